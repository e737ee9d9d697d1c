using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>A training was held: how often it met, and how many came beside those on the list (rules I8, I9).</summary>
internal static class HoldTraining
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/trainings/{trainingId}/holding", (TrainingId trainingId, Command body) => body with { TrainingId = trainingId });

    /// <param name="Sessions">How often it met.</param>
    /// <param name="Others">Attendances that were counted and not named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(int Sessions = 1, int Others = 0) : ICommand<TrainingView>
    {
        [JsonIgnore]
        public TrainingId TrainingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Sessions).InclusiveBetween(1, TrainingPlanValidator.MostSessions).WithMessage("场次应为 1 至 400。");
            RuleFor(c => c.Others).InclusiveBetween(0, Limits.MostPeople);
        }
    }

    internal sealed class Handler(TrainingDesk desk, BusinessClock clock) : ICommandHandler<Command, TrainingView>
    {
        public async Task<Result<TrainingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.TrainingId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var training = loaded.Value;
            return await desk.KeepAsync(training, training.Hold(request.Sessions, request.Others, clock.Today), cancellationToken);
        }
    }
}
