using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Meetings;

/// <summary>Adds who else of those in charge came to a meeting, as those of the township whom the village does not keep.</summary>
internal static class AddMeetingAttenders
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/village-meetings/{meetingId}/attenders", (VillageMeetingId meetingId, Command body) => body with { MeetingId = meetingId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<VillageAssignmentId> Attenders) : ICommand<VillageMeetingView>
    {
        [JsonIgnore]
        public VillageMeetingId MeetingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Attenders).NotEmpty();
    }

    internal sealed class Handler(ProjectsDb db, MeetingDesk meetings) : ICommandHandler<Command, VillageMeetingView>
    {
        public async Task<Result<VillageMeetingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.VillageMeetings.Where(m => m.Id == request.MeetingId), DutyRefusals.MeetingNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (await meetings.AttendersAsync(request.Attenders, cancellationToken) is not { } attenders)
                return DutyRefusals.AttenderNotFound;
            if (loaded.Value.Attend(attenders) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await meetings.ViewsAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
