using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>Active members of one branch.</summary>
public sealed record BranchCount(OrgId OrgId, OrgPath OrgPath, int Members, int FullMembers);

/// <summary>People of one organisation who stand in the ledger with this tier and primary cause.</summary>
public sealed record RecognisedCount(OrgId OrgId, OrgPath OrgPath, NeedTier Tier, string Cause, int Count);

/// <summary>Ledger entries made and ended in a month (its first day).</summary>
public sealed record LedgerMovement(DateOnly Month, int Entered, int Exited);

/// <summary>The registry counted for the dashboard: within the caller's scope and below a path, aggregated by the database.</summary>
public interface IRegistryStatistics
{
    Task<IReadOnlyList<BranchCount>> MembersByBranchAsync(OrgPath below, CancellationToken cancellationToken);

    Task<IReadOnlyList<RecognisedCount>> RecognisedAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken);

    /// <summary>One row for each month from <paramref name="from"/> to <paramref name="to"/>, both inclusive, also where nothing moved.</summary>
    Task<IReadOnlyList<LedgerMovement>> MovementsAsync(DateOnly from, DateOnly to, OrgPath below, CancellationToken cancellationToken);
}
