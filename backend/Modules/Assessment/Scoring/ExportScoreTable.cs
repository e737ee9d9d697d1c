using Assistance.Assessment.Contracts;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>An organisation's target agreement or score sheet (Forms 13 and 15) as a workbook; who took it is kept.</summary>
internal static class ExportScoreTable
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/score-tables", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(ScoreSheetId ScoreSheetId, ScoreFormKind Form) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ScoreForms forms, ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await forms.ViewAsync(request.ScoreSheetId, cancellationToken);
            if (found.Refusal is not null)
                return found.Refusal;
            var view = found.Value.View;
            var noted = await exports.NoteAsync(ScoreForms.Subject, request, view.Sheet.OrganisationId, cancellationToken);
            return noted.Refusal is not null
                ? noted.Refusal
                : new FileAnswer($"{ScoreForms.NameOf(view, request.Form)}.xlsx", FileAnswer.Xlsx, (stream, cancel) => ScoreTables.WriteAsync(stream, view, request.Form, cancel));
        }
    }
}
