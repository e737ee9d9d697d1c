namespace Assistance.Kernel.Calendar;

/// <summary>What day it is in the county, and what instant it is.</summary>
public sealed class BusinessClock(TimeProvider time, TimeZoneInfo zone)
{
    public const string DefaultZone = "Asia/Shanghai";

    public TimeProvider Time => time;

    public TimeZoneInfo Zone => zone;

    /// <summary>The instant, in UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The business date: the day in the county's zone.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>What the clock on the county's wall shows.</summary>
    public TimeOnly TimeOfDay => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, zone));

    /// <summary>The zone of that name.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know it.</exception>
    public static TimeZoneInfo FindZone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone

        // A server without time zone data still knows the one zone that matters; China has had no summer time since 1991.
        : id == DefaultZone ? TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(8), id, id)
        : throw new TimeZoneNotFoundException($"The time zone '{id}' is not known to this machine.");

    /// <param name="instant">An instant in UTC.</param>
    public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));

    /// <summary>The instant, in UTC, at which a business date begins. A period includes its last day: it ends before the start of the next.</summary>
    public DateTime StartOf(DateOnly date) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), zone);
}
