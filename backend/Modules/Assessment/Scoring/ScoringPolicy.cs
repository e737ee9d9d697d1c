using Assistance.Kernel.Values;

namespace Assistance.Assessment.Scoring;

/// <summary>From what an indicator's points come. Nothing counts check-ins, photographs or kilometres.</summary>
internal enum ScoreSource
{
    /// <summary>按期走访: stretches of time within which a pair was visited, of those within which it was to be.</summary>
    VisitsOnSchedule,

    /// <summary>承诺兑现: promises fulfilled, of those that fell due.</summary>
    CommitmentsFulfilled,

    /// <summary>项目兑现: promised projects completed, of those that fell due.</summary>
    ProjectsCompleted,

    /// <summary>结对覆盖: people looked after on the last day, of those agreed.</summary>
    PeoplePaired,

    /// <summary>三方评价: the votes of the people, of the peers and of the department, weighted (rule C3).</summary>
    Satisfaction,

    /// <summary>自评: what the system does not know; the organisation says it with evidence, and the department gives the points.</summary>
    SelfScored,
}

/// <summary>Who evaluates (rule C3).</summary>
internal enum ScoreParty
{
    /// <summary>群众评议</summary>
    People,

    /// <summary>班子互评</summary>
    Peers,

    /// <summary>组织部综评</summary>
    Department,
}

/// <param name="Weight">Points for the whole; the weights of a pack sum to 100.</param>
/// <param name="TargetBasisPoints">The share that earns the whole: 9000 is nine in ten. Where people are counted, the agreement says how many.</param>
/// <param name="Standard">What is asked, in words, where the points are given by people.</param>
internal sealed record ScoreIndicator(string Code, string Chinese, string English, ScoreSource CountedFrom, int Weight, int TargetBasisPoints = ScoringPolicy.Whole, string? Standard = null);

/// <summary>In per cent; they sum to 100.</summary>
internal sealed record PartyWeights(int People, int Peers, int Department)
{
    public int Of(ScoreParty party) => party switch
    {
        ScoreParty.People => People,
        ScoreParty.Peers => Peers,
        _ => Department,
    };
}

/// <summary>Organisations that are ranked among themselves (rule C3: 分类排名): those of about the same strength.</summary>
/// <param name="LeastMembers">The fewest members; one class begins with 0.</param>
internal sealed record ScoreClass(string Code, string Chinese, string English, int LeastMembers);

/// <param name="LeastPoints">The fewest points of 100.</param>
internal sealed record ScoreGrade(string Code, string Chinese, string English, int LeastPoints);

/// <param name="Points">A reward from this on; a penalty below it.</param>
/// <param name="BasisPoints">Of the project's points: 1000 is 10 %.</param>
internal sealed record ScoreBand(int Points, int BasisPoints);

/// <summary>What a score does to the organisation's points in the county's own assessment (rule H7).</summary>
/// <param name="ProjectPoints">What helping members in hardship counts there.</param>
internal sealed record ScoreBands(int ProjectPoints, IReadOnlyList<ScoreBand> Rewards, IReadOnlyList<ScoreBand> Penalties)
{
    /// <summary>The band that a score falls into, in basis points: above zero a reward, below zero a penalty.</summary>
    /// <param name="total">In hundredths of a point.</param>
    public int RateOf(int total)
    {
        if (Rewards.Where(band => total >= band.Points * ScoringPolicy.Hundredths).MaxBy(band => band.Points) is { } reward)
            return reward.BasisPoints;
        return Penalties.Where(band => total < band.Points * ScoringPolicy.Hundredths).MinBy(band => band.Points) is { } penalty ? -penalty.BasisPoints : 0;
    }

    /// <returns>In hundredths of a point.</returns>
    public int ShiftOf(int rate) => ProjectPoints * rate / ScoringPolicy.Hundredths;
}

/// <param name="Places">How many may have it.</param>
/// <param name="LeastPoints">The fewest points with which anybody is proposed.</param>
internal sealed record ScorePrize(string Code, string Chinese, string English, string Rule, int Places, Money Amount, int LeastPoints);

/// <summary>What is proposed for organisations that failed (rule D12).</summary>
/// <param name="Below">Points below which it is so.</param>
/// <param name="FundsWithdrawn">取消县级补助经费 is proposed beside 通报批评.</param>
internal sealed record ScoreFailure(int Below, string Rule, bool FundsWithdrawn);

/// <summary>How helping organisations are assessed at the end of a year: the pack's section <c>scoring</c>.</summary>
/// <param name="PairedPerHundredMembers">People to look after for each hundred members: what an agreement begins with, so that a large branch owes more than a small one.</param>
/// <param name="MostAdjustment">The most points that the department adds or takes off, with a reason.</param>
/// <param name="ObjectionDays">Days from the publication within which an organisation objects.</param>
internal sealed record ScoringPolicy(
    IReadOnlyList<ScoreIndicator> Indicators,
    PartyWeights Parties,
    int PairedPerHundredMembers,
    int MostAdjustment,
    int ObjectionDays,
    IReadOnlyList<ScoreClass> Classes,
    IReadOnlyList<ScoreGrade> Grades,
    ScoreBands Bands,
    IReadOnlyList<ScorePrize> Prizes,
    ScoreFailure Failure)
{
    public const string SectionName = "scoring";
    public const int Whole = 10_000;
    public const int Hundredths = 100;

    /// <summary>What all weights sum to.</summary>
    public const int AllPoints = 100;

    public ScoreClass ClassOf(int members) => Classes.Where(one => members >= one.LeastMembers).MaxBy(one => one.LeastMembers)!;

    /// <param name="total">In hundredths of a point.</param>
    public ScoreGrade GradeOf(int total) => Grades.Where(one => total >= one.LeastPoints * Hundredths).MaxBy(one => one.LeastPoints)!;

    /// <summary>A part of a person counts as one, and everybody owes one at least.</summary>
    public int PeopleFor(int members) => Math.Max(1, ((members * PairedPerHundredMembers) + AllPoints - 1) / AllPoints);
}
