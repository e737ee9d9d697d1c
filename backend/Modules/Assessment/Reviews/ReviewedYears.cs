using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reviews;

/// <summary>What the reviews of each year concluded of somebody.</summary>
internal sealed class ReviewedYears(AssessmentDb db) : IPersonYears
{
    public async Task<IReadOnlyList<PersonYear>> OfAsync(PersonId id, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(r => r.SubjectId == id.Value && r.State == ReviewState.Confirmed).OrderBy(r => r.Period).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        return [.. reviews.GroupBy(r => r.Period.Year).Select(year => new PersonYear(year.Key, Helpers: null, Help: null, string.Join('\n', year.Select(Verdict).Distinct())))];
    }

    private static string Verdict(HalfYearReview review) => $"{(review.Period.Half == 1 ? "上" : "下")}半年：" + review.Conclusion switch
    {
        Conclusion.ChangeTier => $"调整为{review.NewTier?.Chinese()}",
        Conclusion.Exit => "退出",
        _ => "继续帮扶",
    };
}
