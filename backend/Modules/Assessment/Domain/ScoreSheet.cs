using Assistance.Assessment.Contracts;
using Assistance.Assessment.Scoring;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Domain;

/// <summary>A helping organisation's year: its target agreement (form 13) before, its score sheet (form 15) after.</summary>
internal sealed class ScoreSheet : Aggregate, IScoped
{
    private readonly List<ScoreItem> _items = [];
    private readonly List<ScoreBallot> _ballots = [];
    private readonly List<ScoreVersion> _versions = [];
    private readonly List<ScoreObjection> _objections = [];

    private ScoreSheet()
    {
    }

    public ScoreSheetId Id { get; private set; }

    public int Year { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>What it was called when the round was opened.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Members when the round was opened: what its class and its first target follow from.</summary>
    public int Members { get; private set; }

    public string Class { get; private set; } = string.Empty;

    /// <summary>When the organisation signed the targets.</summary>
    public DateOnly? AgreedOn { get; private set; }

    public UserId? AgreedBy { get; private set; }

    /// <summary>How often it was counted: facts of the last time are those that count.</summary>
    public int Counted { get; private set; }

    /// <summary>加减分, in hundredths of a point.</summary>
    public int Adjustment { get; private set; }

    public string? AdjustmentReason { get; private set; }

    /// <summary>总分, in hundredths of a point; null until it is counted.</summary>
    public int? Total { get; private set; }

    /// <summary>Among those of its class, since the publication.</summary>
    public int? Rank { get; private set; }

    /// <summary>By what was counted and given alone (考).</summary>
    public int? WorkRank { get; private set; }

    /// <summary>By the votes alone (评).</summary>
    public int? EvaluationRank { get; private set; }

    public IReadOnlyList<ScoreItem> Items => _items;

    public IReadOnlyList<ScoreBallot> Ballots => _ballots;

    public IReadOnlyList<ScoreVersion> Versions => _versions;

    public IReadOnlyList<ScoreObjection> Objections => _objections;

    /// <summary>What the indicators other than the votes gave, of a hundred, in hundredths of a point.</summary>
    public int WorkPoints => Reckoning.Total(_items.Where(item => item.Source != ScoreSource.Satisfaction).Select(item => (item.Weight, item.Points)), 0);

    public int EvaluationPoints => _items.Where(item => item.Source == ScoreSource.Satisfaction).Sum(item => item.Points ?? 0);

    internal bool Evaluates => _items.Exists(item => item.Source == ScoreSource.Satisfaction);

    public static ScoreSheet Open(ScoreSheetId id, int year, OrgCard organisation, int members, ScoringPolicy policy)
    {
        var sheet = new ScoreSheet
        {
            Id = id,
            Year = year,
            OrgId = organisation.Id,
            OrgPath = organisation.Path,
            Name = organisation.Name,
            Members = members,
            Class = policy.ClassOf(members).Code,
        };
        sheet._items.AddRange(policy.Indicators.Select(indicator => ScoreItem.Of(
            indicator, indicator.CountedFrom == ScoreSource.PeoplePaired ? policy.PeopleFor(members) : indicator.TargetBasisPoints)));
        return sheet;
    }

    /// <summary>New targets are signed anew.</summary>
    public Refusal? SetTargets(ScoringRound round, IReadOnlyDictionary<string, int> targets)
    {
        if (round.RefuseTo("setTargets") is { } illegal)
            return illegal;
        foreach (var (code, target) in targets)
        {
            if (Find(code) is not { } item || item.Source == ScoreSource.SelfScored)
                return ScoringRefusals.NoTarget(code);
            if (target < 1 || (item.Source != ScoreSource.PeoplePaired && target > ScoringPolicy.Whole))
                return ScoringRefusals.TargetOutside;
        }

        foreach (var (code, target) in targets.Where(one => Find(one.Key)!.Target != one.Value))
        {
            Find(code)!.Agree(target);
            (AgreedOn, AgreedBy) = (null, null);
        }

        return null;
    }

    public Refusal? Agree(ScoringRound round, DateOnly on, UserId? by)
    {
        if (round.RefuseTo("agree") is { } illegal)
            return illegal;
        if (AgreedOn is not null)
            return ScoringRefusals.AgreedAlready;
        (AgreedOn, AgreedBy) = (on, by);
        return null;
    }

    /// <summary>The organisation says what the system does not know, and what shows it.</summary>
    public Refusal? ScoreOneself(ScoringRound round, IReadOnlyList<(string Code, int Points, string Evidence)> said)
    {
        if (round.RefuseTo("selfScore") is { } illegal)
            return illegal;
        if (Wrong(said.Select(one => (one.Code, one.Points))) is { } refusal)
            return refusal;
        foreach (var (code, points, evidence) in said)
            Find(code)!.SayOfOneself(points, evidence.Trim());
        return null;
    }

    public Refusal? Vote(ScoringRound round, ScoreParty party, BallotCount count, DateOnly today)
    {
        if (round.RefuseTo("vote") is { } illegal)
            return illegal;
        if (count.HeldOn > today)
            return ScoringRefusals.BallotAhead;
        if (_ballots.Find(ballot => ballot.Party == party) is { } known)
            known.Say(count);
        else
            _ballots.Add(ScoreBallot.Of(party, count));
        return null;
    }

    /// <summary>The department gives the points that nobody can count; what the organisation is denied needs a reason.</summary>
    public Refusal? Give(IReadOnlyList<(string Code, int Points, string? Reason)> given, int adjustment, string? adjustmentReason, ScoringPolicy policy)
    {
        if (Wrong(given.Select(one => (one.Code, one.Points))) is { } refusal)
            return refusal;
        if (given.Any(one => one.Points < (Find(one.Code)!.SelfPoints ?? Find(one.Code)!.Weight) && string.IsNullOrWhiteSpace(one.Reason)))
            return ScoringRefusals.DeductionReason;
        if (Math.Abs(adjustment) > policy.MostAdjustment * ScoringPolicy.Hundredths)
            return ScoringRefusals.AdjustmentOutside(policy.MostAdjustment);
        if (adjustment != 0 && string.IsNullOrWhiteSpace(adjustmentReason))
            return ScoringRefusals.AdjustmentReason;
        foreach (var (code, points, reason) in given)
            Find(code)!.Give(points, Said(reason));
        (Adjustment, AdjustmentReason) = (adjustment, adjustment == 0 ? null : Said(adjustmentReason));
        return null;
    }

    /// <summary>Takes over what the frozen facts say.</summary>
    /// <param name="counts">Done and due, by code.</param>
    public void Count(IReadOnlyDictionary<string, (int Done, int Due)> counts)
    {
        Counted++;
        foreach (var (code, (done, due)) in counts)
            Find(code)!.Count(done, due);
    }

    public void Reckon(ScoringPolicy policy)
    {
        int? evaluation = _ballots.Count == 0 ? null : Reckoning.Together(_ballots.Select(ballot => (policy.Parties.Of(ballot.Party), ballot.Vote)));
        foreach (var item in _items)
            item.Reckon(evaluation);
        Total = Reckoning.Total(_items.Select(item => (item.Weight, item.Points)), Adjustment);
    }

    /// <summary>What stands in the way of its publication; null where it is complete.</summary>
    public Refusal? Incomplete(ScoringPolicy policy)
    {
        if (_items.Exists(item => item is { Source: ScoreSource.SelfScored, GivenPoints: null }))
            return ScoringRefusals.NotGiven(Name);
        return Evaluates && Enum.GetValues<ScoreParty>().Any(party => policy.Parties.Of(party) > 0 && !_ballots.Exists(ballot => ballot.Party == party))
            ? ScoringRefusals.NotVoted(Name)
            : null;
    }

    public void Keep(DateOnly on, UserId? by, string? reason) => _versions.Add(new ScoreVersion(
        _versions.Count + 1, on, by, Said(reason), Total ?? 0, Adjustment,
        [.. _items.OrderBy(item => item.Code, StringComparer.Ordinal).Select(item => new ScoredLine(item.Code, item.Weight, item.Target, item.Done, item.Due, item.GivenPoints, item.Points))]));

    public void Stand(int rank, int workRank, int evaluationRank) => (Rank, WorkRank, EvaluationRank) = (rank, workRank, evaluationRank);

    public Refusal? Object(ScoringRound round, string text, DateOnly on, UserId? by)
    {
        if (round.RefuseTo("object") is { } illegal)
            return illegal;
        if (on > round.ObjectUntil)
            return ScoringRefusals.ObjectionLate(round.ObjectUntil!.Value);
        _objections.Add(new ScoreObjection(_objections.Count + 1, text.Trim(), on, by));
        return null;
    }

    public Refusal? Answer(ScoringRound round, int number, bool upheld, string answer, DateOnly on)
    {
        if (round.RefuseTo("answer") is { } illegal)
            return illegal;
        if (_objections.Find(one => one.Number == number) is not { } objection)
            return ScoringRefusals.ObjectionNotFound;
        if (objection.AnsweredOn is not null)
            return ScoringRefusals.AnsweredAlready;
        objection.AnswerWith(upheld, answer.Trim(), on);
        return null;
    }

    internal ScoreItem? Find(string code) => _items.Find(item => item.Code == code);

    private Refusal? Wrong(IEnumerable<(string Code, int Points)> said)
    {
        foreach (var (code, points) in said)
        {
            if (Find(code) is not { Source: ScoreSource.SelfScored } item)
                return ScoringRefusals.NotSelfScored(code);
            if (points < 0 || points > item.Weight)
                return ScoringRefusals.PointsOutside(item.Weight);
        }

        return null;
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
