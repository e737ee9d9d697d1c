namespace Assistance.Kernel.Spreadsheets;

/// <summary>The head of one column, from one line or several.</summary>
internal sealed class Head
{
    /// <summary>How many ways there are to read a head, the surest first.</summary>
    public const int Ranks = 3;

    private readonly string _text;
    private readonly string _group;
    private readonly Head? _before;

    private Head(int column, string text, string group, Head? before) => (Column, _text, _group, _before) = (column, text, group, before);

    public int Column { get; }

    public bool IsOrdinal => HeadText.IsOrdinal(_text);

    public static List<Head> Of(IReadOnlyList<SheetRow> lines)
    {
        var heads = new List<Head>();
        foreach (var column in lines.SelectMany(line => line.Cells).Select(cell => cell.Column).Distinct().Order())
        {
            var texts = lines.Select(line => line[column].Text ?? string.Empty).Where(text => HeadText.Plain(text).Length > 0)
                .Distinct(StringComparer.Ordinal).ToList();
            if (texts.Count == 0)
                continue;
            var units = string.Concat(texts.Skip(1).Where(HeadText.IsUnitOnly).Select(unit => $"({CellText.Compact(unit).Trim('(', ')')})"));
            var words = texts.Where((text, at) => at == 0 || !HeadText.IsUnitOnly(text)).ToList();
            heads.Add(new Head(column, words[^1] + units, string.Concat(words.SkipLast(1)), heads.LastOrDefault()));
        }

        return heads;
    }

    /// <summary>0: with the head above it, or behind the one before it; 1: as it stands, remarks too; 2: without remarks.</summary>
    public IEnumerable<string> Readings(int rank)
    {
        var (plain, bare, group) = (HeadText.Plain(_text), HeadText.Bare(_text), HeadText.Bare(_group));
        if (rank == 0)
        {
            if (group.Length > 0)
                return [group + plain, group + bare, HeadText.Stem(group) + plain, HeadText.Stem(group) + bare];
            return _before is null ? [] : [HeadText.Bare(_before._text) + bare];
        }

        // 姓名 under 帮扶人 is not the member's; under 基本情况 it is.
        if (group.Length > 0 && !HeadText.IsNeutral(group))
            return [];
        return rank == 1 ? [plain] : [bare];
    }

    public HeadColumn AsColumn()
    {
        var text = CellText.Clean(_group.Length > 0 ? $"{_group}/{_text}" : _text);
        return new HeadColumn(Column, text, HeadText.Unit(_text) ?? HeadText.Unit(_group));
    }
}
