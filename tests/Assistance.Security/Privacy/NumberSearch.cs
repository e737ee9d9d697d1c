using System.Text;
using System.Text.RegularExpressions;

namespace Assistance.Security.Tests.Privacy;

/// <summary>Finds numbers of persons in any text or file, however they are grouped or written.</summary>
internal sealed partial class NumberSearch(IEnumerable<string> numbers)
{
    private readonly HashSet<string> _numbers = [.. numbers.Select(number => number.ToUpperInvariant())];

    /// <summary>The numbers that stand in a text.</summary>
    public IReadOnlyList<string> FindIn(string text)
    {
        var plain = Separators().Replace(text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC), string.Empty);
        return [.. Runs().Matches(plain).SelectMany(run => Within(run.Value.ToUpperInvariant())).Distinct()];
    }

    /// <summary>The numbers that stand in a file, in the usual encodings.</summary>
    public IReadOnlyList<string> FindIn(byte[] file)
    {
        var oneByte = Encoding.Latin1.GetString(file);
        // Digits of UTF-16 have a zero beside each.
        return [.. FindIn(oneByte).Union(FindIn(oneByte.Replace("\0", string.Empty, StringComparison.Ordinal)))];
    }

    private IEnumerable<string> Within(string run)
    {
        foreach (var length in _numbers.Select(number => number.Length).Distinct())
        {
            for (var at = 0; at + length <= run.Length; at++)
            {
                if (_numbers.Contains(run.Substring(at, length)))
                    yield return run.Substring(at, length);
            }
        }
    }

    [GeneratedRegex(@"(?<=[0-9])[\s\p{Pd}.·•_\u200B\u00A0]+(?=[0-9Xx])", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Separators();

    [GeneratedRegex("[0-9]{11,}[Xx]?", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Runs();
}
