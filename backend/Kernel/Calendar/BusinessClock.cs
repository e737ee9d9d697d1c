namespace Assistance.Kernel.Calendar;

/// <summary>What day it is in the county, and what instant it is.</summary>
public sealed class BusinessClock(TimeProvider time, TimeZoneInfo zone)
{
    public TimeProvider Time => time;

    public TimeZoneInfo Zone => zone;

    /// <summary>The instant, in UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The business date: the day in the county's zone.</summary>
    public DateOnly Today => DayOf(Now);

    /// <param name="instant">An instant in UTC.</param>
    public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));
}
