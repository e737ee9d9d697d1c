using Assistance.Funds.Contracts;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>The application with its opinions (Form 14) as a Word document; who took it is kept.</summary>
internal static class ExportLoanForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/loans/{loanId}/form-documents", (LoanId loanId) => new Command(loanId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Command(LoanId LoanId) : ILongCommand<FileAnswer>;

    internal sealed class Handler(LoanPapers papers, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await papers.FillAsync(request.LoanId, cancellationToken);
            return filled.Refusal is { } refusal ? refusal : await files.TakeAsync(filled.Value.Form, ("loanForm", request.LoanId.ToString(), filled.Value.Path), reason: null, cancellationToken);
        }
    }
}
