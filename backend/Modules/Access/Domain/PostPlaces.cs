using Assistance.Access.Contracts;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;

namespace Assistance.Access.Domain;

/// <summary>Where a post can be held: a secretary has a branch, not a township with all its branches.</summary>
internal static class PostPlaces
{
    private static readonly string[] Branches = ["generalBranch", "villageBranch", "organBranch", "newSectorBranch", "otherBranch"];
    private static readonly string[] Committees = ["townshipCommittee", "workCommittee"];
    private static readonly string[] County = ["countyDepartment"];

    public static Refusal? Check(Role role, OrganisationPlace place)
    {
        var kinds = role switch
        {
            Role.BranchSecretary => Branches,
            Role.TownshipCommittee => Committees,
            Role.CountyDepartment or Role.SystemAdmin or Role.SecurityAdmin or Role.AuditAdmin => County,
            Role.Leader or Role.OversightPanel => [.. County, .. Committees],
            _ => null,
        };
        return kinds is null || kinds.Contains(place.Kind, StringComparer.Ordinal) ? null : AccessRefusals.RoleNotHere;
    }
}
