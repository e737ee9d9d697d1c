using Assistance.Kernel.Calendar;

namespace Assistance.Projects.Duties;

/// <summary>The days within which a month's meeting is held (rule E3).</summary>
/// <param name="From">The first of the month, for the first week: days before its Monday are early, and not late.</param>
/// <param name="Until">A Sunday, inclusive.</param>
internal sealed record DutyWeek(DateOnly From, DateOnly Until)
{
    private const int DaysOfWeek = 7;

    /// <summary>Weeks begin on Mondays; one without a working day, as that of the National Day, is not counted, and the next stands in its place.</summary>
    public static DutyWeek Of(DateOnly month, int number, WorkingDays days)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var monday = first.AddDays((DaysOfWeek + (int)DayOfWeek.Monday - (int)first.DayOfWeek) % DaysOfWeek);
        for (var counted = 0; ; monday = monday.AddDays(DaysOfWeek))
        {
            if (days.Between(monday.AddDays(-1), monday.AddDays(DaysOfWeek - 1)) > 0 && ++counted == number)
                return new DutyWeek(number == 1 ? first : monday, monday.AddDays(DaysOfWeek - 1));
        }
    }
}
