using System.Text.Json.Serialization;
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
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Skills;

/// <summary>Work that somebody found by what they were taught (rule I7); nothing where it was recorded in error.</summary>
internal static class RecordJobFound
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Put, "/trainees/{traineeId}/job", (TraineeId traineeId, Command body) => body with { TraineeId = traineeId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(JobFound? Job) : ICommand<TraineeView>
    {
        [JsonIgnore]
        public TraineeId TraineeId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Job!.Employer).NotEmpty().MaximumLength(Limits.Word).When(c => c.Job is not null);
    }

    internal sealed class Handler(ProjectsDb db, IPeople people, BusinessClock clock) : ICommandHandler<Command, TraineeView>
    {
        public async Task<Result<TraineeView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Trainees.Where(t => t.Id == request.TraineeId), TrainingRefusals.TraineeNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var trainee = loaded.Value;
            var training = await db.Trainings.SingleAsync(t => t.Id == trainee.TrainingId, cancellationToken);
            if ((training.RefuseUnless(TrainingAct.RecordJob) ?? trainee.FoundWork(request.Job, training.On, clock.Today)) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return TraineeView.Of(trainee, (await people.CardsAsync([trainee.PersonId], cancellationToken))[trainee.PersonId]);
        }
    }
}
