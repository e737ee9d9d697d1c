using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>
/// On the pack's days drafts the batch of the month or of the year as the fund's last one of that rhythm was: by the same entitlements and from the same money (rules B8, B14). It is in
/// the hand of whoever drew that one, who is told; it is never checked, approved or posted by itself. Where anybody has drawn that period before, nothing is done.
/// </summary>
internal sealed class DraftBatches(FundsDb db, DisbursementDrawing drawing, IPolicies policies, INotifier notifier, TimeProvider time) : IScheduledJob
{
    public static JobDescription About { get; } = new("draft-batches", "按月、年终发放批次起草", "Batches of the month and of the year", JobSchedule.Daily(6, 30));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var counts = JobCounts.None;
        foreach (var fund in await db.Funds.OrderBy(f => f.OrgPath).ToListAsync(cancellationToken))
        {
            var days = policies.SectionOf<PaymentDays>(await policies.InForceAsync(fund.OrgPath, businessDate, cancellationToken), PaymentDays.SectionName);
            foreach (var rhythm in days.On(businessDate))
                counts += await DraftAsync(fund, rhythm, businessDate, cancellationToken);
        }

        return counts;
    }

    private async Task<JobCounts> DraftAsync(Fund fund, PayRhythm rhythm, DateOnly day, CancellationToken cancellationToken)
    {
        var like = await db.Disbursements.Where(b => b.FundId == fund.Id && b.Pay == rhythm && b.State == DisbursementState.Posted)
            .OrderByDescending(b => b.From).ThenByDescending(b => b.Id).FirstOrDefaultAsync(cancellationToken);
        if (like is null)
            return JobCounts.None;
        var period = PayPeriod.Parse(rhythm, rhythm == PayRhythm.Monthly ? $"{day:yyyy-MM}" : $"{day:yyyy}", day).Value;
        if (await db.Disbursements.AnyAsync(b => b.FundId == fund.Id && b.Pay == rhythm && b.Period == period.Key, cancellationToken))
            return new JobCounts(1, 0, 1);
        var batch = Disbursement.Draw(
            Ids.New<DisbursementId>(time), fund, TitleOf(like, period), rhythm, period, new DisbursementContent(like.Rules, like.Sources), new Hands(like.MadeBy, like.MadeByName), day);
        db.Add(batch);
        var lines = await drawing.FillAsync(batch, cancellationToken);
        if (lines == 0)
        {
            db.Remove(batch);
            return new JobCounts(1, 0, 1);
        }

        await db.SaveChangesAsync(cancellationToken);
        await notifier.SendAsync(
            new Reminder(
                "batchDrafted", "disbursement", batch.Id.ToString(), day, $"已自动起草“{batch.Title}”，共 {lines} 条；请核对后送复核，不会自动发放。",
                $"“{batch.Title}” has been drafted with {lines} lines; look it through and have it checked. Nothing is paid by itself.", null, Recipients.Of(like.MadeBy), Recipients.At(fund.OrgPath, Role.Caseworker)),
            cancellationToken);
        return new JobCounts(1, 1, 0);
    }

    private static string TitleOf(Disbursement like, PayPeriod period)
    {
        var title = like.Title.Replace(like.Period, period.Key, StringComparison.Ordinal);
        if (title == like.Title)
            title = $"{period.Key} {like.Title}";
        return title.Length <= Fund.LongestName ? title : title[..Fund.LongestName];
    }
}
