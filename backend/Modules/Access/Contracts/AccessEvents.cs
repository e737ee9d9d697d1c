using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;

namespace Assistance.Access.Contracts;

/// <summary>An account was disabled: its sessions are over.</summary>
public sealed record UserDisabled(UserId UserId) : IEvent;

/// <summary>A post ends with <paramref name="Until"/>, inclusive: a helper may have left.</summary>
public sealed record PostEnded(UserId UserId, Role Role, OrgId OrganisationId, OrgPath OrgPath, DateOnly Until) : IEvent;
