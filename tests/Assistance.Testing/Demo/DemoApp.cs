using Assistance.Access.Contracts;
using Assistance.Host.Configuration;
using Assistance.Host.Demo;
using Assistance.Kernel.Data;
using Assistance.Kernel.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistance.Testing.Demo;

/// <summary>The application on a copy of the small demo county, whose story was told once per engine through the same commands that users call.</summary>
public static class DemoApp
{
    public const string UserPhone = "12000008888";
    public const string ObjectorPhone = "12000009999";

    /// <summary>Of the first few on the register.</summary>
    public static IReadOnlyList<string> BankAccounts { get; } = ["9999990000000011", "999999000000000022", "9999990000000000033"];

    /// <summary>What was logged while the story was told, on any engine.</summary>
    public static LogLines StoryLog { get; } = new();

    public static async Task<AssistanceApp> StartAsync(Engine engine)
    {
        var app = await AssistanceApp.StartAsync(engine, "demo", TellAsync, settings => settings["Access:RequestsPerMinute"] = "0");
        // The story ends on the day on which it is told.
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        return app;
    }

    /// <summary>As one of the demo's own accounts: <c>zuzhibu</c>, <c>xiangzhen1</c>, <c>cun1</c>, <c>bangfu1</c> …</summary>
    public static Task<ApiClient> SignInAsync(AssistanceApp app, string account) => app.SignInAsync(account, Cast(app)[account].Password);

    /// <summary>Every account of the demo.</summary>
    public static IReadOnlyList<string> Accounts(AssistanceApp app) => [.. Cast(app).Accounts.Select(one => one.Account)];

    /// <summary>Where somebody signed in holds their one post.</summary>
    public static async Task<OrganisationPlace> PlaceOfAsync(AssistanceApp app, ApiClient client)
    {
        var id = new OrgId((await client.SessionAsync()).Id("posts.0.organisationId"));
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IOrganisationLookup>().FindAsync([id], CancellationToken.None))[id];
    }

    /// <summary>Everybody on the demo county's register, with the numbers that nobody is to see in full.</summary>
    public static IReadOnlyList<DemoPerson> People(AssistanceApp app)
    {
        var county = SyntheticCounty.Generate(DemoProfile.Small, DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime));
        return
        [
            .. county.Townships.SelectMany((township, number) => township.Villages.Select(village => (village.BranchName, village.Members)).Concat(township.OtherBranches.Select(branch => (branch.Name, branch.Members)))
                .SelectMany(branch => branch.Item2, (branch, person) => new DemoPerson(person.Name, person.CitizenId, person.Phone, branch.Item1, number + 1))),
            .. county.OrganBranches.SelectMany(branch => branch.Members, (branch, person) => new DemoPerson(person.Name, person.CitizenId, person.Phone, branch.Name, Township: null)),
        ];
    }

    /// <summary>Every number of a person in the demo county: of identity, telephone, bank account.</summary>
    public static IReadOnlyList<string> Numbers(AssistanceApp app) =>
        [.. People(app).SelectMany(person => new[] { person.CitizenId, person.Phone }), .. BankAccounts, UserPhone, ObjectorPhone];

    private static DemoCast Cast(AssistanceApp app) => DemoCast.Read(Path.Combine(app.DataDirectory, "demo-accounts.json"))!;

    private static async Task TellAsync(AssistanceApp empty)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Data:Directory"] = empty.DataDirectory,
            ["Database:Provider"] = empty.Engine.ToString(),
            ["Database:ConnectionString"] = empty.ConnectionString,
            ["Urls"] = "http://127.0.0.1:0",
            ["Jobs:Enabled"] = "false",
        };
        await using (var app = Application.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Logging.ClearProviders();
        }))
        {
            await SchemaUpdate.RunAsync(app.Services.GetRequiredService<IDatabaseEngine>(), CancellationToken.None);
            Assert.Null(await DemoCounty.PrepareAsync(app, DemoProfile.Small, stage =>
            {
                stage.Configuration["Logging:LogLevel:Default"] = nameof(LogLevel.Information);
                stage.Logging.ClearProviders().AddProvider(StoryLog);
            }));
        }

        empty.Clock.Set(TimeProvider.System.GetUtcNow());
        _ = empty.Server;
        await LooseEnds.TellAsync(empty);
        foreach (var line in empty.Log.All)
            StoryLog.Add(line);
    }
}

/// <param name="Township">From one on; null for the county's organs.</param>
public sealed record DemoPerson(string Name, string CitizenId, string Phone, string BranchName, int? Township);
