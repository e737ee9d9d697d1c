using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Statements;

/// <summary>One account in a trial balance; sums are of debits less credits, an opening or closing credit is negative.</summary>
internal sealed record TrialBalanceLine(AccountKind Account, Provenance Provenance, string? Purpose, Money Opening, Money Debit, Money Credit, Money Closing);

/// <param name="Gap">Debits less credits of the whole journal: zero, or something is wrong.</param>
/// <param name="Drift">Balances less the sums of their entries, added up without their signs: zero, or something is wrong.</param>
internal sealed record TrialBalanceView(
    FundId FundId, string FundName, int Year, IReadOnlyList<TrialBalanceLine> Lines, Money Debit, Money Credit, Money Gap, Money Drift);

/// <summary>All accounts of a fund with what was entered in a year; every sum comes from the journal's entries.</summary>
internal static class GetTrialBalance
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/trial-balance", (FundId fundId, int? year) => new Query(fundId, year));

    /// <param name="Year">This year's where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId, int? Year) : IQuery<TrialBalanceView>;

    internal sealed class Handler(FundsDb db, FundReader reader, BusinessClock clock) : IQueryHandler<Query, TrialBalanceView>
    {
        public async Task<Result<TrialBalanceView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var year = request.Year ?? clock.Today.Year;
            if (!reader.Has(year))
                return FundRefusals.NotTheYear;
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            var vouchers = db.Vouchers.Where(v => v.FundId == fund.Id);
            var sums = await db.AccountSumsAsync(vouchers, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancellationToken);
            // A balance is of today, whichever year is asked about.
            var now = await db.AccountSumsAsync(vouchers, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken);
            var lines = sums.Select(sum => new TrialBalanceLine(sum.Kind, sum.Provenance, sum.Purpose, sum.Opening, sum.Debit, sum.Credit, sum.Closing)).ToList();
            return new TrialBalanceView(
                fund.Id,
                fund.Name,
                year,
                lines,
                new Money(lines.Sum(line => line.Debit.Fen)),
                new Money(lines.Sum(line => line.Credit.Fen)),
                new Money(now.Sum(sum => sum.Closing.Fen)),
                new Money(now.Sum(sum => Math.Abs(sum.Balance.Fen - sum.Closing.Fen))));
        }
    }
}
