using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Applications;

/// <summary>A case with household, income and all that was said of them; who opened it is kept.</summary>
internal static class GetCase
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/cases/{caseId}", (CaseId caseId) => new Query(caseId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CaseId CaseId) : IQuery<CaseView>;

    internal sealed class Handler(RecognitionDb db, CaseDesk desk, RequestContext context, ReadAudit reads) : IQueryHandler<Query, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Cases.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) is not { } found)
                return RecognitionRefusals.NotFound;
            reads.Opened(context, "case", found.Id.ToString(), found.OrgPath);
            return await desk.ShowAsync(await desk.OpenAsync(found, cancellationToken), cancellationToken);
        }
    }
}
