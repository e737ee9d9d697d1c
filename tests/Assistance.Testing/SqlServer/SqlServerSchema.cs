using Assistance.Host.Configuration;
using Assistance.Kernel.Data;
using Assistance.Schema.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistance.Testing.SqlServer;

/// <summary>The tables of the whole application as SQL Server would get them.</summary>
public static class SqlServerSchema
{
    /// <summary>The script of all migrations; of the model itself while there is none.</summary>
    public static string Script()
    {
        using var schema = Open();
        return schema.Database.GetMigrations().Any()
            ? schema.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)
            : schema.Database.GenerateCreateScript();
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
