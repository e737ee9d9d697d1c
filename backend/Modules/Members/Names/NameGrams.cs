using System.Text;

namespace Assistance.Members.Names;

/// <summary>
/// What a name is found by: each character, each two neighbours, and the initials of its reading, of a surname with two readings both.
/// </summary>
internal static class NameGrams
{
    /// <summary>In characters of Unicode; a longer text is found by its last two, and then compared.</summary>
    public const int Longest = 2;

    /// <summary>In UTF-16: two characters beyond the first plane, or the initials of a long name, cut off.</summary>
    public const int MaximumLength = 16;

    public static IReadOnlySet<string> Of(string name)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        Rune? before = null;
        foreach (var character in Lower(name).EnumerateRunes())
        {
            grams.Add(character.ToString());
            if (before is { } last)
                grams.Add($"{last}{character}");
            before = character;
        }

        foreach (var initials in PinyinInitials.Of(name).Where(initials => initials.Length > 0))
            grams.Add(initials.Length > MaximumLength ? initials[..MaximumLength] : initials);
        return grams;
    }

    public static string Lower(string text) => text.ToLowerInvariant();
}
