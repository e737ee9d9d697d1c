using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Lists;

namespace Assistance.Projects.Duties.Reserves;

/// <summary>One of a village's reserve cadres.</summary>
/// <param name="Sex">As the file says; null where it is not known.</param>
/// <param name="Written">Of 100.</param>
/// <param name="Interview">Of 100.</param>
internal sealed record ReserveCadreView(
    ReserveCadreId Id,
    int Version,
    OrgId PlaceId,
    string PlaceName,
    string? TownshipName,
    PersonId PersonId,
    string Name,
    Sex? Sex,
    DateOnly? BirthDate,
    ReserveState State,
    ReserveSource Source,
    string? Note,
    int? Written,
    int? Interview,
    DateOnly? TestedOn,
    string ProposedByName,
    DateOnly ProposedOn,
    string? ConfirmedByName,
    DateOnly? ConfirmedOn,
    DateOnly? LeftOn,
    ReserveEnd? LeftFor,
    string? LeftWhy) : IVersionedView;

internal sealed class ReserveDesk(ProjectsDb db, IOrganisations organisations, IPeople people)
{
    public Task<Result<ReserveCadre>> LoadAsync(ReserveCadreId id, CancellationToken cancellationToken) =>
        db.LoadForChangeAsync(db.ReserveCadres.Where(r => r.Id == id), DutyRefusals.ReserveNotFound, cancellationToken);

    public async Task<IReadOnlyList<ReserveCadreView>> ViewsAsync(IReadOnlyList<ReserveCadre> rows, CancellationToken cancellationToken)
    {
        var places = await new ProjectPlaces(organisations).OfAsync([.. rows.Select(r => r.PlaceId)], cancellationToken);
        var cards = await people.CardsAsync([.. rows.Select(r => r.PersonId)], cancellationToken);
        return
        [
            .. rows.Select(r => new ReserveCadreView(
                r.Id, r.Version, r.PlaceId, places[r.PlaceId].Name, places[r.PlaceId].Township, r.PersonId, cards[r.PersonId].Name, cards[r.PersonId].Sex, cards[r.PersonId].BirthDate,
                r.State, r.Source, r.Note, r.Written, r.Interview, r.TestedOn, r.ProposedByName, r.ProposedOn, r.ConfirmedByName, r.ConfirmedOn, r.LeftOn, r.LeftFor, r.LeftWhy)),
        ];
    }

    /// <summary>Saves what a use case did, and shows it.</summary>
    public async Task<Result<ReserveCadreView>> KeepAsync(ReserveCadre reserve, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(cancellationToken);
        return (await ViewsAsync([reserve], cancellationToken))[0];
    }
}
