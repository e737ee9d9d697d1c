using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>Lines of one organisation that stand alike.</summary>
internal sealed record LineSum(OrgPath OrgPath, CampaignLineState State, LineConfirmation Confirmation, int Lines, Money Worth);

/// <summary>Gifts that count, of one organisation, class and source; somebody has one of each class at the most.</summary>
internal sealed record GiftSum(OrgPath OrgPath, CampaignLineState State, VisitClass Class, GiftSource Source, int People, Money Cash, Money GoodsWorth)
{
    public Money Worth => Cash + GoodsWorth;
}

/// <summary>Adds up a round's list within the caller's reach, in the database; whoever was struck does not count.</summary>
internal sealed class CampaignSums(PairingDb db, IOrganisations organisations)
{
    public async Task<IReadOnlyList<LineSum>> LinesAsync(CampaignId campaign, OrgCard place, CancellationToken cancellationToken)
    {
        var sums = await (await WithinAsync(campaign, place, cancellationToken))
            .GroupBy(line => new { line.OrgPath, line.State, line.Confirmation })
            .Select(group => new
            {
                group.Key.OrgPath,
                group.Key.State,
                group.Key.Confirmation,
                Lines = group.Count(),
                Cash = group.Sum(line => (long)(object)line.Cash),
                Goods = group.Sum(line => (long)(object)line.GoodsWorth),
            })
            .ToListAsync(cancellationToken);
        return [.. sums.Select(sum => new LineSum(sum.OrgPath, sum.State, sum.Confirmation, sum.Lines, new Money(sum.Cash + sum.Goods)))];
    }

    public async Task<IReadOnlyList<GiftSum>> GiftsAsync(CampaignId campaign, OrgCard place, CancellationToken cancellationToken)
    {
        var sums = await (await WithinAsync(campaign, place, cancellationToken))
            .SelectMany(line => line.Gifts.Where(gift => gift.Counts), (line, gift) => new { line.OrgPath, line.State, gift.Class, gift.Source, gift.Cash, gift.GoodsWorth })
            .GroupBy(gift => new { gift.OrgPath, gift.State, gift.Class, gift.Source })
            .Select(group => new
            {
                group.Key.OrgPath,
                group.Key.State,
                group.Key.Class,
                group.Key.Source,
                People = group.Count(),
                Cash = group.Sum(gift => (long)(object)gift.Cash),
                Goods = group.Sum(gift => (long)(object)gift.GoodsWorth),
            })
            .ToListAsync(cancellationToken);
        return [.. sums.Select(sum => new GiftSum(sum.OrgPath, sum.State, sum.Class, sum.Source, sum.People, new Money(sum.Cash), new Money(sum.Goods)))];
    }

    /// <summary>Of each organisation below a place, the one right below the place that it belongs to; the place itself where that is none.</summary>
    public async Task<Func<OrgPath, OrgCard>> PartsOfAsync(OrgCard place, CancellationToken cancellationToken)
    {
        var below = (await organisations.BelowAsync(place.Path, Enum.GetValues<OrgKind>(), cancellationToken)).ToDictionary(card => card.Path);
        var length = (place.Path.Depth + 1) * OrgPath.LevelLength;
        return path => path.Text.Length >= length && below.TryGetValue(OrgPath.FromStore(path.Text[..length]), out var part) ? part : place;
    }

    private Task<IQueryable<CampaignLine>> WithinAsync(CampaignId campaign, OrgCard place, CancellationToken cancellationToken) =>
        organisations.WithinAsync(db.CampaignLines.Where(line => line.CampaignId == campaign && line.State != CampaignLineState.Struck), place.Id, cancellationToken);
}
