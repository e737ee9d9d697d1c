using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Talks;

/// <summary>Whoever wrote a talk down in error takes it away while its quarter lasts; that it was there stays on record.</summary>
internal static class RemoveVillageTalk
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Delete, "/village-talks/{talkId}", (VillageTalkId talkId) => new Command(talkId));

    [Allow(Role.Caseworker, Role.TownshipCommittee)]
    internal sealed record Command(VillageTalkId TalkId) : ICommand<Done>;

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, RequestContext context) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Talks.Where(t => t.Id == request.TalkId), TalkRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.RefuseChange(context.Actor.UserId, desk.Today) is { } refusal)
                return refusal;
            db.Remove(loaded.Value);
            return Done.Value;
        }
    }
}
