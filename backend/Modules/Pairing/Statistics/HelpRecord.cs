using Assistance.Kernel.Calendar;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Pairs;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Statistics;

internal sealed class HelpRecord(PairingDb db, PairsDue due, BusinessClock clock) : IHelpRecord
{
    public async Task<IReadOnlyList<HelpFact>> ReadAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var pairs = await db.Pairs.Where(p => p.From != null && p.From <= until && (p.Until == null || p.Until >= from)).ToListAsync(cancellationToken);
        var facts = new List<HelpFact>();
        facts.AddRange(await VisitsAsync(pairs, from, until, cancellationToken));
        facts.AddRange(await PromisesAsync(from, until, cancellationToken));
        facts.AddRange(await PeopleAsync(until, cancellationToken));
        return [.. facts.OrderBy(fact => fact.BranchId).ThenBy(fact => fact.Kind).ThenBy(fact => fact.Until).ThenBy(fact => fact.SubjectId).ThenBy(fact => fact.From)];
    }

    // Whole stretches only: a pair that has just begun owes nothing yet, and one visit does not serve for two.
    private async Task<IEnumerable<HelpFact>> VisitsAsync(IReadOnlyCollection<Pair> pairs, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var months = (await due.PolicyAsync(until, cancellationToken)).VisitEveryMonths;
        var made = (await db.Visits.Where(v => v.PairId != null && v.State == VisitState.Made && v.Day >= from && v.Day <= until)
            .Select(v => new { v.Id, v.PairId, v.Day }).ToListAsync(cancellationToken)).OrderBy(v => v.Day).ThenBy(v => v.Id).ToLookup(v => v.PairId!.Value);
        return pairs.SelectMany(pair => Stretches(Later(from, pair.From!.Value), Earlier(until, pair.Until ?? until), months).Select(stretch =>
        {
            var first = made[pair.Id].FirstOrDefault(visit => visit.Day >= stretch.From && visit.Day <= stretch.Until);
            return new HelpFact(pair.HelperOrgId, HelpFactKind.VisitDue, pair.Id.Value, pair.Id.Value, stretch.From, stretch.Until, first is not null, first?.Id.Value);
        }));
    }

    // What was withdrawn for a reason is owed no longer.
    private async Task<IEnumerable<HelpFact>> PromisesAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var promises = await db.Commitments.Where(c => c.DueOn >= from && c.DueOn <= until && c.MadeOn <= until && c.State != CommitmentState.Withdrawn)
            .Select(c => new { c.Id, c.PairId, c.LinkId, c.Kind, c.MadeOn, c.DueOn, c.State, c.ClosedOn }).ToListAsync(cancellationToken);
        var ofPairs = await db.Pairs.Select(p => new { p.Id, p.HelperOrgId }).ToDictionaryAsync(p => p.Id, p => p.HelperOrgId, cancellationToken);
        var ofLinks = await db.Links.Select(l => new { l.Id, l.BranchId }).ToDictionaryAsync(l => l.Id, l => l.BranchId, cancellationToken);
        return promises.Select(c => new HelpFact(
            c.PairId is { } pair ? ofPairs[pair] : ofLinks[c.LinkId!.Value],
            c.Kind == CommitmentKind.Project ? HelpFactKind.Project : HelpFactKind.Commitment,
            c.Id.Value,
            c.PairId?.Value ?? c.LinkId!.Value.Value,
            c.MadeOn,
            c.DueOn,
            c.State == CommitmentState.Fulfilled && c.ClosedOn <= until,
            null));
    }

    // Somebody whom two of a branch look after is one person.
    private async Task<IEnumerable<HelpFact>> PeopleAsync(DateOnly until, CancellationToken cancellationToken)
    {
        var held = await db.Pairs.HeldOn(until, clock.Today).Select(p => new { p.Id, p.HelperOrgId, p.SubjectId, p.From }).ToListAsync(cancellationToken);
        return held.GroupBy(p => (p.HelperOrgId, p.SubjectId)).Select(group => group.OrderBy(p => p.From).ThenBy(p => p.Id).First())
            .Select(p => new HelpFact(p.HelperOrgId, HelpFactKind.PersonHelped, p.Id.Value, p.Id.Value, p.From!.Value, until, true, null));
    }

    private static IEnumerable<(DateOnly From, DateOnly Until)> Stretches(DateOnly first, DateOnly last, int months)
    {
        for (var number = 1; first.AddMonths(number * months).AddDays(-1) <= last; number++)
            yield return (first.AddMonths((number - 1) * months), first.AddMonths(number * months).AddDays(-1));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
