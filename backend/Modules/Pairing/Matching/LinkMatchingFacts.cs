using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Matching;

/// <summary>Reads which branches may look after which places, and what their people need, as the county stands today.</summary>
internal sealed class LinkMatchingFacts(PairingDb db, MatchingFacts matching, IHelpFacts facts, NeedyPeople needy, ScopedPlaces places, PairingPolicies policies, BusinessClock clock)
{
    private const int YearsBack = 2;

    public async Task<LinkGround> ReadAsync(CancellationToken cancellationToken)
    {
        var policy = await matching.PolicyAsync(cancellationToken);
        var since = clock.Today.AddYears(-YearsBack);
        var links = await db.Links.Where(l => l.State == BondState.Proposed || l.State == BondState.Active || (l.State == BondState.Ended && l.Until >= since))
            .Select(l => new Held(l.BranchId, l.PlaceId, l.OtherPath, l.State != BondState.Ended)).ToListAsync(cancellationToken);
        var branches = (await places.OfKindsAsync([OrgKind.OrganBranch], cancellationToken)).OrderBy(branch => branch.Id).ToList();
        var villages = (await places.VillagesAsync(cancellationToken)).OrderBy(village => village.Card.Id).ToList();
        var known = await facts.OrganisationsAsync([.. branches.Select(branch => branch.Id), .. villages.Select(village => village.Card.Id)], cancellationToken);
        var open = links.Where(link => link.Open).ToLookup(link => link.BranchId, link => link.PlaceId);
        var linking = new List<LinkingBranch>();
        foreach (var branch in branches)
            linking.Add(new LinkingBranch(branch, known[branch.Id], open[branch.Id].ToHashSet(), await policies.TodayAsync(branch.Path, cancellationToken)));
        var people = await facts.OfAsync([.. (await needy.OnAsync(clock.Today, OrgPath.Root, cancellationToken)).Select(card => card.PersonId)], cancellationToken);
        return new LinkGround(policy, linking, [.. villages.Select(village => new NeedyPlace(
            village,
            known[village.Card.Id],
            links.Where(link => !link.Open && village.Home.Covers(link.Path)).Select(link => link.BranchId).ToHashSet(),
            links.Count(link => link.Open && village.Home.Covers(link.Path)),
            NeedsOf(people.Where(one => village.Home.Covers(one.Card.OrgPath)).ToList(), known[village.Card.Id].Needs, policy)))]);
    }

    private static IReadOnlyList<PlaceNeed> NeedsOf(List<HelpFacts> people, IReadOnlyList<string> named, MatchingPolicy policy) =>
    [
        .. policy.Answers.Where(answer => answer.Functions.Count > 0)
            .Select(answer => PlaceNeed.Of(answer, people.Count(one => one.Wishes.Contains(answer.Wish)), people.Count, named.Contains(answer.Wish))).Where(need => need.Weight > 0),
    ];

    private sealed record Held(OrgId BranchId, OrgId PlaceId, OrgPath Path, bool Open);
}
