using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Statistics;

internal sealed class ReviewStatistics(AssessmentDb db, BusinessClock clock) : IReviewStatistics
{
    public async Task<IReadOnlyList<ReviewProgress>> ProgressAsync(OrgPath below, int periods, CancellationToken cancellationToken)
    {
        var (end, today) = (below.UpperBound, clock.Today);
        IQueryable<HalfYearReview> reviews = db.Reviews;
        if (below != OrgPath.Root)
            reviews = reviews.Where(r => (r.OrgPath.CompareTo(below) >= 0 && r.OrgPath.CompareTo(end) < 0) || (r.OtherPath.CompareTo(below) >= 0 && r.OtherPath.CompareTo(end) < 0));
        var rows = await reviews.Where(r => r.State != ReviewState.Lapsed)
            .GroupBy(r => new { r.Period, r.State, r.Conclusion })
            .Select(g => new { g.Key.Period, g.Key.State, g.Key.Conclusion, Count = g.Count(), Overdue = g.Count(r => r.DueOn < today) })
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.Period).OrderByDescending(g => g.Key).Take(periods).Select(g =>
        {
            int Count(Func<ReviewState, Conclusion?, bool> wanted) => g.Where(row => wanted(row.State, row.Conclusion)).Sum(row => row.Count);
            return new ReviewProgress(
                g.Key.ToString(),
                g.Sum(row => row.Count),
                Count((state, _) => state is ReviewState.Submitted or ReviewState.Confirmed),
                Count((state, _) => state == ReviewState.Confirmed),
                g.Where(row => row.State is ReviewState.Open or ReviewState.Returned).Sum(row => row.Overdue),
                Count((state, conclusion) => state == ReviewState.Confirmed && conclusion == Conclusion.Continue),
                Count((state, conclusion) => state == ReviewState.Confirmed && conclusion == Conclusion.ChangeTier),
                Count((state, conclusion) => state == ReviewState.Confirmed && conclusion == Conclusion.Exit));
        })];
    }
}
