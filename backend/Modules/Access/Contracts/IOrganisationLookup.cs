using Assistance.Kernel.Values;

namespace Assistance.Access.Contracts;

/// <summary>What Access must know of organisations; the module that keeps them implements it. Reads past the scope: names are no secret.</summary>
public interface IOrganisationLookup
{
    Task<IReadOnlyDictionary<OrgId, OrganisationPlace>> FindAsync(IReadOnlyCollection<OrgId> ids, CancellationToken cancellationToken);

    /// <summary>Organisations whose name holds the text, in path order: to give a post at.</summary>
    Task<IReadOnlyList<OrganisationPlace>> SearchAsync(string text, int take, CancellationToken cancellationToken);

    /// <summary>The county that this installation serves; null before it is set up.</summary>
    Task<CountyName?> CountyAsync(CancellationToken cancellationToken);
}

/// <summary>An organisation as a post names it.</summary>
/// <param name="Kind">The organisation's type as on the wire, in camel case.</param>
public sealed record OrganisationPlace(OrgId Id, OrgPath Path, string Name, string Kind);

public sealed record CountyName(string Name, string DivisionCode);
