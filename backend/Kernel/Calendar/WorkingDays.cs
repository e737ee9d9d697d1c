using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Assistance.Kernel.Calendar;

/// <summary>
/// Which days are worked, and arithmetic in working days. Of years whose notice is not known yet it knows the weekends and the days
/// fixed by law only, and says so by <see cref="IsProvisional(DateOnly)"/>.
/// </summary>
/// <param name="years">Of a year that is given twice the later one counts: what a county imports comes behind what is built in.</param>
public sealed class WorkingDays(IEnumerable<HolidayYear> years)
{
    private readonly FrozenDictionary<int, KnownYear> _announced = years
        .GroupBy(year => year.Year)
        .ToFrozenDictionary(group => group.Key, group => KnownYear.Of(group.Last()));

    private readonly ConcurrentDictionary<int, KnownYear> _byLaw = new();

    /// <summary>Whether the year's notice is not known yet, so that its dates may still change.</summary>
    public bool IsProvisional(int year) => !_announced.ContainsKey(year);

    /// <inheritdoc cref="IsProvisional(int)"/>
    public bool IsProvisional(DateOnly date) => IsProvisional(date.Year);

    public bool IsWorkingDay(DateOnly date)
    {
        var year = YearOf(date.Year);
        return year.MakeUpDays.Contains(date)
            || (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !year.Holidays.ContainsKey(date));
    }

    /// <summary>The holiday's Chinese name, or nothing on other days.</summary>
    public string? HolidayOn(DateOnly date) => YearOf(date.Year).Holidays.GetValueOrDefault(date);

    /// <summary>
    /// The working day that is so many working days after the date, or before it when the count is negative; the date itself does not
    /// count. Zero gives the date, worked or not.
    /// </summary>
    public DateOnly Add(DateOnly date, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                left--;
        }

        return date;
    }

    /// <summary>How many working days lie behind the first date, up to and including the last; negative when the last is the earlier.</summary>
    public int Between(DateOnly first, DateOnly last)
    {
        if (last < first)
            return -Between(last, first);
        var count = 0;
        for (var date = first.AddDays(1); date <= last; date = date.AddDays(1))
            count += IsWorkingDay(date) ? 1 : 0;
        return count;
    }

    /// <summary>The date itself when it is worked, otherwise the next that is.</summary>
    public DateOnly OnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : Add(date, 1);

    private KnownYear YearOf(int year) =>
        _announced.TryGetValue(year, out var announced) ? announced : _byLaw.GetOrAdd(year, static y => KnownYear.Of(StatutoryHolidays.Of(y)));

    private sealed record KnownYear(FrozenDictionary<DateOnly, string> Holidays, FrozenSet<DateOnly> MakeUpDays)
    {
        // A day on which two holidays meet is listed under each.
        public static KnownYear Of(HolidayYear year) => new(
            year.Holidays.SelectMany(holiday => holiday.Value.Select(date => (date, name: holiday.Key)))
                .GroupBy(day => day.date)
                .ToFrozenDictionary(day => day.Key, day => string.Join('、', day.Select(holiday => holiday.name))),
            year.MakeUpDays.ToFrozenSet());
    }
}
