using Assistance.Assessment.Contracts;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>An organisation's target agreement or score sheet as a Word document; who took it is kept.</summary>
internal static class ExportScoreForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/score-form-documents", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(ScoreSheetId ScoreSheetId, ScoreFormKind Form) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ScoreForms forms, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.ScoreSheetId, request.Form, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, (ScoreForms.Subject, request.ScoreSheetId.ToString(), filled.Value.Path), reason: null, cancellationToken)
                : filled.Refusal;
        }
    }
}
