namespace Assistance.Kernel.Calendar;

/// <summary>The days off that the law itself fixes (全国年节及纪念日放假办法), for years whose notice has not been issued.</summary>
internal static class StatutoryHolidays
{
    // The revision of 2024 gave New Year's Eve and 2 May.
    private const int FirstYearOfRevision = 2025;

    public static HolidayYear Of(int year)
    {
        var isRevised = year >= FirstYearOfRevision;
        var holidays = new Dictionary<string, DateOnly[]>(StringComparer.Ordinal)
        {
            ["元旦"] = [new(year, 1, 1)],
            ["清明节"] = [new(year, 4, QingmingDay(year))],
            ["劳动节"] = isRevised ? [new(year, 5, 1), new(year, 5, 2)] : [new(year, 5, 1)],
            ["国庆节"] = [new(year, 10, 1), new(year, 10, 2), new(year, 10, 3)],
        };
        if (year is >= LunarFestivals.FirstYear and <= LunarFestivals.LastYear)
        {
            var spring = LunarFestivals.SpringFestival(year);
            holidays["春节"] = [.. Enumerable.Range(isRevised ? -1 : 0, isRevised ? 4 : 3).Select(spring.AddDays)];
            holidays["端午节"] = [LunarFestivals.DragonBoat(year)];
            holidays["中秋节"] = [LunarFestivals.MidAutumn(year)];
        }

        return new HolidayYear(year, holidays, []);
    }

    // The solar term drifts by 0.2422 days a year against the calendar and is set back by each leap day; the constant holds for this century.
    private static int QingmingDay(int year) =>
        year is >= 2000 and <= 2099 ? (int)((0.2422 * (year - 2000)) + 4.81) - ((year - 2000) / 4) : 5;
}
