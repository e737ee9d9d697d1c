using System.Text;
using Assistance.Kernel.Refusals;
using Microsoft.VisualBasic.FileIO;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Reads text with a column behind each comma, tab or semicolon: what banks give out, in UTF-8 or in the national code GB 18030.</summary>
internal sealed class DelimitedReader : SheetSource
{
    private const string Name = "CSV";
    private const int LinesToJudge = 40;
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _text;
    private readonly WorkbookLimits _limits;

    static DelimitedReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private DelimitedReader(string text, WorkbookLimits limits) => (_text, _limits) = (text, limits);

    public override IReadOnlyList<SheetInfo> Sheets { get; } = [new(Name, IsHidden: false)];

    public static new Result<SheetSource> Open(Stream file, WorkbookLimits limits)
    {
        if (file.Length > limits.FileBytes)
            return WorkbookRefusals.FileTooLarge;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var text = Decode(bytes).TrimStart('\uFEFF');
        // A picture, or a page of the web that a bank calls .xls.
        return text.Contains('\0', StringComparison.Ordinal) || text.TrimStart().StartsWith('<') || text.AsSpan().IndexOfAny(Delimiters) < 0
            ? WorkbookRefusals.NotATable
            : new DelimitedReader(text, limits);
    }

    public override IEnumerable<Result<SheetRow>> Rows(SheetInfo sheet, bool repeatMerged = false)
    {
        using var parser = new TextFieldParser(new StringReader(_text)) { TextFieldType = FieldType.Delimited, Delimiters = [DelimiterOf(_text).ToString()], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        for (var count = 1; !parser.EndOfData; count++)
        {
            var row = count > _limits.Rows ? WorkbookRefusals.TooManyRows : Read(parser, (int)parser.LineNumber);
            if (row is { Succeeded: true, Value.Cells.Count: 0 })
                continue;
            yield return row;
            if (!row.Succeeded)
                yield break;
        }
    }

    protected override void Dispose(bool disposing)
    {
    }

    private Result<SheetRow> Read(TextFieldParser parser, int number)
    {
        string[]? fields;
        try
        {
            fields = parser.ReadFields();
        }
        catch (MalformedLineException)
        {
            return WorkbookRefusals.BrokenLine(number);
        }

        if (fields is null)
            return new SheetRow(Name, number, []);
        if (fields.Length > _limits.Columns)
            return WorkbookRefusals.TooManyColumns;
        if (Array.Exists(fields, field => field.Length > _limits.CellLength))
            return WorkbookRefusals.CellTooLong;
        return new SheetRow(
            Name, number, [.. fields.Select((field, at) => new SheetCell(Name, number, at + 1, CellKind.Text, field)).Where(cell => !string.IsNullOrWhiteSpace(cell.Text))]);
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    // The sign that stands most often among the first lines.
    private static char DelimiterOf(string text)
    {
        var first = text.Split('\n', LinesToJudge + 1).Take(LinesToJudge).ToList();
        return Delimiters.MaxBy(sign => first.Sum(line => line.Count(one => one == sign)));
    }
}
