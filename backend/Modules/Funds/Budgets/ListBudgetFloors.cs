using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Budgets;

/// <summary>Who of the county and its townships keeps the floors of care in a year's budget (rule D10).</summary>
internal static class ListBudgetFloors
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/budget-floors", (int? year) => new Query(year));

    /// <param name="Year">This year's where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int? Year) : IQuery<BudgetFloorList>;

    /// <param name="Shares">Null while no budget is filled in.</param>
    internal sealed record BudgetFloorRow(FundId FundId, string OrganisationName, OrgKind Level, BudgetShares? Shares, IReadOnlyList<FloorCheck> Floors);

    internal sealed record BudgetFloorList(int Year, IReadOnlyList<BudgetFloorRow> Items);

    internal sealed class Handler(FundsDb db, BudgetReader reader, IOrganisations organisations, BusinessClock clock) : IQueryHandler<Query, BudgetFloorList>
    {
        public async Task<Result<BudgetFloorList>> Handle(Query request, CancellationToken cancellationToken)
        {
            var year = request.Year ?? clock.Today.Year;
            if (!reader.Has(year))
                return FundRefusals.NotTheBudgetYear;
            var funds = await db.Funds.OrderBy(f => f.OrgPath).ToListAsync(cancellationToken);
            var budgets = await db.Budgets.Where(b => b.Year == year).ToDictionaryAsync(b => b.FundId, b => b.Shares, cancellationToken);
            var names = await organisations.CardsAsync([.. funds.Select(f => f.OrgId)], cancellationToken);
            var rows = new List<BudgetFloorRow>();
            foreach (var fund in funds)
            {
                var (card, shares) = (names[fund.OrgId], budgets.GetValueOrDefault(fund.Id));
                var floors = await reader.FloorsAsync(fund.OrgPath, year, cancellationToken);
                rows.Add(new BudgetFloorRow(fund.Id, card.Name, card.Kind, shares, shares is null ? [] : floors.Check(card.Kind, shares)));
            }

            return new BudgetFloorList(year, rows);
        }
    }
}
