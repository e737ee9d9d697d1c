using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Domain;

internal enum VisitState
{
    Planned,
    Made,
    Cancelled,
}

/// <summary>What brought about a visit (rule I3).</summary>
internal enum VisitOccasion
{
    /// <summary>定期走访</summary>
    Regular,

    /// <summary>节点慰问: names its campaign.</summary>
    Campaign,

    /// <summary>突发事件</summary>
    SuddenEvent,
}

/// <summary>What was found and given on a visit (form 7). No hour and no place is demanded.</summary>
/// <param name="Cash">慰问金</param>
/// <param name="Goods">慰问品: what and how much.</param>
/// <param name="GoodsWorth">折价</param>
internal sealed record VisitReport(DateOnly On, string? Place, string Findings, Money Cash, string? Goods, Money GoodsWorth, string? Source);

/// <summary>A visit to a beneficiary or a village: planned and then made or cancelled, or logged after it was made. What was logged is corrected in the open.</summary>
internal sealed partial class Visit : Aggregate, IScopedTwice, IGrantable
{
    private static readonly Dictionary<VisitState, string[]> Allowed = new()
    {
        [VisitState.Planned] = ["make", "cancel"],
        [VisitState.Made] = ["correct"],
        [VisitState.Cancelled] = [],
    };

    private readonly List<VisitCorrection> _corrections = [];

    private Visit()
    {
    }

    public VisitId Id { get; private set; }

    public PairId? PairId { get; private set; }

    public BranchLinkId? LinkId { get; private set; }

    public Guid SubjectId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public OrgPath OtherPath { get; private set; }

    public VisitState State { get; private set; }

    public VisitOccasion Occasion { get; private set; }

    /// <summary>As <c>2027-spring</c>, where the occasion is a campaign.</summary>
    public string? Campaign { get; private set; }

    public DateOnly? PlannedFor { get; private set; }

    public DateOnly? MadeOn { get; private set; }

    /// <summary>The day that a list sorts by: made, or planned.</summary>
    public DateOnly Day { get; private set; }

    public string? Place { get; private set; }

    public string? Findings { get; private set; }

    public Money Cash { get; private set; }

    public string? Goods { get; private set; }

    public Money GoodsWorth { get; private set; }

    public string? Source { get; private set; }

    public string? CancelReason { get; private set; }

    public UserId? LoggedBy { get; private set; }

    /// <summary>What it said before, the first correction first.</summary>
    public IReadOnlyList<VisitCorrection> Corrections => _corrections;

    public static Result<Visit> Plan(VisitId id, Bond bond, VisitOccasion occasion, string? campaign, DateOnly day, DateOnly today)
    {
        if (bond.NotActive() is { } refusal)
            return refusal;
        if (day < today)
            return PairingRefusals.PlannedInThePast;
        return new Visit(id, bond, occasion, campaign, day) { PlannedFor = day };
    }

    /// <summary>A visit that nobody had planned.</summary>
    public static Result<Visit> Log(VisitId id, Bond bond, VisitOccasion occasion, string? campaign, VisitReport report, DateOnly today, UserId? by)
    {
        var visit = new Visit(id, bond, occasion, campaign, report.On);
        return visit.Make(bond, report, today, by) is { } refusal ? refusal : visit;
    }

    public Refusal? Make(Bond bond, VisitReport report, DateOnly today, UserId? by)
    {
        if (RefuseTo("make") is { } illegal)
            return illegal;
        if (Impossible(bond, report.On, today) is { } refusal)
            return refusal;
        (State, LoggedBy) = (VisitState.Made, by);
        Say(report);
        return null;
    }

    public bool MayBeCorrected(DateOnly? reviewedUntil) => State == VisitState.Made && (reviewedUntil is null || MadeOn > reviewedUntil);

    /// <summary>Puts right what was logged; what it said before stays with it. A review that has been handed in counts what it has read.</summary>
    /// <param name="reviewedUntil">The last day that a review handed in counts.</param>
    public Refusal? Correct(Bond bond, VisitReport report, string reason, DateOnly? reviewedUntil, DateOnly today, UserId? by)
    {
        if (RefuseTo("correct") is { } illegal)
            return illegal;
        if (string.IsNullOrWhiteSpace(reason))
            return PairingRefusals.ReasonMissing;
        if (MadeOn <= reviewedUntil || report.On <= reviewedUntil)
            return PairingRefusals.VisitReviewed(State, reviewedUntil.Value);
        if (Impossible(bond, report.On, today) is { } refusal)
            return refusal;
        _corrections.Add(new VisitCorrection(_corrections.Count + 1, this, today, by, reason));
        Say(report);
        return null;
    }

    public Refusal? Cancel(string reason)
    {
        if (RefuseTo("cancel") is { } illegal)
            return illegal;
        if (string.IsNullOrWhiteSpace(reason))
            return PairingRefusals.ReasonMissing;
        (State, CancelReason) = (VisitState.Cancelled, reason);
        return null;
    }

    /// <summary>A planned visit goes where its bond went; one that was made stays with those of its day.</summary>
    public void Follow(Bond bond) => (OrgPath, OtherPath) = (bond.OrgPath, bond.OtherPath);

    /// <summary>A new helper takes it over with the beneficiary.</summary>
    public void PassTo(Pair successor)
    {
        PairId = successor.Id;
        Follow(successor);
    }

    private static Refusal? Impossible(Bond bond, DateOnly on, DateOnly today) =>
        on > today ? PairingRefusals.DateOutside : bond.HeldOn(on) ? null : PairingRefusals.NotHeldOn(on);

    private Refusal? RefuseTo(string act) => Allowed[State].Contains(act, StringComparer.Ordinal) ? null : PairingRefusals.IllegalVisit(State, Allowed[State]);

    private void Say(VisitReport report)
    {
        (MadeOn, Day) = (report.On, report.On);
        (Place, Findings) = (report.Place, report.Findings);
        (Cash, Goods, GoodsWorth, Source) = (report.Cash, report.Goods, report.GoodsWorth, report.Source);
    }

    private Visit(VisitId id, Bond bond, VisitOccasion occasion, string? campaign, DateOnly day)
    {
        Id = id;
        PairId = (bond as Pair)?.Id;
        LinkId = (bond as BranchLink)?.Id;
        SubjectId = bond.Helped;
        (OrgPath, OtherPath) = (bond.OrgPath, bond.OtherPath);
        (Occasion, Campaign) = (occasion, campaign);
        Day = day;
    }
}
