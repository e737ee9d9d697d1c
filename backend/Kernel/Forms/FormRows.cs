namespace Assistance.Kernel.Forms;

/// <summary>A label and what stands beside it.</summary>
/// <param name="Columns">Of both together.</param>
public sealed record FormField(string Label, string? Value, int Columns = FormRows.Width / 4);

/// <summary>A column of a table within a form.</summary>
/// <param name="Width">In columns of the form's grid.</param>
public sealed record FormColumn(string Head, int Width, FormCellKind Kind = FormCellKind.Value);

/// <summary>The rows that forms are made of, on a grid of twenty-four columns: labelled cells, tables, opinions with the lines where they are signed.</summary>
public static class FormRows
{
    public const int Width = 24;
    public const int LabelWidth = 3;
    private const int RoomForAnOpinion = 26;

    private static readonly IReadOnlyList<int> Grid = [.. Enumerable.Repeat(1, Width)];

    public static FormPart Part(IEnumerable<FormRow> rows) => new([], Grid, [.. rows]);

    /// <summary>A table that is all there is, its columns as wide as they say.</summary>
    public static FormPart List(IReadOnlyList<string> paragraphs, IReadOnlyList<FormColumn> columns, IEnumerable<IReadOnlyList<string?>> rows) => new(
        paragraphs,
        [.. columns.Select(column => column.Width)],
        [
            new FormRow([.. columns.Select(column => Label(column.Head, 1))], IsHead: true),
            .. rows.Select(row => new FormRow([.. columns.Zip(row, (column, text) => Cell(column.Kind, text, 1))], IsHead: false)),
        ]);

    /// <summary>Sentences alone.</summary>
    public static FormPart Text(params string[] paragraphs) => new(paragraphs, [], []);

    public static FormRow Fields(params FormField[] fields) =>
        new([.. fields.SelectMany(field => (FormCell[])[Label(field.Label, LabelWidth), Cell(FormCellKind.Value, field.Value, field.Columns - LabelWidth)])], IsHead: false);

    /// <summary>One label, and room for sentences over the rest of the width.</summary>
    /// <param name="height">Millimetres, at the least.</param>
    public static FormRow Wide(string label, string? text, int height = 0) => Opinion(label, text, height, []);

    /// <summary>The same rows with nothing filled in, to be written by hand.</summary>
    public static IEnumerable<FormRow> Blank(IEnumerable<FormRow> rows) =>
        rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell.Kind == FormCellKind.Label ? cell : cell with { Text = string.Empty })] });

    /// <summary>What somebody says, above the lines where they sign, seal and date it.</summary>
    public static FormRow Opinion(string label, string? text, params string[] signed) => Opinion(label, text, RoomForAnOpinion, signed);

    /// <summary>A table with a label at its left; blank rows fill it up where fewer are known than it has.</summary>
    public static IEnumerable<FormRow> Table(string label, IReadOnlyList<FormColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows, int atLeast)
    {
        var count = Math.Max(rows.Count, atLeast);
        var heads = columns.Select(column => Label(column.Head, column.Width));
        yield return new FormRow([new FormCell(FormCellKind.Label, label, LabelWidth, count + 1, 0, []), .. heads], IsHead: false);
        for (var at = 0; at < count; at++)
        {
            var row = at < rows.Count ? rows[at] : null;
            yield return new FormRow([.. columns.Select((column, cell) => Cell(column.Kind, row?[cell], column.Width))], IsHead: false);
        }
    }

    private static FormRow Opinion(string label, string? text, int height, IReadOnlyList<string> signed) => new(
        [Label(label, LabelWidth), new FormCell(FormCellKind.Text, text ?? string.Empty, Width - LabelWidth, 1, height, signed)], IsHead: false);

    private static FormCell Label(string text, int columns) => Cell(FormCellKind.Label, text, columns);

    private static FormCell Cell(FormCellKind kind, string? text, int columns) => new(kind, text ?? string.Empty, columns, 1, 0, []);
}
