namespace Assistance.Kernel.Forms;

/// <summary>
/// A form as an office files it, filled from what is known: the print page shows it, and a Word document holds the same. Every text is as
/// it is printed; what is not known stays blank, to be written by hand.
/// </summary>
/// <param name="Name">What its file is called, without an ending.</param>
/// <param name="TextSize">Of the grid, in points: 10.5 is 五号, 12 小四, 16 三号.</param>
/// <param name="Head">Lines between title and body.</param>
/// <param name="Foot">Lines below the body: who filled it in, when, the seal.</param>
public sealed record FilledForm(
    string Name, string Title, FormPaper Paper, double TextSize, IReadOnlyList<FormLine> Head, IReadOnlyList<FormPart> Parts, IReadOnlyList<FormLine> Foot);

/// <summary>How an A4 sheet lies.</summary>
public enum FormPaper
{
    Portrait,
    Landscape,
}

/// <summary>Texts spread over the width of a line: the first at its left end, the last at its right; one alone is written from the left.</summary>
public sealed record FormLine(IReadOnlyList<string> Texts)
{
    public static FormLine Of(params string[] texts) => new(texts);

    /// <summary>At the right end alone, as a seal and a date stand.</summary>
    public static FormLine AtTheEnd(string text) => new([string.Empty, text]);
}

/// <summary>Sentences, and a grid below them; either may be missing.</summary>
/// <param name="Columns">Widths of the grid's columns, each in proportion to all.</param>
public sealed record FormPart(IReadOnlyList<string> Paragraphs, IReadOnlyList<int> Columns, IReadOnlyList<FormRow> Rows);

/// <param name="IsHead">Printed again on top of every page.</param>
public sealed record FormRow(IReadOnlyList<FormCell> Cells, bool IsHead);

/// <param name="Columns">Columns of the grid that it is wide.</param>
/// <param name="Rows">Rows that it is high.</param>
/// <param name="Height">Millimetres that it is high at the least, to leave room for a hand.</param>
/// <param name="Signed">Lines at its foot, to the right: signature, seal, date.</param>
public sealed record FormCell(FormCellKind Kind, string Text, int Columns, int Rows, int Height, IReadOnlyList<string> Signed);

public enum FormCellKind
{
    /// <summary>Names what stands beside or below it.</summary>
    Label,

    /// <summary>A word or two, in the middle.</summary>
    Value,

    /// <summary>Sentences, from the left.</summary>
    Text,

    /// <summary>An amount, at the right.</summary>
    Number,
}
