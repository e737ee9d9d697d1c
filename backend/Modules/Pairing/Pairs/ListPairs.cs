using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Pairs;

/// <summary>Pairs within scope, current and past.</summary>
internal static class ListPairs
{
    private static readonly SortMap<Pair, PairId> Sorts = new SortMap<Pair, PairId>(p => p.Id, "-proposedOn")
        .By("proposedOn", p => p.ProposedOn).By("helperBranch", p => p.OrgPath).By("beneficiaryBranch", p => p.OtherPath);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairs", ([AsParameters] PageRequest page, [AsParameters] Filter filter) => new Query(page, filter));

    /// <param name="OrganisationId">At either end, or below it.</param>
    /// <param name="PersonId">At either end.</param>
    /// <param name="On">Those that held on this day.</param>
    internal sealed record Filter(
        BondState? State = null, OrgId? OrganisationId = null, PersonId? PersonId = null, bool? Planned = null, bool? VisitOverdue = null, bool? FirstContactOverdue = null, DateOnly? On = null);

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, Filter Filter) : IQuery<Page<PairRow>>;

    internal sealed class Handler(PairingDb db, Subtree subtree, PairRows rows, PairsDue due, BusinessClock clock) : IQueryHandler<Query, Page<PairRow>>
    {
        public async Task<Result<Page<PairRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            var pairs = await subtree.OfAsync(db.Pairs, filter.OrganisationId, cancellationToken);
            if (filter.State is { } state)
                pairs = pairs.Where(p => p.State == state);
            if (filter.PersonId is { } person)
                pairs = pairs.Where(p => p.HelperId == person || p.SubjectId == person.Value);
            if (filter.Planned is { } planned)
                pairs = pairs.Where(p => (p.PlannedOn != null) == planned);
            if (filter.On is { } day)
                pairs = pairs.HeldOn(day, clock.Today);
            if (filter.VisitOverdue == true)
                pairs = await due.VisitOverdueAsync(pairs, clock.Today, cancellationToken);
            if (filter.FirstContactOverdue == true)
                pairs = await due.FirstContactOverdueAsync(pairs, clock.Today, cancellationToken);
            var page = await pairs.ToPageAsync(request.Page, Sorts, p => p, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<PairRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}
