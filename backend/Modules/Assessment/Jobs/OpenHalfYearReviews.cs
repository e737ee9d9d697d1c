using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Jobs;

/// <summary>
/// Opens one review per pair that held when the half-year closed and is still in force (rule B8). It looks every day, so that a
/// closing date on which nothing ran is made up for; a pair has one review of a half-year, whatever happens.
/// </summary>
internal sealed class OpenHalfYearReviews(AssessmentDb db, IPairs pairs, IPeople people, INotifier notifier, BusinessClock clock) : IScheduledJob
{
    public const int DaysToSubmit = 30;

    public static JobDescription About { get; } = new("half-year-reviews", "开启半年考评", "Open half-year reviews", JobSchedule.Daily(6));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var period = HalfYear.ClosedBefore(businessDate);
        var current = await pairs.CurrentAsync(period.Last, cancellationToken);
        var reviewed = (await db.Reviews.Where(r => r.Period == period).Select(r => r.PairId).ToListAsync(cancellationToken)).ToHashSet();
        var due = current.Where(pair => !reviewed.Contains(pair.Id)).ToList();
        var cards = await people.CardsAsync([.. due.SelectMany(pair => new[] { pair.HelperId, pair.BeneficiaryId })], cancellationToken);
        foreach (var pair in due)
        {
            var household = await people.SnapshotAsync(pair.BeneficiaryId, cancellationToken);
            db.Add(HalfYearReview.Open(
                Ids.New<ReviewId>(clock.Time), period, pair, household, cards[pair.BeneficiaryId].Tier, businessDate, businessDate.AddDays(DaysToSubmit)));
        }

        await TellAsync(due, cards, period, businessDate, cancellationToken);
        return new JobCounts(current.Count, due.Count, current.Count - due.Count);
    }

    // A branch hears once of all its reviews, a helper once of all of theirs.
    private async Task TellAsync(
        IReadOnlyCollection<PairCard> opened, IReadOnlyDictionary<PersonId, PersonCard> cards, HalfYear period, DateOnly businessDate, CancellationToken cancellationToken)
    {
        foreach (var branch in opened.GroupBy(pair => (pair.HelperOrgId, pair.HelperPath)))
            await SendAsync(branch.Key.HelperOrgId.ToString(), "您支部有", "your branch has", branch.Count(), period, businessDate, Recipients.At(branch.Key.HelperPath, Role.BranchSecretary), cancellationToken);
        foreach (var helper in opened.GroupBy(pair => pair.HelperId))
        {
            if (cards[helper.Key].UserId is { } user)
                await SendAsync(helper.Key.ToString(), "您本人有", "you have", helper.Count(), period, businessDate, Recipients.Of([user]), cancellationToken);
        }
    }

    private Task<int> SendAsync(
        string subject, string whose, string whoseInEnglish, int count, HalfYear period, DateOnly businessDate, Recipients to, CancellationToken cancellationToken) => notifier.SendAsync(
        new Reminder(
            "halfYearReviewOpened",
            "halfYearReviews",
            subject,
            period.Last,
            $"{period.Chinese}考评已开启，{whose} {count} 份，请在 {businessDate.AddDays(DaysToSubmit):yyyy-MM-dd} 前填报。",
            $"The reviews of {period.English} are open: {whoseInEnglish} {count} to submit by {businessDate.AddDays(DaysToSubmit):yyyy-MM-dd}.",
            businessDate.AddDays(DaysToSubmit),
            to),
        cancellationToken);
}
