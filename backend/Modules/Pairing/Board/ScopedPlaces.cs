using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Board;

/// <summary>The organisations that a caller's scope holds, for boards that show who is left out.</summary>
internal sealed class ScopedPlaces(IOrganisations organisations, RequestContext context)
{
    private static readonly IReadOnlyList<OrgKind> Kinds = [OrgKind.Village, OrgKind.Community, OrgKind.VillageBranch];

    /// <summary>The roots of the scope; the top of the tree where it holds everything.</summary>
    public IReadOnlyList<OrgPath> Roots => context.Scope.Everything ? [OrgPath.Root] : context.Scope.Roots;

    /// <summary>In path order.</summary>
    public async Task<IReadOnlyList<OrgCard>> OfKindsAsync(IReadOnlyCollection<OrgKind> kinds, CancellationToken cancellationToken)
    {
        var found = new List<OrgCard>();
        foreach (var root in Roots)
            found.AddRange(await organisations.BelowAsync(root, kinds, cancellationToken));
        return found;
    }

    /// <summary>Villages and communities, and village branches of which no village is known.</summary>
    public async Task<IReadOnlyList<HelpedPlace>> VillagesAsync(CancellationToken cancellationToken)
    {
        var found = await OfKindsAsync(Kinds, cancellationToken);
        var places = await HomesAsync([.. found.Where(card => card.Kind != OrgKind.VillageBranch)], cancellationToken);
        var homes = places.Select(place => place.Home).ToHashSet();
        return [.. places.Concat(found.Where(card => card.Kind == OrgKind.VillageBranch && !homes.Contains(card.Path)).Select(card => new HelpedPlace(card, card.Path))).OrderBy(place => place.Card.Path)];
    }

    /// <summary>The part of the tree in which a place's people stand; nowhere where it is not known.</summary>
    public async Task<OrgPath> HomeAsync(OrgId place, CancellationToken cancellationToken) =>
        await organisations.FindAsync(place, cancellationToken) is { } card ? (await HomesAsync([card], cancellationToken))[0].Home : OrgPath.Nowhere;

    public async Task<IReadOnlyList<HelpedPlace>> HomesAsync(IReadOnlyCollection<OrgCard> cards, CancellationToken cancellationToken)
    {
        var parents = await organisations.CardsAsync([.. cards.Select(card => card.ParentId).OfType<OrgId>()], cancellationToken);
        return [.. cards.Select(card => HelpedPlace.Of(card, card.ParentId is { } parent ? parents.GetValueOrDefault(parent) : null))];
    }
}
