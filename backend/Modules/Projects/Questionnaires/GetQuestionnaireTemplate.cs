using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>An empty workbook into which sheets of paper are keyed, one to a row.</summary>
internal static class GetQuestionnaireTemplate
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/questionnaires/{questionnaireId}/sheet-template", (QuestionnaireId questionnaireId) => new Query(questionnaireId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(QuestionnaireId QuestionnaireId) : IQuery<FileAnswer>;

    internal sealed class Handler(ProjectsDb db) : IQueryHandler<Query, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken) is { } questionnaire
                ? new FileAnswer($"{questionnaire.Title}录入模板.xlsx", FileAnswer.Xlsx, (stream, cancel) => SheetBook.WriteAsync(stream, questionnaire, cancel))
                : QuestionnaireRefusals.NotFound;
    }
}
