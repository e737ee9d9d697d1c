namespace Assistance.Kernel.Values;

/// <summary>
/// The place of an organisation in the tree, as text whose prefix is the path of its parent: four characters a level, in base 36,
/// counted among siblings (<c>0001</c> the county, <c>00010003</c> its third child). A subtree is one range of an index.
/// </summary>
public readonly record struct OrgPath : IComparable<OrgPath>
{
    /// <summary>Characters that one level takes; 36^4 siblings fit.</summary>
    public const int LevelLength = 4;

    public const int MaximumLength = LevelLength * 12;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private readonly string? _text;

    private OrgPath(string text) => _text = text;

    /// <summary>Above every organisation.</summary>
    public static OrgPath Root { get; } = new(string.Empty);

    /// <summary>No organisation lies below it.</summary>
    public static OrgPath Nowhere { get; } = new("~");

    public string Text => _text ?? string.Empty;

    public int Depth => Text.Length / LevelLength;

    /// <summary>The smallest text that lies behind every path of the subtree.</summary>
    public OrgPath UpperBound => new(Text + "~");

    public OrgPath Parent => Depth <= 1 ? Root : new OrgPath(Text[..^LevelLength]);

    /// <summary>All organisations above, without this one and the root.</summary>
    public IEnumerable<OrgPath> Above
    {
        get
        {
            for (var at = Parent; at.Depth > 0; at = at.Parent)
                yield return at;
        }
    }

    public static OrgPath Parse(string text) =>
        text.Length % LevelLength == 0 && text.Length <= MaximumLength && text.All(Digits.Contains)
            ? new OrgPath(text)
            : throw new FormatException($"'{text}' is no organisation path.");

    /// <summary>As stored, without a check: <see cref="UpperBound"/> is compared with, too.</summary>
    public static OrgPath FromStore(string text) => new(text);

    /// <param name="ordinal">The child's number among its siblings, from 1.</param>
    public OrgPath Child(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ordinal);
        Span<char> level = stackalloc char[LevelLength];
        for (var i = LevelLength - 1; i >= 0; i--, ordinal /= Digits.Length)
            level[i] = Digits[ordinal % Digits.Length];
        return ordinal == 0 ? Parse(Text + level.ToString()) : throw new ArgumentOutOfRangeException(nameof(ordinal));
    }

    /// <summary>Where a child of another path stands, with its number there, once that one's place is this one.</summary>
    public OrgPath Below(OrgPath child) => Parse(Text + child.Text[^LevelLength..]);

    /// <summary>Whether the other path is this one or lies below it.</summary>
    public bool Covers(OrgPath other) => other.Text.StartsWith(Text, StringComparison.Ordinal);

    public int CompareTo(OrgPath other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;
}
