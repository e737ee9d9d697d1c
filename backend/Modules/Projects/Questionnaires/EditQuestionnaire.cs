using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Questionnaires;

/// <summary>Changes a questionnaire that nobody has been asked by yet.</summary>
internal static class EditQuestionnaire
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Put, "/questionnaires/{questionnaireId}", (QuestionnaireId questionnaireId, Command body) => body with { QuestionnaireId = questionnaireId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(QuestionnairePlan Plan) : ICommand<QuestionnaireView>
    {
        [JsonIgnore]
        public QuestionnaireId QuestionnaireId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Plan).NotNull().SetValidator(new QuestionnairePlanValidator());
    }

    internal sealed class Handler(QuestionnaireDesk desk) : ICommandHandler<Command, QuestionnaireView>
    {
        public async Task<Result<QuestionnaireView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.QuestionnaireId, cancellationToken);
            return taken.Refusal ?? await desk.KeepAsync(taken.Value, taken.Value.Edit(request.Plan), cancellationToken);
        }
    }
}
