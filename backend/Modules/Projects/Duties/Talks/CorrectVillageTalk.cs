using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Talks;

/// <summary>Whoever wrote a talk down corrects it while its quarter lasts.</summary>
internal static class CorrectVillageTalk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/village-talks/{talkId}", (VillageTalkId talkId, Command body) => body with { TalkId = talkId });

    [Allow(Role.Caseworker, Role.TownshipCommittee)]
    [NeedsVersion]
    internal sealed record Command(TalkContent Talk) : ICommand<VillageTalkView>
    {
        [JsonIgnore]
        public VillageTalkId TalkId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Talk).NotNull().SetValidator(new TalkContentValidator());
    }

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, TalkDesk talks, RequestContext context) : ICommandHandler<Command, VillageTalkView>
    {
        public async Task<Result<VillageTalkView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Talks.Where(t => t.Id == request.TalkId), TalkRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Correct(talks.RecordOf(request.TalkId, request.Talk), context.Actor.UserId, desk.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await talks.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
