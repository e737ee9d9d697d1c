using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Projects.Lists;

/// <summary>What a village is called, and its township.</summary>
internal sealed record ProjectPlace(string Name, string? Township);

internal sealed class ProjectPlaces(IOrganisations organisations)
{
    // A village stands below a branch, that below its township, or below a general branch of it.
    private const int MostSteps = 4;

    public async Task<IReadOnlyDictionary<OrgId, ProjectPlace>> OfAsync(IReadOnlyCollection<OrgId> places, CancellationToken cancellationToken)
    {
        var known = new Dictionary<OrgId, OrgCard>();
        var wanted = places.Distinct().ToList();
        for (var step = 0; step < MostSteps && wanted.Count > 0; step++)
        {
            foreach (var (id, card) in await organisations.CardsAsync(wanted, cancellationToken))
                known[id] = card;
            wanted = [.. known.Values.Where(card => card.Kind is not (OrgKind.TownshipCommittee or OrgKind.WorkCommittee)).Select(card => card.ParentId).OfType<OrgId>().Distinct().Where(id => !known.ContainsKey(id))];
        }

        return places.Distinct().ToDictionary(id => id, id => new ProjectPlace(known[id].Name, TownshipOf(known[id])));

        string? TownshipOf(OrgCard card)
        {
            var at = card;
            while (at.Kind is not (OrgKind.TownshipCommittee or OrgKind.WorkCommittee))
            {
                if (at.ParentId is not { } parent || !known.TryGetValue(parent, out at!))
                    return null;
            }

            return at.Name;
        }
    }
}
