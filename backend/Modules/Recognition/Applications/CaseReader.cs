using Assistance.Kernel.Calendar;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Notices;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Applications;

/// <summary>Shows a case: what was done, what is under way, what still waits, and against which clocks.</summary>
internal sealed class CaseReader(OpenNotices notices, IPeople people, BusinessClock clock)
{
    public async Task<CaseView> ViewAsync(CaseFile file, IReadOnlyList<CaseAction> actions, bool mayAttach, CancellationToken cancellationToken)
    {
        var (shown, procedure) = (file.Case, file.Procedure);
        var posted = await notices.OfAsync(shown.Id, cancellationToken);
        return new CaseView(
            shown.Id, shown.Number, shown.PersonId, shown.PersonName, shown.OrgId, shown.OrgName, shown.TownshipName, shown.Stage, shown.Held,
            PackOf(file), ClockOf(shown), shown.PaidOn(procedure), shown.Tier, shown.Amount, shown.EntitledFrom, shown.EntitledUntil, shown.EndReason,
            shown.Application, StepsOf(shown, procedure), shown.Visits, shown.Appraisals, shown.Opinions, shown.Freezes, shown.Attachments, shown.Appeals,
            [.. posted.Select(NoticeView.Of)], Gates(shown, procedure, posted),
            await people.VotingMembersAsync(shown.OrgId, cancellationToken), actions, mayAttach, shown.Version);
    }

    private static PackCard PackOf(CaseFile file) => new(
        file.Pack.Id, file.Pack.Key, file.Pack.Name, file.Pack.Eligibility().Route(file.Case.Application.Route), file.Pack.Tiers(),
        file.Procedure.Step<BranchAppraisalStep>()?.Vote, file.Procedure.Step<PublicNoticeStep>(), file.Procedure.Step<HomeVisitStep>()?.Investigators ?? 0,
        file.Procedure.Deadline.Until);

    private CaseClock ClockOf(Case shown) => new(
        shown.SubmittedOn, shown.DueOn, shown.DaysLeft(clock.Today), shown.IsOverdue(clock.Today), shown.DecidedOn, shown.ClosedOn, shown.FrozenOn,
        shown.StepDueOn, shown.IsStepOverdue(clock.Today));

    private List<StepView> StepsOf(Case shown, ProcedurePolicy procedure)
    {
        var walked = shown.Steps.OrderBy(step => step.Sequence).Select(step => new StepView(
            step.Position, step.Kind, step.By, Enum.Parse<StepViewState>(step.State.ToString()), procedure.Steps[step.Position].Days, step.StartedOn, step.DueOn,
            step.EndedOn, step.DueOn < (step.EndedOn ?? shown.FrozenOn ?? clock.Today), step.ActorName, step.Note, step.Reference));
        var waiting = procedure.Steps.Index().Skip(shown.CurrentStep.Position + 1).Select(step => new StepView(
            step.Index, step.Item.Kind, step.Item.By, StepViewState.Waiting, step.Item.Days, null, null, null, false, null, null, null));
        return [.. walked, .. shown.Stage.IsOpen() ? waiting : []];
    }

    // rule B12: each gate with its evidence
    private static List<Gate> Gates(Case shown, ProcedurePolicy procedure, IReadOnlyList<Notice> notices)
    {
        var visit = shown.Visits is [.., var lastVisit] ? lastVisit : null;
        var vote = shown.Appraisals is [.., var lastVote] ? lastVote : null;
        var notice = notices.FirstOrDefault(n => n.State == NoticeState.Ended) ?? notices.LastOrDefault(n => n.State != NoticeState.Withdrawn);
        var objections = notices.SelectMany(n => n.Objections).ToList();
        return
        [
            new(GateKind.HomeVisit, Needed<HomeVisitStep>(visit?.Confirmed == true), visit?.VisitedOn, visit is null ? null : string.Join('、', visit.Investigators.Select(i => i.Name))),
            new(GateKind.IncomeVerified, Needed<HomeVisitStep>(visit is { Confirmed: true, VerifiedWith.Count: > 0 }), visit?.VisitedOn, visit is null ? null : string.Join('、', visit.VerifiedWith)),
            new(GateKind.Appraisal, Needed<BranchAppraisalStep>(vote?.Carried == true), vote?.HeldOn, vote is null ? null : $"{vote.Ayes}/{vote.Present}"),
            new(GateKind.PublicSupervision, Needed<PublicNoticeStep>(notice?.State == NoticeState.Ended), notice?.Until, notice is null ? null : string.Join('、', notice.Places)),
            new(GateKind.ReExamination, objections.Count == 0 ? null : notices.All(n => n.State == NoticeState.Withdrawn || !n.HasOpenObjection), objections.LastOrDefault()?.AnsweredOn, objections.LastOrDefault()?.Finding),
        ];

        bool? Needed<TStep>(bool passed)
            where TStep : StepPolicy => procedure.Step<TStep>() is null ? null : passed;
    }
}
