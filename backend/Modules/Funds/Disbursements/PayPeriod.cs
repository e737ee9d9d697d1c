using System.Globalization;
using Assistance.Kernel.Refusals;

namespace Assistance.Funds.Disbursements;

/// <summary>What a batch pays for: a month, a year, or the day of an event.</summary>
/// <param name="Key">As <c>2026-07</c>, <c>2026</c>, <c>2026-08-07</c>.</param>
/// <param name="To">Inclusive.</param>
internal sealed record PayPeriod(string Key, DateOnly From, DateOnly To)
{
    public const int LongestKey = 10;

    /// <summary>Stands in a line for the period of what is paid once in a life.</summary>
    public const string OnceForAll = "once";

    private const int FirstYear = 2000;

    public static Result<PayPeriod> Parse(PayRhythm pay, string? text, DateOnly today)
    {
        var format = pay switch
        {
            PayRhythm.Monthly => "yyyy-MM",
            PayRhythm.Event => "yyyy-MM-dd",
            _ => "yyyy",
        };
        if (!DateOnly.TryParseExact(text?.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) || from.Year < FirstYear)
            return DisbursementRefusals.PeriodUnclear;
        if (from > today)
            return DisbursementRefusals.PeriodAhead;
        var to = pay switch
        {
            PayRhythm.Monthly => from.AddMonths(1).AddDays(-1),
            PayRhythm.Event => from,
            _ => from.AddYears(1).AddDays(-1),
        };
        return new PayPeriod(from.ToString(format, CultureInfo.InvariantCulture), from, to);
    }
}
