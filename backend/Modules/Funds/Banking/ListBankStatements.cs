using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Banking;

/// <summary>The bank's files that were taken, the latest first.</summary>
internal static class ListBankStatements
{
    private static readonly SortMap<BankStatement, BankStatementId> Sorts = new SortMap<BankStatement, BankStatementId>(s => s.Id, "-to").By("to", s => s.To);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/bank-statements", ([AsParameters] PageRequest page, FundId? fundId) => new Query(page, fundId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, FundId? FundId) : IQuery<Page<BankStatementView>>;

    internal sealed class Handler(FundsDb db) : IQueryHandler<Query, Page<BankStatementView>>
    {
        public async Task<Result<Page<BankStatementView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<BankStatement> wanted = db.BankStatements;
            if (request.FundId is { } fund)
                wanted = wanted.Where(s => s.FundId == fund);
            return await wanted.ToPageAsync(
                request.Page, Sorts,
                s => new BankStatementView(
                    s.Id, s.FundId, s.FileName, s.From, s.To, s.Lines, db.BankLines.Where(l => l.StatementId == s.Id && l.MatchId != null).Select(l => l.MatchId).Distinct().Count(), s.TakenByName, s.TakenOn),
                cancellationToken);
        }
    }
}
