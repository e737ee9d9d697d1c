using Assistance.Kernel.Data;
using Assistance.Schema.PostgreSql;
using Assistance.Schema.Sqlite;
using Assistance.Schema.SqlServer;

namespace Assistance.Host.Configuration;

/// <summary><c>Database:Provider</c> is Sqlite (default, one file in the data directory), PostgreSql or SqlServer.</summary>
internal static class DatabaseEngines
{
    private const int SqliteBatch = 100;
    private const int ServerBatch = 1000;

    public static IDatabaseEngine Create(IConfiguration configuration, DataDirectory data)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration["Database:ConnectionString"];
        var batch = configuration.GetValue<int?>("Database:MaxBatchSize");
        return provider.ToUpperInvariant() switch
        {
            "SQLITE" => new SqliteEngine(connection ?? $"Data Source={data.In("assistance.db")}", batch ?? SqliteBatch),
            "POSTGRESQL" => new PostgreSqlEngine(Required(connection), batch ?? ServerBatch),
            "SQLSERVER" => new SqlServerEngine(Required(connection), batch ?? ServerBatch),
            _ => throw new InvalidOperationException($"Database:Provider is '{provider}'; it can be Sqlite, PostgreSql or SqlServer."),
        };
    }

    private static string Required(string? connection) =>
        connection ?? throw new InvalidOperationException("Database:ConnectionString is missing.");
}
