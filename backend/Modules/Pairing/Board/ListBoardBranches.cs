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
using Assistance.Pairing.Pairs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>Organ branches with their villages and how many people they look after; whoever has fewer villages than the policy asks shows a gap (rule D6).</summary>
internal static class ListBoardBranches
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairing-board/branches", ([AsParameters] PageRequest page, string? search, bool? gap) => new Query(page, search, gap));

    /// <param name="Gap">Only those below the policy's minimum of villages.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, string? Search = null, bool? Gap = null) : IQuery<Page<BoardBranch>>;

    internal sealed record BoardLink(BranchLinkId LinkId, OrgId PlaceId, string PlaceName, BondState State);

    internal sealed record BoardBranch(OrgId BranchId, string Name, OrgPath Path, IReadOnlyList<BoardLink> Links, int Helpers, int Pairs, int ProposedPairs, bool Gap, int FreeLinks);

    internal sealed class Handler(PairingDb db, ScopedPlaces places, IOrganisations organisations, PairsDue due, BusinessClock clock) : IQueryHandler<Query, Page<BoardBranch>>
    {
        public async Task<Result<Page<BoardBranch>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var policy = await due.PolicyAsync(clock.Today, cancellationToken);
            var links = await db.Links.Where(l => l.State == BondState.Active || l.State == BondState.Proposed)
                .Select(l => new { l.Id, l.BranchId, l.PlaceId, l.State }).ToListAsync(cancellationToken);
            var cards = await organisations.CardsAsync([.. links.SelectMany(l => new[] { l.BranchId, l.PlaceId })], cancellationToken);
            // A township sees those branches, too, that look after its villages.
            var branches = (await places.OfKindsAsync([OrgKind.OrganBranch], cancellationToken)).Concat(links.Select(l => cards[l.BranchId])).DistinctBy(card => card.Id)
                .Where(card => request.Search is not { Length: > 0 } search || card.Name.Contains(search, StringComparison.OrdinalIgnoreCase));
            var byBranch = links.ToLookup(l => l.BranchId, l => new BoardLink(l.Id, l.PlaceId, cards[l.PlaceId].Name, l.State));
            var counts = await CountsAsync(cancellationToken);
            var rows = branches.Select(card => Row(card, [.. byBranch[card.Id]], counts.GetValueOrDefault(card.Id), policy)).Where(row => request.Gap is null || row.Gap == request.Gap);
            return MemoryPages.Take(rows, request.Page, row => row.Path.Text);
        }

        private static BoardBranch Row(OrgCard card, IReadOnlyList<BoardLink> links, Counts? counts, PairingPolicy policy) => new(
            card.Id,
            card.Name,
            card.Path,
            links,
            counts?.Helpers ?? 0,
            counts?.Active ?? 0,
            counts?.Proposed ?? 0,
            links.Count(l => l.State == BondState.Active) < policy.MinimumVillagesPerBranch,
            Math.Max(0, policy.MaximumVillagesPerBranch - links.Count));

        private async Task<Dictionary<OrgId, Counts>> CountsAsync(CancellationToken cancellationToken)
        {
            var open = await db.Pairs.Where(p => p.State == BondState.Active || p.State == BondState.Proposed)
                .GroupBy(p => new { p.HelperOrgId, p.State })
                .Select(g => new { g.Key.HelperOrgId, g.Key.State, Pairs = g.Count(), Helpers = g.Select(p => p.HelperId).Distinct().Count() })
                .ToListAsync(cancellationToken);
            return open.GroupBy(c => c.HelperOrgId).ToDictionary(
                g => g.Key,
                g => new Counts(
                    g.Where(c => c.State == BondState.Active).Sum(c => c.Helpers),
                    g.Where(c => c.State == BondState.Active).Sum(c => c.Pairs),
                    g.Where(c => c.State == BondState.Proposed).Sum(c => c.Pairs)));
        }

        private sealed record Counts(int Helpers, int Active, int Proposed);
    }
}
