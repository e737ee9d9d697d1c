using Assistance.Kernel.Calendar;

namespace Assistance.Modules.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private readonly WorkingDays _days = new(HolidayYear.BuiltIn);

    [Theory]
    [InlineData(2026, 2, 13, true)]
    [InlineData(2026, 2, 14, true)] // a Saturday worked for the Spring Festival
    [InlineData(2026, 2, 15, false)]
    [InlineData(2026, 2, 17, false)]
    [InlineData(2026, 2, 23, false)]
    [InlineData(2026, 2, 24, true)]
    [InlineData(2026, 3, 7, false)]
    [InlineData(2026, 7, 1, true)] // 七一 is no day off
    [InlineData(2026, 10, 18, false)]
    [InlineData(2025, 1, 26, true)]
    [InlineData(2025, 10, 8, false)]
    [InlineData(2022, 12, 31, false)] // given by the notice for 2023
    public void The_notices_of_the_State_Council_decide(int year, int month, int day, bool isWorked) =>
        Assert.Equal(isWorked, _days.IsWorkingDay(new DateOnly(year, month, day)));

    [Fact]
    public void Five_working_days_step_over_a_holiday_and_take_its_make_up_day()
    {
        var thursday = new DateOnly(2026, 2, 12);

        // 13 and 14 February are worked, then the festival lasts until the 23rd.
        Assert.Equal(new DateOnly(2026, 2, 26), _days.Add(thursday, 5));
        Assert.Equal(thursday, _days.Add(new DateOnly(2026, 2, 26), -5));
        Assert.Equal(5, _days.Between(thursday, new DateOnly(2026, 2, 26)));
        Assert.Equal(-5, _days.Between(new DateOnly(2026, 2, 26), thursday));
    }

    [Fact]
    public void Zero_working_days_stay_where_they_are()
    {
        var saturday = new DateOnly(2026, 3, 7);

        Assert.Equal(saturday, _days.Add(saturday, 0));
        Assert.Equal(new DateOnly(2026, 3, 9), _days.OnOrAfter(saturday));
        Assert.Equal(new DateOnly(2026, 3, 9), _days.OnOrAfter(new DateOnly(2026, 3, 9)));
    }

    [Fact]
    public void A_holiday_has_a_name()
    {
        Assert.Equal("春节", _days.HolidayOn(new DateOnly(2026, 2, 17)));
        Assert.Null(_days.HolidayOn(new DateOnly(2026, 2, 24)));
    }

    [Fact]
    public void A_year_without_notice_keeps_to_the_law_and_says_so()
    {
        Assert.True(_days.IsProvisional(2027));
        Assert.False(_days.IsProvisional(new DateOnly(2026, 12, 31)));
        DateOnly[] off =
        [
            new(2027, 1, 1), new(2027, 2, 5), new(2027, 2, 6), new(2027, 2, 7), new(2027, 2, 8), new(2027, 4, 5), new(2027, 5, 1),
            new(2027, 5, 2), new(2027, 6, 9), new(2027, 9, 15), new(2027, 10, 1), new(2027, 10, 2), new(2027, 10, 3),
        ];

        Assert.All(off, day => Assert.NotNull(_days.HolidayOn(day)));
        Assert.Equal(off.Length, Enumerable.Range(0, 365).Count(day => _days.HolidayOn(new DateOnly(2027, 1, 1).AddDays(day)) is not null));
        Assert.False(_days.IsWorkingDay(new DateOnly(2027, 2, 5)));
        Assert.True(_days.IsWorkingDay(new DateOnly(2027, 2, 9)));
        Assert.True(_days.IsWorkingDay(new DateOnly(2150, 4, 1)));
    }

    [Fact]
    public void What_the_law_fixes_is_off_in_every_year_that_has_a_notice()
    {
        var byLaw = new WorkingDays([]);
        var days = HolidayYear.BuiltIn.SelectMany(year => Enumerable.Range(0, 365).Select(new DateOnly(year.Year, 1, 1).AddDays));

        Assert.All(days.Where(day => byLaw.HolidayOn(day) is not null), day => Assert.False(_days.IsWorkingDay(day)));
    }

    [Fact]
    public void A_notice_that_is_imported_counts_before_the_one_built_in()
    {
        var imported = new HolidayYear(2026, new Dictionary<string, DateOnly[]> { ["元旦"] = [new(2026, 1, 5)] }, [new(2026, 1, 10)]);
        var days = new WorkingDays([.. HolidayYear.BuiltIn, imported]);

        Assert.False(days.IsWorkingDay(new DateOnly(2026, 1, 5)));
        Assert.True(days.IsWorkingDay(new DateOnly(2026, 1, 10)));
        Assert.True(days.IsWorkingDay(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void The_built_in_years_name_their_source() => Assert.StartsWith("holiday-calendar ", HolidayYear.BuiltInSource, StringComparison.Ordinal);
}
