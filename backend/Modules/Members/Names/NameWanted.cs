namespace Assistance.Members.Names;

/// <summary>What a search for a name asks the grams: by letters for initials that begin so, by anything else for names that hold it.</summary>
/// <param name="From">The gram; for initials the first that would do.</param>
/// <param name="Until">For initials the first that would not do any more.</param>
/// <param name="Pattern">What the name must hold besides, where the text is longer than a gram.</param>
internal sealed record NameWanted(string From, string? Until = null, string? Pattern = null)
{
    /// <summary>Nothing is asked for.</summary>
    public static readonly NameWanted Any = new(string.Empty);

    /// <summary>Which conditions it sets.</summary>
    public string Shape => (From.Length, Until, Pattern) switch
    {
        (0, _, _) => "any",
        (_, not null, _) => "initials",
        (_, _, null) => "gram",
        _ => "text",
    };

    public static NameWanted Of(string? text)
    {
        var wanted = NameGrams.Lower(text?.Trim() ?? string.Empty);
        if (wanted.Length == 0)
            return Any;
        if (wanted.All(char.IsAsciiLetter))
        {
            var initials = wanted.Length > NameGrams.MaximumLength ? wanted[..NameGrams.MaximumLength] : wanted;
            return new NameWanted(initials, initials[..^1] + (char)(initials[^1] + 1));
        }

        var characters = wanted.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return characters.Length <= NameGrams.Longest
            ? new NameWanted(wanted)
            : new NameWanted(string.Concat(characters[^NameGrams.Longest..]), Pattern: NamePattern.Of(text));
    }
}
