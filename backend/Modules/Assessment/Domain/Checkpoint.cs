using Assistance.Assessment.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;

namespace Assistance.Assessment.Domain;

internal enum CheckpointKind
{
    /// <summary>三个月看思路</summary>
    Plan,

    /// <summary>半年看成效</summary>
    Effect,

    /// <summary>一年定去向</summary>
    Conclusion,
}

internal enum CheckpointState
{
    Open,
    Answered,

    /// <summary>已失效: the pair ended before anybody looked.</summary>
    Lapsed,
}

/// <summary>Where a pair goes after a year (定去向).</summary>
internal enum CheckpointDirection
{
    /// <summary>继续帮扶</summary>
    Continue,

    /// <summary>调整措施</summary>
    ChangeMeasures,

    /// <summary>更换帮扶人</summary>
    ChangeHelper,

    /// <summary>建议退出</summary>
    Exit,
}

internal static class CheckpointMonths
{
    public static readonly IReadOnlyList<CheckpointKind> Kinds = Enum.GetValues<CheckpointKind>();

    /// <summary>Months from the pair's first day.</summary>
    public static int Months(this CheckpointKind kind) => kind switch
    {
        CheckpointKind.Plan => 3,
        CheckpointKind.Effect => 6,
        _ => 12,
    };
}

/// <summary>A look at a pair by the helper's branch (rule C1): opened by the calendar, answered once, and kept. A new helper is looked at from the beginning.</summary>
internal sealed class Checkpoint : Aggregate, IScoped
{
    private Checkpoint()
    {
    }

    public CheckpointId Id { get; private set; }

    public PairId PairId { get; private set; }

    /// <summary>The helper's branch.</summary>
    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public CheckpointKind Kind { get; private set; }

    public CheckpointState State { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string? Finding { get; private set; }

    public CheckpointDirection? Direction { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public static Checkpoint Open(CheckpointId id, PairCard pair, CheckpointKind kind, DateOnly on, DateOnly dueOn) => new()
    {
        Id = id,
        PairId = pair.Id,
        OrgId = pair.HelperOrgId,
        OrgPath = pair.HelperPath,
        Kind = kind,
        OpenedOn = on,
        DueOn = dueOn,
    };

    /// <param name="direction">Owed after a year, and of no use before.</param>
    public Refusal? Answer(string finding, CheckpointDirection? direction, DateOnly on, UserId? by)
    {
        if (State != CheckpointState.Open)
            return CheckpointRefusals.Illegal(State);
        if ((Kind == CheckpointKind.Conclusion) != direction.HasValue)
            return CheckpointRefusals.Direction(Kind == CheckpointKind.Conclusion);
        (State, Finding, Direction, AnsweredOn, AnsweredBy) = (CheckpointState.Answered, finding.Trim(), direction, on, by);
        return null;
    }

    public void Lapse()
    {
        if (State == CheckpointState.Open)
            State = CheckpointState.Lapsed;
    }

    public void HelperMovedTo(OrgId orgId, OrgPath path) => (OrgId, OrgPath) = (orgId, path);
}

internal static class CheckpointRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("assessment.checkpoint_not_found", "没有找到该节点考评，或不在您的管理范围内。", "No such checkpoint, or outside your scope.");

    public static Refusal Illegal(CheckpointState state) => Refusal.Illegal(
        "assessment.illegal_transition", state, state == CheckpointState.Open ? ["answer"] : [], "节点考评已经填写或已失效。", "The checkpoint has been answered, or has lapsed.");

    public static Refusal Direction(bool owed) => owed
        ? Refusal.Rule("assessment.direction_missing", "满一年须定去向：请选择继续、调整措施、更换帮扶人或建议退出。", "After a year, say where the pair goes.").ForField("direction")
        : Refusal.Rule("assessment.direction_early", "满一年才定去向，现在不选。", "Where the pair goes is said after a year.").ForField("direction");
}
