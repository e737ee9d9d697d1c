using Assistance.Members.Domain;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Standing;

/// <summary>Time in posts: every day once, broken times added up, thirty-one odd days a month.</summary>
public sealed class TenureTests
{
    [Theory]
    [Rule("D2")]
    [Rule("D3")]
    [InlineData("1970-01-01..1999-12-31", "2026-03-10", 360, 360)]
    [InlineData("1970-01-01..1999-12-30", "2026-03-10", 359, 359)]
    [InlineData("1970-01-01..1984-12-31 1990-01-01..2004-12-31", "2026-03-10", 360, 180)]
    // Two posts at a time count once.
    [InlineData("1970-01-01..1989-12-31 1980-01-01..1999-12-31", "2026-03-10", 360, 360)]
    // The day after the last is no break, the one after it is.
    [InlineData("1970-01-01..1984-12-31 1985-01-01..1999-12-31", "2026-03-10", 360, 360)]
    [InlineData("1970-01-01..1984-12-31 1985-01-02..1999-12-31", "2026-03-10", 359, 180)]
    // Odd days of two times make a month: 16 and 15.
    [InlineData("2000-01-01..2000-01-16 2001-01-01..2001-01-15", "2026-03-10", 1, 0)]
    [InlineData("2000-01-01..2000-01-15 2001-01-01..2001-01-15", "2026-03-10", 0, 0)]
    // Still held: until the day asked for.
    [InlineData("1996-03-11..", "2026-03-10", 360, 360)]
    [InlineData("1996-03-11..", "2026-03-09", 359, 359)]
    // A time that begins later is none yet.
    [InlineData("2026-03-11..", "2026-03-10", 0, 0)]
    [InlineData("", "2026-03-10", 0, 0)]
    public void Months_in_posts_until_a_day(string posts, string on, int altogether, int without)
    {
        var tenure = Of(posts);

        Assert.Equal((altogether, without), (tenure.MonthsBy(Day(on)), tenure.MonthsBy(Day(on), continuous: true)));
    }

    [Theory]
    [InlineData("1970-01-01..1999-12-31", 360, "1999-12-31")]
    [InlineData("1970-01-01..1999-12-30", 360, null)]
    [InlineData("1970-01-01..1984-12-31 1990-01-01..2009-12-31", 360, "2004-12-31")]
    [InlineData("1990-02-28..", 12, "1991-02-27")]
    public void The_day_on_which_so_many_months_are_completed_is_the_first(string posts, int months, string? day)
    {
        var (tenure, by) = (Of(posts), new DateOnly(2026, 3, 10));

        var reached = tenure.ReachedOn(months, continuous: false, by);

        Assert.Equal(day, reached?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (reached is { } first)
            Assert.True(tenure.MonthsBy(first.AddDays(-1)) < months);
    }

    [Fact]
    public void Whoever_holds_a_post_has_not_left_and_who_left_the_last_has()
    {
        var tenure = Of("1970-01-01..1979-12-31 1990-01-01..");

        Assert.Equal((null, new DateOnly(1979, 12, 31)), (tenure.HeldSince(new DateOnly(1985, 1, 1)), tenure.LeftOn(new DateOnly(1985, 1, 1))));
        Assert.Equal((new DateOnly(1990, 1, 1), null), (tenure.HeldSince(new DateOnly(2026, 1, 1)), tenure.LeftOn(new DateOnly(2026, 1, 1))));
        Assert.Equal((null, null), (tenure.HeldSince(new DateOnly(1969, 1, 1)), tenure.LeftOn(new DateOnly(1969, 1, 1))));
    }

    private static Tenure Of(string posts) => Tenure.Of(posts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(post => post.Split(".."))
        .Select(days => new PostHeld("director", "大塘村", Day(days[0]), days[1].Length > 0 ? Day(days[1]) : null, "西渡镇", new DateOnly(2026, 1, 1))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
