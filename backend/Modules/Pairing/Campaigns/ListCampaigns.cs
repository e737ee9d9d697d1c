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

/// <summary>The rounds of holiday visits: those that were opened, with what was done in the caller's scope, and those to come.</summary>
internal static class ListCampaigns
{
    private const int MostPast = 6;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/campaigns", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel, Role.Helper)]
    internal sealed record Query : IQuery<CampaignListView>;

    /// <summary>The newest first.</summary>
    internal sealed record CampaignListView(IReadOnlyList<CampaignView> Items);

    /// <param name="Key">As <c>2027-spring</c>: what a visit of the round names.</param>
    /// <param name="First">The festival; the first of several.</param>
    /// <param name="Stage">Null where the round is not yet opened.</param>
    /// <param name="LockOn">Lists are settled by then.</param>
    /// <param name="VisitsUntil">Last day of visits, inclusive.</param>
    /// <param name="PeopleVisited">People seen in the caller's scope, each once.</param>
    /// <param name="Given">Money and gifts handed over on these visits, in fen.</param>
    /// <param name="LockedOn">Since when the list is settled; null before.</param>
    /// <param name="Listed">People on the list in the caller's scope.</param>
    /// <param name="Received">Of these, those whose receipt is there.</param>
    /// <param name="Planned">What the list comes to, in fen.</param>
    /// <param name="FirstLunar">As people say it: 冬月廿四.</param>
    internal sealed record CampaignView(
        string Key, string Chinese, string English, CampaignStage? Stage, DateOnly First, DateOnly Last,
        DateOnly ListsFrom, DateOnly LockOn, DateOnly VisitsFrom, DateOnly VisitsUntil, DateOnly ReturnBy, int Visits, int PeopleVisited, Money Given, DateOnly? LockedOn,
        int Listed, int Received, Money Planned, string FirstLunar, string LastLunar);

    internal sealed class Handler(PairingDb db, IOrganisations organisations, IPolicies policies, BusinessClock clock) : IQueryHandler<Query, CampaignListView>
    {
        public async Task<Result<CampaignListView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today;
            var opened = await db.Campaigns.OrderByDescending(c => c.First).Take(MostPast).ToListAsync(cancellationToken);
            var keys = opened.ConvertAll(campaign => campaign.Key);
            var made = await db.Visits.Where(v => v.State == VisitState.Made && keys.Contains(v.Campaign!))
                .GroupBy(v => v.Campaign!)
                .Select(group => new
                {
                    Key = group.Key,
                    Visits = group.Count(),
                    People = group.Select(v => v.SubjectId).Distinct().Count(),
                    Cash = group.Sum(v => (long)(object)v.Cash),
                    Goods = group.Sum(v => (long)(object)v.GoodsWorth),
                })
                .ToDictionaryAsync(group => group.Key, cancellationToken);
            var ids = opened.ConvertAll(campaign => campaign.Id);
            var lists = await db.CampaignLines.Where(line => ids.Contains(line.CampaignId) && line.State != CampaignLineState.Struck)
                .GroupBy(line => line.CampaignId)
                .Select(group => new
                {
                    group.Key,
                    Listed = group.Count(),
                    Received = group.Count(line => line.State == CampaignLineState.Given),
                    Cash = group.Sum(line => (long)(object)line.Cash),
                    Goods = group.Sum(line => (long)(object)line.GoodsWorth),
                })
                .ToDictionaryAsync(group => group.Key, cancellationToken);
            var views = opened.Select(c =>
            {
                var (done, list) = (made.GetValueOrDefault(c.Key), lists.GetValueOrDefault(c.Id));
                return new CampaignView(
                    c.Key, c.Chinese, c.English, c.StageOn(today), c.First, c.Last, c.ListsFrom, c.LockOn, c.VisitsFrom, c.VisitsUntil, c.ReturnBy,
                    done?.Visits ?? 0, done?.People ?? 0, new Money((done?.Cash ?? 0) + (done?.Goods ?? 0)), c.LockedOn,
                    list?.Listed ?? 0, list?.Received ?? 0, new Money((list?.Cash ?? 0) + (list?.Goods ?? 0)),
                    LunarFestivals.NameOf(c.First), LunarFestivals.NameOf(c.Last));
            });
            return new CampaignListView([.. (await ComingAsync(keys, today, cancellationToken)).Concat(views).OrderByDescending(view => view.First)]);
        }

        private async Task<IEnumerable<CampaignView>> ComingAsync(List<string> opened, DateOnly today, CancellationToken cancellationToken)
        {
            if (await organisations.CountyAsync(cancellationToken) is not { } county)
                return [];
            var rules = (await policies.InForceAsync(county.Path, today, cancellationToken)).Section<IReadOnlyList<CampaignRule>>(CampaignRule.Section);
            return rules.SelectMany(rule => new[] { rule.In(today.Year), rule.In(today.Year + 1) }.Where(dates => dates.ListsFrom > today && !opened.Contains(dates.Key)).Take(1)
                .Select(d => new CampaignView(
                    d.Key, rule.Chinese, rule.English, null, d.First, d.Last, d.ListsFrom, d.LockOn, d.VisitsFrom, d.VisitsUntil, d.ReturnBy, 0, 0, Money.Zero, null, 0, 0, Money.Zero,
                    LunarFestivals.NameOf(d.First), LunarFestivals.NameOf(d.Last))));
        }
    }
}
