using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Forms;

/// <summary>A form about a case for the print page, numbers masked; who opened it is kept.</summary>
internal static class GetCaseForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/cases/{caseId}/form", (CaseId caseId, CaseForm? form, bool? fullNames) => new Query(caseId, form ?? CaseForm.Approval, fullNames ?? false));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CaseId CaseId, CaseForm Form, bool FullNames) : IQuery<FilledForm>;

    internal sealed class Handler(CasePapers papers, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await papers.FillAsync(request.CaseId, request.Form, inFull: false, request.FullNames, cancellationToken);
            if (!filled.Succeeded)
                return filled.Refusal;
            reads.Opened(context, "case", request.CaseId.ToString(), filled.Value.Path);
            return filled.Value.Form;
        }
    }
}
