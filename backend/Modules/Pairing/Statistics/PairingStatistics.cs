using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Pairs;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Statistics;

internal sealed class PairingStatistics(PairingDb db, ScopedPlaces places, NeedyPeople needy, IOrganisations organisations, PairsDue due, BusinessClock clock) : IPairingStatistics
{
    public async Task<IReadOnlyList<HelpFlow>> FlowAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken)
    {
        var links = await Below(db.Links, below).HeldOn(on, clock.Today)
            .GroupBy(l => new { l.OrgPath, l.OtherPath }).Select(g => new { g.Key.OrgPath, g.Key.OtherPath, Count = g.Count() }).ToListAsync(cancellationToken);
        var pairs = await Below(db.Pairs, below).HeldOn(on, clock.Today)
            .GroupBy(p => new { p.OrgPath, p.OtherPath }).Select(g => new { g.Key.OrgPath, g.Key.OtherPath, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. links.Select(l => new HelpFlow(l.OrgPath, l.OtherPath, l.Count, 0)).Concat(pairs.Select(p => new HelpFlow(p.OrgPath, p.OtherPath, 0, p.Count)))
            .GroupBy(flow => (flow.From, flow.To))
            .Select(g => new HelpFlow(g.Key.From, g.Key.To, g.Sum(flow => flow.Links), g.Sum(flow => flow.Pairs)))
            .OrderBy(flow => flow.From).ThenBy(flow => flow.To)];
    }

    public async Task<IReadOnlyList<MonthOfHelp>> MonthsAsync(DateOnly from, DateOnly to, OrgPath below, CancellationToken cancellationToken)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        var end = new DateOnly(to.Year, to.Month, 1).AddMonths(1);
        var made = await Below(db.Visits, below).Where(v => v.State == VisitState.Made && v.Day >= first && v.Day < end)
            .GroupBy(v => new { v.Day.Year, v.Day.Month })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Month,
                Visits = g.Count(),
                People = g.Where(v => v.PairId != null).Select(v => v.SubjectId).Distinct().Count(),
                Cash = g.Sum(v => (long)(object)v.Cash),
                Goods = g.Sum(v => (long)(object)v.GoodsWorth),
            })
            .ToListAsync(cancellationToken);
        var byMonth = made.ToDictionary(m => new DateOnly(m.Year, m.Month, 1));
        return [.. Enumerable.Range(0, ((end.Year - first.Year) * 12) + end.Month - first.Month).Select(first.AddMonths)
            .Select(month => byMonth.TryGetValue(month, out var m) ? new MonthOfHelp(month, m.Visits, m.People, new Money(m.Cash + m.Goods)) : new MonthOfHelp(month, 0, 0, Money.Zero))];
    }

    public async Task<IReadOnlyList<BranchActivity>> ActivityAsync(DateOnly from, DateOnly to, OrgPath below, CancellationToken cancellationToken)
    {
        var pairs = (await Below(db.Pairs, below).HeldOn(to, clock.Today)
            .GroupBy(p => p.OrgPath)
            .Select(g => new { Path = g.Key, Pairs = g.Count(), Helpers = g.Select(p => p.HelperId).Distinct().Count(), Planned = g.Count(p => p.PlannedOn != null && p.PlannedOn <= to) })
            .ToListAsync(cancellationToken)).ToDictionary(p => p.Path);
        var visits = await Below(db.Visits, below).Where(v => v.State == VisitState.Made && v.Day >= from && v.Day <= to)
            .GroupBy(v => v.OrgPath).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(v => v.Key, v => v.Count, cancellationToken);
        var made = await Below(db.Commitments, below).Where(c => c.MadeOn >= from && c.MadeOn <= to)
            .GroupBy(c => c.OrgPath).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);
        var kept = await Below(db.Commitments, below).Where(c => c.State == CommitmentState.Fulfilled && c.ClosedOn >= from && c.ClosedOn <= to)
            .GroupBy(c => c.OrgPath).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);
        var overdue = await (await due.VisitOverdueAsync(Below(db.Pairs, below), clock.Today, cancellationToken))
            .GroupBy(p => p.OrgPath).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(p => p.Key, p => p.Count, cancellationToken);
        var branches = await BranchesAsync(below, [.. pairs.Keys, .. visits.Keys, .. made.Keys, .. kept.Keys], cancellationToken);
        return [.. branches.Select(branch => new BranchActivity(
            branch.Id,
            branch.Name,
            pairs.GetValueOrDefault(branch.Path)?.Helpers ?? 0,
            pairs.GetValueOrDefault(branch.Path)?.Pairs ?? 0,
            pairs.GetValueOrDefault(branch.Path)?.Planned ?? 0,
            visits.GetValueOrDefault(branch.Path),
            made.GetValueOrDefault(branch.Path),
            kept.GetValueOrDefault(branch.Path),
            overdue.GetValueOrDefault(branch.Path)))];
    }

    public async Task<IReadOnlyList<Coverage>> CoverageAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken)
    {
        var villages = (await places.VillagesAsync(cancellationToken)).Where(village => below.Covers(village.Home)).ToList();
        var links = await Below(db.Links, below).HeldOn(on, clock.Today).Select(l => l.OtherPath).Distinct().ToListAsync(cancellationToken);
        var helped = await needy.HelpedOnAsync(on, cancellationToken);
        var people = (await needy.OnAsync(on, below, cancellationToken)).GroupBy(card => card.OrgPath)
            .Select(g => new Coverage(g.Key, 0, 0, g.Count(), g.Count(card => helped.Contains(card.PersonId.Value))));
        var linked = villages.Select(village => new Coverage(village.Home, 1, links.Exists(village.Home.Covers) ? 1 : 0, 0, 0));
        return [.. linked.Concat(people).GroupBy(c => c.OrgPath)
            .Select(g => new Coverage(g.Key, g.Sum(c => c.Villages), g.Sum(c => c.VillagesLinked), g.Sum(c => c.Recognised), g.Sum(c => c.RecognisedPaired)))
            .OrderBy(c => c.OrgPath)];
    }

    // Organ branches that do nothing are shown, too; others only where they help.
    private async Task<IReadOnlyList<OrgCard>> BranchesAsync(OrgPath below, HashSet<OrgPath> active, CancellationToken cancellationToken)
    {
        var organs = (await places.OfKindsAsync([OrgKind.OrganBranch], cancellationToken)).Where(card => below.Covers(card.Path)).ToList();
        if (active.IsSubsetOf(organs.Select(card => card.Path)))
            return organs;
        var all = await organisations.BelowAsync(
            OrgPath.Root, [OrgKind.OrganBranch, OrgKind.VillageBranch, OrgKind.NewSectorBranch, OrgKind.OtherBranch, OrgKind.GeneralBranch], cancellationToken);
        return [.. organs.Concat(all.Where(card => active.Contains(card.Path))).DistinctBy(card => card.Id).OrderBy(card => card.Path)];
    }

    private static IQueryable<TRow> Below<TRow>(IQueryable<TRow> rows, OrgPath path)
        where TRow : class, IScopedTwice
    {
        if (path == OrgPath.Root)
            return rows;
        var end = path.UpperBound;
        return rows.Where(row => (row.OrgPath.CompareTo(path) >= 0 && row.OrgPath.CompareTo(end) < 0) || (row.OtherPath.CompareTo(path) >= 0 && row.OtherPath.CompareTo(end) < 0));
    }
}
