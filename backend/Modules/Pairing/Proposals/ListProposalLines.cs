using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>Which lines of a proposal are wanted; all where nothing is said.</summary>
/// <param name="Changed">Those that differ from the solution before.</param>
/// <param name="OrganisationId">Whose people, or those of one below it.</param>
/// <param name="Name">Held by the helper's name or the person's.</param>
internal sealed record LineFilter(LineState? State = null, bool? Changed = null, OrgId? OrganisationId = null, string? Name = null);

/// <summary>Who of a proposal gets whom; and by name who gets nobody, and why.</summary>
internal static class ListProposalLines
{
    private static readonly SortMap<ProposalLine, ProposalLineId> Sorts = new SortMap<ProposalLine, ProposalLineId>(l => l.Id, "place").By("place", l => l.PlacePath).By("cost", l => l.Cost);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/matching-proposals/{proposalId}/lines", (
        ProposalId proposalId, [AsParameters] PageRequest page, LineState? state, bool? changed, OrgId? organisationId, string? name) =>
        new Query(proposalId, page, new LineFilter(state, changed, organisationId, name)));

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(ProposalId ProposalId, PageRequest Page, LineFilter Filter) : IQuery<Page<LineView>>;

    internal sealed class Handler(PairingDb db, ProposalRows rows, IPeople people, IOrganisations organisations) : IQueryHandler<Query, Page<LineView>>
    {
        public async Task<Result<Page<LineView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!await db.Proposals.AnyAsync(p => p.Id == request.ProposalId, cancellationToken))
                return ProposalRefusals.NotFound;
            var lines = db.ProposalLines.Where(l => l.ProposalId == request.ProposalId);
            if (request.Filter.State is { } state)
                lines = lines.Where(l => l.State == state);
            if (request.Filter.Changed is { } changed)
                lines = lines.Where(l => l.Changed == changed);
            if (await people.NamedAsync(request.Filter.Name, cancellationToken) is { } named)
                lines = lines.Where(l => named.Contains(l.BeneficiaryId) || (l.HelperId != null && named.Contains(l.HelperId.Value)));
            if (request.Filter.OrganisationId is { } organisation)
            {
                if (await organisations.FindAsync(organisation, cancellationToken) is not { } place)
                    return PairingRefusals.OrganisationNotFound.ForField("organisationId");
                var (from, end) = (place.Path, place.Path.UpperBound);
                lines = lines.Where(l => l.PlacePath.CompareTo(from) >= 0 && l.PlacePath.CompareTo(end) < 0);
            }

            var page = await lines.ToPageAsync(request.Page, Sorts, l => l, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<LineView>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}
