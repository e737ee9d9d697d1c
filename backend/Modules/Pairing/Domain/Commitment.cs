using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Domain;

internal enum CommitmentKind
{
    /// <summary>资金</summary>
    Money,

    /// <summary>物资</summary>
    Goods,

    /// <summary>项目</summary>
    Project,

    /// <summary>技术</summary>
    Skill,

    /// <summary>就业</summary>
    Employment,

    /// <summary>信息</summary>
    Information,

    Other,
}

internal enum CommitmentState
{
    Open,
    Fulfilled,
    Withdrawn,
}

/// <summary>What is promised: in words, and where it can be counted, how much.</summary>
/// <param name="Amount">In fen.</param>
internal sealed record CommitmentContent(CommitmentKind Kind, string Text, Money? Amount, int? Quantity, string? Unit, DateOnly DueOn);

/// <summary>A helper's or a branch's promise (承诺事项, rule D6): open until it is fulfilled or withdrawn with a reason.</summary>
internal sealed class Commitment : Aggregate, IScopedTwice, IGrantable
{
    private Commitment()
    {
    }

    public CommitmentId Id { get; private set; }

    public PairId? PairId { get; private set; }

    public BranchLinkId? LinkId { get; private set; }

    public Guid SubjectId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public OrgPath OtherPath { get; private set; }

    public CommitmentKind Kind { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public Money? Amount { get; private set; }

    public int? Quantity { get; private set; }

    public string? Unit { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public CommitmentState State { get; private set; }

    /// <summary>When it was fulfilled or withdrawn.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What shows that it was fulfilled, or why it was withdrawn.</summary>
    public string? Outcome { get; private set; }

    public static Result<Commitment> Make(CommitmentId id, Bond bond, CommitmentContent content, DateOnly on)
    {
        if (bond.NotActive() is { } refusal)
            return refusal;
        return new Commitment
        {
            Id = id,
            PairId = (bond as Pair)?.Id,
            LinkId = (bond as BranchLink)?.Id,
            SubjectId = bond.Helped,
            OrgPath = bond.OrgPath,
            OtherPath = bond.OtherPath,
            Kind = content.Kind,
            Text = content.Text,
            Amount = content.Amount,
            Quantity = content.Quantity,
            Unit = content.Unit,
            MadeOn = on,
            DueOn = content.DueOn,
        };
    }

    public Refusal? Fulfil(DateOnly on, string evidence, DateOnly today) => Close(CommitmentState.Fulfilled, on, evidence, today);

    public Refusal? Withdraw(DateOnly on, string reason) => Close(CommitmentState.Withdrawn, on, reason, on);

    /// <summary>An open promise goes where its bond went; a closed one stays with those of its day.</summary>
    public void Follow(Bond bond) => (OrgPath, OtherPath) = (bond.OrgPath, bond.OtherPath);

    /// <summary>A new helper takes it over with the beneficiary.</summary>
    public void PassTo(Pair successor)
    {
        PairId = successor.Id;
        Follow(successor);
    }

    private Refusal? Close(CommitmentState state, DateOnly on, string outcome, DateOnly today)
    {
        if (State != CommitmentState.Open)
            return PairingRefusals.IllegalCommitment(State);
        if (string.IsNullOrWhiteSpace(outcome))
            return PairingRefusals.ReasonMissing;
        if (on > today || on < MadeOn)
            return PairingRefusals.DateOutside;
        (State, ClosedOn, Outcome) = (state, on, outcome);
        return null;
    }
}
