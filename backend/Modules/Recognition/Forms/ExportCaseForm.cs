using System.Text.Json.Serialization;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Forms;

/// <summary>A form about a case as a Word document, numbers masked; who took it is kept.</summary>
internal static class ExportCaseForm
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/cases/{caseId}/form-documents", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="FullNames">For a notice on the village's own board: names in full.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(CaseForm Form, bool FullNames = false) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Handler(CasePapers papers, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await papers.FillAsync(request.CaseId, request.Form, inFull: false, request.FullNames, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, ("case", request.CaseId.ToString(), filled.Value.Path), reason: null, cancellationToken)
                : filled.Refusal;
        }
    }
}
