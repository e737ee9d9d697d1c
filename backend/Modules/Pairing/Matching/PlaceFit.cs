using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Matching;

/// <summary>An organ branch that may look after places.</summary>
/// <param name="Open">The places that it looks after, or is proposed for, already.</param>
/// <param name="Policy">What the pack lets it bear.</param>
internal sealed record LinkingBranch(OrgCard Card, OrgFacts Facts, IReadOnlySet<OrgId> Open, PolicyInForce Policy)
{
    /// <summary>How many places more.</summary>
    public Solver.Seats Seats => new(Math.Max(0, Policy.Policy.MinimumVillagesPerBranch - Open.Count), Math.Max(0, Policy.Policy.MaximumVillagesPerBranch - Open.Count));
}

/// <summary>A wish that an organ can meet, and how many people of a place in the ledger have it.</summary>
/// <param name="Named">The place itself says that it needs this: it weighs as if everybody there had the wish.</param>
internal sealed record PlaceNeed(WishAnswer Answer, int People, int Weight, bool Named)
{
    public static PlaceNeed Of(WishAnswer answer, int people, int inLedger, bool named) => new(answer, people, named ? Math.Max(1, inLedger) : people, named);
}

/// <summary>A village or community that a branch may look after.</summary>
/// <param name="Before">Branches that looked after it within the past two years and do no more.</param>
/// <param name="Links">How many look after it, or are proposed, already.</param>
/// <param name="Needs">What its people need of organs, as their files say, and what the place says itself.</param>
internal sealed record NeedyPlace(HelpedPlace Place, OrgFacts Facts, IReadOnlySet<OrgId> Before, int Links, IReadOnlyList<PlaceNeed> Needs);

/// <summary>What speaks for a branch and a place, and how much what speaks against them weighs (rule H4).</summary>
/// <param name="Met">The wish that the branch's organ meets for the most people.</param>
/// <param name="People">How many of the place have it.</param>
/// <param name="Named">The place itself says that it needs it.</param>
/// <param name="Has">How many places the branch has already.</param>
internal sealed record PlaceFit(int Cost, bool LinkedBefore, string? Met, int People, bool Named, Nearness Nearness, int Has)
{
    public static PlaceFit Of(LinkingBranch branch, NeedyPlace place, MatchingPolicy policy)
    {
        var met = place.Needs.Where(need => branch.Facts.Function is { } function && need.Answer.Functions.Contains(function)).OrderByDescending(need => need.Weight).ThenBy(need => need.Answer.Wish, StringComparer.Ordinal).ToList();
        var (wanted, answered) = (place.Needs.Sum(need => need.Weight), met.Sum(need => need.Weight));
        var before = place.Before.Contains(branch.Card.Id);
        var nearness = Fit.NearnessOf(branch.Facts.DivisionCode, place.Facts.DivisionCode);
        var costs = policy.Costs;
        // The fewer of the place's needs an organ's function meets, the more it weighs.
        var cost = (wanted == 0 ? 0 : costs.Department * (wanted - answered) / wanted)
            + (costs.Distance * (int)nearness)
            + (!before && place.Before.Count > 0 ? costs.Continuity : 0)
            + (costs.Load * branch.Open.Count);
        return new PlaceFit(cost, before, met.Count > 0 ? met[0].Answer.Wish : null, met.Count > 0 ? met[0].People : 0, met.Count > 0 && met[0].Named, nearness, branch.Open.Count);
    }

    /// <summary>In one sentence.</summary>
    public BothWords Reason()
    {
        var reasons = new Reasons();
        if (Met is { } code && StandardCodes.Wish.Find(code) is { } wish)
        {
            _ = Named
                ? reasons.Say($"单位职能对应该村提出的需求“{wish.Chinese}”", $"the organ's function meets what the place says it needs: \"{wish.English}\"")
                : reasons.Say($"单位职能对应该村 {People} 人的需求“{wish.Chinese}”", $"the organ's function meets the wish \"{wish.English}\" of {People} there");
        }

        if (LinkedBefore)
            reasons.Say("此前联系过该村", "looked after this place before");
        reasons.Say(Nearness);
        return (Has == 0 ? reasons.Say("目前没有联系的村", "looks after no place yet") : reasons.Say($"目前联系 {Has} 个村", $"looks after {Has} already")).Sentence();
    }
}
