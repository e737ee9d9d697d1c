using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Insights.Dashboard;

/// <summary>Who helps where, drawn so that it can be read: the organ branches that help most by name, the rest together.</summary>
internal static class FlowOfHelp
{
    private const int NamedGivers = 14;
    private const string Others = "其他机关支部";
    private const string Elsewhere = "其他";

    public static async Task<IReadOnlyList<FlowView>> ShowAsync(Place place, IReadOnlyList<HelpFlow> flow, IOrganisations organisations, CancellationToken cancellationToken)
    {
        if (flow.Count == 0)
            return [];
        var county = await organisations.CountyAsync(cancellationToken);
        var branches = (await organisations.BelowAsync(county!.Path, [OrgKind.OrganBranch, OrgKind.NewSectorBranch, OrgKind.OtherBranch], cancellationToken)).ToDictionary(card => card.Path);
        var named = flow.GroupBy(row => row.From).OrderByDescending(giver => giver.Sum(row => row.Pairs + row.Links)).ThenBy(giver => giver.Key)
            .Take(NamedGivers).Select(giver => giver.Key).ToHashSet();
        return [.. flow
            .Select(row => (Giver: named.Contains(row.From) ? branches.GetValueOrDefault(row.From) : null, Part: place.PartOf(row.To), Row: row))
            .GroupBy(row => (row.Giver, row.Part))
            .Select(group => new FlowView(
                group.Key.Giver?.Id,
                group.Key.Giver?.Name ?? Others,
                group.Key.Part?.Id,
                group.Key.Part?.Name ?? Elsewhere,
                group.Sum(row => row.Row.Links),
                group.Sum(row => row.Row.Pairs)))
            .OrderByDescending(view => view.Pairs + view.Links)];
    }
}
