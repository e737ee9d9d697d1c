using Assistance.Kernel.Values;

namespace Assistance.Pairing.Contracts;

/// <summary>Who helps where: current links and pairs from one organ branch to one village or branch.</summary>
public sealed record HelpFlow(OrgPath From, OrgPath To, int Links, int Pairs);

/// <summary>What was done in a month (its first day): visits made, people seen, money and gifts handed over.</summary>
public sealed record MonthOfHelp(DateOnly Month, int Visits, int PeopleVisited, Money Given);

/// <summary>One organ branch's help in a period: facts, never points.</summary>
public sealed record BranchActivity(OrgId OrgId, string OrgName, int Helpers, int Pairs, int PairsWithPlan, int Visits, int Commitments, int CommitmentsFulfilled, int Overdue);

/// <summary>"Nobody left out" on a day: how many there are and how many have somebody, by the organisation of the helped.</summary>
public sealed record Coverage(OrgPath OrgPath, int Villages, int VillagesLinked, int Recognised, int RecognisedPaired);

/// <summary>Pairing counted for the dashboard: within the caller's scope and below a path (of the helping or the helped side), aggregated by the database.</summary>
public interface IPairingStatistics
{
    Task<IReadOnlyList<HelpFlow>> FlowAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken);

    /// <summary>One row for each month from <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    Task<IReadOnlyList<MonthOfHelp>> MonthsAsync(DateOnly from, DateOnly to, OrgPath below, CancellationToken cancellationToken);

    Task<IReadOnlyList<BranchActivity>> ActivityAsync(DateOnly from, DateOnly to, OrgPath below, CancellationToken cancellationToken);

    /// <summary>One row for each village or community with its own recognised people; the reader folds them by township.</summary>
    Task<IReadOnlyList<Coverage>> CoverageAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken);
}
