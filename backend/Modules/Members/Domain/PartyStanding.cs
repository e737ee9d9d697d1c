using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>On what the first day of a standing rests.</summary>
internal enum StandingBasis
{
    /// <summary>Joined when there was no probation: counts from the approval.</summary>
    Approval,

    FullMembership,

    /// <summary>The day of full membership is not known: the longest probation of the time is taken to have passed, so that the standing is that much at least.</summary>
    Estimate,
}

/// <summary>What somebody should look at before relying on a standing; none of it is refused.</summary>
internal enum StandingDoubt
{
    JoiningUnknown,
    FullMembershipUnknown,

    /// <summary>A day of full membership of its own, though there was no probation then.</summary>
    NoProbationThen,
    FullMemberTooEarly,

    /// <summary>Later than the longest probation and its extension allow.</summary>
    FullMemberTooLate,
}

/// <summary>党龄: the time for which somebody has been a full member. Who is none has none.</summary>
/// <param name="Since">First day that counts; null where nothing says it.</param>
/// <param name="StandsStillFrom">The membership was stopped, or the member died: no day from this one on counts.</param>
internal sealed record PartyStanding(DateOnly? Since, StandingBasis? Basis, IReadOnlyList<StandingDoubt> Doubts, IReadOnlyList<UncountedTime> Uncounted, DateOnly? StandsStillFrom)
{
    private static readonly PartyStanding None = new(Since: null, Basis: null, [], [], StandsStillFrom: null);

    public static PartyStanding Of(PartyStatus status, DateOnly? joinedOn, DateOnly? fullMemberOn, IReadOnlyList<UncountedTime>? uncounted = null, PersonState state = PersonState.Active, DateOnly? stateSince = null)
    {
        if (status != PartyStatus.FullMember || state == PersonState.Removed)
            return None;
        var rule = joinedOn is { } joined ? ProbationRule.On(joined) : null;
        var (since, basis) = First(rule, joinedOn, fullMemberOn);
        DateOnly? end = state switch
        {
            PersonState.Stopped => stateSince,
            PersonState.Deceased => stateSince?.AddDays(1),
            _ => null,
        };
        return new PartyStanding(since, basis, [.. DoubtsOf(rule, joinedOn, fullMemberOn)], uncounted ?? [], end);
    }

    /// <summary>Completed years on a day, as a ledger's column shows them.</summary>
    public static int? YearsOf(
        PartyStatus status, DateOnly? joinedOn, DateOnly? fullMemberOn, IReadOnlyList<UncountedTime>? uncounted, PersonState state, DateOnly? stateSince, DateOnly day) =>
        Of(status, joinedOn, fullMemberOn, uncounted, state, stateSince).YearsOn(day);

    /// <returns>Null where the standing is not known, or begins later.</returns>
    public int? YearsOn(DateOnly day)
    {
        if (Since is not { } since || since > day)
            return null;
        var last = StandsStillFrom is { } still && still <= day ? still.AddDays(-1) : day;
        var gaps = Uncounted.Where(time => time.From <= last && (time.Until is null || time.Until >= since)).ToList();

        // Within a time that does not count, the standing is that of the day before it.
        if (gaps.Find(time => time.Until is null || time.Until >= last) is { } running)
        {
            last = running.From!.Value.AddDays(-1);
            gaps.Remove(running);
        }

        var start = since.AddMonths(Uncounted.Sum(time => time.Months ?? 0));
        foreach (var gap in gaps)
            start = Later(start, gap.From!.Value < since ? since : gap.From.Value, gap.Until!.Value.AddDays(1));
        return CompletedYears(start, last);
    }

    private static (DateOnly? Since, StandingBasis? Basis) First(ProbationRule? rule, DateOnly? joinedOn, DateOnly? fullMemberOn) => (rule, fullMemberOn) switch
    {
        ({ IsNone: true }, _) => (joinedOn, StandingBasis.Approval),
        (_, { } full) => (full, StandingBasis.FullMembership),
        ({ } known, null) => (joinedOn!.Value.AddMonths(known.LongestMonths), StandingBasis.Estimate),
        _ => (null, null),
    };

    private static IEnumerable<StandingDoubt> DoubtsOf(ProbationRule? rule, DateOnly? joinedOn, DateOnly? fullMemberOn)
    {
        if (joinedOn is not { } joined || rule is null)
        {
            yield return StandingDoubt.JoiningUnknown;
            yield break;
        }

        if (fullMemberOn is not { } full)
        {
            if (!rule.IsNone)
                yield return StandingDoubt.FullMembershipUnknown;
        }
        else if (rule.IsNone)
        {
            if (full != joined)
                yield return StandingDoubt.NoProbationThen;
        }
        else if (full < joined.AddMonths(rule.ShortestMonths))
        {
            yield return StandingDoubt.FullMemberTooEarly;
        }
        else if (full > joined.AddMonths(rule.LongestMonths + ProbationRule.LongestExtensionMonths))
        {
            yield return StandingDoubt.FullMemberTooLate;
        }
    }

    // Whole months first, as a calendar counts: a year that does not count moves an anniversary by a year and by no day.
    private static DateOnly Later(DateOnly start, DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        if (from.AddMonths(months) > to)
            months--;
        return start.AddMonths(months).AddDays(to.DayNumber - from.AddMonths(months).DayNumber);
    }

    private static int CompletedYears(DateOnly from, DateOnly on)
    {
        var years = on.Year - from.Year;
        return Math.Max(0, from.AddYears(years) > on ? years - 1 : years);
    }
}
