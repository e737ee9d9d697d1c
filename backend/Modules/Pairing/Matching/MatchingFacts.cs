using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Matching.Solver;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Matching;

/// <summary>Somebody who may look after people.</summary>
/// <param name="Open">Whom they look after, or are proposed for, already.</param>
/// <param name="Policy">What their side's pack lets them bear.</param>
/// <param name="Places">What their branch looks after.</param>
internal sealed record MatchingHelper(HelpFacts Facts, IReadOnlySet<Guid> Open, PolicyInForce Policy, IReadOnlyList<OrgPath> Places)
{
    /// <summary>How many people more.</summary>
    public Seats Seats => new(Math.Max(0, Policy.Policy.MinimumBeneficiariesPerHelper - Open.Count), Math.Max(0, Policy.Policy.MaximumBeneficiariesPerHelper - Open.Count));
}

/// <summary>Somebody in the ledger who is to have more helpers than they have.</summary>
/// <param name="Wanted">How many more.</param>
/// <param name="Before">Who helped them within the past two years and does no more.</param>
/// <param name="Linked">Whether a branch looks after their place.</param>
/// <param name="Answers">What meets their wishes, by the policy.</param>
internal sealed record MatchingPerson(HelpFacts Facts, NeedTier Tier, int Wanted, IReadOnlySet<PersonId> Before, bool Linked, IReadOnlyList<WishAnswer> Answers);

/// <summary>What a matching starts from.</summary>
internal sealed record MatchingGround(MatchingPolicy Policy, IReadOnlyList<MatchingHelper> Helpers, IReadOnlyList<MatchingPerson> People);

/// <summary>Reads who may help and who is to be helped, as the county stands today.</summary>
internal sealed class MatchingFacts(
    PairingDb db, IHelpFacts facts, NeedyPeople needy, IOrganisations organisations, IPolicies packs, PairingPolicies policies, BusinessClock clock)
{
    private const int YearsBack = 2;
    private const string OpenPairs = "Whether two are paired already and how many each has counts wherever the other end is.";

    /// <param name="helpersOf">An organisation with all below it; the whole scope where none is named.</param>
    /// <param name="peopleOf">Likewise.</param>
    public async Task<Result<MatchingGround>> ReadAsync(OrgId? helpersOf, OrgId? peopleOf, CancellationToken cancellationToken)
    {
        if (await PathAsync(helpersOf, cancellationToken) is not { } helping)
            return PairingRefusals.OrganisationNotFound.ForField("helpersOf");
        if (await PathAsync(peopleOf, cancellationToken) is not { } helped)
            return PairingRefusals.OrganisationNotFound.ForField("peopleOf");
        var policy = await PolicyAsync(cancellationToken);
        var since = clock.Today.AddYears(-YearsBack);
        var pairs = await db.Unscoped<Pair>(OpenPairs)
            .Where(p => p.State == BondState.Proposed || p.State == BondState.Active || (p.State == BondState.Ended && p.Until >= since))
            .Select(p => new Held(p.HelperId, p.SubjectId, p.State != BondState.Ended)).ToListAsync(cancellationToken);
        var links = await db.Links.Where(l => l.State == BondState.Active).Select(l => new LinkedPlace(l.BranchId, l.OtherPath)).ToListAsync(cancellationToken);
        return new MatchingGround(policy, await HelpersAsync(helping, pairs, links, cancellationToken), await PeopleAsync(helped, policy, pairs, links, cancellationToken));
    }

    /// <summary>The county's, as it is in force today.</summary>
    public async Task<MatchingPolicy> PolicyAsync(CancellationToken cancellationToken)
    {
        var county = (await organisations.CountyAsync(cancellationToken))?.Path ?? OrgPath.Root;
        return packs.SectionOf<MatchingPolicy>(await packs.InForceAsync(county, clock.Today, cancellationToken), MatchingPolicy.SectionName);
    }

    private async Task<OrgPath?> PathAsync(OrgId? id, CancellationToken cancellationToken) =>
        id is { } named ? (await organisations.FindAsync(named, cancellationToken))?.Path : OrgPath.Root;

    private async Task<IReadOnlyList<MatchingHelper>> HelpersAsync(OrgPath below, IReadOnlyList<Held> pairs, IReadOnlyList<LinkedPlace> links, CancellationToken cancellationToken)
    {
        var open = pairs.Where(p => p.Open).ToLookup(p => p.HelperId, p => p.SubjectId);
        var places = links.ToLookup(l => l.BranchId, l => l.Path);
        var inForce = new Dictionary<OrgPath, PolicyInForce>();
        var helpers = new List<MatchingHelper>();
        // Whoever stands in the ledger is helped, and helps nobody.
        foreach (var one in (await facts.BelowAsync(below, OrgKind.OrganBranch, cancellationToken)).Where(one => one.Card.Tier is null))
        {
            if (!inForce.TryGetValue(one.Card.OrgPath, out var policy))
                inForce[one.Card.OrgPath] = policy = await policies.TodayAsync(one.Card.OrgPath, cancellationToken);
            helpers.Add(new MatchingHelper(one, open[one.Card.Id].ToHashSet(), policy, [.. places[one.Card.OrgId]]));
        }

        return helpers;
    }

    private async Task<IReadOnlyList<MatchingPerson>> PeopleAsync(
        OrgPath below, MatchingPolicy policy, IReadOnlyList<Held> pairs, IReadOnlyList<LinkedPlace> links, CancellationToken cancellationToken)
    {
        var helpers = pairs.Where(p => p.Open).ToLookup(p => p.SubjectId, p => p.HelperId);
        var before = pairs.Where(p => !p.Open).ToLookup(p => p.SubjectId, p => p.HelperId);
        var tiers = (await needy.OnAsync(clock.Today, below, cancellationToken))
            .Where(card => helpers[card.PersonId.Value].Count() < policy.HelpersPerPerson)
            .DistinctBy(card => card.PersonId).ToDictionary(card => card.PersonId, card => card.Tier);
        return [.. (await facts.OfAsync(tiers.Keys, cancellationToken)).Select(one => new MatchingPerson(
            one,
            tiers[one.Card.Id],
            policy.HelpersPerPerson - helpers[one.Card.Id.Value].Count(),
            before[one.Card.Id.Value].ToHashSet(),
            links.Any(link => link.Path.Covers(one.Card.OrgPath)),
            [.. policy.Answers.Where(answer => one.Wishes.Contains(answer.Wish))]))];
    }

    private sealed record Held(PersonId HelperId, Guid SubjectId, bool Open);

    private sealed record LinkedPlace(OrgId BranchId, OrgPath Path);
}
