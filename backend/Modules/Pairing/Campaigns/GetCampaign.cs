using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>How a round's list stands, part by part, and what it costs beside what there is.</summary>
internal static class GetCampaign
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/campaigns/{key}", (string key, OrgId? organisationId) => new Query(key, organisationId));

    /// <param name="Key">As <c>2027-spring</c>.</param>
    /// <param name="OrganisationId">The whole of the caller's reach where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(string Key, OrgId? OrganisationId = null) : IQuery<CampaignStanding>;

    /// <param name="LockedOn">Since when the list is settled; null before.</param>
    /// <param name="ClosedOn">Since when the books are closed; null before.</param>
    /// <param name="Parts">By the organisations right below the place.</param>
    /// <param name="Standards">What each class gets by today's pack.</param>
    /// <param name="AddsUp">Whether somebody in several classes gets the gift of each.</param>
    internal sealed record CampaignStanding(
        string Key, string Chinese, string English, CampaignStage Stage, DateOnly First, DateOnly Last, DateOnly ListsFrom, DateOnly LockOn, DateOnly VisitsFrom, DateOnly VisitsUntil,
        DateOnly ReturnBy, DateOnly? LockedOn, DateOnly? ClosedOn, OrgId OrganisationId, string OrganisationName, IReadOnlyList<CampaignPart> Parts, IReadOnlyList<BudgetRow> Budget,
        IReadOnlyList<GiftStandard> Standards, bool AddsUp);

    /// <param name="Unconfirmed">Lines that the branch has not confirmed.</param>
    /// <param name="ByBranch">Lines that wait for the township.</param>
    /// <param name="Open">Not given yet.</param>
    /// <param name="Planned">Of all lines, in fen.</param>
    /// <param name="GivenWorth">In fen.</param>
    internal sealed record CampaignPart(
        OrgId OrganisationId, string Name, int Lines, int Unconfirmed, int ByBranch, int ByTownship, int Open, int Given, int Returned, Money Planned, Money GivenWorth);

    /// <param name="Class">Null where the money is for all classes.</param>
    /// <param name="Budget">Null where money of this source is planned and none was named.</param>
    /// <param name="Planned">Of lines that are open or given; what was returned is there again.</param>
    /// <param name="Over">By how much; nought where there is enough.</param>
    internal sealed record BudgetRow(OrgId OrganisationId, string OrganisationName, GiftSource Source, VisitClass? Class, Money? Budget, Money Planned, Money Given, Money Over);

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, CampaignSums sums, IOrganisations organisations, BusinessClock clock) : IQueryHandler<Query, CampaignStanding>
    {
        public async Task<Result<CampaignStanding>> Handle(Query request, CancellationToken cancellationToken)
        {
            var place = await rounds.PlaceAsync(request.OrganisationId, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            var round = await rounds.FindAsync(request.Key, cancellationToken);
            if (round.Refusal is not null)
                return round.Refusal;
            var (c, rule) = (round.Value, await rounds.RuleOfAsync(round.Value, place.Value.Path, cancellationToken));
            return new CampaignStanding(
                c.Key, c.Chinese, c.English, c.StageOn(clock.Today), c.First, c.Last, c.ListsFrom, c.LockOn, c.VisitsFrom, c.VisitsUntil, c.ReturnBy, c.LockedOn, c.ClosedOn,
                place.Value.Id, place.Value.Name, await PartsAsync(c.Id, place.Value, cancellationToken), await BudgetAsync(c.Id, place.Value, cancellationToken), rule?.Gifts ?? [], rule?.AddsUp ?? false);
        }

        private async Task<IReadOnlyList<CampaignPart>> PartsAsync(CampaignId campaign, OrgCard place, CancellationToken cancellationToken)
        {
            var partOf = await sums.PartsOfAsync(place, cancellationToken);
            return [.. (await sums.LinesAsync(campaign, place, cancellationToken)).GroupBy(sum => partOf(sum.OrgPath)).OrderBy(part => part.Key.Path).Select(part => new CampaignPart(
                part.Key.Id,
                part.Key.Name,
                part.Sum(sum => sum.Lines),
                Count(part, LineConfirmation.None),
                Count(part, LineConfirmation.Branch),
                Count(part, LineConfirmation.Township),
                Count(part, CampaignLineState.Listed),
                Count(part, CampaignLineState.Given),
                Count(part, CampaignLineState.Returned),
                Total(part),
                Total(part.Where(sum => sum.State == CampaignLineState.Given))))];
        }

        private async Task<IReadOnlyList<BudgetRow>> BudgetAsync(CampaignId campaign, OrgCard place, CancellationToken cancellationToken)
        {
            var budgets = await (await organisations.WithinAsync(db.CampaignBudgets.Where(b => b.CampaignId == campaign), place.Id, cancellationToken)).OrderBy(b => b.OrgPath).ToListAsync(cancellationToken);
            if (budgets.Count == 0)
                return [];
            var gifts = (await sums.GiftsAsync(campaign, place, cancellationToken)).Where(sum => sum.State != CampaignLineState.Returned).ToList();
            var names = await organisations.CardsAsync([.. budgets.Select(b => b.OrgId)], cancellationToken);
            return [.. budgets.SelectMany(budget =>
            {
                var own = gifts.FindAll(sum => budget.OrgPath.Covers(sum.OrgPath));
                var unnamed = own.Select(sum => sum.Source).Distinct().Except(budget.Items.Select(item => item.Source)).Order();
                return budget.Items.OrderBy(item => item.Source).ThenBy(item => item.Class).Select(item => Row(names[budget.OrgId], item.Source, item.Class, item.Amount, own))
                    .Concat(unnamed.Select(source => Row(names[budget.OrgId], source, null, null, own)));
            })];
        }

        private static BudgetRow Row(OrgCard organisation, GiftSource source, VisitClass? @class, Money? budget, IEnumerable<GiftSum> gifts)
        {
            var spent = gifts.Where(sum => sum.Source == source && (@class is null || sum.Class == @class)).ToList();
            var planned = spent.Aggregate(Money.Zero, (total, sum) => total + sum.Worth);
            var given = spent.Where(sum => sum.State == CampaignLineState.Given).Aggregate(Money.Zero, (total, sum) => total + sum.Worth);
            var over = planned - (budget ?? Money.Zero);
            return new BudgetRow(organisation.Id, organisation.Name, source, @class, budget, planned, given, over > Money.Zero ? over : Money.Zero);
        }

        private static int Count(IEnumerable<LineSum> part, LineConfirmation confirmation) => part.Where(sum => sum.Confirmation == confirmation).Sum(sum => sum.Lines);

        private static int Count(IEnumerable<LineSum> part, CampaignLineState state) => part.Where(sum => sum.State == state).Sum(sum => sum.Lines);

        private static Money Total(IEnumerable<LineSum> part) => part.Aggregate(Money.Zero, (total, sum) => total + sum.Worth);
    }
}
