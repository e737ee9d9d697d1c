using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Assessment.Reviews;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.WorkList;

/// <summary>Reviews that helpers and their branches have to fill in.</summary>
internal sealed class ReviewsToFill(AssessmentDb db, ReviewRows rows, ReviewSides sides, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("reviewToFill", "待填报半年考评", "Reviews to fill in", Role.Helper, Role.BranchSecretary);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var open = await db.Reviews.Where(r => r.State == ReviewState.Open || r.State == ReviewState.Returned).OrderBy(r => r.DueOn).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var own = new List<HalfYearReview>();
        foreach (var review in open)
        {
            if (await sides.MayFillAsync(review, cancellationToken))
                own.Add(review);
        }

        return ReviewItems.Of(own.Count, own.Count(r => r.DueOn < clock.Today), await rows.OfAsync([.. own.Take(most)], cancellationToken), row => row.DueOn);
    }
}

/// <summary>Reviews that wait for the township.</summary>
internal sealed class ReviewsToConfirm(AssessmentDb db, ReviewRows rows) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("reviewToConfirm", "待确认半年考评", "Reviews to confirm", Role.TownshipCommittee);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var submitted = db.Reviews.Where(r => r.State == ReviewState.Submitted);
        var first = await submitted.OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(most).ToListAsync(cancellationToken);
        return first.Count == 0 ? WorkItems.None : ReviewItems.Of(await submitted.CountAsync(cancellationToken), 0, await rows.OfAsync(first, cancellationToken), _ => null);
    }
}

internal static class ReviewItems
{
    /// <param name="dueOn">The last day to submit; the township has none of its own.</param>
    public static WorkItems Of(int count, int overdue, IReadOnlyList<ReviewRow> rows, Func<ReviewRow, DateOnly?> dueOn) => new(count, overdue, [.. rows.Select(row => new WorkItem(
        "halfYearReview",
        row.Id.ToString(),
        $"{row.BeneficiaryPlace}{row.BeneficiaryName}（{HalfYear.Parse(row.Period).Chinese}）",
        $"{row.BeneficiaryName}, {row.BeneficiaryPlace}: {HalfYear.Parse(row.Period).English}",
        row.HelperUnit,
        dueOn(row)))]);
}
