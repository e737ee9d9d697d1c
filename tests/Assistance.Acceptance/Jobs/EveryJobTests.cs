using System.Text.RegularExpressions;
using Assistance.Acceptance.Pairing;
using Assistance.Acceptance.Recognition;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Jobs;

/// <summary>What holds for each job that a module has registered, whatever it does.</summary>
public sealed partial class EveryJobTests
{
    private const string Kinds = "SELECT kind, id FROM messaging_messages";

    private static readonly string[] Promised =
        ["half-year-reviews", "yearly-survey", "survey-reminders", "holiday-campaigns", "campaign-lists", "visits-overdue", "commitments-overdue", "no-first-contact", "recognition-deadlines", "end-notices", "lost-contact", "transfer-letters", "terms-of-office", "bank-loans-due", "quarterly-trainings", "seal-audit-trail", "hotline-overdue", "village-meetings", "inspection-findings"];

    [EngineFact]
    public async Task Each_stands_on_the_administrators_page_under_a_name_of_its_own(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        using var api = await app.SignInAsync("system", Accounts.Password);

        var jobs = (await api.GetAsync("jobs")).MustSucceed().At("items").EnumerateArray().ToList();

        Assert.Empty(Promised.Except(jobs.Select(job => job.Text("name"))));
        Assert.All(jobs, job =>
        {
            Assert.Matches(KebabCase(), job.Text("name"));
            Assert.Matches(ChineseTitle(), job.Text("chinese"));
            Assert.NotEmpty(job.Text("english"));
            Assert.NotEmpty(job.Text("nextRun"));
        });
    }

    [EngineFact]
    public async Task Each_runs_where_nobody_has_set_anything_up(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);

        Assert.True(await app.Services.GetRequiredService<JobCatchUp>().RunAllAsync(CancellationToken.None), Errors(app));
    }

    [EngineFact]
    public async Task Run_twice_on_the_days_of_helping_each_changes_nothing(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await HelpAsync(county);

        await RunTwiceAsync(
            county.App,
            (new DateOnly(2026, 5, 18), ["campaignList", "commitmentOverdue", "noFirstContact"]),
            (new DateOnly(2026, 6, 18), ["campaignBranchVisits", "campaignLock", "campaignVisit", "checkpointOpened", "trainingOwed", "visitOverdue"]),
            (new DateOnly(2026, 7, 2), ["campaignReturn", "halfYearReviewOpened"]));
    }

    [EngineFact]
    public async Task Run_twice_on_the_days_of_recognition_each_changes_nothing(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        await banner.GivenPostedAsync();
        await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"));

        var day = banner.Today;
        await RunTwiceAsync(
            banner.App,
            (day.AddDays(7), ["caseStepDue"]),
            (day.AddDays(11), ["caseStepOverdue"]),
            (day.AddDays(53), ["caseDeadlineNear"]),
            (day.AddDays(61), ["caseOverdue"]));

        Assert.Equal(["Ended"], await TableContents.QueryAsync(banner.App, "SELECT state FROM recognition_notices"));
    }

    /// <summary>Over the end of the half-year and of a round of visits.</summary>
    [EngineFact]
    public async Task Three_days_of_downtime_leave_what_days_of_helping_served_in_time_leave(Engine engine)
    {
        var monday = new DateOnly(2026, 6, 29);
        await using var inTime = await HelpingCounty.StartAsync(engine);
        await HelpAsync(inTime);
        await using var late = await HelpingCounty.StartAsync(engine);
        await HelpAsync(late);

        var told = await ToldAsync(inTime.App, [.. Enumerable.Range(0, 5).Select(monday.AddDays)]);

        Assert.Contains(told, message => message.Contains("halfYearReviewOpened", StringComparison.Ordinal));
        Assert.Equal(told, await ToldAsync(late.App, monday, monday.AddDays(4)));
    }

    /// <summary>Over the one day on which a step is told to be due soon: whoever left it out would never tell.</summary>
    [EngineFact]
    public async Task Three_days_of_downtime_leave_what_days_of_recognition_served_in_time_leave(Engine engine)
    {
        await using var inTime = await Banner.FoundAsync(engine);
        await inTime.GivenCaseAsync();
        await using var late = await Banner.FoundAsync(engine);
        await late.GivenCaseAsync();
        var first = inTime.Today.AddDays(6);

        var told = await ToldAsync(inTime.App, [.. Enumerable.Range(0, 5).Select(first.AddDays)]);

        Assert.Contains(told, message => message.Contains("caseStepDue", StringComparison.Ordinal));
        Assert.Equal(told, await ToldAsync(late.App, first, first.AddDays(4)));
    }

    private static async Task HelpAsync(HelpingCounty county)
    {
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperBai, county.NeedySun);
        await county.PairAsync(county.HelperCai, county.NeedyLi);
        (await (await county.AsAsync("an")).PostAsync("commitments", new { pairId = pair, kind = "money", text = "资助学费", amount = 50000, dueOn = "2026-05-01" })).MustSucceed();
    }

    /// <summary>Everything that anybody has been told when the server was up on these days alone; each daily job has then served every day once.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(AssistanceApp app, params DateOnly[] days)
    {
        var jobs = app.Services.GetRequiredService<JobCatchUp>();
        foreach (var day in days)
        {
            app.Clock.Set(day);
            Assert.True(await jobs.RunAllAsync(CancellationToken.None), Errors(app));
        }

        await using var scope = app.Services.CreateAsyncScope();
        var runs = (await scope.ServiceProvider.GetRequiredService<KernelDb>().JobRuns.ToListAsync()).ToLookup(run => run.Job);
        foreach (var job in app.Services.GetRequiredService<JobCatalogue>().All.Where(job => job.About.Schedule is JobSchedule.DailyAt))
        {
            Assert.Equal(
                Enumerable.Range(0, 5).Select(days[0].AddDays).Select(day => (day, JobRunState.Succeeded, 1)),
                runs[job.About.Name].OrderBy(run => run.BusinessDate).Select(run => (run.BusinessDate, run.State, run.Attempts)));
        }

        var told = await TableContents.QueryAsync(
            app,
            "SELECT u.account, m.kind, m.business_date, m.chinese, m.due_on FROM messaging_messages m JOIN access_users u ON u.id = m.user_id");
        return [.. told.Order(StringComparer.Ordinal)];
    }

    /// <summary>Serves each day as the schedule does, which tells somebody of just these kinds, and then runs every job again on demand.</summary>
    private static async Task RunTwiceAsync(AssistanceApp app, params (DateOnly Day, string[] Tells)[] days)
    {
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        foreach (var (day, tells) in days)
        {
            var told = await TableContents.QueryAsync(app, Kinds);
            app.Clock.Set(day);
            Assert.True(await app.Services.GetRequiredService<JobCatchUp>().RunAllAsync(CancellationToken.None), Errors(app));
            Assert.Equal(tells, (await TableContents.QueryAsync(app, Kinds)).Except(told).Select(kind => kind.Split('|')[0]).Distinct().Order(StringComparer.Ordinal));
            var before = await TableContents.ReadAsync(app);

            using var api = await app.SignInAsync("system", Accounts.Password);
            var jobs = (await api.GetAsync("jobs")).MustSucceed().At("items").EnumerateArray().Select(job => job.Text("name")).ToList();
            foreach (var job in jobs)
                (await api.PostAsync($"jobs/{job}/runs")).MustSucceed();
            Assert.Equal(jobs.Count, await app.Services.GetRequiredService<RequestedRuns>().RunAsync(CancellationToken.None));

            foreach (var job in jobs)
                Assert.Equal((job, "succeeded"), (job, (await api.GetAsync($"jobs/{job}/runs?size=1")).MustSucceed().Text("items.0.state")));
            Assert.Equal(before, await TableContents.ReadAsync(app));
        }
    }

    private static string Errors(AssistanceApp app) => string.Join('\n', app.Log.All.Where(line => line.StartsWith("Error", StringComparison.Ordinal)));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseTitle();
}
