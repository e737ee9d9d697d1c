using Assistance.Funds.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>The application with its opinions (Form 14) for the print page; who opened it is kept.</summary>
internal static class GetLoanForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/loans/{loanId}/form", (LoanId loanId) => new Query(loanId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Query(LoanId LoanId) : IQuery<FilledForm>;

    internal sealed class Handler(LoanPapers papers, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await papers.FillAsync(request.LoanId, cancellationToken);
            if (filled.Refusal is not null)
                return filled.Refusal;
            reads.Opened(context, "loanForm", request.LoanId.ToString(), filled.Value.Path);
            return filled.Value.Form;
        }
    }
}
