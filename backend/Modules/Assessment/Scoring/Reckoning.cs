namespace Assistance.Assessment.Scoring;

/// <summary>
/// The arithmetic of a score, in whole hundredths of a point: the same counts give the same digit, in whatever order they came.
/// </summary>
internal static class Reckoning
{
    /// <summary>What one vote is worth, of 100: 优秀, 良好, 一般, 较差.</summary>
    public const int Excellent = 100;
    public const int Good = 80;
    public const int Fair = 60;
    public const int Poor = 0;

    /// <summary>A part of a weight, no more than the whole; a half is rounded up.</summary>
    /// <returns>In hundredths of a point; null where nothing was owed, so that nothing is judged.</returns>
    public static int? Share(int weight, long part, long whole) =>
        whole == 0 ? null : (int)HalfUp((long)weight * ScoringPolicy.Hundredths * Math.Min(part, whole), whole);

    /// <summary>What a party thinks, in basis points; null where nobody voted.</summary>
    public static int? VoteOf(int excellent, int good, int fair, int poor)
    {
        var votes = excellent + good + fair + poor;
        return votes == 0 ? null : (int)HalfUp((((long)excellent * Excellent) + ((long)good * Good) + ((long)fair * Fair) + ((long)poor * Poor)) * ScoringPolicy.Hundredths, votes);
    }

    /// <summary>What the parties think together, by their weights, in basis points.</summary>
    public static int Together(IEnumerable<(int Weight, int Vote)> parties) => (int)HalfUp(parties.Sum(party => (long)party.Weight * party.Vote), ScoringPolicy.AllPoints);

    /// <summary>
    /// Of all that was judged: where nothing was owed on an indicator, its weight falls to the others in proportion (nobody loses by what could not be asked of them).
    /// </summary>
    /// <returns>In hundredths of a point, from 0 to 10,000.</returns>
    public static int Total(IEnumerable<(int Weight, int? Points)> items, int adjustment)
    {
        var judged = items.Where(item => item.Points is not null).ToList();
        var weight = judged.Sum(item => (long)item.Weight);
        var points = weight == 0 ? 0 : HalfUp(judged.Sum(item => (long)item.Points!.Value) * ScoringPolicy.AllPoints, weight);
        return (int)Math.Clamp(points + adjustment, 0, ScoringPolicy.Whole);
    }

    private static long HalfUp(long part, long whole) => ((part * 2) + whole) / (whole * 2);
}
