using Assistance.Kernel.Values;

namespace Assistance.Kernel.Scoping;

/// <summary>A role held at an organisation.</summary>
public sealed record Post(Role Role, OrgId OrganisationId, OrgPath Path);
