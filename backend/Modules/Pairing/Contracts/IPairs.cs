using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Contracts;

/// <summary>A pair as reviews need it.</summary>
/// <param name="HelperPath">Of the helper's branch.</param>
/// <param name="BeneficiaryPath">Of the beneficiary's branch or village.</param>
public sealed record PairCard(
    PairId Id, PersonId HelperId, OrgId HelperOrgId, OrgPath HelperPath, PersonId BeneficiaryId, OrgId BeneficiaryOrgId, OrgPath BeneficiaryPath, DateOnly From, DateOnly? Until);

/// <summary>What a pair did in a period, for the review that judges it.</summary>
/// <param name="Given">Money and gifts handed over.</param>
/// <param name="Measures">Of the plan in force, in its own words.</param>
public sealed record PairWork(PairId Id, int Visits, Money Given, int CommitmentsMade, int CommitmentsFulfilled, int IssuesRaised, int IssuesAnswered, IReadOnlyList<string> Measures);

/// <summary>Which work has been judged; said by the module that holds the reviews.</summary>
public interface IReviewedWork
{
    /// <summary>The last day that a review of the pair counts which was handed in; null where none was.</summary>
    Task<DateOnly?> UntilAsync(PairId pair, CancellationToken cancellationToken);
}

public interface IPairs
{
    /// <summary>Pairs that held on a day and are still in force, for a job that serves everybody.</summary>
    Task<IReadOnlyList<PairCard>> CurrentAsync(DateOnly heldOn, CancellationToken cancellationToken);

    Task<PairCard?> FindAsync(PairId id, CancellationToken cancellationToken);

    /// <summary>Those of the pairs that were ever in force, by identifier; for rows of the caller's own that name them.</summary>
    Task<IReadOnlyDictionary<PairId, PairCard>> CardsAsync(IReadOnlyCollection<PairId> ids, CancellationToken cancellationToken);

    /// <summary>What the pairs did from a day to a day, both inclusive; for rows of the caller's own that name them.</summary>
    Task<IReadOnlyDictionary<PairId, PairWork>> WorkAsync(IReadOnlyCollection<PairId> ids, DateOnly from, DateOnly until, CancellationToken cancellationToken);

    /// <summary>Whether the user is this pair's helper.</summary>
    Task<bool> IsHelperAsync(PairId id, UserId user, CancellationToken cancellationToken);
}
