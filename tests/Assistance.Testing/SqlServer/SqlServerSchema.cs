using Assistance.Host.Configuration;
using Assistance.Kernel.Data;
using Assistance.Schema.PostgreSql;
using Assistance.Schema.Sqlite;
using Assistance.Schema.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistance.Testing.SqlServer;

/// <summary>The tables of the whole application as SQL Server would get them.</summary>
public static class SqlServerSchema
{
    /// <summary>The script of all migrations.</summary>
    public static string Script()
    {
        using var schema = Open();
        return schema.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    /// <summary>Engines for which the model holds what no migration makes.</summary>
    public static IEnumerable<string> EnginesBehindTheModel()
    {
        foreach (var engine in new IDatabaseEngine[] { new SqliteEngine("Data Source=:memory:"), new PostgreSqlEngine("Host=nowhere.invalid"), new SqlServerEngine("Server=nowhere.invalid") })
        {
            using var schema = SchemaUpdate.Open(engine);
            if (schema.Database.HasPendingModelChanges())
                yield return engine.Name;
        }
    }

    public static IRelationalModel Model()
    {
        using var schema = Open();
        return schema.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }

    private static SchemaDb Open()
    {
        var schema = SchemaUpdate.Open(new SqlServerEngine("Server=nowhere.invalid"));
        schema.Database.SetDbConnection(new SqlServerEngine("Server=nowhere.invalid").CreateConnection());
        return schema;
    }
}
