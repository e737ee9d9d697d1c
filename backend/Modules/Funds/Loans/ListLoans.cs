using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>Loans within scope, the latest applications first.</summary>
internal static class ListLoans
{
    private static readonly SortMap<Loan, LoanId> Sorts = new SortMap<Loan, LoanId>(l => l.Id, "-madeOn")
        .By("madeOn", l => l.MadeOn).By("amount", l => l.Amount).By("outstanding", l => l.Outstanding).By("nextDueOn", l => l.NextDueOn ?? DateOnly.MaxValue);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/loans", ([AsParameters] PageRequest page, [AsParameters] LoanFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, LoanFilter Filter) : IQuery<Page<LoanRow>>;

    internal sealed class Handler(LoanReader reader) : IQueryHandler<Query, Page<LoanRow>>
    {
        public async Task<Result<Page<LoanRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await reader.WantedAsync(request.Filter, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, l => l, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<LoanRow>(await reader.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}
