using Assistance.Kernel.Values;

namespace Assistance.Assessment.Contracts;

/// <summary>How far a half-year's reviews have come, and what they concluded.</summary>
/// <param name="Period">As <c>2026H1</c>.</param>
public sealed record ReviewProgress(string Period, int Opened, int Submitted, int Confirmed, int Overdue, int Continue, int ChangeTier, int Exit);

/// <summary>Reviews counted for the dashboard: within the caller's scope and below a path (of either side), aggregated by the database.</summary>
public interface IReviewStatistics
{
    /// <summary>The latest half-years first.</summary>
    Task<IReadOnlyList<ReviewProgress>> ProgressAsync(OrgPath below, int periods, CancellationToken cancellationToken);
}
