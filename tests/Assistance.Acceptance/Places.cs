using Assistance.Access.Contracts;
using Assistance.Kernel.Values;

namespace Assistance.Acceptance;

/// <summary>Organisations as posts name them, where a test needs no more of them than their place in the tree.</summary>
internal static class Places
{
    public static readonly OrganisationPlace County = new(Id(1), OrgPath.Parse("0001"), "示例县委组织部", "countyDepartment");
    public static readonly OrganisationPlace East = new(Id(2), OrgPath.Parse("00010001"), "东乡党委", "townshipCommittee");
    public static readonly OrganisationPlace EastBranch = new(Id(3), OrgPath.Parse("000100010001"), "东乡王家村党支部", "villageBranch");
    public static readonly OrganisationPlace West = new(Id(4), OrgPath.Parse("00010002"), "西乡党委", "townshipCommittee");
    public static readonly OrganisationPlace WestBranch = new(Id(5), OrgPath.Parse("000100020001"), "西乡李家村党支部", "villageBranch");

    private static OrgId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
