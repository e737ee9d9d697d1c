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

/// <summary>Who of those who came masters what was taught: the skill goes into their files (rule H5).</summary>
internal static class ConfirmSkill
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/trainings/{trainingId}/mastery", (TrainingId trainingId, Command body) => body with { TrainingId = trainingId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<TraineeId> TraineeIds) : ICommand<TraineeList>
    {
        [JsonIgnore]
        public TrainingId TrainingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.TraineeIds).NotEmpty();
    }

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, IPracticalSkills skills, BusinessClock clock) : ICommandHandler<Command, TraineeList>
    {
        public async Task<Result<TraineeList>> Handle(Command request, CancellationToken cancellationToken)
        {
            var training = await db.Trainings.SingleOrDefaultAsync(t => t.Id == request.TrainingId, cancellationToken);
            if (training is null)
                return TrainingRefusals.NotFound;
            if (training.RefuseUnless(TrainingAct.ConfirmSkill) is { } early)
                return early;
            var on = await db.Trainees.AsTracking().Where(t => t.TrainingId == training.Id).ToDictionaryAsync(t => t.Id, cancellationToken);
            var named = request.TraineeIds.Distinct().Select(id => on.GetValueOrDefault(id)).ToList();
            if (named.Contains(null))
                return TrainingRefusals.TraineeNotFound;
            if (training.Skill is not { } skill)
                return TrainingRefusals.NoSkill;
            foreach (var trainee in named.OfType<Trainee>())
            {
                if (trainee.Master(clock.Today) is { } refusal)
                    return refusal;
                await skills.AddAsync(trainee.PersonId, skill, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return await desk.ListAsync(training, cancellationToken);
        }
    }
}
