using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

internal sealed class CurrentPairs(PairingDb db, IPeople people) : IPairs
{
    private const string Reason = "A review of the caller's own names the pair.";

    public async Task<IReadOnlyList<PairCard>> CurrentAsync(DateOnly heldOn, CancellationToken cancellationToken) =>
        await Cards(db.Pairs.Where(p => p.State == BondState.Active && p.From <= heldOn).OrderBy(p => p.Id)).ToListAsync(cancellationToken);

    public async Task<PairCard?> FindAsync(PairId id, CancellationToken cancellationToken) =>
        await Cards(db.Unscoped<Pair>(Reason).Where(p => p.Id == id && p.From != null)).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<PairId, PairCard>> CardsAsync(IReadOnlyCollection<PairId> ids, CancellationToken cancellationToken) =>
        await Cards(db.Unscoped<Pair>(Reason).Where(p => ids.Contains(p.Id) && p.From != null)).ToDictionaryAsync(card => card.Id, cancellationToken);

    public async Task<IReadOnlyDictionary<PairId, PairWork>> WorkAsync(IReadOnlyCollection<PairId> ids, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var wanted = ids.Select(id => (PairId?)id).ToList();
        var visits = (await db.Unscoped<Visit>(Reason).Where(v => wanted.Contains(v.PairId) && v.State == VisitState.Made && v.Day >= from && v.Day <= until)
            .Select(v => new { v.PairId, v.Cash, v.GoodsWorth }).ToListAsync(cancellationToken)).ToLookup(v => v.PairId);
        var commitments = (await db.Unscoped<Commitment>(Reason).Where(c => wanted.Contains(c.PairId))
            .Select(c => new { c.PairId, c.MadeOn, c.State, c.ClosedOn }).ToListAsync(cancellationToken)).ToLookup(c => c.PairId);
        var issues = (await db.Unscoped<ReferredIssue>(Reason).Where(i => wanted.Contains(i.PairId) && i.RaisedOn >= from && i.RaisedOn <= until)
            .Select(i => new { i.PairId, i.State }).ToListAsync(cancellationToken)).ToLookup(i => i.PairId);
        var pairs = await db.Unscoped<Pair>(Reason).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        return pairs.ToDictionary(p => p.Id, p => new PairWork(
            p.Id,
            visits[p.Id].Count(),
            visits[p.Id].Aggregate(Money.Zero, (sum, v) => sum + v.Cash + v.GoodsWorth),
            commitments[p.Id].Count(c => c.MadeOn >= from && c.MadeOn <= until),
            commitments[p.Id].Count(c => c.State == CommitmentState.Fulfilled && c.ClosedOn >= from && c.ClosedOn <= until),
            issues[p.Id].Count(),
            issues[p.Id].Count(i => i.State == IssueState.Answered),
            [.. (p.Plan?.Measures ?? []).OrderBy(m => m.Ordinal).Select(m => m.Text)]));
    }

    public async Task<bool> IsHelperAsync(PairId id, UserId user, CancellationToken cancellationToken)
    {
        var helper = await db.Unscoped<Pair>(Reason).Where(p => p.Id == id).Select(p => (PersonId?)p.HelperId).SingleOrDefaultAsync(cancellationToken);
        return helper is { } person && (await people.CardsAsync([person], cancellationToken))[person].UserId == user;
    }

    private static IQueryable<PairCard> Cards(IQueryable<Pair> pairs) => pairs.Select(p => new PairCard(
        p.Id, p.HelperId, p.HelperOrgId, p.OrgPath, PersonId.From(p.SubjectId), p.BeneficiaryOrgId, p.OtherPath, p.From!.Value, p.Until));
}
