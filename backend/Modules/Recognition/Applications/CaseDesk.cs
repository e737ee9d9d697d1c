using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Notices;
using Assistance.Recognition.Policy;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Applications;

/// <summary>Takes a case for one act, lets only the right hands at it, and sees to what follows from the act.</summary>
internal sealed class CaseDesk(
    RecognitionDb db, IPolicies policies, IPeople people, ILedger ledger, OpenNotices notices, CaseReader reader, DbSession session, RequestContext context, BusinessClock clock)
{
    private static readonly CaseAction[] Checking = [CaseAction.ReviewByCommittee, CaseAction.ApproveByCommittee, CaseAction.DecideByDepartment, CaseAction.AnswerAppeal];
    private static readonly CaseAction[] OwnPaper = [CaseAction.CorrectApplication, CaseAction.WithdrawApplication, CaseAction.FileAppeal];

    // A view asks for every act.
    private readonly Dictionary<PersonId, Kinship> _kinships = [];

    /// <returns>The file, or why not: not there, changed meanwhile, not at this step, not their step, their own, or their own work.</returns>
    public async Task<Result<CaseFile>> TakeAsync(CaseId id, CaseAction action, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(id, cancellationToken);
        if (!loaded.Succeeded)
            return loaded.Refusal;
        var taken = loaded.Value;
        if (taken.Refuse(action) is { } refusal)
            return refusal;
        return await RefuseHandsAsync(taken, action, cancellationToken) is { } wrong ? wrong : await OpenAsync(taken, cancellationToken);
    }

    /// <summary>For who works at the current step, or brings papers of their own: evidence goes in beside the steps.</summary>
    public async Task<Result<CaseFile>> TakeForEvidenceAsync(CaseId id, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(id, cancellationToken);
        if (!loaded.Succeeded)
            return loaded.Refusal;
        return WorksAtStep(loaded.Value) ? await OpenAsync(loaded.Value, cancellationToken) : RecognitionRefusals.NotYourStep;
    }

    /// <summary>Whether the actor may put evidence into the file now.</summary>
    public bool MayAttach(Case seen) => seen.Stage.IsOpen() && WorksAtStep(seen);

    /// <summary>Takes the case, does the one act that is all there is to it, and shows how the case now stands.</summary>
    public async Task<Result<CaseView>> ActAsync(CaseId id, CaseAction action, Func<CaseFile, Result<Done>> act, CancellationToken cancellationToken)
    {
        var taken = await TakeAsync(id, action, cancellationToken);
        if (!taken.Succeeded)
            return taken.Refusal;
        var done = act(taken.Value);
        return done.Succeeded ? await CloseAsync(taken.Value, cancellationToken) : done.Refusal;
    }

    /// <summary>Without a question as to who acts: for jobs, reactions, and acts on the case's notice.</summary>
    public async Task<CaseFile> OpenAsync(Case taken, CancellationToken cancellationToken)
    {
        var pack = await policies.GetAsync(taken.PackId, cancellationToken);
        return new CaseFile(taken, pack, new Sitting(pack.Procedure(), context.Actor, clock.Today, clock.Time));
    }

    /// <summary>What of this case the actor may do now.</summary>
    public async Task<IReadOnlyList<CaseAction>> ActionsAsync(Case seen, CancellationToken cancellationToken)
    {
        var actions = new List<CaseAction>();
        foreach (var action in CaseTransitions.Allowed(seen.Stage, seen.FrozenOn is not null))
        {
            if (await RefuseHandsAsync(seen, action, cancellationToken) is null)
                actions.Add(action);
        }

        return actions;
    }

    /// <summary>Sees to what follows: a notice to prepare or take down, the ledger, the other modules.</summary>
    public async Task SettleAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var settled = file.Case;
        if (settled.Stage == CaseStage.PublicNotice)
            await notices.PrepareAsync(file, cancellationToken);
        else
            await notices.TakeDownAsync(settled, cancellationToken);
        if (settled is { Stage: CaseStage.Recognised, LedgerEntryId: null })
            await EnterLedgerAsync(settled, cancellationToken);
    }

    /// <summary>Settles and shows the case as it now stands, with the version that the next act names.</summary>
    public async Task<Result<CaseView>> CloseAsync(CaseFile file, CancellationToken cancellationToken)
    {
        await SettleAsync(file, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(file, cancellationToken);
    }

    public async Task<CaseView> ShowAsync(CaseFile file, CancellationToken cancellationToken) =>
        await reader.ViewAsync(file, await ActionsAsync(file.Case, cancellationToken), MayAttach(file.Case), cancellationToken);

    /// <summary>Nobody handles their own case, or that of somebody in their household.</summary>
    public async Task<Refusal?> RefuseOwnAsync(Case taken, CancellationToken cancellationToken)
    {
        if (context.Actor.UserId is not { } user)
            return null;
        if (!_kinships.TryGetValue(taken.PersonId, out var kinship))
            _kinships[taken.PersonId] = kinship = await people.KinshipAsync(taken.PersonId, user, context.Actor.Name, cancellationToken);
        return kinship switch
        {
            Kinship.Self => RecognitionRefusals.OwnCase,
            Kinship.Household => RecognitionRefusals.RelativesCase,
            _ => null,
        };
    }

    // Its parts each by a statement of their own: joined in one they would multiply.
    private Task<Result<Case>> LoadAsync(CaseId id, CancellationToken cancellationToken) =>
        db.LoadForChangeAsync(db.Cases.AsSplitQuery().Where(c => c.Id == id), RecognitionRefusals.NotFound, cancellationToken);

    private async Task<Refusal?> RefuseHandsAsync(Case taken, CaseAction action, CancellationToken cancellationToken)
    {
        if (!IsTheirs(taken, action))
            return RecognitionRefusals.NotYourStep;
        if (!OwnPaper.Contains(action) && await RefuseOwnAsync(taken, cancellationToken) is { } own)
            return own;

        // Four eyes: who prepared it, or checked it before, neither checks nor decides it.
        return Checking.Contains(action) && context.Actor.UserId is { } user && taken.Steps.Any(step => step.ActorId == user && Prepares(step.Kind, action))
            ? RecognitionRefusals.MakerIsChecker
            : null;
    }

    // A reviewer who sent it back may review it again; what they did at another step bars them.
    private static bool Prepares(StepKind done, CaseAction action) => CaseTransitions.WorkAt(CaseTransitions.StageOf(done)) != action;

    private bool IsTheirs(Case taken, CaseAction action) => action switch
    {
        CaseAction.WithdrawApplication => context.Actor.WorksAt(StepLevel.Branch, taken.OrgPath) || context.Actor.WorksAt(StepLevel.Township, taken.OrgPath),
        CaseAction.FileAppeal => Enum.GetValues<StepLevel>().Any(level => context.Actor.WorksAt(level, taken.OrgPath)),
        CaseAction.AnswerAppeal => context.Actor.WorksAt(StepLevel.County, taken.OrgPath),
        CaseAction.FreezeCase or CaseAction.UnfreezeCase =>
            context.Actor.WorksAt(taken.StepBy, taken.OrgPath) || context.Actor.WorksAt(StepLevel.County, taken.OrgPath),
        _ => WorksAtStep(taken),
    };

    private bool WorksAtStep(Case taken) => context.Actor.WorksAt(taken.StepBy, taken.OrgPath);

    private async Task EnterLedgerAsync(Case recognised, CancellationToken cancellationToken)
    {
        var (tier, amount, from) = (recognised.Tier!.Value, recognised.Amount!.Value, recognised.EntitledFrom!.Value);

        // Recognised again while still in the ledger: the stay goes on, at the tier now decided.
        var current = await ledger.CurrentAsync(recognised.PersonId, cancellationToken);
        var entry = current?.Id ?? await ledger.EnterAsync(
            new LedgerEntryData(
                recognised.PersonId, recognised.Id.Value, recognised.Number, tier, recognised.Application.PrimaryCause, amount, from,
                recognised.DecisionSnapshot ?? recognised.Application.Snapshot),
            cancellationToken);
        if (current is not null)
            await ledger.ChangeTierAsync(recognised.PersonId, tier, from, recognised.Number, cancellationToken);
        recognised.EnteredLedger(entry);
        session.Raise(new MemberRecognised(
            recognised.Id, recognised.PersonId, recognised.OrgPath, entry, tier, amount, from, recognised.EntitledUntil!.Value));
    }
}
