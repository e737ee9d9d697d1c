using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>Months of party dues (党费).</summary>
internal static class Dues
{
    /// <summary>Six months unpaid without a reason are shown, and may end a membership.</summary>
    public const int MonthsUntilShown = 6;

    public const int LongestReason = 200;

    /// <summary>Dues are paid a year ahead at most.</summary>
    private const int MonthsAhead = 12;

    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>Whole months behind the last one paid; the present month is not yet over.</summary>
    public static int MonthsUnpaid(DateOnly paidUntil, DateOnly today) => Math.Max(0, ((today.Year - paidUntil.Year) * 12) + today.Month - paidUntil.Month - 1);

    /// <summary>The last month paid of whoever is just shown: an earlier one is shown, too.</summary>
    public static DateOnly ShownFrom(DateOnly today) => MonthOf(today).AddMonths(-MonthsUntilShown - 1);

    public static bool MayBePaidUntil(DateOnly? month, DateOnly today) => month is null || (month >= Earliest && month <= today.AddMonths(MonthsAhead));

    /// <returns>Null where nobody has recorded anything.</returns>
    public static DuesRecord? Of(Person person, DateOnly today)
    {
        if (person.PartyStatus == PartyStatus.NonMember || (person.DuesPaidUntil is null && person.DuesReason is null))
            return null;
        var months = person.DuesPaidUntil is { } until ? MonthsUnpaid(until, today) : 0;
        return new DuesRecord(person.DuesPaidUntil, months, months >= MonthsUntilShown && person.DuesReason is null, person.DuesReason);
    }
}
