using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Insights.Dashboard;

/// <summary>The organisation that a figure is shown for, and the parts that it falls into: a county's townships, a township's villages and branches.</summary>
internal sealed record Place(OrgCard Self, IReadOnlyList<OrgCard> Lineage, IReadOnlyList<OrgCard> Parts)
{
    private static readonly OrgKind[] Committees = [OrgKind.TownshipCommittee, OrgKind.WorkCommittee];
    private static readonly OrgKind[] Everything = Enum.GetValues<OrgKind>();

    /// <summary>Looks the place up within the scope; without an identifier, the widest that the caller's posts reach.</summary>
    public static async Task<Place?> FindAsync(IOrganisations organisations, RequestContext context, OrgId? id, CancellationToken cancellationToken)
    {
        var self = id is { } asked ? await organisations.FindAsync(asked, cancellationToken) : await WidestAsync(organisations, context, cancellationToken);
        if (self is null || !context.Scope.Covers(self.Path))
            return null;
        var below = await organisations.BelowAsync(self.Path, self.Kind == OrgKind.CountyDepartment ? Committees : Everything, cancellationToken);
        return new Place(
            self,
            [.. (await organisations.LineageAsync(self.Id, cancellationToken)).Where(above => context.Scope.Covers(above.Path))],
            [.. below.Where(part => part.Path.Parent == self.Path)]);
    }

    /// <summary>The part that a path lies in; null for what hangs on the place itself.</summary>
    public OrgCard? PartOf(OrgPath path) => Parts.FirstOrDefault(part => part.Path.Covers(path));

    private static async Task<OrgCard?> WidestAsync(IOrganisations organisations, RequestContext context, CancellationToken cancellationToken)
    {
        var widest = context.Scope.Everything ? await organisations.CountyAsync(cancellationToken) : null;
        if (widest is not null || context.Scope.Roots.Count == 0)
            return widest;
        var root = context.Scope.Roots.MinBy(path => path.Depth);
        var post = context.Actor.Posts.First(held => held.Role != Role.Helper && held.Path == root);
        return await organisations.FindAsync(post.OrganisationId, cancellationToken);
    }
}
