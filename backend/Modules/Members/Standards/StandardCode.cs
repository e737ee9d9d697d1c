using System.Collections.Frozen;
using System.Text;

namespace Assistance.Members.Standards;

/// <summary>A code as it is stored and sent, with its names and, where it has them, the first and last year of its use; past records keep it.</summary>
public sealed record StandardCode(string Code, string Chinese, string English, int? From = null, int? Until = null)
{
    public bool IsUsedIn(int year) => (From is null || year >= From) && (Until is null || year <= Until);
}

/// <summary>The codes of one matter, in the order in which people know them.</summary>
public sealed class CodeList
{
    // What lists add to a word without changing it: 小学文化, 初中文化程度, 汉族.
    private static readonly string[] Endings = ["文化程度", "文化", "学历", "程度", "族"];

    private readonly FrozenDictionary<string, StandardCode> _byCode;
    private readonly FrozenDictionary<string, StandardCode> _byWord;

    // Spelled as the list spells them, as nearly every cell of a roster does: nothing has to be made plain first.
    private readonly FrozenDictionary<string, StandardCode?> _asSpelled;

    internal CodeList(string key, string source, string chinese, string english, IReadOnlyList<(StandardCode Code, string[] Synonyms)> rows)
    {
        (Key, Source, Chinese, English) = (key, source, chinese, english);
        Codes = [.. rows.Select(row => row.Code)];
        _byCode = Codes.ToFrozenDictionary(code => code.Code, StringComparer.OrdinalIgnoreCase);
        _byWord = rows
            .SelectMany(row => row.Synonyms.Append(row.Code.Chinese).Append(row.Code.English).Select(word => (Word: Plain(word), row.Code)))
            .Distinct()
            .ToFrozenDictionary(row => row.Word, row => row.Code, StringComparer.OrdinalIgnoreCase);
        _asSpelled = rows.SelectMany(row => row.Synonyms.Append(row.Code.Chinese)).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(word => word, Search, StringComparer.Ordinal);
    }

    public string Key { get; }

    /// <summary>The standard or the form that gives it.</summary>
    public string Source { get; }

    public string Chinese { get; }

    public string English { get; }

    public IReadOnlyList<StandardCode> Codes { get; }

    public IEnumerable<StandardCode> UsedIn(int year) => Codes.Where(code => code.IsUsedIn(year));

    /// <summary>By the stored code alone.</summary>
    public StandardCode? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>By what a list may hold: the code, the name in either language, or a word commonly used for it.</summary>
    public StandardCode? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return _asSpelled.TryGetValue(text, out var found) ? found : Search(text);
    }

    private StandardCode? Search(string text) => Find(text.Normalize(NormalizationForm.FormKC).Trim()) ?? _byWord.GetValueOrDefault(Plain(text));

    private static string Plain(string text)
    {
        var word = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '"' or '\'')));
        var ending = Array.Find(Endings, e => word.Length > e.Length && word.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
