using System.Globalization;

namespace Assistance.Kernel.Calendar;

/// <summary>The festivals of the lunar calendar, by the Gregorian year in which they fall.</summary>
/// <remarks>
/// Runtimes from before the repair dotnet/runtime#107038 begin the ninth month of 2057 a day early and so put that year's Double Ninth
/// on 6 October instead of 7 October.
/// </remarks>
public static class LunarFestivals
{
    public const int FirstYear = 1902;
    public const int LastYear = 2100;

    private const string Months = "正二三四五六七八九十冬腊";
    private const string Digits = "一二三四五六七八九十";

    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>春节, the first day of the first month.</summary>
    public static DateOnly SpringFestival(int year) => DateOf(year, 1, 1);

    /// <summary>端午, the fifth of the fifth month.</summary>
    public static DateOnly DragonBoat(int year) => DateOf(year, 5, 5);

    /// <summary>中秋, the fifteenth of the eighth month.</summary>
    public static DateOnly MidAutumn(int year) => DateOf(year, 8, 15);

    /// <summary>重阳, the ninth of the ninth month.</summary>
    public static DateOnly DoubleNinth(int year) => DateOf(year, 9, 9);

    /// <summary>As people say it: 正月初一, 闰六月廿三.</summary>
    public static string NameOf(DateOnly date)
    {
        var instant = date.ToDateTime(TimeOnly.MinValue);
        var (month, leap) = (Calendar.GetMonth(instant), Calendar.GetLeapMonth(Calendar.GetYear(instant)));
        var number = leap > 0 && month >= leap ? month - 1 : month;
        return $"{(month == leap ? "闰" : string.Empty)}{Months[number - 1]}月{DayName(Calendar.GetDayOfMonth(instant))}";
    }

    /// <summary>The first day of that name: of a month that occurs twice, the one in the ordinary month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside <see cref="FirstYear"/> to <see cref="LastYear"/>.</exception>
    public static DateOnly DateOf(int lunarYear, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lunarYear, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lunarYear, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);

        // The calendar counts months by position; the leap month stands at this position and pushes on those behind it.
        var leap = Calendar.GetLeapMonth(lunarYear);
        var position = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Calendar.ToDateTime(lunarYear, position, day, 0, 0, 0, 0));
    }

    private static string DayName(int day) => day switch
    {
        <= 10 => $"初{Digits[day - 1]}",
        < 20 => $"十{Digits[day - 11]}",
        20 => "二十",
        < 30 => $"廿{Digits[day - 21]}",
        _ => "三十",
    };
}
