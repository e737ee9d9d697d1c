using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>What a decision puts into the ledger (台账).</summary>
/// <param name="CaseId">The recognition case that decided it.</param>
/// <param name="Cause">Primary cause, by code.</param>
public sealed record LedgerEntryData(
    PersonId PersonId, Guid CaseId, string CaseNumber, NeedTier Tier, string Cause, Money? Amount, DateOnly From, HouseholdSnapshot Snapshot);

/// <summary>A current or past entry as others show it.</summary>
/// <param name="PerCapita">Annual income by head on the day of the decision.</param>
public sealed record LedgerCard(LedgerEntryId Id, PersonId PersonId, NeedTier Tier, string Cause, DateOnly From, DateOnly? Until, OrgId OrgId, OrgPath OrgPath, Money? PerCapita);

/// <summary>The ledger of those recognised; recognition enters, reviews change and end. Runs in the caller's transaction.</summary>
public interface ILedger
{
    Task<LedgerEntryId> EnterAsync(LedgerEntryData data, CancellationToken cancellationToken);

    /// <returns>False where the person has no current entry.</returns>
    Task<bool> ChangeTierAsync(PersonId personId, NeedTier tier, DateOnly from, string reason, CancellationToken cancellationToken);

    /// <summary>Ends the current entry; raises <see cref="LedgerExited"/> (rule B14).</summary>
    /// <returns>False where the person has no current entry.</returns>
    Task<bool> ExitAsync(PersonId personId, DateOnly on, string reason, CancellationToken cancellationToken);

    Task<LedgerCard?> CurrentAsync(PersonId personId, CancellationToken cancellationToken);

    /// <summary>Current entries in scope below a path on a day: for coverage ("nobody left out").</summary>
    Task<IReadOnlyList<LedgerCard>> OnAsync(DateOnly day, OrgPath path, CancellationToken cancellationToken);

    /// <summary>Current entries of some places on a day, past the scope: for a branch that is linked with these villages and proposes helpers for them.</summary>
    Task<IReadOnlyList<LedgerCard>> OfPlacesAsync(DateOnly day, IReadOnlyCollection<OrgPath> places, CancellationToken cancellationToken);

    /// <summary>Who looks after the person, as the ledger's columns show it; written by pairing. Null where nobody does.</summary>
    Task ShowHelpersAsync(PersonId personId, string? unit, string? helpers, DateOnly? since, string? measures, CancellationToken cancellationToken);
}
