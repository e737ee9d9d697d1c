using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Data;

/// <summary>What differs between SQLite, PostgreSQL and SQL Server; everything else is one model.</summary>
public interface IDatabaseEngine
{
    /// <summary>As in <c>Database:Provider</c>.</summary>
    string Name { get; }

    /// <summary>Collation under which text compares by code point, so that a path's subtree is one range; null where that is the default.</summary>
    string? OrdinalCollation { get; }

    DbConnection CreateConnection();

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Opens a transaction that will write; on SQLite it waits its turn first. Disposing the lease lets the next writer in.</summary>
    Task<WriteLease> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Adds rows in the fastest way that the engine has.</summary>
    Task InsertAsync(DbConnection connection, DbTransaction transaction, TableRows rows, CancellationToken cancellationToken);

    bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Statements after which the table refuses every change and removal of a row; they may be repeated.</summary>
    IReadOnlyList<string> RefuseChanges(AppendOnlyTable table);
}

public sealed record WriteLease(DbTransaction Transaction, IDisposable? Turn) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        Turn?.Dispose();
    }
}
