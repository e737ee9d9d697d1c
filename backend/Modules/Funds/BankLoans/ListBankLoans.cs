using Assistance.Funds.Contracts;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.BankLoans;

/// <summary>What banks lent to people within scope, the first that falls due first.</summary>
internal static class ListBankLoans
{
    private static readonly SortMap<BankLoan, BankLoanId> Sorts = new SortMap<BankLoan, BankLoanId>(l => l.Id, "dueOn")
        .By("dueOn", l => l.DueOn).By("lentOn", l => l.LentOn).By("amount", l => l.Amount).By("outstanding", l => l.Outstanding);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/bank-loans", ([AsParameters] PageRequest page, [AsParameters] BankLoanFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, BankLoanFilter Filter) : IQuery<Page<BankLoanRow>>;

    internal sealed class Handler(BankLoanReader reader) : IQueryHandler<Query, Page<BankLoanRow>>
    {
        public async Task<Result<Page<BankLoanRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await reader.WantedAsync(request.Filter, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, l => l, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<BankLoanRow>(await reader.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}
