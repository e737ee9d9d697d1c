using System.Globalization;
using Assistance.Kernel.Calendar;

namespace Assistance.Modules.Tests.Calendar;

public sealed class LunarFestivalsTests
{
    [Theory]
    [InlineData(2025, "01-29", "05-31", "10-06", "10-29")]
    [InlineData(2026, "02-17", "06-19", "09-25", "10-18")]
    [InlineData(2027, "02-06", "06-09", "09-15", "10-08")]
    [InlineData(2028, "01-26", "05-28", "10-03", "10-26")]
    [InlineData(2029, "02-13", "06-16", "09-22", "10-16")]
    [InlineData(2030, "02-03", "06-05", "09-12", "10-05")]
    [InlineData(2031, "01-23", "06-24", "10-01", "10-24")]
    [InlineData(2032, "02-11", "06-12", "09-19", "10-12")]
    [InlineData(2033, "01-31", "06-01", "09-08", "10-01")]
    public void Festivals_fall_on_the_days_of_the_almanac(int year, string spring, string dragonBoat, string midAutumn, string doubleNinth)
    {
        Assert.Equal(
            [spring, dragonBoat, midAutumn, doubleNinth],
            new[]
            {
                LunarFestivals.SpringFestival(year), LunarFestivals.DragonBoat(year),
                LunarFestivals.MidAutumn(year), LunarFestivals.DoubleNinth(year),
            }.Select(date => date.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2027-02-06", "正月初一")]
    [InlineData("2027-01-01", "冬月廿四")]
    [InlineData("2026-06-19", "五月初五")]
    [InlineData("2026-10-18", "九月初九")]
    [InlineData("2025-07-25", "闰六月初一")]
    [InlineData("2025-09-06", "七月十五")]
    [InlineData("2027-02-05", "腊月廿九")]
    public void Days_are_called_as_people_call_them(string date, string name) =>
        Assert.Equal(name, LunarFestivals.NameOf(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void Months_behind_a_leap_month_are_not_shifted_by_it() =>
        // 2033 repeats the eleventh month: the twelfth begins in January.
        Assert.Equal(new DateOnly(2034, 1, 20), LunarFestivals.DateOf(2033, 12, 1));

    [Fact]
    public void The_ninth_month_of_2057_begins_on_29_September() =>
        Assert.Equal(new DateOnly(2057, 10, 7), LunarFestivals.DoubleNinth(2057));

    [Theory]
    [InlineData(1901)]
    [InlineData(2101)]
    public void Years_without_tables_are_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarFestivals.SpringFestival(year));

    [Fact]
    public void Every_year_of_the_tables_has_all_four_in_their_season()
    {
        Assert.All(Enumerable.Range(LunarFestivals.FirstYear, LunarFestivals.LastYear - LunarFestivals.FirstYear + 1), year =>
        {
            Assert.InRange(LunarFestivals.SpringFestival(year), new DateOnly(year, 1, 20), new DateOnly(year, 2, 21));
            Assert.InRange(LunarFestivals.DragonBoat(year), new DateOnly(year, 5, 26), new DateOnly(year, 6, 26));
            Assert.InRange(LunarFestivals.MidAutumn(year), new DateOnly(year, 9, 6), new DateOnly(year, 10, 9));
            Assert.InRange(LunarFestivals.DoubleNinth(year), new DateOnly(year, 9, 28), new DateOnly(year, 11, 1));
        });
    }
}
