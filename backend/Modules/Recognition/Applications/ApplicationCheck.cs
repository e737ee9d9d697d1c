using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Applications;

/// <summary>What is filled in on Form 1 beyond what the file holds already.</summary>
/// <param name="Route">One of the pack's routes.</param>
/// <param name="Residence">As the file's 城乡类别 says where it is left out.</param>
/// <param name="PrimaryCause">The file's where it is left out.</param>
/// <param name="OtherCauses">The file's, as far as the pack counts them, where they are left out.</param>
/// <param name="OtherAid">Help already had from others; no obstacle (rule B6).</param>
/// <param name="Declarations">Each of the pack's exclusions, answered (rules B4, B7).</param>
/// <param name="Attested">The route's conditions that the branch confirms.</param>
internal sealed record ApplicationFacts(
    string Route,
    NeedTier Tier,
    string Reason,
    DateOnly SignedOn,
    IReadOnlyList<Declaration> Declarations,
    Residence? Residence = null,
    string? PrimaryCause = null,
    IReadOnlyList<string>? OtherCauses = null,
    IReadOnlyList<OtherAid>? OtherAid = null,
    IReadOnlyList<string>? Attested = null);

/// <summary>Whether the pack lets an application in; takes the snapshot of the household with it.</summary>
internal sealed class ApplicationCheck(IPeople people, BusinessClock clock)
{
    public async Task<Result<Application>> CheckAsync(ApplicationFacts facts, PersonCard person, PolicyPack pack, CancellationToken cancellationToken)
    {
        var policy = pack.Eligibility();
        if (person.PartyStatus == PartyStatus.NonMember || person.State != PersonState.Active)
            return RecognitionRefusals.NotAMember;
        if (facts.SignedOn > clock.Today)
            return RecognitionRefusals.SignedLater;
        if (policy.Route(facts.Route) is not { } route)
            return RecognitionRefusals.UnknownRoute;
        if (!pack.Tiers().Any(tier => tier.Tier == facts.Tier))
            return RecognitionRefusals.UnknownTier;

        if (await people.SnapshotAsync(person.Id, cancellationToken) is not { } snapshot)
            return RecognitionRefusals.PersonNotFound;
        if ((facts.Residence ?? Residences.Of(snapshot.UrbanRural)) is not { } residence)
            return RecognitionRefusals.ResidenceMissing;

        // rule B5: a cause is required, and it is one that counts
        if ((facts.PrimaryCause ?? snapshot.PrimaryCause) is not { } cause || !policy.Causes.Contains(cause) || facts.OtherCauses?.All(policy.Causes.Contains) == false)
            return RecognitionRefusals.CauseNotCounted;
        if (RefuseDeclarations(facts, policy, pack) is { } declared)
            return declared;
        if (policy.RefuseDues(snapshot) is { } unpaid)
            return unpaid;
        if (policy.MissingFrom(person, snapshot) is { Count: > 0 } unknown)
            return RecognitionRefusals.FactsMissing(unknown, pack);
        var entry = new Entry(residence, cause, facts.Attested ?? [], snapshot, person.PartyStatus, person.BirthDate, clock.Today);
        return policy.Refuse(route, entry) is { } refused
            ? refused
            : Of(facts, residence, cause, facts.OtherCauses ?? [.. snapshot.OtherCauses.Where(policy.Causes.Contains)], snapshot);
    }

    /// <summary>Where the pack takes applications on some days of the year only (rule D8).</summary>
    public Refusal? RefuseDay(PolicyPack pack) =>
        pack.Eligibility().Window is { } window && !window.Covers(clock.Today) ? RecognitionRefusals.OutsideWindow(window) : null;

    // rules B4, B7: every exclusion is asked, and one that applies shuts out
    private static Refusal? RefuseDeclarations(ApplicationFacts facts, EligibilityPolicy policy, PolicyPack pack)
    {
        var answers = facts.Declarations.GroupBy(d => d.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Any(d => d.Applies), StringComparer.Ordinal);
        var missing = policy.Exclusions.Where(exclusion => !answers.ContainsKey(exclusion.Code)).ToList();
        if (missing.Count > 0)
            return RecognitionRefusals.NotDeclared(missing);
        return policy.Exclusions.FirstOrDefault(exclusion => answers[exclusion.Code]) is { } applies ? RecognitionRefusals.Excluded(applies, pack) : null;
    }

    private static Application Of(ApplicationFacts facts, Residence residence, string cause, IReadOnlyList<string> otherCauses, HouseholdSnapshot snapshot) => new()
    {
        Route = facts.Route,
        Residence = residence,
        Tier = facts.Tier,
        PrimaryCause = cause,
        OtherCauses = otherCauses,
        OtherAid = facts.OtherAid ?? [],
        Declarations = facts.Declarations,
        Attested = facts.Attested ?? [],
        Reason = facts.Reason,
        SignedOn = facts.SignedOn,
        Snapshot = snapshot,
    };
}
