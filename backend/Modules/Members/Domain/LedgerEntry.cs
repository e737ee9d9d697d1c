using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>One stay in the ledger (台账), entered by a decision and ended by an exit; what was known on the day is kept with it.</summary>
internal sealed class LedgerEntry : Aggregate, IGrantable
{
    private readonly List<TierChange> _tiers = [];

    private LedgerEntry()
    {
    }

    public LedgerEntryId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public Guid CaseId { get; private set; }

    public string CaseNumber { get; private set; } = string.Empty;

    public NeedTier Tier { get; private set; }

    public string Cause { get; private set; } = string.Empty;

    public Money? Amount { get; private set; }

    /// <summary>Inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Inclusive; null while current.</summary>
    public DateOnly? Until { get; private set; }

    public string? ExitReason { get; private set; }

    /// <summary>The <see cref="HouseholdSnapshot"/> of the decision as JSON.</summary>
    public string Snapshot { get; private set; } = string.Empty;

    public Money? PerCapita { get; private set; }

    public string? HelperUnit { get; private set; }

    public string? Helpers { get; private set; }

    public DateOnly? PairedSince { get; private set; }

    public string? Measures { get; private set; }

    /// <summary>The person while current, null afterwards: unique, so that nobody stands in the ledger twice.</summary>
    public Guid? CurrentKey { get; private set; }

    public IReadOnlyList<TierChange> Tiers => _tiers;

    public Guid SubjectId { get; private set; }

    public static LedgerEntry Enter(LedgerEntryId id, LedgerEntryData data, Person person, string snapshot)
    {
        var entry = new LedgerEntry
        {
            Id = id,
            PersonId = person.Id,
            SubjectId = person.Id.Value,
            OrgId = person.OrgId,
            OrgPath = person.OrgPath,
            CaseId = data.CaseId,
            CaseNumber = data.CaseNumber,
            Tier = data.Tier,
            Cause = data.Cause,
            Amount = data.Amount,
            From = data.From,
            Snapshot = snapshot,
            PerCapita = data.Snapshot.PerCapita,
            CurrentKey = person.Id.Value,
        };
        entry._tiers.Add(new TierChange { Id = data.CaseId, Tier = data.Tier, From = data.From, Reason = data.CaseNumber });
        person.ShowTier(data.Tier);
        return entry;
    }

    public void ChangeTier(Guid changeId, Person person, NeedTier tier, DateOnly from, string reason)
    {
        Tier = tier;
        _tiers.Add(new TierChange { Id = changeId, Tier = tier, From = from, Reason = reason });
        person.ShowTier(tier);
    }

    public void Exit(Person person, DateOnly on, string reason)
    {
        (Until, ExitReason, CurrentKey) = (on, reason, null);
        person.ShowTier(null);
    }

    public void MovesTo(OrgId org, OrgPath path) => (OrgId, OrgPath) = (org, path);

    public void LookedAfterBy(string? unit, string? helpers, DateOnly? since, string? measures) =>
        (HelperUnit, Helpers, PairedSince, Measures) = (unit, helpers, since, measures);

    public LedgerCard Card() => new(Id, PersonId, Tier, Cause, From, Until, OrgId, OrgPath, PerCapita);
}

internal sealed class TierChange
{
    public Guid Id { get; init; }

    public NeedTier Tier { get; init; }

    public DateOnly From { get; init; }

    public string Reason { get; init; } = string.Empty;
}
