using System.Data.Common;
using Assistance.Kernel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Schema.Sqlite;

/// <summary>
/// SQLite in one file, write-ahead log, full sync: an acknowledged write survives a power cut. SQLite has one writer;
/// those who want to write wait here in turn, so that nobody is told "busy".
/// </summary>
public sealed class SqliteEngine(string connectionString, int maxBatchSize = 100) : IDatabaseEngine, IDisposable
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;
    private readonly SemaphoreSlim _turn = new(1, 1);

    public string Name => "Sqlite";

    public string? OrdinalCollation => null;

    public DbConnection CreateConnection()
    {
        var connection = new SqliteConnection(connectionString);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == System.Data.ConnectionState.Open)
                Prepare(connection);
        };
        return connection;
    }

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name).MaxBatchSize(maxBatchSize));

    public async Task<WriteLease> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        var turn = new Turn(_turn);
        try
        {
            return new WriteLease(((SqliteConnection)connection).BeginTransaction(deferred: false), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    // It looks a parameter up by reading all their names: a row at a time is the fastest.
    public Task InsertAsync(DbConnection connection, DbTransaction transaction, TableRows rows, CancellationToken cancellationToken) =>
        rows.InsertAsync(connection, transaction, mostParameters: 1, cancellationToken);

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    public IReadOnlyList<string> RefuseChanges(AppendOnlyTable table) =>
    [
        $"DROP TRIGGER IF EXISTS {table.Name}_unchanged",
        $"CREATE TRIGGER {table.Name}_unchanged BEFORE UPDATE OF {string.Join(", ", table.Columns)} ON {table.Name} BEGIN SELECT RAISE(ABORT, '{table.Name} is append-only'); END",
        $"CREATE TRIGGER IF NOT EXISTS {table.Name}_undeleted BEFORE DELETE ON {table.Name} BEGIN SELECT RAISE(ABORT, '{table.Name} is append-only'); END",
    ];

    public void Dispose() => _turn.Dispose();

    private static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA cache_size=-16000;";
        command.ExecuteNonQuery();
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
                turn.Release();
        }
    }
}
