using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

internal enum RepaymentPlan
{
    /// <summary>到期一次还本</summary>
    AtTerm,

    /// <summary>分期等额还本</summary>
    Instalments,
}

/// <summary>What becomes of a day of payment that is not worked.</summary>
internal enum HolidayRule
{
    /// <summary>It stays.</summary>
    Stays,

    /// <summary>It is paid on the next working day; the usage fee ends on the day itself.</summary>
    MovesPayment,

    /// <summary>It is paid on the next working day, and the usage fee runs on until then.</summary>
    MovesTerm,
}

/// <summary>What was agreed: how much, from when, for how long, and how it comes back.</summary>
/// <param name="FeeBasisPoints">占用费率: of what is outstanding, for 365 days; 0 is free.</param>
/// <param name="EveryMonths">Between two instalments.</param>
/// <param name="GraceMonths">宽限期: months at the beginning in which no instalment is due.</param>
internal sealed record LoanTerms(
    Money Principal, DateOnly From, int Months, RepaymentPlan Plan, int FeeBasisPoints = 0, int EveryMonths = 3, int GraceMonths = 0, HolidayRule Holidays = HolidayRule.MovesPayment)
{
    /// <summary>The last day, whether it is worked or not. Counted from the first one, so that the end of a month stays one.</summary>
    public DateOnly Term => From.AddMonths(Months);

    /// <summary>The days on which principal is due, whether they are worked or not.</summary>
    public IEnumerable<DateOnly> NominalDays()
    {
        if (Plan == RepaymentPlan.Instalments)
        {
            for (var months = GraceMonths + EveryMonths; months < Months; months += EveryMonths)
                yield return From.AddMonths(months);
        }

        yield return Term;
    }

    public DateOnly DueOn(DateOnly nominal, WorkingDays days) => Holidays == HolidayRule.Stays ? nominal : days.OnOrAfter(nominal);
}

/// <summary>One line of a repayment schedule (还款计划).</summary>
/// <param name="NominalOn">The day that follows from the term.</param>
/// <param name="DueOn">The day on which it is paid: the next that is worked.</param>
/// <param name="Fee">The usage fee until then, if all before was paid on its day.</param>
/// <param name="Left">Principal that is outstanding afterwards.</param>
internal sealed record Instalment(int Number, DateOnly NominalOn, DateOnly DueOn, Money Principal, Money Fee, Money Left);
