using Assistance.Kernel.Calendar;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Disbursements;

/// <summary>When batches are drafted by themselves: the pack's section <c>paymentDays</c> (rule B8: 年终发放救助金).</summary>
/// <param name="Monthly">The day of each month, its last one where it has fewer; null where nobody wants it.</param>
/// <param name="Yearly">The day of the year; null where nobody wants it.</param>
internal sealed record PaymentDays(int? Monthly = null, MonthDay? Yearly = null)
{
    public const string SectionName = "paymentDays";

    public IEnumerable<PayRhythm> On(DateOnly day)
    {
        if (Monthly is { } monthly && day.Day == Math.Min(monthly, DateTime.DaysInMonth(day.Year, day.Month)))
            yield return PayRhythm.Monthly;
        if (Yearly is { } yearly && yearly.In(day.Year) == day)
            yield return PayRhythm.Yearly;
    }
}

internal sealed class PaymentDaysSection() : PolicySection<PaymentDays>(PaymentDays.SectionName)
{
    private const int LastDay = 31;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(PaymentDays section)
    {
        if (section.Monthly is < 1 or > LastDay)
            yield return new PolicyError("monthly", "应为 1 至 31 日。", "1 to 31.");
        if (section.Yearly is { IsReal: false })
            yield return new PolicyError("yearly", "应为真实的月日。", "A real day of the year.");
    }
}
