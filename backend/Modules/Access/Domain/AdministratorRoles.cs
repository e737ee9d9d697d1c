using Assistance.Kernel.Scoping;

namespace Assistance.Access.Domain;

/// <summary>Three people run the system, none able to do another's work or to see business data.</summary>
internal static class AdministratorRoles
{
    public static bool IsAdministrator(this Role role) => role is Role.SystemAdmin or Role.SecurityAdmin or Role.AuditAdmin;

    public static bool Excludes(this Role role, Role other) => role != other && (role.IsAdministrator() || other.IsAdministrator());
}
