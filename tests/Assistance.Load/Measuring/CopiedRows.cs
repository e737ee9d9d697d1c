using System.Diagnostics;
using Assistance.Load.County;
using Npgsql;

namespace Assistance.Load.Measuring;

/// <summary>Some rows of a table.</summary>
/// <param name="Which">A condition.</param>
internal sealed record RowsOfTable(string Table, string Which);

/// <summary>Takes rows out of their tables and puts them back by COPY, into the same tables with the same indexes: what a write could take at best.</summary>
internal sealed class CopiedRows(NpgsqlDataSource database, string directory, IReadOnlyList<RowsOfTable> parts)
{
    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);

    /// <summary>Keeps the rows in files.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        foreach (var part in parts)
        {
            _columns[part.Table] = await ColumnsAsync(connection, part.Table, cancellationToken);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY (SELECT {_columns[part.Table]} FROM {part.Table} WHERE {part.Which}) TO STDOUT (FORMAT binary)", cancellationToken);
            await using var file = File.Create(FileOf(part));
            await rows.CopyToAsync(file, cancellationToken);
        }
    }

    /// <summary>As if they had never been written: what guards the tables against it stands aside.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        {
            await ExecuteAsync(connection, "SET session_replication_role = replica", cancellationToken);
            // Rows that others hang on go last.
            foreach (var part in parts.Reverse())
                await ExecuteAsync(connection, $"DELETE FROM {part.Table} WHERE {part.Which}", cancellationToken);
            await ExecuteAsync(connection, "SET session_replication_role = DEFAULT", cancellationToken);
        }

        foreach (var part in parts)
            await database.ExecuteAsync($"VACUUM (ANALYZE) {part.Table}", cancellationToken);
        await database.ExecuteAsync("CHECKPOINT", cancellationToken);
    }

    /// <summary>All in one transaction.</summary>
    public async Task<TimeSpan> PutBackAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var began = Stopwatch.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var part in parts)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {part.Table} ({_columns[part.Table]}) FROM STDIN (FORMAT binary)", cancellationToken);
            await using var file = File.OpenRead(FileOf(part));
            await file.CopyToAsync(rows, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(began);
    }

    private string FileOf(RowsOfTable part) => Path.Combine(directory, $"{part.Table}.copy");

    private static async Task<string> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' AND is_generated = 'NEVER'", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
