using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Followers;

/// <summary>What a regrouping would do to pairs, links and what hangs on them.</summary>
internal sealed class RegroupedBonds(PairingDb db, LinksFollowOrganisations links) : IRegroupedRows
{
    private const string Why = "Counted for whoever reaches the organisations.";

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var counts = new Counts();
        await counts.AddAsync(
            db.Unscoped<Pair>(Why).Where(p => paths.Contains(p.OrgPath) || paths.Contains(p.OtherPath)),
            db.Unscoped<Commitment>(Why).Where(c => paths.Contains(c.OrgPath) || paths.Contains(c.OtherPath)),
            db.Unscoped<Visit>(Why).Where(v => paths.Contains(v.OrgPath) || paths.Contains(v.OtherPath)),
            db.Unscoped<ReferredIssue>(Why).Where(i => paths.Contains(i.OrgPath) || paths.Contains(i.OtherPath) || paths.Contains(i.ThirdPath)),
            cancellationToken);
        await counts.AddAsync(db.Unscoped<BranchLink>(Why).Where(l => paths.Contains(l.OrgPath) || paths.Contains(l.OtherPath)), cancellationToken);
        foreach (var some in regrouping.Successions.SelectMany(one => one.People ?? []).Chunk(RowMoves.AtOnce))
        {
            var (people, subjects) = (some.ToList(), some.Select(id => id.Value).ToList());
            var pairs = db.Unscoped<Pair>(Why).Where(p => subjects.Contains(p.SubjectId) || people.Contains(p.HelperId));
            await counts.AddAsync(
                pairs,
                db.Unscoped<Commitment>(Why).Where(c => pairs.Any(p => p.Id == c.PairId)),
                db.Unscoped<Visit>(Why).Where(v => pairs.Any(p => p.Id == v.PairId)),
                db.Unscoped<ReferredIssue>(Why).Where(i => pairs.Any(p => p.Id == i.PairId)),
                cancellationToken);
        }

        return new RegroupingOutlook(counts.Moves, counts.Stays, await links.DoubledAsync(regrouping, cancellationToken));
    }

    public async Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken)
    {
        var (pairs, visits, commitments) = (0, 0, 0);
        foreach (var some in since.People.Chunk(RowMoves.AtOnce))
        {
            var (people, subjects) = (some.ToList(), some.Select(id => id.Value).ToList());
            var theirs = db.Unscoped<Pair>(Why).Where(p => subjects.Contains(p.SubjectId) || people.Contains(p.HelperId));
            pairs += since.CountLater((await theirs.Select(p => p.Id).ToListAsync(cancellationToken)).Select(id => id.Value));
            visits += since.CountLater((await db.Unscoped<Visit>(Why).Where(v => theirs.Any(p => p.Id == v.PairId)).Select(v => v.Id).ToListAsync(cancellationToken)).Select(id => id.Value));
            commitments += since.CountLater((await db.Unscoped<Commitment>(Why).Where(c => theirs.Any(p => p.Id == c.PairId)).Select(c => c.Id).ToListAsync(cancellationToken)).Select(id => id.Value));
        }

        var founded = since.Founded.ToList();
        var made = founded.Count == 0 ? 0 : await db.Unscoped<BranchLink>(Why).CountAsync(l => founded.Contains(l.BranchId) || founded.Contains(l.PlaceId), cancellationToken);
        return [Stake.Of(StakeKind.Pairs, pairs), Stake.Of(StakeKind.Visits, visits), Stake.Of(StakeKind.Commitments, commitments), Stake.Of(StakeKind.BranchLinks, made)];
    }

    private sealed class Counts
    {
        private readonly Dictionary<StakeKind, (int Moves, int Stays)> _counts = [];

        public IReadOnlyList<Stake> Moves => [.. _counts.Select(count => Stake.Of(count.Key, count.Value.Moves))];

        public IReadOnlyList<Stake> Stays => [.. _counts.Select(count => Stake.Of(count.Key, count.Value.Stays))];

        public async Task AddAsync(
            IQueryable<Pair> pairs, IQueryable<Commitment> commitments, IQueryable<Visit> visits, IQueryable<ReferredIssue> issues, CancellationToken cancellationToken)
        {
            var open = await pairs.CountAsync(p => p.State == BondState.Active || p.State == BondState.Proposed, cancellationToken);
            Add(StakeKind.Pairs, open, await pairs.CountAsync(cancellationToken));
            Add(StakeKind.Commitments, await commitments.CountAsync(c => c.State == CommitmentState.Open, cancellationToken), await commitments.CountAsync(cancellationToken));
            Add(StakeKind.Visits, await visits.CountAsync(v => v.State == VisitState.Planned, cancellationToken), await visits.CountAsync(cancellationToken));
            Add(StakeKind.ReferredIssues, await issues.CountAsync(i => i.State == IssueState.Open, cancellationToken), await issues.CountAsync(cancellationToken));
        }

        public async Task AddAsync(IQueryable<BranchLink> links, CancellationToken cancellationToken)
        {
            var open = await links.CountAsync(l => l.State == BondState.Active || l.State == BondState.Proposed, cancellationToken);
            Add(StakeKind.BranchLinks, open, await links.CountAsync(cancellationToken));
        }

        private void Add(StakeKind kind, int open, int all)
        {
            var before = _counts.GetValueOrDefault(kind);
            _counts[kind] = (before.Moves + open, before.Stays + all - open);
        }
    }
}
