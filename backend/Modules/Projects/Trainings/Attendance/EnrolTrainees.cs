using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>Puts people on the list of a training, or marks present who comes without being on it. Who is on it already stays as they are.</summary>
internal static class EnrolTrainees
{
    private const int MostAtOnce = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/trainings/{trainingId}/trainees", (TrainingId trainingId, Command body) => body with { TrainingId = trainingId });

    /// <param name="Came">They are there now: from the day on, and past the number of places.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<TraineeWanted> People, bool Came = false) : ICommand<TraineeList>
    {
        [JsonIgnore]
        public TrainingId TrainingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.People).NotEmpty().Must(people => people is null || people.Count <= MostAtOnce).WithMessage("一次最多 1000 人。");
            RuleForEach(c => c.People).ChildRules(one => one.RuleFor(p => p.Relative).MaximumLength(Limits.Word));
        }
    }

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, IHelpFacts facts, IPracticalSkills skills, BusinessClock clock) : ICommandHandler<Command, TraineeList>
    {
        public async Task<Result<TraineeList>> Handle(Command request, CancellationToken cancellationToken)
        {
            var training = await desk.FindAsync(request.TrainingId, cancellationToken);
            if (training is null)
                return TrainingRefusals.NotFound;
            var ids = request.People.Select(one => one.PersonId).Distinct().ToList();
            var known = await facts.OfAsync(ids, cancellationToken);
            if (known.Count < ids.Count)
                return TrainingRefusals.PersonNotFound;
            if ((request.Came ? training.RefuseMark(clock.Today) : training.RefuseUnless(TrainingAct.Enrol)) is { } early)
                return early;
            if (desk.IsInvited(training) && (request.Came || !training.TakesNamesOn(clock.Today)))
                return TrainingRefusals.NamesAreIn;
            var backgrounds = await skills.BackgroundsAsync(ids, cancellationToken);
            var on = await desk.TraineesOf(training).AsTracking().ToListAsync(cancellationToken);
            foreach (var (personId, relative) in request.People.Select(one => (one.PersonId, one.Relative?.Trim() ?? string.Empty)).Distinct())
            {
                var trainee = on.Find(t => t.PersonId == personId && t.Relative == relative);
                if (trainee is null)
                {
                    trainee = Trainee.Enrol(Ids.New<TraineeId>(clock.Time), training, personId, relative, backgrounds[personId]);
                    db.Add(trainee);
                    on.Add(trainee);
                    if (!request.Came && training.Capacity is { } places && on.Count > places)
                        return TrainingRefusals.Full(places);
                }

                if (request.Came)
                    trainee.Mark(TraineeState.Present);
            }

            return await db.TrySaveAsync(cancellationToken) ? await desk.ListAsync(training, cancellationToken) : TrainingRefusals.EnrolledMeanwhile;
        }
    }
}

/// <param name="Relative">Who of the person's household comes in their place.</param>
internal sealed record TraineeWanted(PersonId PersonId, string? Relative = null);
