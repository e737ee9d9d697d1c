using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Statistics;

/// <summary>Grouped by organisation in the database; whoever asks folds the rows by path, which no engine would do alike.</summary>
internal sealed class RegistryStatistics(MembersDb db, FactCounts facts, BusinessClock clock) : IRegistryStatistics
{
    public async Task<IReadOnlyList<BranchCount>> MembersByBranchAsync(OrgPath below, CancellationToken cancellationToken)
    {
        var end = below.UpperBound;
        var rows = await db.People
            .Where(p => p.OrgPath.CompareTo(below) >= 0 && p.OrgPath.CompareTo(end) < 0 && p.State == PersonState.Active && p.PartyStatus != PartyStatus.NonMember)
            .GroupBy(p => new { p.OrgId, p.OrgPath })
            .Select(group => new { group.Key.OrgId, group.Key.OrgPath, Members = group.Count(), FullMembers = group.Count(p => p.PartyStatus == PartyStatus.FullMember) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new BranchCount(row.OrgId, row.OrgPath, row.Members, row.FullMembers))];
    }

    public async Task<IReadOnlyList<RecognisedCount>> RecognisedAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken)
    {
        var end = below.UpperBound;
        var entries = db.Ledger.Where(e => e.OrgPath.CompareTo(below) >= 0 && e.OrgPath.CompareTo(end) < 0 && e.From <= on && (e.Until == null || e.Until >= on));
        var rows = on >= clock.Today
            ? await entries.GroupBy(e => new { e.OrgId, e.OrgPath, e.Tier, e.Cause })
                .Select(group => new RecognisedCount(group.Key.OrgId, group.Key.OrgPath, group.Key.Tier, group.Key.Cause, group.Count())).ToListAsync(cancellationToken)
            : await OnAsync(on, entries, cancellationToken);
        return rows;
    }

    public async Task<IReadOnlyList<LedgerMovement>> MovementsAsync(DateOnly from, DateOnly to, OrgPath below, CancellationToken cancellationToken)
    {
        var (first, end) = (MonthOf(from), below.UpperBound);
        var last = MonthOf(to).AddMonths(1).AddDays(-1);
        var entries = db.Ledger.Where(e => e.OrgPath.CompareTo(below) >= 0 && e.OrgPath.CompareTo(end) < 0);
        var entered = await entries.Where(e => e.From >= first && e.From <= last)
            .GroupBy(e => new { e.From.Year, e.From.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Count() })
            .ToDictionaryAsync(row => new DateOnly(row.Year, row.Month, 1), row => row.Count, cancellationToken);
        var exited = await entries.Where(e => e.Until != null && e.Until >= first && e.Until <= last)
            .GroupBy(e => new { e.Until!.Value.Year, e.Until!.Value.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Count() })
            .ToDictionaryAsync(row => new DateOnly(row.Year, row.Month, 1), row => row.Count, cancellationToken);
        var months = new List<LedgerMovement>();
        for (var month = first; month <= last; month = month.AddMonths(1))
            months.Add(new LedgerMovement(month, entered.GetValueOrDefault(month), exited.GetValueOrDefault(month)));
        return months;
    }

    public Task<IReadOnlyList<FactCount>> CountAsync(CountedPeople people, PersonFact fact, CancellationToken cancellationToken) => facts.CountAsync(people, fact, cancellationToken);

    // A past day counts the tier of that day. Only a server could group by it, so that the narrow lines are folded here.
    private static async Task<List<RecognisedCount>> OnAsync(DateOnly on, IQueryable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var lines = await entries
            .Select(e => new { e.OrgId, e.OrgPath, e.Cause, Tier = e.Tiers.Where(t => t.From <= on).OrderByDescending(t => t.From).Select(t => t.Tier).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. lines.GroupBy(line => line).Select(group => new RecognisedCount(group.Key.OrgId, group.Key.OrgPath, group.Key.Tier, group.Key.Cause, group.Count()))];
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
