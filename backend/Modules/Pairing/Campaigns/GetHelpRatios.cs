using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>
/// The three ratios of rule A16 for the people of a place in a year, from what was done: talk and gifts, the party's money and others', holidays and ordinary days.
/// </summary>
internal static class GetHelpRatios
{
    private static readonly GiftSource[] Dues = [GiftSource.CentralDues, GiftSource.ProvincialDues, GiftSource.CityDues, GiftSource.CountyDues];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/help-ratios", (int? year, OrgId? organisationId) => new Query(year, organisationId));

    /// <param name="Year">This year unless said.</param>
    /// <param name="OrganisationId">The whole of the caller's reach where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int? Year = null, OrgId? OrganisationId = null) : IQuery<HelpRatios>;

    /// <param name="Parts">By the organisations right below the place.</param>
    internal sealed record HelpRatios(int Year, RatioRow Total, IReadOnlyList<RatioRow> Parts);

    /// <param name="Moral">Visits on which nothing was given.</param>
    /// <param name="Material">Visits with money or goods, and gifts of a round that were received without a visit.</param>
    /// <param name="Holiday">Of all of them, those of a round.</param>
    /// <param name="Sudden">Those for a sudden event.</param>
    /// <param name="Regular">Those on ordinary days.</param>
    /// <param name="Party">Received in rounds and paid from party dues, in fen.</param>
    /// <param name="Society">Received in rounds and paid by others, in fen.</param>
    internal sealed record RatioRow(OrgId OrganisationId, string Name, int Moral, int Material, int Holiday, int Sudden, int Regular, Money Party, Money Society);

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, CampaignSums sums, BusinessClock clock) : IQueryHandler<Query, HelpRatios>
    {
        public async Task<Result<HelpRatios>> Handle(Query request, CancellationToken cancellationToken)
        {
            var place = await rounds.PlaceAsync(request.OrganisationId, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            var year = request.Year ?? clock.Today.Year;
            if (year < DateOnly.MinValue.Year || year >= DateOnly.MaxValue.Year)
                return new HelpRatios(year, Row(place.Value, [], []), []);
            var (first, end) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            var acts = await ActsAsync(place.Value.Path, first, end, cancellationToken);
            var money = await MoneyAsync(place.Value.Path, first, end, cancellationToken);
            var partOf = await sums.PartsOfAsync(place.Value, cancellationToken);
            var parts = acts.Select(act => act.Path).Concat(money.Select(one => one.Path)).Select(partOf).Distinct().OrderBy(part => part.Path);
            return new HelpRatios(
                year, Row(place.Value, acts, money), [.. parts.Select(part => Row(part, acts.FindAll(act => partOf(act.Path) == part), money.FindAll(one => partOf(one.Path) == part)))]);
        }

        private async Task<List<Act>> ActsAsync(OrgPath path, DateOnly first, DateOnly end, CancellationToken cancellationToken)
        {
            var below = path.UpperBound;
            var visits = await db.Visits
                .Where(v => v.State == VisitState.Made && v.PairId != null && v.Day >= first && v.Day < end && v.OtherPath.CompareTo(path) >= 0 && v.OtherPath.CompareTo(below) < 0)
                .GroupBy(v => new { v.OtherPath, v.Occasion, Gift = (long)(object)v.Cash + (long)(object)v.GoodsWorth > 0 })
                .Select(group => new { group.Key.OtherPath, group.Key.Occasion, group.Key.Gift, Count = group.Count() }).ToListAsync(cancellationToken);
            var received = await db.CampaignLines
                .Where(l => l.State == CampaignLineState.Given && l.VisitId == null && l.ClosedOn >= first && l.ClosedOn < end && l.OrgPath.CompareTo(path) >= 0 && l.OrgPath.CompareTo(below) < 0)
                .GroupBy(l => l.OrgPath).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
            return
            [
                .. visits.Select(v => new Act(v.OtherPath, v.Occasion, v.Gift, v.Count)),
                .. received.Select(line => new Act(line.Key, VisitOccasion.Campaign, Gift: true, line.Count)),
            ];
        }

        private async Task<List<Paid>> MoneyAsync(OrgPath path, DateOnly first, DateOnly end, CancellationToken cancellationToken)
        {
            var below = path.UpperBound;
            var paid = await db.CampaignLines
                .Where(l => l.State == CampaignLineState.Given && l.ClosedOn >= first && l.ClosedOn < end && l.OrgPath.CompareTo(path) >= 0 && l.OrgPath.CompareTo(below) < 0)
                .SelectMany(l => l.Gifts.Where(g => g.Counts), (l, g) => new { l.OrgPath, g.Source, g.Cash, g.GoodsWorth })
                .GroupBy(g => new { g.OrgPath, g.Source })
                .Select(group => new { group.Key.OrgPath, group.Key.Source, Cash = group.Sum(g => (long)(object)g.Cash), Goods = group.Sum(g => (long)(object)g.GoodsWorth) }).ToListAsync(cancellationToken);
            return [.. paid.Select(one => new Paid(one.OrgPath, Dues.Contains(one.Source), new Money(one.Cash + one.Goods)))];
        }

        private static RatioRow Row(OrgCard place, IReadOnlyCollection<Act> acts, IReadOnlyCollection<Paid> money) => new(
            place.Id,
            place.Name,
            acts.Where(act => !act.Gift).Sum(act => act.Count),
            acts.Where(act => act.Gift).Sum(act => act.Count),
            acts.Where(act => act.Occasion == VisitOccasion.Campaign).Sum(act => act.Count),
            acts.Where(act => act.Occasion == VisitOccasion.SuddenEvent).Sum(act => act.Count),
            acts.Where(act => act.Occasion == VisitOccasion.Regular).Sum(act => act.Count),
            Total(money.Where(one => one.ByParty)),
            Total(money.Where(one => !one.ByParty)));

        private static Money Total(IEnumerable<Paid> money) => money.Aggregate(Money.Zero, (sum, one) => sum + one.Amount);
    }

    private sealed record Act(OrgPath Path, VisitOccasion Occasion, bool Gift, int Count);

    private sealed record Paid(OrgPath Path, bool ByParty, Money Amount);
}
