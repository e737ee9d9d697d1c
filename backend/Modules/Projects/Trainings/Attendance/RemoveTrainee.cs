using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>Takes somebody off the list who was put on it in error; whoever came stays on it.</summary>
internal static class RemoveTrainee
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Delete, "/trainees/{traineeId}", (TraineeId traineeId) => new Command(traineeId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(TraineeId TraineeId) : ICommand<Done>;

    internal sealed class Handler(ProjectsDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Trainees.Where(t => t.Id == request.TraineeId), TrainingRefusals.TraineeNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.State == TraineeState.Present)
                return TrainingRefusals.CameAlready;
            db.Remove(loaded.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }
    }
}
