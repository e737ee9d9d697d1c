using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Information;

/// <summary>A piece of information, and whom of the caller's people it suits.</summary>
/// <param name="ByRole">As what the author served that day (rule A11).</param>
/// <param name="Suits">Of those within the caller's reach, in hardship first; not all of them where there are many.</param>
/// <param name="IsOwn">The caller published it, and may withdraw it.</param>
internal sealed record InformationView(
    InformationId Id, int Version, string OrganisationName, InformationKind Kind, string Title, string Text, string? Contact, IReadOnlyList<string> Skills, IReadOnlyList<string> Wishes, DateOnly PublishedOn,
    DateOnly ValidUntil, string ByName, AgentRole? ByRole, IReadOnlyList<InformationSuits> Suits, bool IsOwn) : IVersionedView
{
    public const int MostNamed = 20;

    public static InformationView Of(InformationItem i, string organisation, UserId? caller, IReadOnlyList<PersonCard> suited) => new(
        i.Id, i.Version, organisation, i.Kind, i.Title, i.Text, i.Contact, i.Skills, i.Wishes, i.PublishedOn, i.ValidUntil, i.ByName, i.ByRole,
        [.. suited.Take(MostNamed).Select(card => new InformationSuits(card.Id, card.Name, card.OrgName, card.Tier))], i.By == caller);
}

internal sealed record InformationSuits(PersonId PersonId, string Name, string OrgName, NeedTier? Tier);

internal sealed record InformationFeed(IReadOnlyList<InformationView> Items);

/// <summary>Somebody who serves, or served, as one of the three.</summary>
internal sealed record AgentView(AgentId Id, int Version, PersonId PersonId, string Name, OrgId OrganisationId, string OrganisationName, AgentRole Role, DateOnly From, DateOnly? Until) : IVersionedView
{
    public static AgentView Of(Agent a, PersonCard person, OrgCard organisation) => new(a.Id, a.Version, a.PersonId, person.Name, a.OrganisationId, organisation.Name, a.Role, a.From, a.Until);
}

internal sealed record AgentList(IReadOnlyList<AgentView> Items);

internal static class InformationWords
{
    public static string Chinese(this InformationKind kind) => kind switch
    {
        InformationKind.Sales => "产品销售",
        InformationKind.Technology => "新技术新品种",
        _ => "就业岗位",
    };
}
