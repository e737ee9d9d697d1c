using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Meetings;

/// <summary>Records a meeting of a village with who of those in charge of it came (rule E3).</summary>
internal static class RecordVillageMeeting
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/village-meetings", (Command body) => body);

    /// <param name="PlaceId">A village or community.</param>
    /// <param name="Others">Who else came: members, villagers.</param>
    /// <param name="Attenders">Assignments to the village or its township that last on the day.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        OrgId PlaceId, DateOnly Day, VillageMeetingKind Kind, string Chair, string Minutes, int Others, IReadOnlyList<VillageAssignmentId> Attenders) : ICommand<VillageMeetingView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int MostOthers = 5000;

        public Validator()
        {
            RuleFor(c => c.Chair).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Minutes).NotEmpty().MaximumLength(Limits.Paragraph);
            RuleFor(c => c.Others).InclusiveBetween(0, MostOthers);
            RuleFor(c => c.Attenders).NotNull();
        }
    }

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, MeetingDesk meetings, BusinessClock clock) : ICommandHandler<Command, VillageMeetingView>
    {
        public async Task<Result<VillageMeetingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await meetings.AttendersAsync(request.Attenders, cancellationToken) is not { } attenders)
                return DutyRefusals.AttenderNotFound;
            var place = await desk.PlaceAsync(request.PlaceId, villagesOnly: true, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            var record = new MeetingRecord(request.Day, request.Kind, request.Chair, request.Minutes, request.Others);
            var held = VillageMeeting.Hold(Ids.New<VillageMeetingId>(clock.Time), place.Value, record, attenders, (desk.Hand, desk.Today));
            if (held.Refusal is not null)
                return held.Refusal;
            db.Add(held.Value);
            return await db.TrySaveAsync(cancellationToken) ? (await meetings.ViewsAsync([held.Value], cancellationToken))[0] : DutyRefusals.HeldAlready;
        }
    }
}
