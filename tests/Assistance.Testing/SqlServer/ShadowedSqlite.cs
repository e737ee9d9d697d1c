using System.Data.Common;
using Assistance.Kernel.Data;
using Assistance.Schema.Sqlite;
using Assistance.Schema.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assistance.Testing.SqlServer;

/// <summary>SQLite, with every query that EF compiles for it translated for SQL Server, too.</summary>
internal sealed class ShadowedSqlite(string connectionString) : IDatabaseEngine, IDisposable
{
    private readonly SqliteEngine _sqlite = new(connectionString);

    public string Name => _sqlite.Name;

    public string? OrdinalCollation => _sqlite.OrdinalCollation;

    public DbConnection CreateConnection() => _sqlite.CreateConnection();

    public void Configure(DbContextOptionsBuilder options)
    {
        _sqlite.Configure(options);
        options.AddInterceptors(SqlServerShadow.Instance);
    }

    public Task<WriteLease> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) => _sqlite.BeginWriteAsync(connection, cancellationToken);

    public Task InsertAsync(DbConnection connection, DbTransaction transaction, TableRows rows, CancellationToken cancellationToken) =>
        _sqlite.InsertAsync(connection, transaction, rows, cancellationToken);

    public bool IsUniqueViolation(DbUpdateException exception) => _sqlite.IsUniqueViolation(exception);

    public IReadOnlyList<string> RefuseChanges(AppendOnlyTable table) => _sqlite.RefuseChanges(table);

    public void Dispose() => _sqlite.Dispose();
}

/// <summary>SQL Server without a server: commands are built and never run.</summary>
internal sealed class TextOnlySqlServer : IDatabaseEngine
{
    private readonly SqlServerEngine _server = new("Server=nowhere.invalid;Encrypt=false");

    public string Name => _server.Name;

    public string? OrdinalCollation => _server.OrdinalCollation;

    public DbConnection CreateConnection() => _server.CreateConnection();

    public void Configure(DbContextOptionsBuilder options)
    {
        _server.Configure(options);
        options.ReplaceService<IRelationalCommandBuilderFactory, CommandTextFactory>();
    }

    public Task<WriteLease> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) => throw new NotSupportedException("There is no server.");

    public Task InsertAsync(DbConnection connection, DbTransaction transaction, TableRows rows, CancellationToken cancellationToken) =>
        throw new NotSupportedException("There is no server.");

    public bool IsUniqueViolation(DbUpdateException exception) => _server.IsUniqueViolation(exception);

    public IReadOnlyList<string> RefuseChanges(AppendOnlyTable table) => _server.RefuseChanges(table);
}
