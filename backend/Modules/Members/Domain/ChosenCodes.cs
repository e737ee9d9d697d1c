namespace Assistance.Members.Domain;

/// <summary>Codes chosen of one standard list, stored as one text with a comma around each, so that a filter finds a whole code on every engine.</summary>
internal readonly record struct ChosenCodes
{
    public const int MaximumLength = 400;

    private readonly string? _text;

    private ChosenCodes(string text) => _text = text;

    public static ChosenCodes Empty { get; }

    public string Text => _text ?? string.Empty;

    public IReadOnlyList<string> Codes => Text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static ChosenCodes Of(IEnumerable<string> codes)
    {
        var distinct = codes.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 0 ? Empty : new ChosenCodes("," + string.Join(',', distinct) + ",");
    }

    public static ChosenCodes FromStore(string text) => new(text);

    public override string ToString() => string.Join('、', Codes);
}
