using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Questionnaires;

/// <summary>Asks nobody any more; what came back stands.</summary>
internal static class CloseQuestionnaire
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/questionnaires/{questionnaireId}/closing", (QuestionnaireId questionnaireId) => new Command(questionnaireId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(QuestionnaireId QuestionnaireId) : ICommand<QuestionnaireView>;

    internal sealed class Handler(QuestionnaireDesk desk) : ICommandHandler<Command, QuestionnaireView>
    {
        public async Task<Result<QuestionnaireView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.QuestionnaireId, cancellationToken);
            return taken.Refusal ?? await desk.KeepAsync(taken.Value, taken.Value.Close(), cancellationToken);
        }
    }
}
