using Assistance.Host.Configuration;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Assistance.Host.Demo;

/// <summary>
/// With <c>Demo:Profile</c>, a first start tells the synthetic county's story to a server of its own: the same application on the same data
/// directory, at the story's clock, on a free port of this machine. The server that is started afterwards knows nothing of it.
/// </summary>
internal static class DemoCounty
{
    private const string Section = "Demo:Profile";
    private const int MonthsOfStory = 10;

    // The passwords are random and the people made up; whoever signs in later gets the full number of rounds.
    private const int RoundsWhileTelling = 1000;

    public static DemoProfile? AskedFor(IConfiguration configuration) => configuration[Section] is { Length: > 0 } key ? DemoProfile.Find(key) : null;

    /// <summary>A story that was cut short is begun anew: its mark stands in the data directory, so all that lies there is its own.</summary>
    /// <returns>What to do, where that is for the operator to do; null where all is well.</returns>
    public static string? ForgetCutShort(WebApplication app)
    {
        var data = app.Services.GetRequiredService<DataDirectory>();
        if (!File.Exists(Mark(data)))
            return null;
        if (app.Configuration["Database:Provider"] is not null || app.Configuration["Database:ConnectionString"] is not null)
            return $"上次生成演示县时中断：请换一个空数据库，并删除 {Mark(data)} / the demo was cut short: give it an empty database and delete that file";
        foreach (var file in Directory.EnumerateFiles(data.Path, "assistance.db*"))
            File.Delete(file);
        File.Delete(Mark(data));
        return null;
    }

    /// <param name="also">What differs from an ordinary server where the story is told.</param>
    /// <returns>What to do, where the demo cannot be made here; null when it is there.</returns>
    public static async Task<string?> PrepareAsync(WebApplication app, DemoProfile profile, Action<WebApplicationBuilder>? also = null)
    {
        var data = app.Services.GetRequiredService<DataDirectory>();
        var castFile = data.In("demo-accounts.json");
        if (DemoCast.Read(castFile) is null)
        {
            if (await TellAsync(app.Configuration, data, profile, also) is not { } cast)
                return $"{data.Path} 已有数据，不能再生成演示县：请用 --data 指定一个空目录 / it holds data already: name an empty directory";
            cast.Write(castFile);
            File.Delete(Mark(data));
        }

        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(DemoCast.Read(castFile)!.Show(app.Urls.First())));
        return null;
    }

    private static string Mark(DataDirectory data) => data.In("demo-in-the-making");

    private static async Task<DemoCast?> TellAsync(IConfiguration configuration, DataDirectory data, DemoProfile profile, Action<WebApplicationBuilder>? also)
    {
        var clock = new StoryClock();
        var county = SyntheticCounty.Generate(profile, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        await using var stage = Stage(configuration, clock, county, also);
        await stage.StartAsync();
        try
        {
            return await TellAsync(stage, data, county, clock, stage.Lifetime.ApplicationStopping);
        }
        finally
        {
            await stage.StopAsync(CancellationToken.None);
        }
    }

    /// <returns>Null where the set-up has been done already.</returns>
    private static async Task<DemoCast?> TellAsync(
        WebApplication stage, DataDirectory data, SyntheticCounty county, StoryClock clock, CancellationToken stopping)
    {
        var link = data.In("set-up-link.txt");
        if (!File.Exists(link))
            return null;
        await File.WriteAllTextAsync(Mark(data), string.Empty, stopping);
        Console.WriteLine($"\n  正在生成演示县“{county.Profile.CountyName}”（{county.Profile.Members} 名党员）… / making the demo county");
        var business = stage.Services.GetRequiredService<BusinessClock>();
        var end = business.Today;
        using var http = new HttpClient { BaseAddress = new Uri(new Uri(stage.Urls.First()), "/") };
        var token = (await File.ReadAllTextAsync(link, stopping)).Trim().Split('#')[^1];
        var story = new DemoStory(http, county, end.AddMonths(-MonthsOfStory), end, clock, business, stage.Services.GetRequiredService<RequestedRuns>());
        await new DemoSetUp(story).TellAsync(token, stopping);
        var recognition = new DemoRecognition(story);
        await recognition.TellAsync(stopping);
        var funds = new DemoFunds(story);
        await funds.OpenAsync(stopping);
        var loans = new DemoLoans(story, funds);
        await loans.LendAsync(stopping);
        var projects = new DemoProjects(story);
        await projects.BeginAsync(stopping);
        var survey = new DemoSurvey(story);
        await survey.TellAsync(stopping);
        var campaigns = new DemoCampaigns(story);
        await new DemoHelp(story, campaigns).TellAsync(stopping);
        await survey.BeginNextAsync(stopping);
        await recognition.LeaveSomeOnTheWayAsync(stopping);
        await new DemoDevelopment(story).TellAsync(stopping);
        await new DemoDecisions(story).TellAsync(stopping);
        await new DemoScoring(story).TellAsync(stopping);
        await new DemoCommendations(story).TellAsync(stopping);
        await funds.TellAsync(stopping);
        await loans.GoOnAsync(stopping);
        await new DemoBankLoans(story, funds).TellAsync(stopping);
        await projects.EndAsync(stopping);
        await new DemoTrainings(story).TellAsync(stopping);
        await new DemoDuties(story).TellAsync(stopping);
        await new DemoFiles(story).TellAsync(stopping);
        await new DemoPayments(story).TellAsync(stopping);
        await new DemoBank(story, funds).TellAsync(stopping);
        await campaigns.EndAsync(stopping);
        await new DemoInspections(story).TellAsync(stopping);
        await new DemoQuestionnaires(story).TellAsync(stopping);
        return new DemoCast(story.Accounts);
    }

    private static WebApplication Stage(IConfiguration configuration, StoryClock clock, SyntheticCounty county, Action<WebApplicationBuilder>? also) => Application.Build([], builder =>
    {
        builder.Configuration.AddConfiguration(configuration).AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Jobs:Enabled"] = "false",
            ["Access:RequestsPerMinute"] = "1000000",
            ["SetUp:PrintLink"] = "false",
            ["Logging:LogLevel:Default"] = nameof(LogLevel.Warning),
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = nameof(LogLevel.Warning),
        });
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(Outline(county));
        builder.Services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = RoundsWhileTelling);
        also?.Invoke(builder);
    });

    /// <summary>The county as the set-up offers it beside the real ones.</summary>
    internal static CountyOutline Outline(SyntheticCounty county) => new(
        county.Profile.CountyName,
        county.Profile.DivisionCode,
        [.. county.Townships.Select(township => new TownshipOutline(
            township.Name, township.DivisionCode, [.. township.Villages.Select(village => new VillageOutline(village.Name, village.DivisionCode, IsCommunity: false))]))]);
}
