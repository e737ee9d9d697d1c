using System.Diagnostics;
using Assistance.Testing;
using Xunit.Abstractions;

namespace Assistance.Faults;

public sealed class RosterKillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>One moment from each of as many equal parts of the time that the import takes undisturbed, in any order.</summary>
    [EngineFact]
    [Rule("R2")]
    public async Task A_process_killed_at_any_moment_of_a_countys_import_leaves_none_or_all(Engine engine)
    {
        var kills = Kills.For(engine, onSqlite: 6, onServer: 2);
        var roster = await FullCounty.RosterAsync();
        var took = await UndisturbedAsync(engine, roster);
        output.WriteLine($"{engine}, {kills}: undisturbed, the import takes {took.TotalSeconds:0.00} s.");
        var moments = kills.MomentsWithin(took);
        var seen = new List<(string Phase, long People)>();
        ServedCounty? county = null;
        try
        {
            foreach (var moment in moments)
            {
                county ??= await FullCounty.StartedAsync(engine);
                var phase = await KillDuringImportAsync(county, roster, moment);
                await county.StartAsync();
                var people = await LookAroundAsync(county, $"{kills}, killed after {moment.TotalSeconds:0.00} s, {phase}");
                output.WriteLine($"{moment.TotalSeconds:0.00} s, {phase}: {people} people.");
                seen.Add((phase, people));
                if (people == 0)
                    continue;
                await county.DisposeAsync();
                county = null;
            }

            Assert.Equal(kills.Rounds, seen.Count);
            county ??= await FullCounty.StartedAsync(engine);
            await StartAgainAsync(county, roster);
        }
        finally
        {
            if (county is not null)
                await county.DisposeAsync();
        }
    }

    private static async Task<TimeSpan> UndisturbedAsync(Engine engine, byte[] roster)
    {
        await using var county = await FullCounty.StartedAsync(engine);
        using var department = await county.SignInAsync(FullCounty.Department);
        var watch = Stopwatch.StartNew();
        Assert.Equal("done", await FollowAsync(department, roster, _ => { }));
        return watch.Elapsed;
    }

    /// <returns>What the import was at when it was last seen.</returns>
    private static async Task<string> KillDuringImportAsync(ServedCounty county, byte[] roster, TimeSpan moment)
    {
        using var department = await county.SignInAsync(FullCounty.Department);
        var last = "uploading";
        var following = FollowAsync(department, roster, phase => last = phase);
        await Task.Delay(moment);
        await county.KillAsync();
        await following;
        return last;
    }

    /// <summary>Kills at the first look that finds it writing: of a county there is then much left to write.</summary>
    private static async Task KillInTheMidstOfWritingAsync(ServedCounty county, byte[] roster)
    {
        using var department = await county.SignInAsync(FullCounty.Department);
        var writing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var following = FollowAsync(department, roster, phase =>
        {
            if (phase == "writing")
                writing.TrySetResult();
        });
        Assert.Same(writing.Task, await Task.WhenAny(writing.Task, following));
        await county.KillAsync();
        await following;
    }

    /// <summary>Uploads, and looks until the import has ended or the process is gone.</summary>
    private static async Task<string> FollowAsync(ApiClient department, byte[] roster, Action<string> look)
    {
        try
        {
            var import = (await department.UploadRosterAsync(roster)).MustSucceed();
            while (import.Text("state") == "running")
            {
                look(import.IsNull("phase") ? "waiting" : import.Text("phase"));
                await Task.Delay(BetweenLooks);
                import = (await department.GetAsync($"roster-imports/{import.Id()}")).MustSucceed();
            }

            look(import.Text("state"));
            return import.Text("state");
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return "gone";
        }
    }

    /// <summary>None or all, an audit trail without a fault, a sound file, and an application that works.</summary>
    private static async Task<long> LookAroundAsync(ServedCounty county, string circumstances)
    {
        var people = await county.CountAsync("members_people");
        Assert.True(people == 0 || people == FullCounty.Members, $"{people} people: {circumstances}");
        Assert.True(people == await county.CountAsync("members_households"), circumstances);
        Assert.True((people == 0 ? 0 : 1) == await county.CountAsync("members_roster_imports WHERE state = 'Done'"), circumstances);
        Assert.True(people == await county.CountAsync("kernel_audit_records WHERE subject_type = 'person' AND operation = 'runRosterImport'"), circumstances);
        using var auditor = await county.SignInAsync(FullCounty.AuditAdmin);
        var chain = (await auditor.PostAsync("audit-records/verification")).MustSucceed();
        Assert.True(chain.Truth("whole"), $"{chain}: {circumstances}");
        using var department = await county.SignInAsync(FullCounty.Department);
        Assert.Equal(people == 0, (await department.GetAsync("people?size=1")).MustSucceed().Items().Count == 0);
        if (await county.DamageAsync() is { } damage)
            Assert.Fail($"{damage}: {circumstances}");
        return people;
    }

    /// <summary>
    /// What a kill interrupted is shown as such, and comes to its end when it is started again. Once that end was told, a further kill
    /// takes nothing away; every record joins the chain.
    /// </summary>
    private static async Task StartAgainAsync(ServedCounty county, byte[] roster)
    {
        await KillInTheMidstOfWritingAsync(county, roster);
        await county.StartAsync();
        Assert.Equal(0, await LookAroundAsync(county, "killed in the midst of writing"));
        using (var department = await county.SignInAsync(FullCounty.Department))
        {
            var id = (await department.GetAsync("roster-imports?size=1")).MustSucceed().Items()[0].Id();
            Assert.Equal("interrupted", (await department.EndOfImportAsync(id)).Text("state"));
            (await department.PostAsync($"roster-imports/{id}/start")).MustSucceed();
            Assert.Equal(FullCounty.Members, (await department.EndOfImportAsync(id)).Number("added"));
        }

        await county.KillAsync();
        await county.StartAsync();
        Assert.Equal(FullCounty.Members, await LookAroundAsync(county, "killed when it was done"));
        using var administrator = await county.SignInAsync(FullCounty.SystemAdmin);
        // Refused only where it runs already.
        await administrator.PostAsync("jobs/seal-audit-trail/runs");
        using var auditor = await county.SignInAsync(FullCounty.AuditAdmin);
        var chain = (await auditor.PostAsync("audit-records/verification")).MustSucceed();
        for (var watch = Stopwatch.StartNew(); chain.Number("sealed") < FullCounty.Members && watch.Elapsed < TimeSpan.FromSeconds(60);)
        {
            await Task.Delay(BetweenLooks * 5);
            chain = (await auditor.PostAsync("audit-records/verification")).MustSucceed();
        }

        Assert.True(chain.Truth("whole") && chain.Number("sealed") > FullCounty.Members, chain.ToString());
    }
}
