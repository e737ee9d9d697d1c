using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Disbursements;

/// <summary>The entitlements of a place: of a county those of its townships, too, where they have packs of their own (rule I5).</summary>
internal sealed class EntitlementBook(IPolicies policies, IOrganisations organisations)
{
    public async Task<IReadOnlyList<EntitlementRule>> OfAsync(OrgPath place, DateOnly on, CancellationToken cancellationToken) =>
        RulesOf(await policies.InForceAsync(place, on, cancellationToken));

    public async Task<IReadOnlyList<EntitlementArea>> AreasAsync(OrgPath place, DateOnly on, CancellationToken cancellationToken)
    {
        var common = await policies.InForceAsync(place, on, cancellationToken);
        var own = new List<(OrgPath Path, PolicyPack Pack)>();
        foreach (var committee in await organisations.BelowAsync(place, [OrgKind.TownshipCommittee, OrgKind.WorkCommittee], cancellationToken))
        {
            var pack = await policies.InForceAsync(committee.Path, on, cancellationToken);
            if (pack.Id != common.Id)
                own.Add((committee.Path, pack));
        }

        return
        [
            new EntitlementArea(path => !own.Exists(area => area.Path.Covers(path)), RulesOf(common)),
            .. own.Select(area => new EntitlementArea(area.Path.Covers, RulesOf(area.Pack))),
        ];
    }

    private IReadOnlyList<EntitlementRule> RulesOf(PolicyPack pack) => policies.SectionOf<IReadOnlyList<EntitlementRule>>(pack, EntitlementRule.SectionName);
}

/// <summary>Where a pack is in force, and what it says.</summary>
internal sealed record EntitlementArea(Func<OrgPath, bool> Holds, IReadOnlyList<EntitlementRule> Rules);
