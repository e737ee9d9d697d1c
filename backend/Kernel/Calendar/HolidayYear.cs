using System.Text.Json;

namespace Assistance.Kernel.Calendar;

/// <summary>What the State Council's notices say of one year: the days off by holiday, and the weekend days worked in exchange.</summary>
public sealed record HolidayYear(int Year, IReadOnlyDictionary<string, DateOnly[]> Holidays, IReadOnlyList<DateOnly> MakeUpDays)
{
    private static readonly Lazy<HolidayFile> File = new(Read);

    /// <summary>The years that came with this version of the software.</summary>
    public static IReadOnlyList<HolidayYear> BuiltIn => File.Value.Years;

    /// <summary>Name and version of the package from which they were taken.</summary>
    public static string BuiltInSource => File.Value.Source;

    private static HolidayFile Read()
    {
        using var stream = typeof(HolidayYear).Assembly.GetManifestResourceStream("holidays.json")
            ?? throw new InvalidOperationException("The holidays were not built in.");
        return JsonSerializer.Deserialize<HolidayFile>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The holidays that were built in are empty.");
    }

    private sealed record HolidayFile(string Source, HolidayYear[] Years);
}
