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

/// <summary>A training does not take place, and why; it stays to be seen.</summary>
internal static class CancelTraining
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/trainings/{trainingId}/cancellation", (TrainingId trainingId, Command body) => body with { TrainingId = trainingId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<TrainingView>
    {
        [JsonIgnore]
        public TrainingId TrainingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(TrainingDesk desk) : ICommandHandler<Command, TrainingView>
    {
        public async Task<Result<TrainingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.TrainingId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var training = loaded.Value;
            return await desk.KeepAsync(training, training.Cancel(request.Reason), cancellationToken);
        }
    }
}
