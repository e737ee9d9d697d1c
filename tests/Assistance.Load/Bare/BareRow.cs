using System.Buffers.Text;
using System.Text.Json;
using Npgsql;

namespace Assistance.Load.Bare;

/// <summary>Reads columns as the server shows them.</summary>
internal static class BareRow
{
    public static string Cursor(string path, Guid last) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(["organisation", path, last.ToString()], BareJson.Wire.StringArray));

    public static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static string? Word(NpgsqlDataReader row, int column) => Text(row, column) is { } word ? char.ToLowerInvariant(word[0]) + word[1..] : null;

    public static DateOnly? Day(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static int? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static long? Fen(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static int? Years(DateOnly? from, DateOnly today)
    {
        if (from is not { } day || day > today)
            return null;
        var years = today.Year - day.Year;
        return day.AddYears(years) > today ? years - 1 : years;
    }
}
