using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>Somebody with an account says by the code on the wall that they are there; tells them of the training and of nobody on its list.</summary>
internal static class CheckInToTraining
{
    private const int LongestCode = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/training-check-ins", (Command body) => body);

    [AllowSignedIn]
    internal sealed record Command(string Code) : ICommand<TrainingCheckedIn>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(LongestCode);
    }

    internal sealed class Handler(ProjectsDb db, IPeople people, IPracticalSkills skills, RequestContext context, BusinessClock clock) : ICommandHandler<Command, TrainingCheckedIn>
    {
        private const string Why = "Whoever reads the code on the wall may say that they are there.";

        public async Task<Result<TrainingCheckedIn>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (code, today) = (request.Code.Trim().ToUpperInvariant(), clock.Today);
            var training = await db.Unscoped<Training>(Why).SingleOrDefaultAsync(t => t.CheckInCode == code && t.On == today && t.State == TrainingState.Announced, cancellationToken);
            if (training is null)
                return TrainingRefusals.NoCheckIn;
            if (await people.OfUserAsync(context.Actor.UserId!.Value, cancellationToken) is not { } person)
                return TrainingRefusals.NoFile;
            var trainee = await db.Unscoped<Trainee>(Why).AsTracking().SingleOrDefaultAsync(t => t.TrainingId == training.Id && t.PersonId == person.Id && t.Relative == string.Empty, cancellationToken);
            if (trainee is null)
            {
                var background = (await skills.BackgroundsAsync([person.Id], cancellationToken))[person.Id];
                trainee = Trainee.Enrol(Ids.New<TraineeId>(clock.Time), training, person.Id, relative: null, background);
                db.Add(trainee);
            }

            trainee.Mark(TraineeState.Present);
            return await db.TrySaveAsync(cancellationToken) ? new TrainingCheckedIn(training.Topic, training.Place, training.On, training.StartsAt) : TrainingRefusals.EnrolledMeanwhile;
        }
    }
}

/// <summary>What the phone shows to whoever has checked in.</summary>
internal sealed record TrainingCheckedIn(string Topic, string Place, DateOnly On, TimeOnly StartsAt);
