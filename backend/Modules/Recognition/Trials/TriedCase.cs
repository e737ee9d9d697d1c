using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Trials;

/// <summary>A decided case as far as a pack has a say in it: the facts as they were stored with it, and how it came out.</summary>
internal sealed record TriedCase(
    CaseId Id, string Number, PersonId PersonId, string PersonName, string OrgName, string TownshipName, CaseStage Stage, DateOnly SubmittedOn,
    NeedTier? Tier, Money? Amount, Application Application, IReadOnlyList<Appraisal> Appraisals)
{
    public Appraisal? Vote => Appraisals.MaxBy(appraisal => appraisal.Id);

    public bool Refused => Stage == CaseStage.NotApproved;

    /// <summary>The vote ended it; what else ends a case is what people found, which no pack changes.</summary>
    public bool FailedByVote => Refused && Vote is { Carried: false };

    public Verdict Before => Refused ? Verdict.NotRecognised : new Verdict(TrialOutcome.Recognised, Tier, Amount);

    public Entry EntryOf(PersonCard? person) =>
        new(Application.Residence, Application.PrimaryCause, Application.Attested, Application.Snapshot, person?.PartyStatus ?? PartyStatus.FullMember, person?.BirthDate, SubmittedOn);
}
