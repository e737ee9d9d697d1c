using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Access.Domain;

/// <summary>A role that a user holds at an organisation, from a day to a day, both inclusive.</summary>
internal sealed class HeldPost : IScoped
{
    private HeldPost()
    {
    }

    internal HeldPost(PostId id, Role role, OrganisationPlace organisation, DateOnly from, DateOnly? until) =>
        (Id, Role, OrganisationId, OrgPath, OrganisationName, From, Until) = (id, role, organisation.Id, organisation.Path, organisation.Name, from, until);

    public PostId Id { get; private set; }

    public Role Role { get; private set; }

    public OrgId OrganisationId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>As it was when the post was given.</summary>
    public string OrganisationName { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public bool HeldAfter(DateOnly day) => Until is null || Until > day;

    internal void EndOn(DateOnly? until) => Until = until;

    /// <summary>At another organisation, which follows the one at which it was given.</summary>
    internal void GoTo(OrgId organisation, OrgPath path, string name) => (OrganisationId, OrgPath, OrganisationName) = (organisation, path, name);

    internal bool Overlaps(DateOnly from, DateOnly? until) => (Until is null || Until >= from) && (until is null || From <= until);
}
