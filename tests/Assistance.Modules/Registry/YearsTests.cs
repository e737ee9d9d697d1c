using Assistance.Members.People;

namespace Assistance.Modules.Tests.Registry;

/// <summary>A list asks by bounds of days what a person's page says in years: the two never disagree by a day.</summary>
public sealed class YearsTests
{
    [Fact]
    public void The_bound_of_an_age_is_the_last_day_on_which_somebody_of_that_age_was_born()
    {
        foreach (var on in Days(new DateOnly(2023, 12, 30), 800))
        {
            foreach (var years in new[] { 1, 18, 59, 60, 61, 62, 63, 64, 100 })
            {
                var bound = Years.LatestStart(years, on);
                Assert.True(Years.Completed(bound, on) >= years, $"{bound} on {on}");
                Assert.True(Years.Completed(bound.AddDays(1), on) < years, $"{bound} on {on}");
            }
        }
    }

    [Theory]
    [InlineData(0, "2026-03-10", "2026-03-10")]
    [InlineData(-3, "2026-03-10", "2026-03-10")]
    [InlineData(60, "0030-03-10", "0001-01-01")]
    [InlineData(int.MaxValue, "2026-03-10", "0001-01-01")]
    [InlineData(1, "9999-12-31", "9998-12-31")]
    public void Bounds_that_no_calendar_has_are_its_ends(int years, string on, string bound) =>
        Assert.Equal(DateOnly.Parse(bound, System.Globalization.CultureInfo.InvariantCulture), Years.LatestStart(years, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Months_before_a_bound_are_all_days_that_reach_it_and_no_other()
    {
        foreach (var on in Days(new DateOnly(2023, 12, 30), 800))
        {
            foreach (var months in new[] { 0, 1, 3, 6, 12, 24 })
            {
                var (first, last) = (Years.EarliestMonth(months, on), Years.LatestMonth(months, on));
                Assert.True(last.AddMonths(months) <= on && last.AddDays(1).AddMonths(months) > on, $"{last} {on} {months}");
                Assert.True(first.AddMonths(months) >= on && first.AddDays(-1).AddMonths(months) < on, $"{first} {on} {months}");
            }
        }
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddDays);
}
