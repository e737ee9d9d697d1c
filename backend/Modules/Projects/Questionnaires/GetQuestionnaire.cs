using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>A questionnaire with its questions, and what the caller may do with it.</summary>
internal static class GetQuestionnaire
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/questionnaires/{questionnaireId}", (QuestionnaireId questionnaireId) => new Query(questionnaireId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(QuestionnaireId QuestionnaireId) : IQuery<QuestionnaireView>;

    internal sealed class Handler(ProjectsDb db, QuestionnaireDesk desk) : IQueryHandler<Query, QuestionnaireView>
    {
        public async Task<Result<QuestionnaireView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken) is { } questionnaire
                ? await desk.ViewAsync(questionnaire, cancellationToken)
                : QuestionnaireRefusals.NotFound;
    }
}
