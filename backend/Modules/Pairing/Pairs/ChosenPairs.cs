using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Pairs;

/// <summary>Which pairs are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">At either end, or below it.</param>
/// <param name="PersonId">At either end.</param>
/// <param name="Name">Held by the helper's name or the beneficiary's.</param>
/// <param name="On">Those that held on this day.</param>
/// <param name="PlaceId">Where the beneficiary belongs: a township, or a village with the branch that it stands below.</param>
internal sealed record PairFilter(
    BondState? State = null,
    OrgId? OrganisationId = null,
    PersonId? PersonId = null,
    bool? Planned = null,
    bool? VisitOverdue = null,
    bool? FirstContactOverdue = null,
    DateOnly? On = null,
    string? Name = null,
    BeneficiaryKind? BeneficiaryKind = null,
    OrgId? PlaceId = null,
    PairKind? Kind = null);

/// <summary>The pairs of the register that a list shows and an export writes.</summary>
internal sealed class ChosenPairs(PairingDb db, IOrganisations organisations, ScopedPlaces places, PairsDue due, IPeople people, BusinessClock clock)
{
    public async Task<IQueryable<Pair>> OfAsync(PairFilter filter, CancellationToken cancellationToken)
    {
        var pairs = await organisations.TouchingAsync(db.Pairs, filter.OrganisationId, cancellationToken);
        if (filter.State is { } state)
            pairs = pairs.Where(p => p.State == state);
        if (filter.BeneficiaryKind is { } kind)
            pairs = pairs.Where(p => p.BeneficiaryKind == kind);
        if (filter.Kind is { } held)
            pairs = pairs.Where(p => p.Kind == held);
        if (filter.PlaceId is { } place)
        {
            var home = await places.HomeAsync(place, cancellationToken);
            var end = home.UpperBound;
            pairs = pairs.Where(p => p.OtherPath.CompareTo(home) >= 0 && p.OtherPath.CompareTo(end) < 0);
        }

        if (filter.PersonId is { } person)
            pairs = pairs.Where(p => p.HelperId == person || p.SubjectId == person.Value);
        if (await people.NamedAsync(filter.Name, cancellationToken) is { } named)
        {
            var subjects = named.Select(id => id.Value).ToList();
            pairs = pairs.Where(p => named.Contains(p.HelperId) || subjects.Contains(p.SubjectId));
        }

        if (filter.Planned is { } planned)
            pairs = pairs.Where(p => (p.PlannedOn != null) == planned);
        if (filter.On is { } day)
            pairs = pairs.HeldOn(day, clock.Today);
        if (filter.VisitOverdue == true)
            pairs = await due.VisitOverdueAsync(pairs, clock.Today, cancellationToken);
        if (filter.FirstContactOverdue == true)
            pairs = await due.FirstContactOverdueAsync(pairs, clock.Today, cancellationToken);
        return pairs;
    }
}
