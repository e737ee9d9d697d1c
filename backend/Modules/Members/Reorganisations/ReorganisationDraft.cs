using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Reorganisations;

/// <summary>A reorganisation as it would be: the organisations are changed in memory, and nothing is written.</summary>
/// <param name="From">Where it comes from, and <paramref name="To"/> where it goes, in the paths of afterwards.</param>
/// <param name="Before">Every organisation that changes, as it stood.</param>
/// <param name="After">The same, as they stand afterwards, with whatever takes them in.</param>
/// <param name="Receivers">Whatever takes others in, changed or not.</param>
/// <param name="Regrouping">In the paths of today.</param>
internal sealed record ReorganisationDraft(
    ReorganisationKind Kind,
    OrgPath From,
    OrgPath To,
    IReadOnlyList<OrganisationState> Before,
    IReadOnlyList<Organisation> After,
    IReadOnlyList<Organisation> Receivers,
    Organisation? Founded,
    Regrouping Regrouping,
    IReadOnlyList<ReorganisedOrganisation> Organisations,
    IReadOnlyList<Obstacle> Obstacles)
{
    /// <summary>Those that are abolished by it, with who follows them.</summary>
    public IEnumerable<Succession> Abolished => Regrouping.Successions.Where(succession => succession.Whole);

    /// <summary>In the paths that hold once every row has followed its organisation.</summary>
    public Regrouping Followed()
    {
        var now = Regrouping.Repaths.ToDictionary(moved => moved.From, moved => moved.To);
        return Regrouping with { Successions = [.. Regrouping.Successions.Select(one => one with { FromPath = now.GetValueOrDefault(one.FromPath, one.FromPath) })] };
    }
}
