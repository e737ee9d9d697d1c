using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Host.Configuration;

/// <summary>Brings the database up to the newest migration.</summary>
internal static class SchemaUpdate
{
    public static SchemaDb Open(IDatabaseEngine engine)
    {
        var options = new DbContextOptionsBuilder<SchemaDb>();
        engine.Configure(options);
        return new SchemaDb(options.Options, ModuleList.All, engine);
    }

    public static async Task RunAsync(IDatabaseEngine engine, CancellationToken cancellationToken)
    {
        await using var connection = engine.CreateConnection();
        await using var schema = Open(engine);
        schema.Database.SetDbConnection(connection);
        if (schema.Database.GetMigrations().Any())
            await schema.Database.MigrateAsync(cancellationToken);
        else
            await schema.Database.EnsureCreatedAsync(cancellationToken);
    }
}
