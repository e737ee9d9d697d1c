using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>Changes the plan of a training that was not held yet; who is on its list stays on it.</summary>
internal static class EditTraining
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/trainings/{trainingId}", (TrainingId trainingId, Command body) => body with { TrainingId = trainingId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(TrainingPlan Plan) : ICommand<TrainingView>
    {
        [JsonIgnore]
        public TrainingId TrainingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Plan).NotNull().SetValidator(new TrainingPlanValidator());
    }

    internal sealed class Handler(TrainingDesk desk) : ICommandHandler<Command, TrainingView>
    {
        public async Task<Result<TrainingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.TrainingId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var training = loaded.Value;
            return await desk.KeepAsync(training, training.Change(request.Plan), cancellationToken);
        }
    }
}
