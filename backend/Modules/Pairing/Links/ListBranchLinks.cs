using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Links;

internal static class ListBranchLinks
{
    private static readonly SortMap<BranchLink, BranchLinkId> Sorts = new SortMap<BranchLink, BranchLinkId>(l => l.Id, "-proposedOn")
        .By("proposedOn", l => l.ProposedOn).By("branch", l => l.OrgPath).By("place", l => l.OtherPath);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/branch-links", ([AsParameters] PageRequest page, BondState? state, OrgId? organisationId) => new Query(page, state, organisationId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, BondState? State = null, OrgId? OrganisationId = null) : IQuery<Page<LinkRow>>;

    internal sealed class Handler(PairingDb db, IOrganisations organisations) : IQueryHandler<Query, Page<LinkRow>>
    {
        public async Task<Result<Page<LinkRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await organisations.TouchingAsync(db.Links, request.OrganisationId, cancellationToken);
            if (request.State is { } state)
                rows = rows.Where(l => l.State == state);
            var page = await rows.ToPageAsync(request.Page, Sorts, l => l, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var cards = await organisations.CardsAsync([.. page.Value.Items.SelectMany(l => new[] { l.BranchId, l.PlaceId })], cancellationToken);
            return new Page<LinkRow>([.. page.Value.Items.Select(l => LinkRow.Of(l, cards))], page.Value.Next);
        }
    }
}
