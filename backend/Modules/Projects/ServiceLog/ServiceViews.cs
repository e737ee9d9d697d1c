using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.ServiceLog;

/// <summary>Who came to a service centre, for what, and what was done.</summary>
/// <param name="PersonName">Null where whoever came did not say.</param>
internal sealed record ServiceEntryView(
    ServiceEntryId Id, int Version, OrgId OrganisationId, string OrganisationName, ServiceLevel Level, DateOnly On, PersonId? PersonId, string? PersonName, ServiceMatter Matter, string Text, string Done, string ByName,
    string? StruckWhy) : IVersionedView
{
    public static ServiceEntryView Of(ServiceEntry e, string organisation, string? person) =>
        new(e.Id, e.Version, e.OrganisationId, organisation, e.Level, e.On, e.PersonId, person, e.Matter, e.Text, e.Done, e.ByName, e.StruckWhy);
}

/// <param name="OrganisationId">At or below this organisation.</param>
internal sealed record ServiceFilter(OrgId? OrganisationId = null, ServiceMatter? Matter = null, ServiceLevel? Level = null, DateOnly? From = null, DateOnly? Until = null);
