using Assistance.Host.Configuration;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;
using Assistance.Members.Contracts;

namespace Assistance.Host.Demo;

/// <summary>
/// With <c>Demo:Profile</c>, a first start tells the synthetic county's story to a server of its own: the same application on the same data
/// directory, at the story's clock, on a free port of this machine. The server that is started afterwards knows nothing of it.
/// </summary>
internal static class DemoCounty
{
    private const string Section = "Demo:Profile";
    private const int MonthsOfStory = 10;

    public static DemoProfile? AskedFor(IConfiguration configuration) => configuration[Section] is { Length: > 0 } key ? DemoProfile.Find(key) : null;

    public static async Task PrepareAsync(WebApplication app, DemoProfile profile)
    {
        var data = app.Services.GetRequiredService<DataDirectory>();
        var castFile = data.In("demo-accounts.json");
        if (DemoCast.Read(castFile) is null)
            (await TellAsync(app.Configuration, data, profile, app.Lifetime.ApplicationStopping)).Write(castFile);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(DemoCast.Read(castFile)!.Show(app.Urls.First())));
    }

    private static async Task<DemoCast> TellAsync(IConfiguration configuration, DataDirectory data, DemoProfile profile, CancellationToken cancellationToken)
    {
        Console.WriteLine($"\n  正在生成演示县“{profile.CountyName}”（{profile.Members} 名党员）… / making the demo county");
        var clock = new StoryClock();
        var county = SyntheticCounty.Generate(profile, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        await using var stage = Application.Build([], builder =>
        {
            builder.Configuration.AddConfiguration(configuration).AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Urls"] = "http://127.0.0.1:0",
                ["Jobs:Enabled"] = "false",
                ["Access:RequestsPerMinute"] = "1000000",
            });
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton(Outline(county));
        });
        await stage.StartAsync(cancellationToken);
        var business = stage.Services.GetRequiredService<BusinessClock>();
        var end = business.Today;
        using var http = new HttpClient { BaseAddress = new Uri(new Uri(stage.Urls.First()), "/") };
        var token = (await File.ReadAllTextAsync(data.In("set-up-link.txt"), cancellationToken)).Trim().Split('#')[^1];
        var story = new DemoStory(http, county, end.AddMonths(-MonthsOfStory), end, clock, business, stage.Services.GetRequiredService<RequestedRuns>());
        await new DemoSetUp(story).TellAsync(token, cancellationToken);
        var recognition = new DemoRecognition(story);
        await recognition.TellAsync(cancellationToken);
        await new DemoHelp(story).TellAsync(cancellationToken);
        await recognition.LeaveSomeOnTheWayAsync(cancellationToken);
        await stage.StopAsync(cancellationToken);
        return new DemoCast(story.Accounts);
    }

    /// <summary>The county as the set-up offers it beside the real ones.</summary>
    internal static CountyOutline Outline(SyntheticCounty county) => new(
        county.Profile.CountyName,
        county.Profile.DivisionCode,
        [.. county.Townships.Select(township => new TownshipOutline(
            township.Name, township.DivisionCode, [.. township.Villages.Select(village => new VillageOutline(village.Name, village.DivisionCode, IsCommunity: false))]))]);
}
