using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Domain;

internal enum IssueState
{
    Open,
    Answered,
}

internal enum IssueOutcome
{
    /// <summary>已解决</summary>
    Solved,

    /// <summary>已解释</summary>
    Explained,

    /// <summary>暂不能解决</summary>
    NotPossible,
}

/// <summary>
/// A need heard on a visit (反映问题) and passed on: to whom, by when, and what came of it. Its owner, the helper's branch and the
/// beneficiary's side all see it.
/// </summary>
internal sealed class ReferredIssue : Aggregate, IScopedThrice, IGrantable
{
    private ReferredIssue()
    {
    }

    public ReferredIssueId Id { get; private set; }

    public VisitId VisitId { get; private set; }

    public PairId? PairId { get; private set; }

    public BranchLinkId? LinkId { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>Of the helping end.</summary>
    public OrgPath OrgPath { get; private set; }

    /// <summary>Of the helped end.</summary>
    public OrgPath OtherPath { get; private set; }

    /// <summary>Of the organisation that has to answer.</summary>
    public OrgPath ThirdPath { get; private set; }

    public OrgId OwnerId { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public DateOnly RaisedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public IssueState State { get; private set; }

    public IssueOutcome? Outcome { get; private set; }

    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public static ReferredIssue Raise(ReferredIssueId id, Visit visit, OrgCard owner, string text, DateOnly dueOn, DateOnly today) => new()
    {
        Id = id,
        VisitId = visit.Id,
        PairId = visit.PairId,
        LinkId = visit.LinkId,
        SubjectId = visit.SubjectId,
        OrgPath = visit.OrgPath,
        OtherPath = visit.OtherPath,
        ThirdPath = owner.Path,
        OwnerId = owner.Id,
        Text = text,
        RaisedOn = today,
        DueOn = dueOn,
    };

    public Refusal? PassTo(OrgCard owner, DateOnly dueOn)
    {
        if (State != IssueState.Open)
            return PairingRefusals.IllegalIssue(State);
        (OwnerId, ThirdPath, DueOn) = (owner.Id, owner.Path, dueOn);
        return null;
    }

    public Refusal? AnswerWith(IssueOutcome outcome, string answer, DateOnly on)
    {
        if (State != IssueState.Open)
            return PairingRefusals.IllegalIssue(State);
        (State, Outcome, Answer, AnsweredOn) = (IssueState.Answered, outcome, answer, on);
        return null;
    }

    /// <summary>An open issue goes where its bond went.</summary>
    public void Follow(Bond bond) => (OrgPath, OtherPath) = (bond.OrgPath, bond.OtherPath);

    /// <summary>A new helper takes it over with the beneficiary.</summary>
    public void PassOn(Pair successor)
    {
        PairId = successor.Id;
        Follow(successor);
    }
}
