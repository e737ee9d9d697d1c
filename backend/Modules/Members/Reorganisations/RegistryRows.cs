using Assistance.Kernel.Data;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Guarantee;
using Assistance.Members.Names;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Reorganisations;

/// <summary>The registry's own rows when organisations are regrouped: people, households, the ledger, letters, and the ways to people by name.</summary>
internal sealed class RegistryRows(MembersDb db) : IRegroupedRows
{
    private const string Why = "Counted and moved for whoever reaches the organisations.";

    // Nobody comes back from these; their files stay with the organisation of their day.
    private static readonly PersonState[] Gone = [PersonState.Removed, PersonState.Deceased];

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var chosen = regrouping.Successions.SelectMany(one => one.People ?? []).ToList();
        var moves = new StakeCounts();
        var stays = new StakeCounts();
        await CountAsync(moves, stays, db.Unscoped<Person>(Why).Where(p => paths.Contains(p.OrgPath)), cancellationToken);
        await CountAsync(moves, stays, Households().Where(h => paths.Contains(h.OrgPath)), Ledger().Where(e => paths.Contains(e.OrgPath)), Letters().Where(t => paths.Contains(t.OrgPath) || paths.Contains(t.OtherPath)), cancellationToken);
        await CountAsync(moves, stays, Candidates().Where(c => paths.Contains(c.OrgPath)), cancellationToken);
        foreach (var some in chosen.Chunk(RowMoves.AtOnce))
        {
            var ids = some.ToList();
            await CountAsync(moves, stays, db.Unscoped<Person>(Why).Where(p => ids.Contains(p.Id)), cancellationToken);
            await CountAsync(moves, stays, Households().Where(h => ids.Contains(h.HeadId)), Ledger().Where(e => ids.Contains(e.PersonId)), Letters().Where(t => ids.Contains(t.PersonId)), cancellationToken);
            await CountAsync(moves, stays, Candidates().Where(c => ids.Contains(c.PersonId)), cancellationToken);
        }

        return new RegroupingOutlook(moves.All, stays.All, []);
    }

    public async Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken)
    {
        var later = new StakeCounts();
        foreach (var some in since.People.Chunk(RowMoves.AtOnce))
        {
            var ids = some.ToList();
            later.Add(StakeKind.LedgerEntries, since.CountLater((await Ledger().Where(e => ids.Contains(e.PersonId)).Select(e => e.Id).ToListAsync(cancellationToken)).Select(id => id.Value)));
            later.Add(StakeKind.Letters, since.CountLater((await Letters().Where(t => ids.Contains(t.PersonId)).Select(t => t.Id).ToListAsync(cancellationToken)).Select(id => id.Value)));
            // A step alone leaves no trace of its candidate in the audit.
            var ways = await Candidates().Where(c => ids.Contains(c.PersonId)).Select(c => new { c.Id, Step = c.Steps.Max(step => (DateTime?)step.At) }).ToListAsync(cancellationToken);
            later.Add(StakeKind.Candidates, ways.Count(way => Ids.MadeAt(way.Id.Value) > since.At || way.Step > since.At));
        }

        return later.All;
    }

    /// <returns>Who went to another organisation, by the one that they left.</returns>
    public async Task<IReadOnlyList<(Succession By, IReadOnlyList<PersonId> People)>> FollowAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        foreach (var (from, to) in regrouping.Paths)
            await GramsFollowAsync(await NamesAsync(db.Unscoped<Person>(Why).Where(p => p.OrgPath == from), cancellationToken), from, to, null, cancellationToken);
        await db.RepathAsync(regrouping.Paths, cancellationToken);
        var gone = new List<(Succession, IReadOnlyList<PersonId>)>();
        foreach (var succession in regrouping.Successions)
            gone.Add((succession, await SucceedAsync(regrouping.Act, succession, cancellationToken)));
        return gone;
    }

    /// <param name="act">What is undone.</param>
    /// <param name="back">From where the organisations stand to where they stood.</param>
    public async Task UndoAsync(Guid act, Regrouping back, CancellationToken cancellationToken)
    {
        foreach (var trace in (await db.TracesOfAsync(act, cancellationToken)).Where(trace => trace is { RowKind: "person", Property: nameof(Person.OrgPath) }))
        {
            var before = trace.Value<OrgPath>();
            foreach (var some in trace.Ids<PersonId>().Chunk(RowMoves.AtOnce))
            {
                var ids = some.ToList();
                var people = await db.Unscoped<Person>(Why).Where(p => ids.Contains(p.Id)).Select(p => new { p.Name, p.OrgPath }).ToListAsync(cancellationToken);
                foreach (var at in people.GroupBy(p => p.OrgPath))
                    await GramsFollowAsync([.. at.Select(p => p.Name)], at.Key, before, ids, cancellationToken);
            }
        }

        await db.UndoMovesAsync(act, cancellationToken);
        foreach (var (from, to) in back.Paths)
            await GramsFollowAsync(await NamesAsync(db.Unscoped<Person>(Why).Where(p => p.OrgPath == from), cancellationToken), from, to, null, cancellationToken);
        await db.RepathAsync(back.Paths, cancellationToken);
    }

    private IQueryable<Household> Households() => db.Unscoped<Household>(Why);

    private IQueryable<LedgerEntry> Ledger() => db.Unscoped<LedgerEntry>(Why);

    private IQueryable<Transfer> Letters() => db.Unscoped<Transfer>(Why);

    private IQueryable<Candidate> Candidates() => db.Unscoped<Candidate>(Why);

    private static async Task CountAsync(StakeCounts moves, StakeCounts stays, IQueryable<Person> people, CancellationToken cancellationToken)
    {
        var going = people.Where(p => !Gone.Contains(p.State));
        moves.Add(StakeKind.People, await going.CountAsync(cancellationToken), await going.OrderBy(p => p.Id).Select(p => p.Name).Take(Stake.MostNames).ToListAsync(cancellationToken));
        stays.Add(StakeKind.People, await people.CountAsync(p => Gone.Contains(p.State), cancellationToken));
    }

    private static async Task CountAsync(
        StakeCounts moves, StakeCounts stays, IQueryable<Household> households, IQueryable<LedgerEntry> ledger, IQueryable<Transfer> letters, CancellationToken cancellationToken)
    {
        moves.Add(StakeKind.Households, await households.CountAsync(cancellationToken));
        moves.Add(StakeKind.LedgerEntries, await ledger.CountAsync(e => e.CurrentKey != null, cancellationToken));
        stays.Add(StakeKind.LedgerEntries, await ledger.CountAsync(e => e.CurrentKey == null, cancellationToken));
        moves.Add(StakeKind.Letters, await letters.CountAsync(t => t.State == TransferState.Issued, cancellationToken));
        stays.Add(StakeKind.Letters, await letters.CountAsync(t => t.State != TransferState.Issued, cancellationToken));
    }

    private static async Task CountAsync(StakeCounts moves, StakeCounts stays, IQueryable<Candidate> candidates, CancellationToken cancellationToken)
    {
        moves.Add(StakeKind.Candidates, await candidates.CountAsync(c => c.OpenKey != null, cancellationToken));
        stays.Add(StakeKind.Candidates, await candidates.CountAsync(c => c.OpenKey == null, cancellationToken));
    }

    private async Task<IReadOnlyList<PersonId>> SucceedAsync(Guid act, Succession succession, CancellationToken cancellationToken)
    {
        var (from, to, path) = (succession.FromId, succession.ToId, succession.ToPath);
        var all = new List<PersonId>();
        foreach (var some in await ChosenAsync(succession, cancellationToken))
        {
            var ids = some.ToList();
            var going = db.Unscoped<Person>(Why).Where(p => ids.Contains(p.Id));
            await GramsFollowAsync(await NamesAsync(going, cancellationToken), succession.FromPath, path, ids, cancellationToken);
            var people = await db.MoveAsync(act, going, p => p.Id, cancellationToken);
            await people.SetAsync(p => p.OrgId, to, cancellationToken);
            await people.SetAsync(p => p.OrgPath, path, cancellationToken);
            var households = await db.MoveAsync(act, Households().Where(h => ids.Contains(h.HeadId)), h => h.Id, cancellationToken);
            await households.SetAsync(h => h.OrgPath, path, cancellationToken);
            var stays = await db.MoveAsync(act, Ledger().Where(e => ids.Contains(e.PersonId) && e.CurrentKey != null), e => e.Id, cancellationToken);
            await stays.SetAsync(e => e.OrgId, to, cancellationToken);
            await stays.SetAsync(e => e.OrgPath, path, cancellationToken);
            var ways = await db.MoveAsync(act, Candidates().Where(c => c.OpenKey != null && ids.Contains(c.PersonId)), c => c.Id, cancellationToken);
            await ways.SetAsync(c => c.OrgId, to, cancellationToken);
            await ways.SetAsync(c => c.OrgPath, path, cancellationToken);
            var referrals = await db.MoveAsync(act, db.Unscoped<CivilReferral>(Why).Where(r => ids.Contains(r.PersonId)), r => r.Id, cancellationToken);
            await referrals.SetAsync(r => r.OrgPath, path, cancellationToken);
            var changes = await db.MoveAsync(act, db.Unscoped<ChangeRequest>(Why).Where(r => ids.Contains(r.PersonId)), r => r.Id, cancellationToken);
            await changes.SetAsync(r => r.OrgPath, path, cancellationToken);
            all.AddRange(ids);
            var sent = Letters().Where(t => t.State == TransferState.Issued && t.FromId == from && ids.Contains(t.PersonId));
            var outwards = await db.MoveAsync(act, sent.Where(t => t.ToId == null), t => t.Id, cancellationToken);
            await outwards.SetAsync(t => t.OtherPath, path, cancellationToken);
            var letters = await db.MoveAsync(act, sent, t => t.Id, cancellationToken);
            await letters.SetAsync(t => t.FromName, succession.ToName, cancellationToken);
            await letters.SetAsync(t => t.OrgPath, path, cancellationToken);
            await letters.SetAsync(t => t.FromId, to, cancellationToken);
        }

        if (!succession.Whole)
            return all;
        var received = await db.MoveAsync(act, Letters().Where(t => t.State == TransferState.Issued && t.ToId == from), t => t.Id, cancellationToken);
        await received.SetAsync(t => t.ToName, succession.ToName, cancellationToken);
        await received.SetAsync(t => t.OtherPath, path, cancellationToken);
        await received.SetAsync(t => t.ToId, (OrgId?)to, cancellationToken);
        return all;
    }

    private async Task<IEnumerable<PersonId[]>> ChosenAsync(Succession succession, CancellationToken cancellationToken)
    {
        var ids = succession.People ?? await db.Unscoped<Person>(Why).Where(p => p.OrgId == succession.FromId && !Gone.Contains(p.State)).Select(p => p.Id).ToListAsync(cancellationToken);
        return ids.Chunk(RowMoves.AtOnce);
    }

    private static Task<List<string>> NamesAsync(IQueryable<Person> people, CancellationToken cancellationToken) => people.Select(p => p.Name).Distinct().ToListAsync(cancellationToken);

    // By the grams themselves, with which the key begins: the table is never read through.
    private async Task GramsFollowAsync(IReadOnlyList<string> names, OrgPath from, OrgPath to, IReadOnlyList<PersonId>? people, CancellationToken cancellationToken)
    {
        if (from == to)
            return;
        foreach (var some in names.SelectMany(NameGrams.Of).Distinct(StringComparer.Ordinal).Chunk(RowMoves.AtOnce))
        {
            var grams = some.ToList();
            var rows = db.Unscoped<NameGram>(Why).Where(g => grams.Contains(g.Gram) && g.OrgPath == from);
            if (people is { } chosen)
            {
                var ids = chosen.ToList();
                rows = rows.Where(g => ids.Contains(g.PersonId));
            }

            await rows.ExecuteUpdateAsync(set => set.SetProperty(g => g.OrgPath, to), cancellationToken);
        }
    }
}
