using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Questionnaires;

/// <summary>Asks again, until its last day.</summary>
internal static class ReopenQuestionnaire
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/questionnaires/{questionnaireId}/reopening", (QuestionnaireId questionnaireId) => new Command(questionnaireId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(QuestionnaireId QuestionnaireId) : ICommand<QuestionnaireView>;

    internal sealed class Handler(QuestionnaireDesk desk, BusinessClock clock) : ICommandHandler<Command, QuestionnaireView>
    {
        public async Task<Result<QuestionnaireView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.QuestionnaireId, cancellationToken);
            return taken.Refusal ?? await desk.KeepAsync(taken.Value, taken.Value.Reopen(clock.Today), cancellationToken);
        }
    }
}
