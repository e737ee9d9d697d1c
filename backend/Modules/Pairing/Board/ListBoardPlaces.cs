using Assistance.Kernel.Calendar;
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
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>Villages and communities with the branches that look after them, and how many of their people in need have a helper.</summary>
internal static class ListBoardPlaces
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairing-board/places", (
            [AsParameters] PageRequest page, string? search, bool? uncovered, OrgId? organisationId) => new Query(page, search, uncovered, organisationId));

    /// <param name="Uncovered">Only those that no branch looks after.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, string? Search = null, bool? Uncovered = null, OrgId? OrganisationId = null) : IQuery<Page<BoardPlace>>;

    internal sealed record PlaceLink(BranchLinkId LinkId, OrgId BranchId, string BranchName, BondState State);

    /// <param name="Recognised">People of the place in the ledger.</param>
    internal sealed record BoardPlace(
        OrgId PlaceId, string Name, OrgKind Kind, OrgPath Path, string TownshipName, IReadOnlyList<PlaceLink> Links, int Recognised, int RecognisedPaired, bool Uncovered);

    internal sealed class Handler(PairingDb db, ScopedPlaces places, NeedyPeople needy, IOrganisations organisations, BusinessClock clock) : IQueryHandler<Query, Page<BoardPlace>>
    {
        public async Task<Result<Page<BoardPlace>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var below = request.OrganisationId is { } id ? (await organisations.FindAsync(id, cancellationToken))?.Path ?? OrgPath.Nowhere : OrgPath.Root;
            var links = await db.Links.Where(l => l.State == BondState.Active || l.State == BondState.Proposed)
                .Select(l => new { l.Id, l.BranchId, l.PlaceId, l.OtherPath, l.State }).ToListAsync(cancellationToken);
            var cards = await organisations.CardsAsync([.. links.SelectMany(l => new[] { l.BranchId, l.PlaceId })], cancellationToken);
            // An organ branch sees the villages that it looks after; whoever holds the villages sees them all.
            var linked = await places.HomesAsync([.. links.Select(l => cards[l.PlaceId]).DistinctBy(card => card.Id)], cancellationToken);
            var all = (await places.VillagesAsync(cancellationToken)).Concat(linked).DistinctBy(place => place.Card.Id)
                .Where(place => below.Covers(place.Card.Path) && (request.Search is not { Length: > 0 } search || place.Card.Name.Contains(search, StringComparison.OrdinalIgnoreCase)))
                .ToList();
            var townships = await TownshipsAsync(all, cancellationToken);
            var beyond = all.Select(place => place.Home).Where(home => !places.Roots.Any(root => root.Covers(home))).ToList();
            var theirs = await needy.OfLinkedAsync(beyond, clock.Today, cancellationToken);
            var helped = await needy.HelpedOnAsync(clock.Today, cancellationToken);
            helped.UnionWith(await needy.HelpedOnAsync(theirs, clock.Today, cancellationToken));
            var people = (await needy.OnAsync(clock.Today, below, cancellationToken)).Concat(theirs).ToLookup(card => card.OrgPath);
            var rows = all.Select(place =>
            {
                var own = links.Where(l => place.Home.Covers(l.OtherPath)).Select(l => new PlaceLink(l.Id, l.BranchId, cards[l.BranchId].Name, l.State)).ToList();
                var inNeed = people.Where(group => place.Home.Covers(group.Key)).SelectMany(group => group).ToList();
                return new BoardPlace(
                    place.Card.Id,
                    place.Card.Name,
                    place.Card.Kind,
                    place.Card.Path,
                    townships.FirstOrDefault(township => township.Path.Covers(place.Home))?.Name ?? string.Empty,
                    own,
                    inNeed.Count,
                    inNeed.Count(person => helped.Contains(person.PersonId.Value)),
                    own.TrueForAll(l => l.State != BondState.Active));
            });
            return MemoryPages.Take(rows.Where(row => request.Uncovered is null || row.Uncovered == request.Uncovered), request.Page, row => row.Path.Text);
        }

        // The township stands one or two levels above: above the village, or above the village's branch.
        private async Task<IReadOnlyList<OrgCard>> TownshipsAsync(IReadOnlyCollection<HelpedPlace> all, CancellationToken cancellationToken)
        {
            var parents = await organisations.CardsAsync([.. all.Select(place => place.Card.ParentId).OfType<OrgId>()], cancellationToken);
            var above = await organisations.CardsAsync([.. parents.Values.Select(parent => parent.ParentId).OfType<OrgId>()], cancellationToken);
            return [.. parents.Values.Concat(above.Values).Where(card => card.Kind == OrgKind.TownshipCommittee).DistinctBy(card => card.Id)];
        }
    }
}
