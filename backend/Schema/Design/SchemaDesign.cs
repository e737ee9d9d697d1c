using Assistance.Host.Configuration;
using Assistance.Kernel.Data;
using Assistance.Schema.PostgreSql;
using Assistance.Schema.Sqlite;
using Assistance.Schema.SqlServer;
using Microsoft.EntityFrameworkCore.Design;

namespace Assistance.Schema.Design;

/// <summary>The model that migrations are made from: <c>dotnet ef … -- SqlServer</c>. No server is asked.</summary>
internal sealed class SchemaDesign : IDesignTimeDbContextFactory<SchemaDb>
{
    public SchemaDb CreateDbContext(string[] args) => SchemaUpdate.Open(args.FirstOrDefault() switch
    {
        "Sqlite" => new SqliteEngine("Data Source=:memory:"),
        "PostgreSql" => new PostgreSqlEngine("Host=nowhere.invalid"),
        "SqlServer" => new SqlServerEngine("Server=nowhere.invalid"),
        var other => throw new ArgumentException($"'{other}' is no engine: Sqlite, PostgreSql or SqlServer.", nameof(args)),
    });
}

internal static class Program
{
    private static void Main() => Console.Error.WriteLine("Use deploy/add-migration.");
}
