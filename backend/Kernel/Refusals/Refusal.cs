namespace Assistance.Kernel.Refusals;

/// <summary>What kind of "no" it is; decides the HTTP status and nothing else.</summary>
public enum RefusalKind
{
    /// <summary>400: the request cannot be read.</summary>
    Malformed,

    /// <summary>401: nobody is signed in.</summary>
    NotSignedIn,

    /// <summary>403: the object is known, the right is missing.</summary>
    Forbidden,

    /// <summary>404: not there, or outside the scope: the two answer alike.</summary>
    NotFound,

    /// <summary>409: the state does not allow it; <c>state</c> and <c>allowed</c> say what may follow.</summary>
    Conflict,

    /// <summary>412: changed by somebody else since it was read.</summary>
    Stale,

    /// <summary>413: larger than is taken.</summary>
    TooLarge,

    /// <summary>422: a rule says no, or fields are wrong.</summary>
    Rule,

    /// <summary>429: too often.</summary>
    TooMany,

    /// <summary>500: nobody's "no", but a bug or an outage; it says nothing but that.</summary>
    Fault,
}

/// <summary>
/// An expected "no": a stable code that clients switch on, the sentence for people in Chinese and English, and what may be done about it.
/// Exceptions are for bugs and outages.
/// </summary>
public sealed record Refusal(RefusalKind Kind, string Code, string Chinese, string English)
{
    /// <summary>The detail that says how long to wait.</summary>
    public const string RetryAfterSeconds = "retryAfterSeconds";

    /// <summary>Errors by field, in the JSON name of the request; all at once.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>The same in English, of those that were told in both languages.</summary>
    public IReadOnlyDictionary<string, string[]> EnglishErrors { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>What else the answer carries: the state and what may follow it, the rule and its policy pack.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public static Refusal NotFound(string code, string chinese, string english) => new(RefusalKind.NotFound, code, chinese, english);

    public static Refusal Conflict(string code, string chinese, string english) => new(RefusalKind.Conflict, code, chinese, english);

    public static Refusal Rule(string code, string chinese, string english) => new(RefusalKind.Rule, code, chinese, english);

    /// <summary>An illegal transition: names the state and what may follow it.</summary>
    public static Refusal Illegal<TState>(string code, TState state, IEnumerable<string> allowed, string chinese, string english)
        where TState : struct, Enum => Conflict(code, chinese, english)
            .With("state", CamelCase(state.ToString())).With("allowed", allowed.ToArray());

    public Refusal With(string name, object? value) =>
        this with { Details = new Dictionary<string, object?>(Details, StringComparer.Ordinal) { [name] = value } };

    /// <summary>Of one field: its own sentence stands beside it.</summary>
    public Refusal ForField(string field) => ForField(field, Chinese, English);

    public Refusal ForField(string field, string chinese, string english) => this with
    {
        Errors = new Dictionary<string, string[]>(Errors, StringComparer.Ordinal) { [field] = [chinese] },
        EnglishErrors = new Dictionary<string, string[]>(EnglishErrors, StringComparer.Ordinal) { [field] = [english] },
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
