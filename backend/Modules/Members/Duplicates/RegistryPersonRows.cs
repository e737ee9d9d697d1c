using Assistance.Access.Contracts;
using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Guarantee;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>The registry's own rows of a person: household, ledger, letters; and who reaches them because they look after them.</summary>
internal sealed class RegistryPersonRows(MembersDb db, IAccessGrants grants) : IPersonRows
{
    private const string Why = "Counted and moved for whoever reaches both records.";

    private IQueryable<Household> Households => db.Unscoped<Household>(Why);

    private IQueryable<LedgerEntry> Ledger => db.Unscoped<LedgerEntry>(Why);

    private IQueryable<Candidate> Candidates => db.Unscoped<Candidate>(Why);

    private IQueryable<CivilReferral> Referrals => db.Unscoped<CivilReferral>(Why);

    private IQueryable<ChangeRequest> Changes => db.Unscoped<ChangeRequest>(Why);

    private IQueryable<Transfer> Letters => db.Unscoped<Transfer>(Why);

    private IQueryable<DuplicateDismissal> Dismissals => db.Unscoped<DuplicateDismissal>(Why);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken)
    {
        var stays = await Ledger.Where(e => e.PersonId == person).OrderBy(e => e.From).Select(e => e.CaseNumber).ToListAsync(cancellationToken);
        return
        [
            Stake.Of(StakeKind.Households, await Households.CountAsync(h => h.HeadId == person, cancellationToken)),
            new Stake(StakeKind.LedgerEntries, stays.Count, [.. stays.Take(Stake.MostNames)]),
            Stake.Of(StakeKind.Letters, await Letters.CountAsync(t => t.PersonId == person, cancellationToken)),
            Stake.Of(StakeKind.Candidates, await Candidates.CountAsync(c => c.PersonId == person, cancellationToken)),
            Stake.Of(StakeKind.Grants, await grants.CountAsync(person.Value, cancellationToken)),
        ];
    }

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var found = new List<Obstacle>();
        if (await Ledger.CountAsync(e => e.CurrentKey == from.Value || e.CurrentKey == into.Value, cancellationToken) > 1)
            found.Add(MergerRefusals.BothOnLedger);
        if (await Letters.AnyAsync(t => t.OpenKey == from.Value, cancellationToken))
            found.Add(MergerRefusals.LetterOpen);
        if (await Candidates.AnyAsync(c => c.OpenKey == from.Value, cancellationToken))
            found.Add(MergerRefusals.ApplicationOpen);
        if (await Referrals.AnyAsync(r => r.OpenKey == from.Value, cancellationToken))
            found.Add(MergerRefusals.ReferralOpen);
        if (await Changes.AnyAsync(r => r.OpenKey == from.Value, cancellationToken))
            found.Add(MergerRefusals.ChangeOpen);
        return found;
    }

    /// <param name="household">Whether the record that stays takes the other's household over; else it keeps its own, and the other's stays to be read.</param>
    public async Task FollowAsync(PersonMerging merging, bool household, CancellationToken cancellationToken)
    {
        var (act, from, into) = (merging.Act, merging.FromId, merging.Into);
        if (household)
        {
            var home = await db.MoveAsync(act, Households.Where(h => h.HeadId == from), h => h.Id, cancellationToken);
            await home.SetAsync(h => h.HeadId, into.Id, cancellationToken);
            await home.SetAsync(h => h.SubjectId, into.Id.Value, cancellationToken);
            await home.SetAsync(h => h.OrgPath, into.OrgPath, cancellationToken);
        }

        var current = await db.MoveAsync(act, Ledger.Where(e => e.CurrentKey == from.Value), e => e.Id, cancellationToken);
        await current.SetAsync(e => e.CurrentKey, into.Id.Value, cancellationToken);
        await current.SetAsync(e => e.OrgId, into.OrgId, cancellationToken);
        await current.SetAsync(e => e.OrgPath, into.OrgPath, cancellationToken);
        var stays = await db.MoveAsync(act, Ledger.Where(e => e.PersonId == from), e => e.Id, cancellationToken);
        await stays.SetAsync(e => e.PersonId, into.Id, cancellationToken);
        await stays.SetAsync(e => e.SubjectId, into.Id.Value, cancellationToken);
        var letters = await db.MoveAsync(act, Letters.Where(t => t.PersonId == from), t => t.Id, cancellationToken);
        await letters.SetAsync(t => t.PersonId, into.Id, cancellationToken);
        var ways = await db.MoveAsync(act, Candidates.Where(c => c.PersonId == from), c => c.Id, cancellationToken);
        await ways.SetAsync(c => c.PersonId, into.Id, cancellationToken);
        var referrals = await db.MoveAsync(act, Referrals.Where(r => r.PersonId == from), r => r.Id, cancellationToken);
        await referrals.SetAsync(r => r.PersonId, into.Id, cancellationToken);
        var history = await db.MoveAsync(act, db.Unscoped<MembershipEvent>(Why).Where(e => e.PersonId == from), e => e.Id, cancellationToken);
        await history.SetAsync(e => e.PersonId, into.Id, cancellationToken);
        await DismissalsFollowAsync(merging, cancellationToken);
        var changes = await db.MoveAsync(act, Changes.Where(r => r.PersonId == from), r => r.Id, cancellationToken);
        await changes.SetAsync(r => r.PersonId, into.Id, cancellationToken);
        await changes.SetAsync(r => r.OrgPath, into.OrgPath, cancellationToken);
        await grants.FollowAsync(act, from.Value, into.Id.Value, cancellationToken);
    }

    public async Task UndoAsync(Guid act, CancellationToken cancellationToken)
    {
        await db.UndoMovesAsync(act, cancellationToken);
        await grants.UndoAsync(act, cancellationToken);
    }

    /// <summary>Who was said to be somebody else than the one record is somebody else than the other; of the two themselves, what was said stays to be read.</summary>
    private async Task DismissalsFollowAsync(PersonMerging merging, CancellationToken cancellationToken)
    {
        var (from, into) = (merging.FromId, merging.Into);
        var known = (await Dismissals.Where(d => d.FirstId == into.Id || d.SecondId == into.Id).ToListAsync(cancellationToken)).Select(d => d.Other(into.Id).Id).ToHashSet();
        foreach (var dismissal in await Dismissals.Where(d => d.FirstId == from || d.SecondId == from).ToListAsync(cancellationToken))
        {
            var (other, path) = dismissal.Other(from);
            if (other == into.Id || known.Contains(other))
                continue;
            var move = await db.MoveAsync(merging.Act, Dismissals.Where(d => d.Id == dismissal.Id), d => d.Id, cancellationToken);
            var (first, second) = DuplicateDismissal.InOrder((into.Id, into.OrgPath), (other, path));
            await move.SetAsync(d => d.FirstId, first.Id, cancellationToken);
            await move.SetAsync(d => d.OrgPath, first.Path, cancellationToken);
            await move.SetAsync(d => d.SecondId, second.Id, cancellationToken);
            await move.SetAsync(d => d.OtherPath, second.Path, cancellationToken);
        }
    }
}
