using System.Data.Common;
using Assistance.Kernel.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Schema.SqlServer;

/// <summary>SQL Server 2019 and later. The database should have READ_COMMITTED_SNAPSHOT on, so that readers do not wait for writers.</summary>
public sealed class SqlServerEngine(string connectionString, int maxBatchSize = 1000) : IDatabaseEngine
{
    private const int DuplicateKeyInIndex = 2601;
    private const int DuplicateKeyInConstraint = 2627;

    // It takes 2,100.
    private const int MostParameters = 2_000;

    public string Name => "SqlServer";

    public string? OrdinalCollation => "Latin1_General_100_BIN2";

    public DbConnection CreateConnection() => new SqlConnection(connectionString);

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlServer(server => server.MigrationsAssembly(typeof(SqlServerEngine).Assembly.GetName().Name).MaxBatchSize(maxBatchSize));

    public async Task<WriteLease> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new(await connection.BeginTransactionAsync(cancellationToken), Turn: null);

    public Task InsertAsync(DbConnection connection, DbTransaction transaction, TableRows rows, CancellationToken cancellationToken) =>
        rows.InsertAsync(connection, transaction, MostParameters, cancellationToken);

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: DuplicateKeyInIndex or DuplicateKeyInConstraint };

    public IReadOnlyList<string> RefuseChanges(AppendOnlyTable table) =>
    [
        $"CREATE OR ALTER TRIGGER {table.Name}_append_only ON {table.Name} AFTER UPDATE, DELETE AS "
        + $"IF NOT EXISTS (SELECT 1 FROM inserted) AND EXISTS (SELECT 1 FROM deleted) OR {string.Join(" OR ", table.Columns.Select(column => $"UPDATE({column})"))} THROW 50000, '{table.Name} is append-only', 1",
    ];
}
