using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using FluentValidation;

namespace Assistance.Recognition.Reviews;

/// <summary>What a committee or the department says of a case.</summary>
/// <param name="Tier">Proposed or decided; needed to approve (rule B9).</param>
/// <param name="Verification">How the facts were verified: visits, neighbours asked.</param>
/// <param name="ReturnTo">The step to send it back to; the application unless said.</param>
internal sealed record Judgement(
    Outcome Outcome, string Text, NeedTier? Tier = null, Money? Amount = null, string? Verification = null, StepKind? ReturnTo = null);

internal sealed class JudgementValidator : AbstractValidator<Judgement>
{
    public JudgementValidator()
    {
        RuleFor(j => j.Outcome).IsInEnum();
        RuleFor(j => j.Text).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("意见");
        RuleFor(j => j.Verification).MaximumLength(FactsValidator.TextLength).WithName("核实情况");
    }
}

/// <summary>Gives a judgement on a case: a review proposes, an approval or decision decides.</summary>
internal sealed class Bench(CaseDesk desk, IPeople people, DbSession session, BusinessClock clock)
{
    public async Task<Result<CaseView>> JudgeAsync(CaseId id, CaseAction action, Judgement judgement, CancellationToken cancellationToken)
    {
        var taken = await desk.TakeAsync(id, action, cancellationToken);
        if (!taken.Succeeded)
            return taken.Refusal;
        var file = taken.Value;
        if (judgement.Outcome == Outcome.Approve && RefuseAmount(judgement, file.Pack) is { } refusal)
            return refusal;
        var step = file.Case.CurrentStep.Kind;
        var done = file.Case.Judge(action, OpinionOf(judgement, step, file.Sitting), judgement.ReturnTo, file.Sitting);
        if (!done.Succeeded)
            return done.Refusal;
        if (step == file.Procedure.Deadline.Until && judgement.Outcome != Outcome.Return)
            await DecidedAsync(file.Case, judgement.Outcome == Outcome.Approve, cancellationToken);
        return await desk.CloseAsync(file, cancellationToken);
    }

    // What stood in the file on this day stays with the decision, whatever is recorded later.
    private async Task DecidedAsync(Case decided, bool approved, CancellationToken cancellationToken)
    {
        if (await people.SnapshotAsync(decided.PersonId, cancellationToken) is { } snapshot)
            decided.KeepWithDecision(snapshot);
        session.Raise(new RecognitionDecided(decided.Id, decided.PersonId, decided.OrgPath, approved, decided.Tier, decided.Amount, clock.Today));
    }

    private static Refusal? RefuseAmount(Judgement judgement, PolicyPack pack)
    {
        if (judgement.Tier is not { } tier || judgement.Amount is not { } amount)
            return RecognitionRefusals.TierAndAmount;
        if (pack.Tiers().FirstOrDefault(policy => policy.Tier == tier) is not { } policy)
            return RecognitionRefusals.UnknownTier;
        return amount < policy.Least || amount > policy.Most ? RecognitionRefusals.AmountOutsideTier(policy, pack) : null;
    }

    private static Opinion OpinionOf(Judgement judgement, StepKind step, Sitting sitting) => new()
    {
        Id = sitting.NewId(),
        Step = step,
        Outcome = judgement.Outcome,
        Tier = judgement.Outcome == Outcome.Approve ? judgement.Tier : null,
        Amount = judgement.Outcome == Outcome.Approve ? judgement.Amount : null,
        Verification = judgement.Verification,
        Text = judgement.Text,
        ActorId = sitting.Actor.UserId,
        ActorName = sitting.Actor.Name,
        On = sitting.Today,
    };
}
