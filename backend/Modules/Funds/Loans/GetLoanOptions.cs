using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>A fund that may lend to somebody.</summary>
internal sealed record LendingFund(FundId Id, string Name);

/// <param name="IsInLedger">Whether they are recognised as being in hardship now.</param>
internal sealed record LoanOptions(IReadOnlyList<LendingFund> Funds, IReadOnlyList<LoanProduct> Products, bool IsInLedger);

/// <summary>What somebody could borrow: the kinds of loan of their pack, and the funds that lend where they live.</summary>
internal static class GetLoanOptions
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/people/{personId}/loan-options", (PersonId personId) => new Query(personId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PersonId PersonId) : IQuery<LoanOptions>;

    internal sealed class Handler(FundDesk desk, LoanDesk loans, LoanReader reader, IPeople people, ILedger ledger) : IQueryHandler<Query, LoanOptions>
    {
        public async Task<Result<LoanOptions>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } borrower)
                return LoanRefusals.PersonNotFound;
            var funds = (await desk.Others().OrderBy(f => f.OrgPath).ToListAsync(cancellationToken)).Where(f => f.OrgPath.Covers(borrower.OrgPath) && loans.MayApply(f, borrower.OrgPath));
            var policy = await reader.PolicyAsync(borrower.OrgPath, cancellationToken);
            return new LoanOptions([.. funds.Select(f => new LendingFund(f.Id, f.Name))], policy.Products, await ledger.CurrentAsync(borrower.Id, cancellationToken) is not null);
        }
    }
}
