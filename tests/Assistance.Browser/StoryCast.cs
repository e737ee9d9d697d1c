using Assistance.Host.Demo;

namespace Assistance.Browser;

/// <summary>Who and where the browser's story is about: one in need, their village and township, and an organ branch with one who helps.</summary>
internal sealed record StoryCast(
    string County, string DivisionCode, string Township, string Village, string Applicant, string Cause, string OrgansCommittee, string OrganBranch, string Secretary, string Helper)
{
    public static StoryCast Of(SyntheticCounty county)
    {
        var township = county.Townships.First(one => one.Villages.Any(village => village.Members.Any(member => member.Needy)));
        var village = township.Villages.First(one => one.Members.Any(member => member.Needy));
        var applicant = village.Members.First(member => member.Needy);
        var organ = county.OrganBranches[0];
        return new StoryCast(
            county.Profile.CountyName, county.Profile.DivisionCode, township.Name, village.Name, applicant.Name, applicant.Cause!,
            county.OrgansCommittee, organ.Name, organ.Members[0].Name, organ.Members[1].Name);
    }
}
