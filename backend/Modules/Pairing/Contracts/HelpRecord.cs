using Assistance.Kernel.Values;

namespace Assistance.Pairing.Contracts;

/// <summary>What a fact about a branch's help is about.</summary>
public enum HelpFactKind
{
    /// <summary>A stretch of time within which a pair was to be visited, by the rhythm of the policy.</summary>
    VisitDue,

    /// <summary>A promise that fell due, other than of a project.</summary>
    Commitment,

    /// <summary>A promised project that fell due.</summary>
    Project,

    /// <summary>Somebody whom the branch looked after on the last day.</summary>
    PersonHelped,
}

/// <summary>One thing that was owed to somebody, and whether it was done.</summary>
/// <param name="BranchId">The helping branch.</param>
/// <param name="SubjectId">The pair; for promises the commitment.</param>
/// <param name="BondId">The pair, or the branch's link with a village where the promise was made to that.</param>
/// <param name="From">Of the stretch of time; of a promise the day on which it was made.</param>
/// <param name="Until">The last day; of a promise the day on which it fell due.</param>
/// <param name="ProofId">The first visit of the stretch; null where there was none, and for everything else.</param>
public sealed record HelpFact(OrgId BranchId, HelpFactKind Kind, Guid SubjectId, Guid BondId, DateOnly From, DateOnly Until, bool Met, Guid? ProofId);

/// <summary>What branches owed and did, one fact after the other: whoever judges a branch shows what the judgement rests on.</summary>
public interface IHelpRecord
{
    /// <summary>Facts of the helping branches within the caller's scope from a day to a day, both inclusive and none later than today; the same facts in the same order whenever it is asked.</summary>
    Task<IReadOnlyList<HelpFact>> ReadAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken);
}
