namespace Assistance.Kernel.Calendar;

/// <summary>A day that comes round every year.</summary>
public sealed record MonthDay(int Month, int Day) : IComparable<MonthDay>
{
    private const int LeapYear = 2024;

    public bool IsReal => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(LeapYear, Month);

    public static MonthDay Of(DateOnly date) => new(date.Month, date.Day);

    /// <summary>29 February is the 28th in an ordinary year.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    public int CompareTo(MonthDay? other) => other is null ? 1 : (Month, Day).CompareTo((other.Month, other.Day));
}
