using System.Globalization;

namespace Assistance.Projects.Trainings.Duties;

/// <summary>A quarter of a year, from 1.</summary>
internal sealed record TrainingQuarter(int Year, int Number)
{
    private const int Months = 3;

    public DateOnly First => new(Year, ((Number - 1) * Months) + 1, 1);

    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    public string Chinese => string.Create(CultureInfo.InvariantCulture, $"{Year}年第{Number}季度");

    public static TrainingQuarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / Months) + 1);
}
