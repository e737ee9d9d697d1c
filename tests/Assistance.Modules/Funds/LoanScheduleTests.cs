using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;

namespace Assistance.Modules.Tests.Funds;

/// <summary>What is due on which day, reckoned by hand.</summary>
public sealed class LoanScheduleTests
{
    private static readonly WorkingDays Days = new(HolidayYear.BuiltIn);

    [Fact]
    public void A_free_loan_comes_back_at_once_at_the_end_of_its_term()
    {
        var terms = Terms(1_000_000, "2026-03-10", 24, RepaymentPlan.AtTerm);

        Assert.Equal(["2028-03-10 2028-03-10 1000000 0 0"], Lines(terms));
    }

    [Fact]
    public void The_fee_of_a_term_is_reckoned_in_days_of_a_year_of_365()
    {
        // 2026-03-10 to 2028-03-10 are 731 days, for 29 February 2028 is one of them: 10,000 yuan × 3.6 % × 731 / 365 = 720.986…
        Assert.Equal(["2028-03-10 2028-03-10 1000000 72099 0"], Lines(Terms(1_000_000, "2026-03-10", 24, RepaymentPlan.AtTerm, 360)));
        // Half a fen counts as one: 365 fen × 50 bp × 100 days / 3,650,000 = 0.5.
        Assert.Equal(new Money(1), FeeMeter.From(new(2026, 1, 1)).To(new(2026, 4, 11), new Money(365)).Fee(50));
        Assert.Equal(Money.Zero, FeeMeter.From(new(2026, 1, 1)).To(new(2026, 4, 10), new Money(365)).Fee(50));
    }

    [Fact]
    public void Instalments_are_whole_yuan_and_the_last_takes_what_is_left()
    {
        var terms = Terms(1_000_000, "2026-03-10", 21, RepaymentPlan.Instalments);

        // 10,000 yuan in seven: 1,428 six times and 1,432.
        Assert.Equal([142_800, 142_800, 142_800, 142_800, 142_800, 142_800, 143_200], LoanSchedule.Of(terms, Days).Lines.Select(line => line.Principal.Fen));
        Assert.Equal(0, LoanSchedule.Of(terms, Days).Lines[^1].Left.Fen);
    }

    [Fact]
    public void Fees_of_instalments_add_up_to_the_fee_of_the_days()
    {
        var terms = Terms(600_000, "2026-03-10", 6, RepaymentPlan.Instalments, 480) with { EveryMonths = 2, Holidays = HolidayRule.Stays };

        // 6,000 for 61 days, 4,000 for 61, 2,000 for 62, at 4.8 %: 48.1315…, 80.2191… with the second, 96.5260… with the third.
        var lines = LoanSchedule.Of(terms, Days).Lines;
        Assert.Equal([4_813, 3_209, 1_631], lines.Select(line => line.Fee.Fen));
        Assert.Equal(9_653, lines.Sum(line => line.Fee.Fen));
    }

    [Fact]
    public void A_term_that_begins_at_the_end_of_a_month_keeps_to_ends_of_months()
    {
        var terms = Terms(400_000, "2026-10-31", 6, RepaymentPlan.Instalments) with { EveryMonths = 1, Holidays = HolidayRule.Stays };

        Assert.Equal(["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"], terms.NominalDays().Select(day => $"{day:yyyy-MM-dd}"));
    }

    [Fact]
    public void What_is_lent_on_29_February_comes_back_on_the_28th_or_on_the_next_29th()
    {
        var day = new DateOnly(2028, 2, 29);

        Assert.Equal(new DateOnly(2029, 2, 28), (Terms(100_000, "2028-02-29", 12, RepaymentPlan.AtTerm) with { Holidays = HolidayRule.Stays }).Term);
        Assert.Equal(new DateOnly(2032, 2, 29), (Terms(100_000, "2028-02-29", 48, RepaymentPlan.AtTerm) with { From = day }).Term);
    }

    [Fact]
    public void No_instalment_is_due_in_the_months_of_grace()
    {
        var terms = Terms(900_000, "2026-03-10", 12, RepaymentPlan.Instalments, 100) with { GraceMonths = 6, Holidays = HolidayRule.Stays };

        // 9,000 yuan for 275 days at 1 % are 67.8082…, with 4,500 for 90 more 78.9041….
        Assert.Equal(["2026-12-10 2026-12-10 450000 6781 450000", "2027-03-10 2027-03-10 450000 1109 0"], Lines(terms));
    }

    [Theory]
    // 1 October 2026 begins a week of holidays; the 8th is worked. 10,000 yuan at 3.65 % are one yuan a day.
    [InlineData("Stays", "2026-10-01", 18_300)]
    [InlineData("MovesPayment", "2026-10-08", 18_300)]
    [InlineData("MovesTerm", "2026-10-08", 19_000)]
    public void A_holiday_moves_the_payment_with_or_without_its_fee(string holidays, string dueOn, long fee)
    {
        var terms = Terms(1_000_000, "2026-04-01", 6, RepaymentPlan.AtTerm, 365) with { Holidays = Enum.Parse<HolidayRule>(holidays) };

        var line = Assert.Single(LoanSchedule.Of(terms, Days).Lines);

        Assert.Equal((DateOnly.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture), new Money(fee)), (line.DueOn, line.Fee));
    }

    [Fact]
    public void Who_pays_on_the_working_day_after_a_holiday_owes_nothing_for_the_holiday()
    {
        var terms = Terms(1_000_000, "2026-04-01", 6, RepaymentPlan.AtTerm, 365);
        var schedule = LoanSchedule.Of(terms, Days);

        Assert.Equal(new DateOnly(2026, 10, 1), schedule.FeeDay(new(2026, 10, 8), HolidayRule.MovesPayment));
        Assert.Equal(new DateOnly(2026, 10, 9), schedule.FeeDay(new(2026, 10, 9), HolidayRule.MovesPayment));
        Assert.Equal(new DateOnly(2026, 10, 8), schedule.FeeDay(new(2026, 10, 8), HolidayRule.MovesTerm));
    }

    [Fact]
    public void What_is_paid_early_counts_for_the_instalments_that_are_due_first()
    {
        var schedule = LoanSchedule.Of(Terms(400_000, "2026-03-10", 12, RepaymentPlan.Instalments), Days);

        Assert.Equal(1, schedule.FirstUnpaid(new Money(400_000))!.Number);
        Assert.Equal(1, schedule.FirstUnpaid(new Money(300_001))!.Number);
        Assert.Equal(2, schedule.FirstUnpaid(new Money(300_000))!.Number);
        Assert.Null(schedule.FirstUnpaid(Money.Zero));
        // On 10 December the third is due; whoever has paid two and a half is late from the 11th on.
        Assert.Equal(Money.Zero, schedule.Late(new Money(150_000), new(2026, 12, 10)));
        Assert.Equal(new Money(50_000), schedule.Late(new Money(150_000), new(2026, 12, 11)));
    }

    [Fact]
    public void What_is_extended_is_spread_over_the_days_that_are_still_to_come()
    {
        var terms = Terms(400_000, "2026-03-10", 12, RepaymentPlan.Instalments, 365) with { Holidays = HolidayRule.Stays };
        var on = new DateOnly(2026, 10, 1);
        // Nothing was paid; 4,000 yuan cost 40 fen a day: 82 yuan by then.
        var meter = FeeMeter.From(terms.From).To(on, terms.Principal);

        var longer = LoanSchedule.Extended(terms with { Months = 18 }, on, terms.Principal, meter, Money.Zero, Days);

        Assert.Equal(
            ["2026-12-10 100000 11000 300000", "2027-03-10 100000 2700 200000", "2027-06-10 100000 1840 100000", "2027-09-10 100000 920 0"],
            longer.Lines.Select(line => $"{line.DueOn:yyyy-MM-dd} {line.Principal.Fen} {line.Fee.Fen} {line.Left.Fen}"));
    }

    private static LoanTerms Terms(long fen, string from, int months, RepaymentPlan plan, int fee = 0) =>
        new(new Money(fen), DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), months, plan, fee);

    private static IEnumerable<string> Lines(LoanTerms terms) =>
        LoanSchedule.Of(terms, Days).Lines.Select(line => $"{line.NominalOn:yyyy-MM-dd} {line.DueOn:yyyy-MM-dd} {line.Principal.Fen} {line.Fee.Fen} {line.Left.Fen}");
}
