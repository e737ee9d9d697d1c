using System.Text.Json.Serialization;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Forms;

/// <summary>The same document with the whole identity number and telephone, for somebody who says why; the reason is kept.</summary>
internal static class ExportCaseFormInFull
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/cases/{caseId}/form-documents/in-full", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="Reason">Four characters at the least.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(CaseForm Form, string Reason) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).SaysWhyInFull();
    }

    internal sealed class Handler(CasePapers papers, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await papers.FillAsync(request.CaseId, request.Form, inFull: true, fullNames: false, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, ("case", request.CaseId.ToString(), filled.Value.Path), request.Reason, cancellationToken)
                : filled.Refusal;
        }
    }
}
