using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assistance.Kernel.Data;

/// <summary>Rows to be added to one table.</summary>
/// <param name="Rows">Values as the model has them, in the order of the columns.</param>
public sealed record TableRows(string Table, IReadOnlyList<TableColumn> Columns, IReadOnlyList<object?[]> Rows)
{
    // SQL Server takes as many rows in one statement.
    private const int MostRows = 1_000;

    private string ColumnNames => string.Join(", ", Columns.Select(column => column.Quoted));

    /// <summary>"people" ("id", "name"), as both INSERT and COPY begin.</summary>
    public string Target => $"\"{Table}\" ({ColumnNames})";

    public string InsertStatement(int rows)
    {
        var statement = new StringBuilder("INSERT INTO ").Append(Target).Append(" VALUES ");
        for (var row = 0; row < rows; row++)
        {
            statement.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < Columns.Count; column++)
                statement.Append(column == 0 ? string.Empty : ", ").Append(NameOf(row, column));
            statement.Append(')');
        }

        return statement.ToString();
    }

    /// <summary>By statements, for an engine that has nothing faster.</summary>
    /// <param name="mostParameters">What the engine takes well in one statement.</param>
    public async Task InsertAsync(DbConnection connection, DbTransaction transaction, int mostParameters, CancellationToken cancellationToken)
    {
        var (atOnce, prepared) = (Math.Clamp(mostParameters / Columns.Count, 1, MostRows), 0);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        foreach (var some in Rows.Chunk(atOnce))
        {
            if (prepared != some.Length)
                (command.CommandText, prepared) = (InsertStatement(some.Length), some.Length);
            // Made anew for each row: a parameter takes its size from its value.
            command.Parameters.Clear();
            for (var row = 0; row < some.Length; row++)
            {
                for (var column = 0; column < Columns.Count; column++)
                    command.Parameters.Add(Columns[column].Mapping.CreateParameter(command, NameOf(row, column), some[row][column], Columns[column].IsNullable));
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private string NameOf(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"@p{(row * Columns.Count) + column}");
}

public sealed record TableColumn(string Name, RelationalTypeMapping Mapping, bool IsNullable)
{
    /// <summary>Some names are words of SQL.</summary>
    public string Quoted => $"\"{Name}\"";

    /// <summary>The value as the database holds it.</summary>
    public object? Stored(object? value) => value is null || Mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value);
}
