using Assistance.Assessment.Scoring;

namespace Assistance.Assessment.Domain;

/// <summary>One indicator of a sheet: what was agreed, what was counted or given, and the points that follow.</summary>
internal sealed class ScoreItem
{
    private ScoreItem()
    {
    }

    /// <summary>As in the pack of the round.</summary>
    public string Code { get; private set; } = string.Empty;

    public ScoreSource Source { get; private set; }

    public int Weight { get; private set; }

    /// <summary>目标值: people where people are counted, basis points where a share is.</summary>
    public int Target { get; private set; }

    /// <summary>What was done, of <see cref="Due"/>; null until it is counted.</summary>
    public int? Done { get; private set; }

    public int? Due { get; private set; }

    /// <summary>自评, in points; null where the system counts or nobody said.</summary>
    public int? SelfPoints { get; private set; }

    /// <summary>佐证</summary>
    public string? SelfEvidence { get; private set; }

    /// <summary>考核评, in points, where people give them.</summary>
    public int? GivenPoints { get; private set; }

    /// <summary>扣分原因</summary>
    public string? GivenReason { get; private set; }

    /// <summary>In hundredths of a point; null where nothing was owed, or nothing is counted yet.</summary>
    public int? Points { get; private set; }

    public static ScoreItem Of(ScoreIndicator indicator, int target) => new() { Code = indicator.Code, Source = indicator.CountedFrom, Weight = indicator.Weight, Target = target };

    public void Agree(int target) => Target = target;

    public void SayOfOneself(int points, string evidence) => (SelfPoints, SelfEvidence) = (points, evidence);

    public void Give(int points, string? reason) => (GivenPoints, GivenReason) = (points, reason);

    public void Count(int done, int due) => (Done, Due) = (done, due);

    /// <param name="evaluation">What the three parties think, in basis points.</param>
    public void Reckon(int? evaluation)
    {
        if (Source == ScoreSource.Satisfaction && evaluation is { } thought)
            Count(thought, ScoringPolicy.Whole);
        Points = PointsOf(this, Done, Due);
    }

    /// <summary>The points for these counts; the same whenever it is asked.</summary>
    public static int? PointsOf(ScoreItem item, int? done, int? due) => item.Source switch
    {
        ScoreSource.SelfScored => item.GivenPoints * ScoringPolicy.Hundredths,
        _ when done is null || due is null => null,
        ScoreSource.PeoplePaired => Reckoning.Share(item.Weight, done.Value, item.Target),
        _ => Reckoning.Share(item.Weight, (long)done.Value * ScoringPolicy.Whole, (long)due.Value * item.Target),
    };
}

/// <summary>How a party voted on an organisation: sums of a ballot, never who voted how.</summary>
internal sealed class ScoreBallot
{
    private ScoreBallot()
    {
    }

    public ScoreParty Party { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public int Excellent { get; private set; }

    public int Good { get; private set; }

    public int Fair { get; private set; }

    public int Poor { get; private set; }

    /// <summary>Where, and who counted.</summary>
    public string Record { get; private set; } = string.Empty;

    public int Votes => Excellent + Good + Fair + Poor;

    /// <summary>In basis points; a ballot has a vote at the least.</summary>
    public int Vote => Reckoning.VoteOf(Excellent, Good, Fair, Poor) ?? 0;

    public static ScoreBallot Of(ScoreParty party, BallotCount count) => new ScoreBallot { Party = party }.Say(count);

    public ScoreBallot Say(BallotCount count)
    {
        (HeldOn, Excellent, Good, Fair, Poor, Record) = (count.HeldOn, count.Excellent, count.Good, count.Fair, count.Poor, count.Record.Trim());
        return this;
    }
}

/// <param name="Excellent">优秀</param>
/// <param name="Good">良好</param>
/// <param name="Fair">一般</param>
/// <param name="Poor">较差</param>
/// <param name="Record">Where it was held, and who counted.</param>
internal sealed record BallotCount(DateOnly HeldOn, int Excellent, int Good, int Fair, int Poor, string Record);
