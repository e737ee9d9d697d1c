using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

/// <summary>Which principal is due on which day, and the usage fee with it.</summary>
internal sealed record LoanSchedule(IReadOnlyList<Instalment> Lines)
{
    private const int FenOfAYuan = 100;

    public static LoanSchedule Of(LoanTerms terms, WorkingDays days) => Over(terms, [.. terms.NominalDays()], terms.Principal, FeeMeter.From(terms.From), Money.Zero, days);

    /// <summary>展期: what is outstanding is spread over the days of the longer term that are still to come.</summary>
    /// <param name="terms">With the longer term.</param>
    /// <param name="meter">What has run up so far.</param>
    public static LoanSchedule Extended(LoanTerms terms, DateOnly on, Money outstanding, FeeMeter meter, Money feePaid, WorkingDays days) =>
        Over(terms, [.. terms.NominalDays().Where(day => day > on)], outstanding, meter, feePaid, days);

    /// <summary>The first line that is not paid in full; null where all is.</summary>
    /// <param name="outstanding">Of the principal that the schedule spreads.</param>
    public Instalment? FirstUnpaid(Money outstanding) => Lines.FirstOrDefault(line => line.Left < outstanding);

    /// <summary>What of the principal should have been paid by the end of a day and was not.</summary>
    public Money Late(Money outstanding, DateOnly today) => Lines.LastOrDefault(line => line.DueOn < today) is { } last && last.Left < outstanding ? outstanding - last.Left : Money.Zero;

    /// <summary>Up to which day the usage fee runs for who pays on a day: a holiday costs nothing where only the payment moves.</summary>
    public DateOnly FeeDay(DateOnly paidOn, HolidayRule holidays) =>
        holidays == HolidayRule.MovesPayment && Lines.FirstOrDefault(line => line.NominalOn < paidOn && paidOn <= line.DueOn) is { } line ? line.NominalOn : paidOn;

    private static LoanSchedule Over(LoanTerms terms, DateOnly[] nominal, Money principal, FeeMeter meter, Money feePaid, WorkingDays days)
    {
        var (each, left, fees, lines) = (EachOf(principal, nominal.Length), principal, feePaid, new List<Instalment>(nominal.Length));
        foreach (var (at, day) in nominal.Index())
        {
            var dueOn = terms.DueOn(day, days);
            meter = meter.To(terms.Holidays == HolidayRule.MovesTerm ? dueOn : day, left);
            var part = at == nominal.Length - 1 ? left : each;
            var fee = meter.Fee(terms.FeeBasisPoints) - fees;
            (left, fees) = (left - part, fees + fee);
            lines.Add(new Instalment(at + 1, day, dueOn, part, fee, left));
        }

        return new LoanSchedule(lines);
    }

    // Whole yuan, as people pay them; the last instalment takes what is left.
    private static Money EachOf(Money principal, int count) => new(principal.Fen / count / FenOfAYuan * FenOfAYuan);
}
