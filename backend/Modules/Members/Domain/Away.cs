namespace Assistance.Members.Domain;

/// <summary>A member who lives away from the branch that stays responsible for them (流动党员).</summary>
internal sealed class Away
{
    public const int LongestPlace = 200;
    public const int LongestReason = 100;

    /// <summary>Away for six months a membership goes along by letter; until it does, the branch keeps in touch at least that often.</summary>
    public const int MonthsUntilRenewal = 6;

    /// <summary>First day away.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day on which the branch last heard from them.</summary>
    public required DateOnly HeardOn { get; init; }

    /// <summary>Where they live and work, in words.</summary>
    public required string Place { get; init; }

    public required string? Reason { get; init; }

    /// <summary>The party organisation there that takes them in; null where none is known.</summary>
    public required string? Host { get; init; }

    /// <summary>The day on which the branch is to ask after them, or send the membership after them.</summary>
    /// <param name="reachable">Whether a telephone number of theirs is on record; without one nobody can have kept in touch.</param>
    public DateOnly AskOn(bool reachable) => AskOn(Since, HeardOn, reachable);

    public static DateOnly AskOn(DateOnly since, DateOnly heardOn, bool reachable) => (reachable ? heardOn : since).AddMonths(MonthsUntilRenewal);

    public Away Copy() => new() { Since = Since, HeardOn = HeardOn, Place = Place, Reason = Reason, Host = Host };

    /// <summary>As the history of the membership words it.</summary>
    public override string ToString() => string.Join('；', new[] { Place, Reason, Host is null ? null : $"流入地党组织：{Host}" }.OfType<string>());
}
