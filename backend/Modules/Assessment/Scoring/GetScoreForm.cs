using Assistance.Assessment.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>An organisation's target agreement or score sheet (Forms 13 and 15) for the print page; who opened it is kept.</summary>
internal static class GetScoreForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/score-sheets/{scoreSheetId}/form", (ScoreSheetId scoreSheetId, ScoreFormKind? form) => new Query(scoreSheetId, form ?? ScoreFormKind.Scores));

    /// <param name="Form">The score sheet unless said.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ScoreSheetId ScoreSheetId, ScoreFormKind Form) : IQuery<FilledForm>;

    internal sealed class Handler(ScoreForms forms, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.ScoreSheetId, request.Form, cancellationToken);
            if (filled.Refusal is not null)
                return filled.Refusal;
            reads.Opened(context, ScoreForms.Subject, request.ScoreSheetId.ToString(), filled.Value.Path);
            return filled.Value.Form;
        }
    }
}
