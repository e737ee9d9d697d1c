using Assistance.Access.Contracts;
using Assistance.Kernel.Values;

namespace Assistance.Security.Tests.Access;

/// <summary>Organisations as posts name them.</summary>
internal static class Places
{
    public static readonly OrganisationPlace County = new(Id(1), OrgPath.Parse("0001"), "示例县委", "countyDepartment");
    public static readonly OrganisationPlace Township = new(Id(2), OrgPath.Parse("00010001"), "东乡党委", "township");
    public static readonly OrganisationPlace Village = new(Id(3), OrgPath.Parse("000100010001"), "王家村党支部", "branch");

    private static OrgId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
