using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Lists;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties.Meetings;

/// <summary>A meeting of a village.</summary>
/// <param name="Others">Who else came: members, villagers.</param>
internal sealed record VillageMeetingView(
    VillageMeetingId Id,
    int Version,
    OrgId PlaceId,
    string PlaceName,
    string? TownshipName,
    DateOnly Day,
    VillageMeetingKind Kind,
    string Chair,
    string Minutes,
    int Others,
    IReadOnlyList<MeetingAttenderView> Attenders,
    string ByName,
    string? StruckWhy,
    string? StruckBy) : IVersionedView;

internal sealed record MeetingAttenderView(VillageAssignmentId AssignmentId, string Name, DutyCapacity Capacity);

internal sealed class MeetingDesk(ProjectsDb db, IOrganisations organisations, IPeople people)
{
    /// <summary>Assignments within reach; null where one of them is not.</summary>
    public async Task<IReadOnlyList<VillageAssignment>?> AttendersAsync(IReadOnlyList<VillageAssignmentId> wanted, CancellationToken cancellationToken)
    {
        var ids = wanted.Distinct().ToList();
        var found = await db.VillageAssignments.Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken);
        return found.Count == ids.Count ? found : null;
    }

    public async Task<IReadOnlyList<VillageMeetingView>> ViewsAsync(IReadOnlyList<VillageMeeting> meetings, CancellationToken cancellationToken)
    {
        var places = await new ProjectPlaces(organisations).OfAsync([.. meetings.Select(m => m.PlaceId)], cancellationToken);
        var ids = meetings.SelectMany(m => m.Attenders.Select(a => a.AssignmentId)).Distinct().ToList();
        var who = await db.Unscoped<VillageAssignment>("Meetings within reach name who came, from the township too.").Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.PersonId }).ToDictionaryAsync(a => a.Id, a => a.PersonId, cancellationToken);
        var cards = await people.CardsAsync([.. who.Values], cancellationToken);
        return
        [
            .. meetings.Select(m => new VillageMeetingView(
                m.Id, m.Version, m.PlaceId, places[m.PlaceId].Name, places[m.PlaceId].Township, m.Day, m.Kind, m.Chair, m.Minutes, m.Others,
                [.. m.Attenders.OrderBy(a => a.Capacity).ThenBy(a => a.AssignmentId).Select(a => new MeetingAttenderView(a.AssignmentId, cards[who[a.AssignmentId]].Name, a.Capacity))],
                m.ByName, m.StruckWhy, m.StruckBy)),
        ];
    }
}
