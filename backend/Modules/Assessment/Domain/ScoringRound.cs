using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Assessment.Domain;

internal enum ScoringState
{
    /// <summary>进行中: targets are agreed, the organisations score themselves, the parties vote, points are given.</summary>
    Open,

    /// <summary>已取数: what the system counts is frozen; the department gives its points.</summary>
    Frozen,

    /// <summary>已公布: the organisations object, mistakes are corrected.</summary>
    Published,

    /// <summary>已定: nothing changes any more.</summary>
    Final,
}

/// <summary>A year's assessment of the helping organisations (年终考核): opened, frozen, published and made final, once each.</summary>
[Unscoped("That a year is assessed, and how far it has come, is no secret.")]
internal sealed class ScoringRound : Aggregate
{
    private static readonly Dictionary<ScoringState, string[]> Allowed = new()
    {
        [ScoringState.Open] = ["setTargets", "agree", "selfScore", "vote", "give", "freeze"],
        [ScoringState.Frozen] = ["selfScore", "vote", "give", "publish"],
        [ScoringState.Published] = ["object", "answer", "correct", "finalise"],
        [ScoringState.Final] = ["decide"],
    };

    private ScoringRound()
    {
    }

    public int Year { get; private set; }

    public ScoringState State { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>The version of the pack by which the whole year is scored, whatever comes into force later.</summary>
    public Guid PackId { get; private set; }

    /// <summary>The last day that is counted.</summary>
    public DateOnly? CountedUntil { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Whoever published it does not make it final.</summary>
    public UserId? PublishedBy { get; private set; }

    /// <summary>The last day to object.</summary>
    public DateOnly? ObjectUntil { get; private set; }

    public DateOnly? FinalOn { get; private set; }

    public UserId? FinalBy { get; private set; }

    public DateOnly First => new(Year, 1, 1);

    public DateOnly Last => new(Year, 12, 31);

    internal IReadOnlyList<string> Acts => Allowed[State];

    public static ScoringRound Open(int year, Guid packId, DateOnly on) => new() { Year = year, PackId = packId, OpenedOn = on };

    /// <param name="until">The last day that is counted; a day of the year, and past or today.</param>
    public Refusal? Freeze(DateOnly until, DateOnly today)
    {
        if (RefuseTo("freeze") is { } illegal)
            return illegal;
        if (until < First || until > Last || until > today)
            return ScoringRefusals.FreezeOutside(Year);
        (State, CountedUntil) = (ScoringState.Frozen, until);
        return null;
    }

    public Refusal? Publish(DateOnly on, int objectionDays, UserId? by)
    {
        if (RefuseTo("publish") is { } illegal)
            return illegal;
        (State, PublishedOn, PublishedBy, ObjectUntil) = (ScoringState.Published, on, by, on.AddDays(objectionDays));
        return null;
    }

    /// <param name="makers">Who corrected a sheet after the publication.</param>
    public Refusal? Finalise(DateOnly on, UserId? by, IReadOnlyCollection<UserId> makers, int unanswered)
    {
        if (RefuseTo("finalise") is { } illegal)
            return illegal;
        if (by is { } user && (user == PublishedBy || makers.Contains(user)))
            return ScoringRefusals.OwnRound;
        if (on <= ObjectUntil)
            return ScoringRefusals.ObjectionsRun(ObjectUntil.Value);
        if (unanswered > 0)
            return ScoringRefusals.Unanswered(unanswered);
        (State, FinalOn, FinalBy) = (ScoringState.Final, on, by);
        return null;
    }

    internal Refusal? RefuseTo(string act) => Acts.Contains(act, StringComparer.Ordinal) ? null : ScoringRefusals.Illegal(State, Acts);
}
