namespace Assistance.Members.Domain;

/// <summary>Some codes of one standard table, stored as one text with a comma around each, so that a filter finds a whole code on every engine.</summary>
internal readonly record struct CodeList
{
    public const int MaximumLength = 400;

    private readonly string? _text;

    private CodeList(string text) => _text = text;

    public static CodeList Empty { get; }

    public string Text => _text ?? string.Empty;

    public IReadOnlyList<string> Codes => Text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static CodeList Of(IEnumerable<string> codes)
    {
        var distinct = codes.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 0 ? Empty : new CodeList("," + string.Join(',', distinct) + ",");
    }

    public static CodeList FromStore(string text) => new(text);

    public override string ToString() => string.Join('、', Codes);
}
