using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.WorkList;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Clocks;

/// <summary>Cases that stand at a step which a post of this level takes.</summary>
internal abstract class WaitingCases(RecognitionDb db, BusinessClock clock, StepLevel level, WorkKind kind) : IWorkItemSource
{
    public WorkKind Kind => kind;

    // A case whose notice stands, or whose clock is frozen, waits for nobody's hand.
    public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken) => WorkItems.OfAsync(
        db.Cases.Where(c => c.OpenKey != null && c.StepBy == level && c.FrozenOn == null
            && (c.Stage != CaseStage.PublicNotice || db.Notices.Any(n => n.CaseId == c.Id && n.State == NoticeState.Draft))),
        c => c.StepDueOn,
        clock.Today,
        most,
        c => new WorkItem("case", c.Id.Value.ToString(), c.PersonName + " " + c.Number, c.PersonName + " " + c.Number, c.OrgName, c.StepDueOn),
        cancellationToken);
}

internal sealed class BranchCases(RecognitionDb db, BusinessClock clock) : WaitingCases(
    db, clock, StepLevel.Branch, new WorkKind("branchCases", "认定申请：待支部办理", "Applications: the branch's step", Role.BranchSecretary, Role.Caseworker));

internal sealed class TownshipCases(RecognitionDb db, BusinessClock clock) : WaitingCases(
    db, clock, StepLevel.Township, new WorkKind("townshipCases", "认定申请：待乡镇党委办理", "Applications: the committee's step", Role.TownshipCommittee));

internal sealed class CountyCases(RecognitionDb db, BusinessClock clock) : WaitingCases(
    db, clock, StepLevel.County, new WorkKind("countyCases", "认定申请：待县委组织部办理", "Applications: the department's step", Role.CountyDepartment));

/// <summary>Cases that were not approved and whose applicants appealed.</summary>
internal sealed class OpenAppeals(RecognitionDb db, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("openAppeals", "申诉：待答复", "Appeals: to be answered", Role.CountyDepartment);

    public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken) => WorkItems.OfAsync(
        db.Cases.Where(c => c.Stage == CaseStage.Appealed),
        c => c.StepDueOn,
        clock.Today,
        most,
        c => new WorkItem("case", c.Id.Value.ToString(), c.PersonName + " " + c.Number, c.PersonName + " " + c.Number, c.OrgName, null),
        cancellationToken);
}

/// <summary>Notices that somebody objected to.</summary>
internal sealed class OpenObjections(RecognitionDb db, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("openObjections", "公示异议：待复核", "Objections: to be looked into", Role.TownshipCommittee, Role.CountyDepartment);

    public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken) => WorkItems.OfAsync(
        db.Notices.Where(n => n.State == NoticeState.Objected),
        n => n.Until!.Value,
        clock.Today,
        most,
        n => new WorkItem("case", n.CaseId.Value.ToString(), n.Line.MaskedName, n.Line.MaskedName, n.Line.BranchName, n.Until),
        cancellationToken);
}
