using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Organisations;

/// <summary>An organisation as a link shows it.</summary>
internal sealed record OrgLink(OrgId Id, string Name, OrgKind Kind);

/// <summary>One line of the organisation tree or of a search in it.</summary>
/// <param name="ParentName">Tells two of the same name apart.</param>
internal sealed record OrganisationRow(OrgId Id, string Name, OrgKind Kind, OrgId? ParentId, string? ParentName, string? DivisionCode, string? Function, bool HasChildren);

/// <param name="Lineage">From the county down to the organisation itself.</param>
/// <param name="Needs">Of the code list of wishes: what the place says it needs of organs.</param>
/// <param name="TermFrom">The election of the committee; the term's last day follows.</param>
/// <param name="Successor">Which it went into, where it was abolished with one.</param>
/// <param name="MayHold">Kinds that can be founded below it.</param>
/// <param name="Members">Active members of it and of all below it.</param>
/// <param name="Recognised">People of it and of all below it who stand in the ledger.</param>
internal sealed record OrganisationView(
    OrgId Id, int Version, string Name, OrgKind Kind, OrgId? ParentId, string? DivisionCode, string? Function, IReadOnlyList<string> Needs, DateOnly? TermFrom, DateOnly? TermUntil, DateOnly? AbolishedOn, OrgLink? Successor,
    IReadOnlyList<OrgLink> Lineage, IReadOnlyList<OrgKind> MayHold, int Children, int Members, int FullMembers, int NonMembers, int Recognised) : IVersionedView;

/// <summary>A version to go on from, after a change that says nothing more.</summary>
internal sealed record OrganisationChanged(OrgId Id, int Version) : IVersionedView;
