using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistance.Kernel.Data;

/// <summary>How an aggregate lies in its tables: a row of its own, single parts in the same row, rows of parts in other tables.</summary>
internal sealed class RowShape
{
    private const string CacheKey = "Assistance:RowShape";

    private readonly List<Piece> _pieces = [];
    private readonly List<(INavigation Parts, RowShape Shape)> _below = [];

    private RowShape(IEntityType type)
    {
        var table = type.GetTableMappings().Single().Table;
        Table = table.Name;
        var columns = new List<TableColumn>();
        Add(type, table, columns, way: null);
        Columns = columns;
    }

    public string Table { get; }

    public IReadOnlyList<TableColumn> Columns { get; }

    public static RowShape Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(CacheKey, static row => new RowShape(row!), type);

    /// <summary>Takes the values of an object and of all its parts.</summary>
    /// <param name="ownerKey">The key that its row names its owner by.</param>
    /// <param name="add">Told each row of each table, an owner's before its parts'.</param>
    /// <param name="tell">Told each piece with the values of its properties, as the model has them.</param>
    public void Take(object found, IReadOnlyList<object?> ownerKey, Action<RowShape, object?[]> add, Action<IEntityType, object?[]> tell)
    {
        var row = new object?[Columns.Count];
        var key = ownerKey;
        foreach (var piece in _pieces)
        {
            if (piece.Of(found) is not { } part)
                continue;
            var values = piece.Values(part, piece.IsWhole ? ownerKey : key);
            if (piece.IsWhole)
                key = piece.Key(values);
            for (var i = 0; i < values.Length; i++)
                row[piece.Columns[i]] = values[i];
            tell(piece.Type, values);
        }

        add(this, row);
        foreach (var (parts, shape) in _below)
        {
            foreach (var part in (IEnumerable)parts.GetGetter().GetClrValue(found)!)
                shape.Take(part, key, add, tell);
        }
    }

    private void Add(IEntityType type, ITable table, List<TableColumn> columns, INavigation? way)
    {
        if (type.GetComplexProperties().Any() || type.FindDiscriminatorProperty() is not null || type.IsMappedToJson())
            throw new NotSupportedException($"{type.DisplayName()} is kept in a way that is not inserted in bulk.");
        var mapped = type.GetTableMappings().Single(mapping => mapping.Table == table).ColumnMappings.ToDictionary(mapping => mapping.Property);
        var places = new List<int>();
        foreach (var property in type.GetProperties())
        {
            if (property.ValueGenerated != ValueGenerated.Never || (property.IsShadowProperty() && !property.IsForeignKey()))
                throw new NotSupportedException($"{type.DisplayName()}.{property.Name} has no value before it is saved.");
            var (column, mapping) = (mapped[property].Column, mapped[property].TypeMapping);
            var place = columns.FindIndex(known => known.Name == column.Name);
            if (place < 0)
            {
                place = columns.Count;
                columns.Add(new TableColumn(column.Name, mapping, column.IsNullable));
            }

            places.Add(place);
        }

        _pieces.Add(new Piece(type, way, places));
        foreach (var parts in type.GetNavigations().Where(navigation => navigation.ForeignKey.IsOwnership && !navigation.IsOnDependent))
        {
            if (way is not null)
                throw new NotSupportedException($"{parts.TargetEntityType.DisplayName()} is a part of a part.");
            if (parts.TargetEntityType.GetTableMappings().Single().Table == table)
                Add(parts.TargetEntityType, table, columns, parts);
            else if (parts.IsCollection)
                _below.Add((parts, Of(parts.TargetEntityType)));
            else
                throw new NotSupportedException($"{parts.TargetEntityType.DisplayName()} lies apart from its owner.");
        }
    }

    /// <summary>What one row holds of one type of the model.</summary>
    /// <param name="Way">From the object whose row it is; null for that object itself.</param>
    /// <param name="Columns">The place in the row of each of the type's properties.</param>
    private sealed record Piece(IEntityType Type, INavigation? Way, IReadOnlyList<int> Columns)
    {
        private readonly Func<object, IReadOnlyList<object?>, object?>[] _reads = [.. Type.GetProperties().Select(property => ReadOf(Type, property))];
        private readonly int[] _key = [.. Type.FindPrimaryKey()!.Properties.Select(key => Type.GetProperties().ToList().IndexOf(key))];

        public bool IsWhole => Way is null;

        public object? Of(object whole) => Way is null ? whole : Way.GetGetter().GetClrValue(whole);

        public object?[] Values(object part, IReadOnlyList<object?> ownerKey) => Array.ConvertAll(_reads, read => read(part, ownerKey));

        public object?[] Key(object?[] values) => Array.ConvertAll(_key, at => values[at]);

        // What a part itself does not know is its owner's key.
        private static Func<object, IReadOnlyList<object?>, object?> ReadOf(IEntityType type, IProperty property)
        {
            if (!property.IsShadowProperty())
                return (part, _) => property.GetGetter().GetClrValue(part);
            var at = type.FindOwnership()!.Properties.ToList().IndexOf(property);
            return (_, ownerKey) => ownerKey[at];
        }
    }
}
