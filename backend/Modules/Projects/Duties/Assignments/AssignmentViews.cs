using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Lists;

namespace Assistance.Projects.Duties.Assignments;

/// <summary>Somebody in charge of a village or sent there.</summary>
/// <param name="Organ">Where they come from.</param>
/// <param name="DueOn">Until when it is meant to last.</param>
/// <param name="Overdue">Meant to be over, and not ended.</param>
internal sealed record VillageAssignmentView(
    VillageAssignmentId Id,
    int Version,
    OrgId PlaceId,
    string PlaceName,
    string? TownshipName,
    PersonId PersonId,
    string Name,
    DutyCapacity Capacity,
    bool Secondment,
    string? Organ,
    DateOnly From,
    DateOnly? DueOn,
    bool Overdue,
    DateOnly? EndedOn,
    string? EndReason,
    string? Report) : IVersionedView;

internal sealed class AssignmentViews(IOrganisations organisations, IPeople people, DutyDesk desk)
{
    public async Task<IReadOnlyList<VillageAssignmentView>> OfAsync(IReadOnlyList<VillageAssignment> rows, CancellationToken cancellationToken)
    {
        var places = await new ProjectPlaces(organisations).OfAsync([.. rows.Select(a => a.PlaceId)], cancellationToken);
        var cards = await people.CardsAsync([.. rows.Select(a => a.PersonId)], cancellationToken);
        return
        [
            .. rows.Select(a => new VillageAssignmentView(
                a.Id, a.Version, a.PlaceId, places[a.PlaceId].Name, places[a.PlaceId].Township, a.PersonId, cards[a.PersonId].Name, a.Capacity, a.IsSecondment, a.Organ, a.From, a.DueOn,
                a.EndedOn is null && a.DueOn < desk.Today, a.EndedOn, a.EndReason, a.Report)),
        ];
    }
}
