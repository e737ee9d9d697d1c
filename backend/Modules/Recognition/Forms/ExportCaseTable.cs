using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Forms;

/// <summary>Applications, home visits, votes or notices of many cases as a workbook with the columns of their forms; who took it is kept.</summary>
internal static class ExportCaseTable
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/case-tables", (Command body) => body);

    /// <param name="Filter">As in the list of cases; all in scope where it is left out.</param>
    /// <param name="CaseId">Of one case only.</param>
    /// <param name="FullNames">For a notice on the village's own board: names in full.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(CaseTable Table, CaseFilter? Filter = null, CaseId? CaseId = null, bool FullNames = false) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new CaseFilter();
            return exports.TakeAsync(
                CaseTables.Of(request.Table), new { request.Table, filter, request.CaseId, request.FullNames }, filter.OrgId,
                page => new ListCaseLines.Query(page, request.Table, filter, request.CaseId, request.FullNames), cancellationToken);
        }
    }
}
