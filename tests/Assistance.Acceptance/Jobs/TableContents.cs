using System.Globalization;
using Assistance.Kernel.Data;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Jobs;

/// <summary>Every row of every table of the modules, to be compared with itself later.</summary>
internal static class TableContents
{
    // Records of what happened, which are meant to grow: who asked, what ran, who signed in.
    private static readonly string[] Records = ["kernel_", "access_", "quartz_", "qrtz_", "pg_", "sql_", "sqlite_", "__"];

    public static async Task<IReadOnlyList<string>> ReadAsync(AssistanceApp app)
    {
        var tables = await QueryAsync(app, app.Engine == Engine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'");
        var rows = new List<string>();
        foreach (var table in tables.Where(table => !Records.Any(prefix => table.StartsWith(prefix, StringComparison.Ordinal))))
            rows.AddRange((await QueryAsync(app, $"SELECT * FROM {table}")).Select(row => $"{table}: {row}"));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Each row with a bar between its values.</summary>
    public static async Task<IReadOnlyList<string>> QueryAsync(AssistanceApp app, string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var connection = scope.ServiceProvider.GetRequiredService<IDatabaseEngine>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(field => Value(reader.GetValue(field)))));
        return found;
    }

    private static string? Value(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
