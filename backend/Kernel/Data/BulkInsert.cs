using System.Data.Common;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistance.Kernel.Data;

/// <summary>New rows on their way past the change tracker: the same columns, parts, followers and audit records that saving them would write.</summary>
internal sealed class BulkInsert(ModuleDb db, DbSession session)
{
    private readonly Dictionary<RowShape, List<object?[]>> _rows = [];
    private readonly List<RowShape> _order = [];

    public void Add(object added)
    {
        var path = added is IScoped scoped ? scoped.OrgPath : default;
        Shape(added).Take(added, [], Keep, (type, values) => Note(type, values, path));
    }

    /// <exception cref="DbUpdateException">A unique index refuses a row, as saving would say it.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var shape in _order)
                await session.Engine.InsertAsync(session.Connection, session.Transaction!, new TableRows(shape.Table, shape.Columns, _rows[shape]), cancellationToken);
        }
        catch (DbException exception)
        {
            throw new DbUpdateException("Rows could not be inserted.", exception);
        }
    }

    private RowShape Shape(object added) => RowShape.Of(db.Model.FindEntityType(added.GetType())
        ?? throw new InvalidOperationException($"{added.GetType().Name} is no row of this module."));

    private void Keep(RowShape shape, object?[] row)
    {
        if (!_rows.TryGetValue(shape, out var rows))
        {
            _rows[shape] = rows = [];
            _order.Add(shape);
        }

        rows.Add(row);
    }

    private void Note(IEntityType type, IReadOnlyList<object?> values, OrgPath path)
    {
        if (AuditTrail.Added(session, type, values, path) is { } record)
            Shape(record).Take(record, [], Keep, (_, _) => { });
    }
}
