using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>What of bank and books is joined, with both sides, the latest first.</summary>
internal static class ListBankMatches
{
    private static readonly SortMap<BankMatch, BankMatchId> Sorts = new SortMap<BankMatch, BankMatchId>(m => m.Id, "-lastDay").By("lastDay", m => m.LastDay);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/bank-matches", ([AsParameters] PageRequest page, FundId? fundId, bool? byHand) => new Query(page, fundId, byHand));

    /// <param name="ByHand">Those that people made, or those that were found; all where nothing is said.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, FundId? FundId, bool? ByHand) : IQuery<Page<BankMatchView>>;

    internal sealed class Handler(FundsDb db) : IQueryHandler<Query, Page<BankMatchView>>
    {
        public async Task<Result<Page<BankMatchView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<BankMatch> wanted = db.BankMatches;
            if (request.FundId is { } fund)
                wanted = wanted.Where(m => m.FundId == fund);
            if (request.ByHand is { } byHand)
                wanted = wanted.Where(m => m.ByHand == byHand);
            var page = await wanted.ToPageAsync(request.Page, Sorts, m => m, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var matches = page.Value.Items;
            var ids = matches.Select(m => (BankMatchId?)m.Id).ToList();
            var of = matches.SelectMany(m => m.Vouchers).Select(one => one.VoucherId).ToList();
            var lines = (await db.BankLines.Where(l => ids.Contains(l.MatchId)).OrderBy(l => l.Day).ThenBy(l => l.Place).ToListAsync(cancellationToken)).ToLookup(l => l.MatchId);
            var vouchers = await db.Vouchers.Where(v => of.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
            return new Page<BankMatchView>(
                [.. matches.Select(m => new BankMatchView(
                    m.Id, m.FundId, m.Net, m.LastDay, m.ByHand, m.Note, m.MadeByName, m.MadeOn, [.. lines[m.Id].Select(BankSide.Of)],
                    [.. m.Vouchers.Select(one => vouchers[one.VoucherId]).OrderBy(v => v.Id).Select(BookSide.Of)]))],
                page.Value.Next);
        }
    }
}
