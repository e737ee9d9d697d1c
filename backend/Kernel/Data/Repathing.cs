using System.Reflection;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assistance.Kernel.Data;

/// <summary>Says of a row that it follows another by itself when organisations change their place, and how.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MovesByItselfAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

public static class Repathing
{
    /// <summary>
    /// Organisations stand elsewhere in the tree: every row of the module, finished ones too, goes along to the new path.
    /// What may never change, as the audit trail, stays, unless it says that its path may; a row that is <see cref="MovesByItselfAttribute"/> is left to its module.
    /// </summary>
    public static async Task RepathAsync(this ModuleDb db, IEnumerable<(OrgPath From, OrgPath To)> paths, CancellationToken cancellationToken)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var updates = db.Model.GetEntityTypes().Where(Moves).SelectMany(row => PathsOf(row).Select(column => Update(names, row, column))).ToList();
        foreach (var (from, to) in paths)
        {
            foreach (var update in updates)
                await db.Database.ExecuteSqlRawAsync(update, [to.Text, from.Text], cancellationToken);
        }
    }

    private static bool Moves(IEntityType row) =>
        row.GetTableName() is not null && row.ClrType.GetCustomAttribute<AppendOnlyAttribute>() is null or { FollowsItsOrganisation: true } && row.ClrType.GetCustomAttribute<MovesByItselfAttribute>() is null;

    private static IEnumerable<IProperty> PathsOf(IEntityType row) => row.GetProperties().Where(column => column.ClrType == typeof(OrgPath) || column.ClrType == typeof(OrgPath?));

    // The same words on every engine.
    private static string Update(ISqlGenerationHelper names, IEntityType row, IProperty column)
    {
        var name = names.DelimitIdentifier(column.GetColumnName());
        return $"UPDATE {names.DelimitIdentifier(row.GetTableName()!)} SET {name} = {{0}} WHERE {name} = {{1}}";
    }
}
