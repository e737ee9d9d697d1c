using Assistance.Access.Contracts;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Reorganisations;

internal sealed record ReorganisedView(OrgId OrganisationId, ReorganisationPart Part, string NameBefore, string NameAfter)
{
    public static ReorganisedView Of(ReorganisedOrganisation one) => new(one.OrganisationId, one.Part, one.NameBefore, one.NameAfter);
}

/// <param name="GoesAlong">A helper's does; any other ends with the organisation.</param>
internal sealed record AffectedPost(string UserName, Role Role, string OrganisationName, bool GoesAlong)
{
    public static AffectedPost Of(HeldPlace post) => new(post.UserName, post.Role, post.OrganisationName, post.Role == Role.Helper);
}

/// <param name="Moves">Still open: goes along.</param>
/// <param name="Stays">Finished: keeps the name of its day, and is read by those whose scope covers it now.</param>
/// <param name="Posts">At organisations that are abolished.</param>
/// <param name="Obstacles">Why it cannot be done as it stands; none where it can.</param>
internal sealed record ReorganisationPreview(
    IReadOnlyList<ReorganisedView> Organisations, IReadOnlyList<Stake> Moves, IReadOnlyList<Stake> Stays, IReadOnlyList<AffectedPost> Posts, IReadOnlyList<Obstacle> Obstacles);

internal sealed record ReorganisationRow(
    ReorganisationId Id, ReorganisationKind Kind, ReorganisationState State, DateOnly On, string ByName, string Reason, string DocumentNumber, IReadOnlyList<ReorganisedView> Organisations, DateOnly? UndoneOn)
{
    public static ReorganisationRow Of(Reorganisation one) => new(
        one.Id, one.Kind, one.State, one.On, one.ByName, one.Reason, one.DocumentNumber, [.. one.Organisations.OrderBy(o => o.Part).ThenBy(o => o.OrganisationId).Select(ReorganisedView.Of)], one.UndoneOn);
}

/// <param name="Hindrances">What speaks against undoing it; none where it may be undone.</param>
internal sealed record ReorganisationView(
    ReorganisationId Id, int Version, ReorganisationRow Row, IReadOnlyList<Stake> Moved, IReadOnlyList<Stake> Stayed, IReadOnlyList<AffectedPost> Posts,
    string? UndoneByName, string? UndoReason, IReadOnlyList<Obstacle> Hindrances) : IVersionedView
{
    public static ReorganisationView Of(Reorganisation one, IReadOnlyList<Obstacle> hindrances)
    {
        var facts = one.ReadFacts();
        return new(one.Id, one.Version, ReorganisationRow.Of(one), facts.Moved, facts.Stayed, [.. facts.Posts.Select(AffectedPost.Of)], one.UndoneByName, one.UndoReason, hindrances);
    }
}
