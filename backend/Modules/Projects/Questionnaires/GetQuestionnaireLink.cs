using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>The code of the link by which anybody answers, for the side that hands it out.</summary>
internal static class GetQuestionnaireLink
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/questionnaires/{questionnaireId}/link", (QuestionnaireId questionnaireId) => new Query(questionnaireId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(QuestionnaireId QuestionnaireId) : IQuery<QuestionnaireLink>;

    internal sealed class Handler(ProjectsDb db, QuestionnaireDesk desk, FieldProtector protector) : IQueryHandler<Query, QuestionnaireLink>
    {
        public async Task<Result<QuestionnaireLink>> Handle(Query request, CancellationToken cancellationToken)
        {
            var questionnaire = await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken);
            if (questionnaire is null)
                return QuestionnaireRefusals.NotFound;
            if (!desk.Asks(questionnaire))
                return QuestionnaireRefusals.LinkNotFound;
            return questionnaire.Code is { } code ? new QuestionnaireLink(protector.Open(Questionnaire.CodeField, questionnaire.Id.Value, code)) : QuestionnaireRefusals.Illegal(questionnaire.State);
        }
    }
}

/// <param name="Code">At the end of the public page's address.</param>
internal sealed record QuestionnaireLink(string Code);
