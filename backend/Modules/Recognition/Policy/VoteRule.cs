namespace Assistance.Recognition.Policy;

/// <summary>Whom the approval rate is counted of; the source leaves it open (rule B11), so a county says it.</summary>
internal enum VoteBase
{
    /// <summary>实到</summary>
    Present,

    /// <summary>应到</summary>
    ShouldAttend,
}

/// <summary>When an appraisal carries: the pack's rate, and the party's own floor of more than half of those who should attend.</summary>
/// <param name="ThresholdBasisPoints">6,500 is 65 %; reaching it is enough (rule B11). 0 where only the floor counts.</param>
internal sealed record VoteRule(int ThresholdBasisPoints, VoteBase Base)
{
    public const int Whole = 10_000;

    /// <summary>At least half of those who should attend have come; without them no vote can be taken.</summary>
    public static bool IsQuorate(int shouldAttend, int present) => present * 2 >= shouldAttend;

    public static bool ReachesFloor(int ayes, int shouldAttend) => ayes * 2 > shouldAttend;

    // rule B11: in whole numbers, so that 64.9 % stays below 65 % and 65.0 % does not.
    public bool ReachesThreshold(int ayes, int shouldAttend, int present) => (long)ayes * Whole >= (long)ThresholdBasisPoints * Of(shouldAttend, present);

    public bool Carries(int ayes, int shouldAttend, int present) =>
        IsQuorate(shouldAttend, present) && ReachesFloor(ayes, shouldAttend) && ReachesThreshold(ayes, shouldAttend, present);

    /// <summary>The rate in basis points, rounded down so that a shown rate never flatters.</summary>
    public int RateOf(int ayes, int shouldAttend, int present) => Of(shouldAttend, present) is > 0 and var of ? (int)((long)ayes * Whole / of) : 0;

    private int Of(int shouldAttend, int present) => Base == VoteBase.Present ? present : shouldAttend;
}
