using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Meetings;

/// <summary>Takes back a meeting that was recorded in error, and says why; it stays to be seen and counts no more.</summary>
internal static class StrikeVillageMeeting
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/village-meetings/{meetingId}/strike", (VillageMeetingId meetingId, Command body) => body with { MeetingId = meetingId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<VillageMeetingView>
    {
        [JsonIgnore]
        public VillageMeetingId MeetingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, MeetingDesk meetings) : ICommandHandler<Command, VillageMeetingView>
    {
        public async Task<Result<VillageMeetingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.VillageMeetings.Where(m => m.Id == request.MeetingId), DutyRefusals.MeetingNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Strike(request.Reason, desk.Hand) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await meetings.ViewsAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
