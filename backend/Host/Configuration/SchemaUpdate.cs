using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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
        // A service that may not change tables need not, where they are up to date.
        if (!(await schema.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        await schema.Database.MigrateAsync(cancellationToken);
        foreach (var statement in AppendOnlyTables(schema.Model).SelectMany(engine.RefuseChanges))
            await schema.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    public static IEnumerable<string> AppendOnlyTables(IModel model) => model.GetEntityTypes()
        .Where(entity => entity.ClrType.IsDefined(typeof(AppendOnlyAttribute), inherit: false))
        .Select(entity => entity.GetTableName()!);
}
