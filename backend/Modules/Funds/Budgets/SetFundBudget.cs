using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Budgets;

/// <summary>Says what a year's budget gives to care, and what each source may give for each purpose; a line that is left out gives nothing.</summary>
internal static class SetFundBudget
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/funds/{fundId}/budgets/{year}", (FundId fundId, int year, Command body) => body with { FundId = fundId, Year = year });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(BudgetShares Shares, IReadOnlyList<PlannedUse> Lines) : ICommand<FundBudgetView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }

        [JsonIgnore]
        public int Year { get; init; }
    }

    /// <param name="Source">A code of the list <c>fundSource</c>.</param>
    /// <param name="Purpose">A code of the list <c>fundPurpose</c>.</param>
    internal sealed record PlannedUse(string Source, string Purpose, Money Amount);

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int Most = 100;
        private const string TooLittle = "不能小于零。";

        public Validator()
        {
            RuleFor(c => c.Shares).NotNull().ChildRules(shares =>
            {
                shares.RuleFor(s => s.General).Must(NotNegative).WithMessage(TooLittle);
                shares.RuleFor(s => s.PartyBuilding).Must(NotNegative).WithMessage(TooLittle);
                shares.RuleFor(s => s.Care).Must(NotNegative).WithMessage(TooLittle);
            });
            RuleFor(c => c.Lines).NotNull().Must(lines => lines is null || lines.Count <= Most).WithMessage($"一次最多 {Most} 行。");
            RuleForEach(c => c.Lines).ChildRules(line => line.RuleFor(l => l.Amount).Must(amount => amount > Money.Zero).WithMessage("应大于零；没有的不填。"));
        }

        private static bool NotNegative(Money amount) => !amount.IsNegative;
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, BudgetReader reader) : ICommandHandler<Command, FundBudgetView>
    {
        public async Task<Result<FundBudgetView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!reader.Has(request.Year))
                return FundRefusals.NotTheBudgetYear;
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            if (!desk.Checks(fund.OrgId))
                return FundRefusals.NotOwn;
            var budget = await BudgetAsync(fund, request.Year, cancellationToken);
            if (budget.Refusal is { } refusal)
                return refusal;
            if (budget.Value.Plan(request.Shares, [.. request.Lines.Select(line => BudgetLine.Of(line.Source, line.Purpose, line.Amount))]) is { } refused)
                return refused;
            // Two at once: the key lets one in.
            return await db.TrySaveAsync(cancellationToken) ? await reader.ViewAsync(fund, request.Year, budget.Value, cancellationToken) : KernelRefusals.Stale;
        }

        private async Task<Result<Budget>> BudgetAsync(Fund fund, int year, CancellationToken cancellationToken)
        {
            var known = db.Budgets.Where(b => b.FundId == fund.Id && b.Year == year);
            if (await known.AnyAsync(cancellationToken))
                return await db.LoadForChangeAsync(known, FundRefusals.NotFound, cancellationToken);
            var budget = Budget.Of(fund, year);
            db.Add(budget);
            return budget;
        }
    }
}
