using Assistance.Access.Contracts;
using Assistance.Host.Demo;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Faults;

/// <summary>The county of rule D15, with all its townships, villages and branches and nobody registered yet.</summary>
internal static class FullCounty
{
    public const string Department = "department";
    public const string SystemAdmin = "system";
    public const string AuditAdmin = "auditor";
    public static readonly SyntheticCounty Outline = SyntheticCounty.Generate(DemoProfile.County, new DateOnly(2026, 1, 1));

    public static int Members => Outline.Profile.Members;

    public static Task<ServedCounty> StartedAsync(Engine engine) => ServedCounty.StartedAsync(engine, "full-county", FoundAsync);

    /// <summary>The roster as an office would send it.</summary>
    public static async Task<byte[]> RosterAsync()
    {
        using var file = new MemoryStream();
        await RosterWorkbook.WriteAsync(Outline, file, CancellationToken.None);
        return file.ToArray();
    }

    private static async Task FoundAsync(AssistanceApp app)
    {
        OrgCard? top = null;
        await app.InCommandAsync(async services =>
            top = (await services.GetRequiredService<ICountyFounding>().FoundAsync(DemoCounty.Outline(Outline), CancellationToken.None)).Value[Outline.Profile.DivisionCode]);
        var place = new OrganisationPlace(top!.Id, top.Path, top.Name, "countyDepartment");
        await app.GivenUserAsync(Department, Role.CountyDepartment, place);
        await app.GivenUserAsync(SystemAdmin, Role.SystemAdmin, place);
        await app.GivenUserAsync(AuditAdmin, Role.AuditAdmin, place);
        using var department = await app.SignInAsync(Department, Accounts.Password);
        var committees = (await department.GetAsync("organisations?kind=townshipCommittee&size=200")).MustSucceed().Items().ToDictionary(o => o.Text("name"), o => o.Id(), StringComparer.Ordinal);
        var organs = (await department.GetAsync("organisations?kind=workCommittee")).MustSucceed().Items().Single().Id();
        foreach (var (parentId, kind, branch) in Outline.Townships.SelectMany(township => township.OtherBranches.Select(branch => (committees[township.CommitteeName], "otherBranch", branch)))
            .Concat(Outline.OrganBranches.Select(branch => (organs, "organBranch", branch))))
            (await department.PostAsync("organisations", new { parentId, name = branch.Name, kind, function = branch.Function })).MustSucceed();
    }
}
