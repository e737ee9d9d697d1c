using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>Takes somebody off the list who was put on it in error; whoever came stays on it.</summary>
internal static class RemoveTrainee
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Delete, "/trainees/{traineeId}", (TraineeId traineeId) => new Command(traineeId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(TraineeId TraineeId) : ICommand<Done>;

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, IPeople people, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var sent = await SentAsync(request.TraineeId, cancellationToken);
            var loaded = await db.LoadForChangeAsync(sent ?? db.Trainees.Where(t => t.Id == request.TraineeId), TrainingRefusals.TraineeNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.State == TraineeState.Present)
                return TrainingRefusals.CameAlready;
            db.Remove(loaded.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }

        // Whom a secretary sent to a training above them, as long as names are taken.
        private async Task<IQueryable<Trainee>?> SentAsync(TraineeId id, CancellationToken cancellationToken)
        {
            var sent = db.Unscoped<Trainee>("As whom they sent to a training above them.").Where(t => t.Id == id);
            if (await sent.SingleOrDefaultAsync(cancellationToken) is not { } trainee || await desk.FindAsync(trainee.TrainingId, cancellationToken) is not { } training)
                return null;
            return desk.IsInvited(training) && training.TakesNamesOn(clock.Today) && await people.FindInScopeAsync(trainee.PersonId, cancellationToken) is not null ? sent : null;
        }
    }
}
