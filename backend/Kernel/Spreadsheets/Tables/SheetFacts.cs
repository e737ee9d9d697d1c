using System.Text.RegularExpressions;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>A line such as "单位：红星村党支部" around a table, with its cell so that it can be blamed.</summary>
public sealed record SheetFact(string Label, string Value, SheetCell Cell);

/// <summary>What a sheet says above a table, or between its rows, that holds for the rows below.</summary>
public sealed partial class SheetFacts
{
    private SheetFacts(IReadOnlyList<SheetFact> facts, string title, SheetCell? section) => (All, Title, Section) = (facts, title, section);

    public static SheetFacts None { get; } = new([], string.Empty, null);

    public IReadOnlyList<SheetFact> All { get; }

    /// <summary>The first text above the heads that is no fact.</summary>
    public string Title { get; }

    /// <summary>A text over the whole width between the rows: often the branch whose members follow.</summary>
    public SheetCell? Section { get; }

    /// <summary>The unit of amounts that "单位：元" states.</summary>
    public MoneyUnit? Unit => All.Where(fact => fact.Label is "单位" or "金额单位" or "计量单位").Select(fact => HeadText.Unit(fact.Value)).LastOrDefault(unit => unit is not null);

    /// <summary>The last fact under the first of these labels that there is. "单位：元" is no organisation.</summary>
    public SheetFact? Find(params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            if (All.LastOrDefault(fact => fact.Label == label && HeadText.Unit(fact.Value) is null) is { } found)
                return found;
        }

        return null;
    }

    internal SheetFacts WithSection(SheetCell cell) => new(All, Title, cell);

    internal SheetFacts With(SheetRow row)
    {
        var facts = Read(row).ToList();
        var title = Title.Length == 0 && facts.Count == 0 ? CellText.Clean(Own(row).FirstOrDefault().Text ?? string.Empty) : Title;

        // A new line for an organisation ends the section before it.
        return new SheetFacts([.. All, .. facts], title, facts.Count > 0 ? null : Section);
    }

    internal static IEnumerable<SheetFact> Read(SheetRow row)
    {
        var pieces = Own(row).SelectMany(cell => Gaps().Split(Spread().Replace(cell.Text, string.Empty)).Select(piece => (cell, piece: CellText.Clean(piece))))
            .Where(found => found.piece.Length > 0).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Labelled().Match(pieces[i].piece) is not { Success: true } match)
                continue;
            var (label, value) = (CellText.Compact(match.Groups["label"].Value), match.Groups["value"].Value.Trim());
            if (value.Length == 0 && i + 1 < pieces.Count && !Labelled().IsMatch(pieces[i + 1].piece))
                value = pieces[++i].piece;
            if (value.Length > 0)
                yield return new SheetFact(label, value, pieces[i].cell);
        }
    }

    private static IEnumerable<SheetCell> Own(SheetRow row) => row.Cells.Where(cell => !cell.IsRepeated);

    // "单  位" and "支  部" are spread for looks.
    [GeneratedRegex(@"(?<=[单支])[\s\u3000]+(?=[位部])", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Spread();

    [GeneratedRegex(@"[\s\u3000]{2,}|[\t\n]|(?<=\S)\s(?=[\u4E00-\u9FFF]{2,8}\s?[:：])", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^[(]?(?<label>[\u4E00-\u9FFF ()]{2,14}):\s*(?<value>[^)]*)[)]?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Labelled();
}
