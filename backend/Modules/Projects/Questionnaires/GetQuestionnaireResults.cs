using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>What came back, and what people answered where there are enough of them (rules H6, H9).</summary>
internal static class GetQuestionnaireResults
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/questionnaires/{questionnaireId}/results", (QuestionnaireId questionnaireId) => new Query(questionnaireId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(QuestionnaireId QuestionnaireId) : IQuery<QuestionnaireResults>;

    internal sealed class Handler(ProjectsDb db, QuestionnaireResultsReader results) : IQueryHandler<Query, QuestionnaireResults>
    {
        public async Task<Result<QuestionnaireResults>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken) is { } questionnaire
                ? await results.OfAsync(questionnaire, cancellationToken)
                : QuestionnaireRefusals.NotFound;
    }
}
