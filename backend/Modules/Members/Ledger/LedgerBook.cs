using System.Text.Json;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Ledger;

internal sealed class LedgerBook(MembersDb db, DbSession session, BusinessClock clock) : ILedger
{
    private const string Reason = "Decided on a case or review within the caller's scope.";

    public async Task<LedgerEntryId> EnterAsync(LedgerEntryData data, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(data.PersonId, cancellationToken);
        var entry = LedgerEntry.Enter(Ids.New<LedgerEntryId>(clock.Time), data, person, JsonSerializer.Serialize(data.Snapshot, WireJson.Options));
        db.Add(entry);
        session.Raise(new LedgerEntered(data.PersonId, entry.Id, data.Tier, data.From));
        return entry.Id;
    }

    public async Task<bool> ChangeTierAsync(PersonId personId, NeedTier tier, DateOnly from, string reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(personId, cancellationToken) is not { } entry)
            return false;
        if (entry.Tier == tier)
            return true;
        var before = entry.Tier;
        entry.ChangeTier(Guid.CreateVersion7(clock.Time.GetUtcNow()), await PersonAsync(personId, cancellationToken), tier, from, reason);
        session.Raise(new LedgerTierChanged(personId, before, tier, from));
        return true;
    }

    // rule B14: out of hardship means out of the ledger, and what depends on it ends with it.
    public async Task<bool> ExitAsync(PersonId personId, DateOnly on, string reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(personId, cancellationToken) is not { } entry)
            return false;
        entry.Exit(await PersonAsync(personId, cancellationToken), on, reason);
        session.Raise(new LedgerExited(personId, reason, on));
        return true;
    }

    public async Task<LedgerCard?> CurrentAsync(PersonId personId, CancellationToken cancellationToken) =>
        (await db.Unscoped<LedgerEntry>(Reason).SingleOrDefaultAsync(e => e.CurrentKey == personId.Value, cancellationToken))?.Card();

    public Task<IReadOnlyList<LedgerCard>> OnAsync(DateOnly day, OrgPath path, CancellationToken cancellationToken) => OnAsync(db.Ledger, day, path, cancellationToken);

    public async Task<IReadOnlyList<LedgerCard>> OfPlacesAsync(DateOnly day, IReadOnlyCollection<OrgPath> places, CancellationToken cancellationToken)
    {
        var found = new List<LedgerCard>();
        foreach (var place in places)
            found.AddRange(await OnAsync(db.Unscoped<LedgerEntry>("The caller's branch is linked with this place."), day, place, cancellationToken));
        return [.. found.DistinctBy(card => card.Id)];
    }

    public async Task ShowHelpersAsync(PersonId personId, string? unit, string? helpers, DateOnly? since, string? measures, CancellationToken cancellationToken)
    {
        if (await FindAsync(personId, cancellationToken) is { } entry)
            entry.LookedAfterBy(unit, helpers, since, measures);
    }

    private static async Task<IReadOnlyList<LedgerCard>> OnAsync(IQueryable<LedgerEntry> entries, DateOnly day, OrgPath path, CancellationToken cancellationToken)
    {
        var end = path.UpperBound;
        var rows = await entries
            .Where(e => e.OrgPath.CompareTo(path) >= 0 && e.OrgPath.CompareTo(end) < 0 && e.From <= day && (e.Until == null || e.Until >= day))
            .Select(e => new { e.Id, e.PersonId, e.Tier, e.Cause, e.From, e.Until, e.OrgId, e.OrgPath, e.PerCapita })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(e => new LedgerCard(e.Id, e.PersonId, e.Tier, e.Cause, e.From, e.Until, e.OrgId, e.OrgPath, e.PerCapita))];
    }

    private Task<Person> PersonAsync(PersonId id, CancellationToken cancellationToken) =>
        db.Unscoped<Person>(Reason).AsTracking().SingleAsync(p => p.Id == id, cancellationToken);

    private async Task<LedgerEntry?> FindAsync(PersonId personId, CancellationToken cancellationToken)
    {
        // A row entered in this very transaction is not in the database yet.
        var fresh = db.ChangeTracker.Entries<LedgerEntry>().Select(e => e.Entity).FirstOrDefault(e => e.CurrentKey == personId.Value);
        return fresh ?? await db.Unscoped<LedgerEntry>(Reason).AsTracking().SingleOrDefaultAsync(e => e.CurrentKey == personId.Value, cancellationToken);
    }
}
