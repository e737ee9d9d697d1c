using Assistance.Kernel.Calendar;

namespace Assistance.Modules.Tests.Calendar;

public sealed class BusinessClockTests
{
    [Fact]
    public void The_day_turns_at_midnight_in_the_county()
    {
        var clock = ClockIn(BusinessClock.DefaultZone, new DateTime(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc));

        Assert.Equal(new DateOnly(2026, 1, 1), clock.Today);
        Assert.Equal(new DateOnly(2025, 12, 31), clock.DayOf(clock.Now.AddTicks(-1)));
        Assert.Equal(clock.Now, clock.StartOf(clock.Today));
        Assert.Equal(DateTimeKind.Utc, clock.StartOf(clock.Today).Kind);
    }

    [Fact]
    public void Another_zone_can_be_set() =>
        Assert.Equal(new DateOnly(2025, 12, 31), ClockIn("Asia/Urumqi", new DateTime(2025, 12, 31, 17, 0, 0, DateTimeKind.Utc)).Today);

    [Fact]
    public void A_zone_that_is_not_known_stops_the_start() =>
        Assert.Throws<TimeZoneNotFoundException>(() => BusinessClock.FindZone("Asia/Nowhere"));

    private static BusinessClock ClockIn(string zone, DateTime now) => new(new FrozenTime(now), BusinessClock.FindZone(zone));

    private sealed class FrozenTime(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
