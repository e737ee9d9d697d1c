using System.Security.Cryptography;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Questionnaires;

/// <summary>Asks people from now on: its questions stand, and it has a link of its own.</summary>
internal static class OpenQuestionnaire
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/questionnaires/{questionnaireId}/opening", (QuestionnaireId questionnaireId) => new Command(questionnaireId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(QuestionnaireId QuestionnaireId) : ICommand<QuestionnaireView>;

    internal sealed class Handler(QuestionnaireDesk desk, FieldProtector protector, BusinessClock clock) : ICommandHandler<Command, QuestionnaireView>
    {
        // Nobody guesses it.
        private const int CodeBytes = 16;

        public async Task<Result<QuestionnaireView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.QuestionnaireId, cancellationToken);
            return taken.Refusal ?? await desk.KeepAsync(taken.Value, taken.Value.Open(protector, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes)), clock.Today), cancellationToken);
        }
    }
}
