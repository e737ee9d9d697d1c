using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Campaigns;

/// <summary>Adds up what was given in a round within the caller's reach.</summary>
internal sealed class CampaignSummaries(CampaignRounds rounds, CampaignSums sums)
{
    public async Task<Result<CampaignSummary>> OfAsync(string key, OrgId? organisation, CancellationToken cancellationToken)
    {
        var place = await rounds.PlaceAsync(organisation, cancellationToken);
        if (place.Refusal is not null)
            return place.Refusal;
        var round = await rounds.FindAsync(key, cancellationToken);
        if (round.Refusal is not null)
            return round.Refusal;
        var (campaign, top) = (round.Value, place.Value);
        var gifts = await sums.GiftsAsync(campaign.Id, top, cancellationToken);
        var given = gifts.Where(sum => sum.State == CampaignLineState.Given).ToList();
        var people = (await sums.LinesAsync(campaign.Id, top, cancellationToken)).Where(sum => sum.State == CampaignLineState.Given).ToList();
        var partOf = await sums.PartsOfAsync(top, cancellationToken);
        var rows = people.Select(sum => partOf(sum.OrgPath)).Distinct().OrderBy(part => part.Path)
            .Select(part => Row(part, given.FindAll(sum => partOf(sum.OrgPath) == part), people.FindAll(sum => partOf(sum.OrgPath) == part))).ToList();
        return new CampaignSummary(
            campaign.Key, campaign.Chinese, campaign.English, top.Id, top.Name, [.. given.Select(sum => sum.Class).Distinct().Order()], rows, Row(top, given, people),
            BySource(gifts.Where(sum => sum.State == CampaignLineState.Returned)))
        {
            Path = top.Path,
        };
    }

    private static SummaryRow Row(OrgCard organisation, IReadOnlyList<GiftSum> gifts, IReadOnlyList<LineSum> people) => new(
        organisation.Id,
        organisation.Name,
        [.. gifts.GroupBy(sum => sum.Class).OrderBy(group => group.Key).Select(group => new ClassSum(group.Key, group.Sum(sum => sum.People), Total(group)))],
        people.Sum(sum => sum.Lines),
        Total(gifts),
        BySource(gifts));

    private static List<SourceSum> BySource(IEnumerable<GiftSum> gifts) =>
        [.. gifts.GroupBy(sum => sum.Source).OrderBy(group => group.Key).Select(group => new SourceSum(group.Key, Total(group)))];

    private static Money Total(IEnumerable<GiftSum> gifts) => gifts.Aggregate(Money.Zero, (sum, gift) => sum + gift.Worth);
}
