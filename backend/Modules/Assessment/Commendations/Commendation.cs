using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Assessment.Commendations;

internal enum CommendationState
{
    /// <summary>推荐中: people are put forward, endorsed and chosen.</summary>
    Open,

    /// <summary>公示中</summary>
    Notice,

    /// <summary>已表彰: the list is final.</summary>
    Final,
}

/// <summary>A year's commendation of people (年度表彰, rule D7): opened, shown to the public where the pack says so, and made final, once each.</summary>
[Unscoped("That a county commends, for what and how many, is no secret.")]
internal sealed class Commendation : Aggregate
{
    private static readonly Dictionary<CommendationState, string[]> Allowed = new()
    {
        [CommendationState.Open] = ["nominate", "endorse", "decide", "notice"],
        [CommendationState.Notice] = ["finalise"],
        [CommendationState.Final] = [],
    };

    private readonly List<CommendationClass> _classes = [];

    private Commendation()
    {
    }

    public int Year { get; private set; }

    public CommendationState State { get; private set; }

    /// <summary>The version of the pack whose classes, seats and prizes it has.</summary>
    public Guid PackId { get; private set; }

    public int NoticeDays { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? NoticeFrom { get; private set; }

    /// <summary>The last day of the notice.</summary>
    public DateOnly? NoticeUntil { get; private set; }

    public DateOnly? FinalOn { get; private set; }

    public UserId? FinalBy { get; private set; }

    public IReadOnlyList<CommendationClass> Classes => _classes;

    internal IReadOnlyList<string> Acts => State == CommendationState.Open && NoticeDays == 0 ? [.. Allowed[State].Where(act => act != "notice"), "finalise"] : Allowed[State];

    public static Commendation Open(int year, Guid packId, CommendationPolicy policy, DateOnly on)
    {
        var commendation = new Commendation { Year = year, PackId = packId, NoticeDays = policy.NoticeDays, OpenedOn = on };
        commendation._classes.AddRange(policy.Awards.Select((award, at) => new CommendationClass(at, award)));
        return commendation;
    }

    public CommendationClass? Find(string code) => _classes.Find(one => one.Code == code);

    /// <summary>Takes one of the class's seats. Two at once change the same version: one of them is refused as stale.</summary>
    public Refusal? Seat(string code) => RefuseTo("decide") ?? Find(code)!.Take();

    public void Vacate(string code) => Find(code)!.GiveBack();

    /// <param name="undecided">Who is neither chosen nor turned down.</param>
    public Refusal? PutUp(DateOnly on, int undecided)
    {
        if (RefuseTo("notice") is { } illegal)
            return illegal;
        if (Ready(undecided) is { } unready)
            return unready;
        (State, NoticeFrom, NoticeUntil) = (CommendationState.Notice, on, on.AddDays(NoticeDays));
        return null;
    }

    public Refusal? Finalise(DateOnly on, UserId? by, int undecided)
    {
        if (RefuseTo("finalise") is { } illegal)
            return illegal;
        if (on <= NoticeUntil)
            return CommendationRefusals.NoticeRuns(NoticeUntil.Value);
        if (Ready(undecided) is { } unready)
            return unready;
        (State, FinalOn, FinalBy) = (CommendationState.Final, on, by);
        return null;
    }

    internal Refusal? RefuseTo(string act) => Acts.Contains(act, StringComparer.Ordinal) ? null : CommendationRefusals.Illegal(State, Acts);

    private Refusal? Ready(int undecided)
    {
        if (undecided > 0)
            return CommendationRefusals.Undecided(undecided);
        return _classes.TrueForAll(one => one.Taken == 0) ? CommendationRefusals.NobodyChosen : null;
    }
}

/// <summary>What is given in a year, as the pack said when it was opened.</summary>
internal sealed class CommendationClass
{
    private CommendationClass()
    {
    }

    public CommendationClass(int order, CommendationAward award) =>
        (Order, Code, Chinese, English, Rule, Office, Seats, Prize) = (order, award.Code, award.Chinese, award.English, award.Rule, award.Office, award.Seats, award.Prize);

    public int Order { get; private set; }

    public string Code { get; private set; } = string.Empty;

    public string Chinese { get; private set; } = string.Empty;

    public string English { get; private set; } = string.Empty;

    public string Rule { get; private set; } = string.Empty;

    public CommendedOffice Office { get; private set; }

    public int Seats { get; private set; }

    public Money Prize { get; private set; }

    /// <summary>Seats that are given.</summary>
    public int Taken { get; private set; }

    public Refusal? Take()
    {
        if (Taken >= Seats)
            return CommendationRefusals.SeatsTaken(Seats);
        Taken++;
        return null;
    }

    public void GiveBack() => Taken--;
}
