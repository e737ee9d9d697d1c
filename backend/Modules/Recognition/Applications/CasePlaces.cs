using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;

namespace Assistance.Recognition.Applications;

/// <summary>What a branch and its committee are called today; a case keeps the names of its day.</summary>
internal sealed class CasePlaces(IOrganisations organisations)
{
    public async Task<Place> OfAsync(OrgId branch, CancellationToken cancellationToken)
    {
        var lineage = await organisations.LineageAsync(branch, cancellationToken);
        var committee = lineage.LastOrDefault(org => org.Kind is OrgKind.TownshipCommittee or OrgKind.WorkCommittee) ?? lineage[0];
        return new Place(lineage[^1].Name, committee.Name);
    }
}
