using System.Data.Common;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Assistance.Schema.PostgreSql;

/// <summary>PostgreSQL 14 and later; one pool of connections for the process, statements prepared as they recur.</summary>
public sealed class PostgreSqlEngine : IDatabaseEngine, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly int _maxBatchSize;

    public PostgreSqlEngine(string connectionString, int maxBatchSize = 1000)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = 100;
        // Nothing sets anything on a connection that outlives its transaction; undoing it would cost each request two round trips' work.
        settings.NoResetOnClose = true;
        _source = NpgsqlDataSource.Create(settings);
        _maxBatchSize = maxBatchSize;
    }

    public string Name => "PostgreSql";

    public string? OrdinalCollation => "C";

    public DbConnection CreateConnection() => _source.CreateConnection();

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlEngine).Assembly.GetName().Name).MaxBatchSize(_maxBatchSize));

    public async Task<WriteLease> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new(await connection.BeginTransactionAsync(cancellationToken), Turn: null);

    public async Task InsertAsync(DbConnection connection, DbTransaction transaction, TableRows rows, CancellationToken cancellationToken)
    {
        var types = rows.Columns.Select(column => column.Mapping.StoreTypeNameBase).ToArray();
        await using var copy = await ((NpgsqlConnection)connection).BeginBinaryImportAsync($"COPY {rows.Target} FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows.Rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < row.Length; i++)
            {
                if (rows.Columns[i].Stored(row[i]) is { } value)
                    await copy.WriteAsync(value, types[i], cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public IReadOnlyList<string> RefuseChanges(AppendOnlyTable table) =>
    [
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
        $"CREATE OR REPLACE TRIGGER {table.Name}_append_only BEFORE UPDATE OF {string.Join(", ", table.Columns)} OR DELETE OR TRUNCATE ON {table.Name} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ];

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
