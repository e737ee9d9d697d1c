using System.Reflection;
using Assistance.Kernel.Data;
using Assistance.Kernel.Values;
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

    public static IEnumerable<AppendOnlyTable> AppendOnlyTables(IModel model) =>
        from entity in model.GetEntityTypes()
        let only = entity.ClrType.GetCustomAttribute<AppendOnlyAttribute>()
        where only is not null
        let columns = entity.GetProperties().Where(property => !only.FollowsItsOrganisation || property.ClrType != typeof(OrgPath))
        select new AppendOnlyTable(entity.GetTableName()!, [.. columns.Select(property => property.GetColumnName())]);
}
