using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Links;

/// <summary>A link with its promises, visits and the needs passed on.</summary>
internal static class GetBranchLink
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/branch-links/{linkId}", (BranchLinkId linkId) => new Query(linkId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(BranchLinkId LinkId) : IQuery<LinkView>;

    internal sealed class Handler(PairingDb db, BondFile file, HelpingSide side, IOrganisations organisations) : IQueryHandler<Query, LinkView>
    {
        public async Task<Result<LinkView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Links.SingleOrDefaultAsync(l => l.Id == request.LinkId, cancellationToken) is not { } link)
                return PairingRefusals.LinkNotFound;
            var cards = await organisations.CardsAsync([link.BranchId, link.PlaceId], cancellationToken);
            var held = await file.OfAsync(link, cancellationToken);
            return new LinkView(
                LinkRow.Of(link, cards), link.Version, held.Commitments, held.Visits, held.Issues, [.. link.Acts.Except(["handOver"])], await side.ManagesAsync(link, cancellationToken));
        }
    }
}
