using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>Marks who came and who did not; said twice, it is recorded once.</summary>
internal static class MarkTrainees
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/trainings/{trainingId}/attendance", (TrainingId trainingId, Command body) => body with { TrainingId = trainingId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<TraineeMark> Marks) : ICommand<TraineeList>
    {
        [JsonIgnore]
        public TrainingId TrainingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Marks).NotEmpty();
    }

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, BusinessClock clock) : ICommandHandler<Command, TraineeList>
    {
        public async Task<Result<TraineeList>> Handle(Command request, CancellationToken cancellationToken)
        {
            var training = await db.Trainings.SingleOrDefaultAsync(t => t.Id == request.TrainingId, cancellationToken);
            if (training is null)
                return TrainingRefusals.NotFound;
            if (training.RefuseMark(clock.Today) is { } refusal)
                return refusal;
            var on = await db.Trainees.AsTracking().Where(t => t.TrainingId == training.Id).ToDictionaryAsync(t => t.Id, cancellationToken);
            foreach (var mark in request.Marks)
            {
                if (!on.TryGetValue(mark.TraineeId, out var trainee))
                    return TrainingRefusals.TraineeNotFound;
                trainee.Mark(mark.State);
            }

            await db.SaveChangesAsync(cancellationToken);
            return await desk.ListAsync(training, cancellationToken);
        }
    }
}

internal sealed record TraineeMark(TraineeId TraineeId, TraineeState State);
