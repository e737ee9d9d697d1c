using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Domain;

/// <summary>The county and the townships and work committees below it: which of them somebody belongs to.</summary>
internal sealed class Committees(OrgCard county, IReadOnlyCollection<OrgCard> committees)
{
    private readonly Dictionary<OrgPath, OrgCard> _byPath = committees.ToDictionary(one => one.Path);

    public OrgCard County => county;

    /// <summary>As the tree has them; the county itself last, for members of no committee.</summary>
    public IEnumerable<OrgCard> All => committees.OrderBy(one => one.Path).Append(county);

    public static async Task<Committees> ReadAsync(IOrganisations organisations, CancellationToken cancellationToken)
    {
        var county = (await organisations.CountyAsync(cancellationToken))!;
        return new Committees(county, await organisations.BelowAsync(county.Path, [OrgKind.TownshipCommittee, OrgKind.WorkCommittee], cancellationToken));
    }

    /// <summary>Null where none stands above it.</summary>
    public OrgCard? Above(OrgPath path)
    {
        for (var at = path; at.Depth > 0; at = at.Parent)
        {
            if (_byPath.TryGetValue(at, out var found))
                return found;
        }

        return null;
    }

    public OrgCard Of(OrgPath path) => Above(path) ?? County;

    public IReadOnlyDictionary<OrgId, int> Members(IEnumerable<BranchCount> branches) =>
        branches.GroupBy(branch => Of(branch.OrgPath).Id).ToDictionary(group => group.Key, group => group.Sum(branch => branch.Members));
}
