using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Applications;

/// <summary>A case on somebody's desk: with the pack that judges it, and what it is handled with.</summary>
internal sealed record CaseFile(Case Case, PolicyPack Pack, Sitting Sitting)
{
    public ProcedurePolicy Procedure => Sitting.Procedure;

    public TStep Step<TStep>()
        where TStep : StepPolicy => Procedure.Step<TStep>() ?? throw new InvalidOperationException($"Pack {Pack.Key} has no such step, yet the case stands at it.");

    /// <summary>A day on which something of this case was done lies between its application and today.</summary>
    public Refusal? RefuseDay(DateOnly day, string field) =>
        day > Sitting.Today ? RecognitionRefusals.LaterThanToday.ForField(field)
        : day < Case.Application.SignedOn ? RecognitionRefusals.BeforeApplication.ForField(field)
        : null;
}

internal static class Packs
{
    public static ProcedurePolicy Procedure(this PolicyPack pack) => pack.Section<ProcedurePolicy>(ProcedurePolicy.SectionName);

    public static EligibilityPolicy Eligibility(this PolicyPack pack) => pack.Section<EligibilityPolicy>(EligibilityPolicy.SectionName);

    public static IReadOnlyList<TierPolicy> Tiers(this PolicyPack pack) => pack.Section<IReadOnlyList<TierPolicy>>(TierPolicy.SectionName);
}
