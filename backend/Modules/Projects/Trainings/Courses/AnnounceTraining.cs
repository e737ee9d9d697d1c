using System.Security.Cryptography;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Messaging.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>Announces a training: from now on people can be put on its list, and the secretaries below the organiser are told.</summary>
internal static class AnnounceTraining
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 8;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/trainings/{trainingId}/announcement", (TrainingId trainingId) => new Command(trainingId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(TrainingId TrainingId) : ICommand<TrainingView>;

    internal sealed class Handler(TrainingDesk desk, INotifier notifier) : ICommandHandler<Command, TrainingView>
    {
        public async Task<Result<TrainingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.TrainingId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var training = loaded.Value;
            if (training.Announce(RandomNumberGenerator.GetString(Letters, CodeLength)) is { } refusal)
                return refusal;
            await notifier.SendAsync(
                new Reminder(
                    "trainingAnnounced", "training", training.Id.ToString(), training.On,
                    $"{training.On:M月d日}举办{training.Kind.Chinese()}“{training.Topic}”，地点：{training.Place}，请组织报名。",
                    $"{training.Topic} on {training.On:yyyy-MM-dd} at {training.Place}: put your people on the list.",
                    training.On, Recipients.AtOrBelow(training.OrgPath, Role.BranchSecretary)),
                cancellationToken);
            return await desk.KeepAsync(training, null, cancellationToken);
        }
    }
}
