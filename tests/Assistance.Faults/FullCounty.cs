using System.Globalization;
using Assistance.Access.Contracts;
using Assistance.Host.Demo;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Faults;

/// <summary>
/// The county of rule D15, with all its townships, villages and branches and nobody registered yet, made once per engine and copied;
/// its application runs as a process of its own.
/// </summary>
internal sealed class FullCounty : IAsyncDisposable
{
    public const string Department = "department";
    public const string SystemAdmin = "system";
    public const string AuditAdmin = "auditor";
    public static readonly SyntheticCounty Outline = SyntheticCounty.Generate(DemoProfile.County, new DateOnly(2026, 1, 1));
    private readonly Engine _engine;
    private readonly string _directory;
    private readonly TestDatabase _database;
    private HostProcess? _host;

    private FullCounty(Engine engine, string directory, TestDatabase database) => (_engine, _directory, _database) = (engine, directory, database);

    public static int Members => Outline.Profile.Members;

    public static async Task<FullCounty> StartedAsync(Engine engine)
    {
        FullCounty county;
        if (TestDatabase.CanCopy(engine))
        {
            var (directory, database) = await (await Template.GetAsync(engine, "full-county", FoundAsync)).CopyAsync();
            county = new FullCounty(engine, directory, database);
        }
        else
        {
            var directory = Template.NewDirectory();
            county = new FullCounty(engine, directory, await TestDatabase.CreateAsync(engine, directory, template: null));
            await using var app = AssistanceApp.On(engine, directory, county._database);
            await FoundAsync(app);
        }

        await county.StartAsync();
        return county;
    }

    /// <summary>The roster as an office would send it.</summary>
    public static async Task<byte[]> RosterAsync()
    {
        using var file = new MemoryStream();
        await RosterWorkbook.WriteAsync(Outline, file, CancellationToken.None);
        return file.ToArray();
    }

    public async Task StartAsync() => _host = await HostProcess.StartAsync(_engine, _directory, _database.ConnectionString);

    public Task<ApiClient> SignInAsync(string account) => _host!.SignInAsync(account);

    public TimeSpan ProcessorTime => _host!.ProcessorTime;

    public async Task KillAsync()
    {
        await _host!.DisposeAsync();
        _host = null;
    }

    /// <param name="what">Behind SELECT; counted past the application.</param>
    public async Task<long> CountAsync(string what) => Convert.ToInt64(await AskAsync("SELECT count(*) FROM " + what), CultureInfo.InvariantCulture);

    /// <summary>What SQLite finds wrong with its file; null where nothing is.</summary>
    public async Task<string?> DamageAsync() => _engine == Engine.Sqlite && await AskAsync("PRAGMA integrity_check") is string found && found != "ok" ? found : null;

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = _database.Open().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await KillAsync();
        await _database.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task FoundAsync(AssistanceApp app)
    {
        // The process goes on from here by the machine's clock.
        app.Clock.Set(TimeProvider.System.GetUtcNow());
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
