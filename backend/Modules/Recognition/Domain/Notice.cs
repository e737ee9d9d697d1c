using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Recognition.Contracts;

namespace Assistance.Recognition.Domain;

/// <summary>The public notice of a case (Form 4): prepared, posted for its time, stopped by an objection until that is answered.</summary>
internal sealed class Notice : Aggregate, IScoped
{
    private readonly List<Objection> _objections = [];

    private Notice()
    {
    }

    public NoticeId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public NoticeState State { get; private set; }

    public RedactedLine Line { get; private set; } = null!;

    /// <summary>Where it hangs.</summary>
    public IReadOnlyList<string> Places { get; private set; } = [];

    /// <summary>First and last day, both inclusive; null until it is posted.</summary>
    public DateOnly? From { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>Telephone for objections.</summary>
    public string? Hotline { get; private set; }

    /// <summary>Who takes objections.</summary>
    public string? ReceivingUnit { get; private set; }

    public string? PostedBy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<Objection> Objections => _objections;

    public bool HasOpenObjection => _objections.Exists(objection => objection.State == ObjectionState.Open);

    public static Notice Draft(NoticeId id, Case of, IReadOnlyList<string> places) => new()
    {
        Id = id,
        CaseId = of.Id,
        OrgPath = of.OrgPath,
        State = NoticeState.Draft,
        Places = places,
        Line = RedactedLine.Of(of.PersonName, of.OrgName, of.TownshipName, of.Tier ?? of.Application.Tier, of.Amount),
    };

    public Refusal? Refuse(NoticeAction action) => NoticeTransitions.Allowed(State).Contains(action) ? null : RecognitionRefusals.IllegalNotice(State);

    /// <param name="until">The last day on which it stands.</param>
    public Result<Done> Post(DateOnly from, DateOnly until, string hotline, string receivingUnit, string by)
    {
        if (Refuse(NoticeAction.PostNotice) is { } refusal)
            return refusal;
        (State, From, Until, Hotline, ReceivingUnit, PostedBy) = (NoticeState.Posted, from, until, hotline, receivingUnit, by);
        return Done.Value;
    }

    public Result<Done> Object(Objection objection)
    {
        if (Refuse(NoticeAction.RecordObjection) is { } refusal)
            return refusal;
        if (objection.ReceivedOn > Until)
            return RecognitionRefusals.NoticeOver;
        _objections.Add(objection);
        State = NoticeState.Objected;
        return Done.Value;
    }

    /// <summary>Answers one; when none is open any more, the notice goes on.</summary>
    public Result<Done> Answer(ObjectionId id, bool upheld, string finding, Actor actor, DateOnly today)
    {
        if (Refuse(NoticeAction.AnswerObjection) is { } refusal)
            return refusal;
        if (_objections.Find(objection => objection.Id == id && objection.State == ObjectionState.Open) is not { } open)
            return RecognitionRefusals.ObjectionNotFound;
        open.Answer(upheld, finding, actor, today);
        if (!HasOpenObjection)
            State = NoticeState.Posted;
        return Done.Value;
    }

    public Result<Done> End(DateOnly today)
    {
        if (Refuse(NoticeAction.EndNotice) is { } refusal)
            return refusal;
        if (today <= Until)
            return RecognitionRefusals.NoticeRunning(Until!.Value);
        (State, ClosedOn) = (NoticeState.Ended, today);
        return Done.Value;
    }

    public Result<Done> Withdraw(DateOnly today)
    {
        if (Refuse(NoticeAction.WithdrawNotice) is { } refusal)
            return refusal;
        (State, ClosedOn) = (NoticeState.Withdrawn, today);
        return Done.Value;
    }

    public void MoveTo(OrgPath path) => OrgPath = path;
}
