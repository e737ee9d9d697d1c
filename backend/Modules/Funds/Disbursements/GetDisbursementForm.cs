using Assistance.Funds.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>The receipts of a batch (Form 8) for the print page; who opened them is kept.</summary>
internal static class GetDisbursementForm
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/disbursements/{disbursementId}/form", (DisbursementId disbursementId) => new Query(disbursementId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DisbursementId DisbursementId) : IQuery<FilledForm>;

    internal sealed class Handler(BatchPapers papers, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var paper = await papers.ReadAsync(request.DisbursementId, inFull: false, cancellationToken);
            if (paper.Refusal is not null)
                return paper.Refusal;
            if (paper.Value.Lines.Count > BatchPapers.MostLines)
                return DisbursementRefusals.TooLongForPaper;
            reads.Opened(context, "disbursement", request.DisbursementId.ToString(), paper.Value.Batch.OrgPath);
            return papers.Form(paper.Value);
        }
    }
}
