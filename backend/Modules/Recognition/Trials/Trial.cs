using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Trials;

/// <summary>
/// A case judged anew by another pack, on the facts that are stored with it: way in, exclusions, vote, amount. What people found on a
/// visit or decided for reasons of their own stays as it is, and so does the day of the application.
/// </summary>
internal sealed class Trial(PolicyPack pack)
{
    private readonly EligibilityPolicy _eligibility = pack.Eligibility();
    private readonly IReadOnlyList<TierPolicy> _tiers = pack.Tiers();
    private readonly VoteRule? _vote = pack.Procedure().Step<BranchAppraisalStep>()?.Vote;

    /// <summary>What the pack asks and nobody asked this applicant.</summary>
    public IEnumerable<Exclusion> NotAsked(TriedCase tried) =>
        _eligibility.Exclusions.Where(exclusion => tried.Application.Declarations.All(declaration => declaration.Code != exclusion.Code));

    /// <returns>How it would come out, and why; null where it comes out as it did.</returns>
    public (Verdict After, IReadOnlyList<TrialReason> Reasons)? Differs(TriedCase tried, PersonCard? person)
    {
        if (tried.Refused && !tried.FailedByVote)
            return null;
        var refusals = RefuseEntry(tried, person).ToList();
        if (tried.Refused)
            return refusals.Count == 0 ? GoesOn(tried) : null;
        if (RefuseVote(tried) is { } lost)
            refusals.Add(lost);
        if (refusals.Count > 0)
            return (Verdict.NotRecognised, [.. refusals.Select(TrialReason.Of)]);
        return Reckon(tried);
    }

    private IEnumerable<Refusal> RefuseEntry(TriedCase tried, PersonCard? person)
    {
        var application = tried.Application;
        foreach (var exclusion in _eligibility.Exclusions.Where(exclusion => application.Declarations.Any(d => d.Code == exclusion.Code && d.Applies)))
            yield return RecognitionRefusals.Excluded(exclusion, pack);
        if (_eligibility.RefuseDues(application.Snapshot) is { } unpaid)
            yield return unpaid;
        if (!_eligibility.Causes.Contains(application.PrimaryCause))
            yield return RecognitionRefusals.CauseNotCounted;
        if (person is not null && _eligibility.MissingFrom(person, application.Snapshot) is { Count: > 0 } missing)
            yield return RecognitionRefusals.FactsMissing(missing, pack);
        if (RefuseRoutes(tried.EntryOf(person), application.Route) is { } closed)
            yield return closed;
    }

    // Whoever comes in by another route than the one named then is still in.
    private Refusal? RefuseRoutes(Entry entry, string named)
    {
        if (_eligibility.Routes.Any(route => _eligibility.Refuse(route, entry) is null))
            return null;
        return _eligibility.Route(named) is { } route ? _eligibility.Refuse(route, entry) : RecognitionRefusals.UnknownRoute;
    }

    private Refusal? RefuseVote(TriedCase tried) =>
        _vote is { } rule && tried.Vote is { } held && !rule.Carries(held.Ayes, held.ShouldAttend, held.Present)
            ? RecognitionRefusals.VoteTooLow(held, rule)
            : null;

    private (Verdict, IReadOnlyList<TrialReason>)? GoesOn(TriedCase tried)
    {
        if (_vote is null)
            return (Verdict.Undecided, [TrialReason.Of(RecognitionRefusals.NoVoteNeeded)]);
        var held = tried.Vote!;
        return _vote.Carries(held.Ayes, held.ShouldAttend, held.Present) ? (Verdict.Undecided, [TrialReason.Of(RecognitionRefusals.VoteEnough(held, _vote))]) : null;
    }

    // rule B2: within the tier's bounds; an amount outside is moved to the nearest of them.
    private (Verdict, IReadOnlyList<TrialReason>)? Reckon(TriedCase tried)
    {
        if (_tiers.FirstOrDefault(policy => policy.Tier == tried.Tier) is not { } tier)
            return (Verdict.Undecided, [TrialReason.Of(RecognitionRefusals.UnknownTier)]);
        if (tried.Amount is not { } amount || (amount >= tier.Least && amount <= tier.Most))
            return null;
        var nearest = amount < tier.Least ? tier.Least : tier.Most;
        return (tried.Before with { Amount = nearest }, [TrialReason.Of(RecognitionRefusals.AmountOutsideTier(tier, pack))]);
    }
}
