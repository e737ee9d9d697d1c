using System.Globalization;
using Assistance.Kernel.Calendar;
using Assistance.Projects.Duties;

namespace Assistance.Modules.Tests.Calendar;

/// <summary>The first week of the month, in which a village meets (rule E3).</summary>
public sealed class DutyWeekTests
{
    private static readonly WorkingDays Announced = new(HolidayYear.BuiltIn);

    [Theory]
    [InlineData("2026-06-01", "2026-06-07")] // begins on a Monday
    [InlineData("2026-03-01", "2026-03-08")] // on a Sunday: the week that it ends is that of February
    [InlineData("2026-09-01", "2026-09-13")] // on a Tuesday: the first Monday is the 7th
    [InlineData("2025-10-01", "2025-10-12")] // the National Day until Wednesday the 8th; the rest of that week is worked
    public void It_begins_with_the_first_Monday_and_days_before_that_are_in_time(string month, string until) =>
        Assert.Equal(new DutyWeek(Day(month), Day(until)), DutyWeek.Of(Day(month), 1, Announced));

    [Fact]
    public void A_week_without_a_working_day_is_none_and_the_next_stands_in_its_place()
    {
        // In 2018 the first of October was a Monday, and all its week a holiday.
        var october = Enumerable.Range(1, 7).Select(day => new DateOnly(2018, 10, day)).ToArray();
        var days = new WorkingDays([new HolidayYear(2018, new Dictionary<string, DateOnly[]>(StringComparer.Ordinal) { ["国庆节"] = october }, [])]);

        Assert.Equal(new DutyWeek(Day("2018-10-01"), Day("2018-10-14")), DutyWeek.Of(Day("2018-10-31"), 1, days));
    }

    [Fact]
    public void A_later_week_does_not_begin_before_its_Monday() =>
        Assert.Equal(new DutyWeek(Day("2026-06-15"), Day("2026-06-21")), DutyWeek.Of(Day("2026-06-17"), 3, Announced));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
