using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace Assistance.Members.Names;

/// <summary>The first letters of a name's reading: 张三丰 is zsf. A letter stands for itself; what has no reading is left out.</summary>
internal static class PinyinInitials
{
    private const int BlockStart = 0x4E00;
    private const char Unknown = '.';

    private static readonly Lazy<Readings> Loaded = new(Load);

    /// <returns>One text, or two where the surname reads otherwise than the character does: 单雄 is sx, and dx.</returns>
    public static IReadOnlyList<string> Of(string name)
    {
        var readings = Loaded.Value;
        var ordinary = string.Concat(name.EnumerateRunes().Select(readings.LetterOf));
        var characters = name.EnumerateRunes().Take(2).Select(rune => rune.ToString()).ToArray();
        foreach (var length in Enumerable.Range(1, characters.Length).Reverse())
        {
            var head = string.Concat(characters[..length]);
            if (readings.Surnames.TryGetValue(head, out var initials))
                return [initials + string.Concat(name[head.Length..].EnumerateRunes().Select(readings.LetterOf)), ordinary];
        }

        return [ordinary];
    }

    private static Readings Load()
    {
        var stream = typeof(PinyinInitials).Assembly.GetManifestResourceStream("initials.br")!;
        using var lines = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var block = lines.ReadLine()!;
        var others = new Dictionary<int, char>();
        while (lines.ReadLine() is { Length: > 0 } line)
            others.Add(char.ConvertToUtf32(line, 0), line[^1]);
        var surnames = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            var head = line.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
            surnames.Add(head, line[head.Length..]);
        }

        return new Readings(block, others.ToFrozenDictionary(), surnames.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private sealed record Readings(string Block, FrozenDictionary<int, char> Others, FrozenDictionary<string, string> Surnames)
    {
        public string LetterOf(Rune character)
        {
            if (character.IsAscii)
                return Rune.IsLetter(character) ? Rune.ToLowerInvariant(character).ToString() : string.Empty;
            var at = character.Value - BlockStart;
            var letter = at >= 0 && at < Block.Length ? Block[at] : Others.GetValueOrDefault(character.Value, Unknown);
            return letter == Unknown ? string.Empty : letter.ToString();
        }
    }
}
