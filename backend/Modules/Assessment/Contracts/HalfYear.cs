using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistance.Assessment.Contracts;

/// <summary>Half a year, closing on 30 June or 31 December: <c>2026H1</c>.</summary>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(Json))]
public readonly record struct HalfYear : IComparable<HalfYear>
{
    public const int Length = 6;

    private const int SecondHalfBegins = 7;

    public HalfYear(int year, int half)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(half, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(half, 2);
        (Year, Half) = (year, half);
    }

    public int Year { get; }

    /// <summary>1 or 2.</summary>
    public int Half { get; }

    public DateOnly First => new(Year, Half == 1 ? 1 : SecondHalfBegins, 1);

    /// <summary>Inclusive: the day on which statistics close.</summary>
    public DateOnly Last => First.AddMonths(6).AddDays(-1);

    public HalfYear Previous => Half == 2 ? new HalfYear(Year, 1) : new HalfYear(Year - 1, 2);

    /// <summary>As people say it: 2026 年上半年.</summary>
    public string Chinese => string.Create(CultureInfo.InvariantCulture, $"{Year:D4} 年{(Half == 1 ? "上" : "下")}半年");

    public string English => string.Create(CultureInfo.InvariantCulture, $"the {(Half == 1 ? "first" : "second")} half of {Year:D4}");

    public static HalfYear Of(DateOnly day) => new(day.Year, day.Month < SecondHalfBegins ? 1 : 2);

    /// <summary>The one that had closed before the day began.</summary>
    public static HalfYear ClosedBefore(DateOnly day) => Of(day).Previous;

    public static HalfYear Parse(string text) => TryParse(text, out var half) ? half : throw new FormatException($"'{text}' is no half-year.");

    public static bool TryParse([NotNullWhen(true)] string? text, out HalfYear half)
    {
        half = default;
        if (text is not { Length: Length } || text[4] != 'H' || text[5] is not ('1' or '2') || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return false;
        half = new HalfYear(year, text[5] - '0');
        return true;
    }

    public int CompareTo(HalfYear other) => (Year, Half).CompareTo((other.Year, other.Half));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}H{Half}");

    private sealed class Json : JsonConverter<HalfYear>
    {
        public override HalfYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var half) ? half : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, HalfYear value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
