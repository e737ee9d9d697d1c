using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Acceptance.Pairing;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;

namespace Assistance.Acceptance.Assessment;

/// <summary>A helping county that assesses a year, step by step, as its department and its branches do.</summary>
internal sealed class ScoringYear : IAsyncDisposable
{
    public const int Year = 2026;
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    private ScoringYear(HelpingCounty county) => County = county;

    public HelpingCounty County { get; }

    /// <summary>With a second account of the department, since nobody confirms their own.</summary>
    public static async Task<ScoringYear> StartAsync(Engine engine)
    {
        var county = await HelpingCounty.StartAsync(engine);
        await county.App.GivenUserAsync("county2", Role.CountyDepartment, new OrganisationPlace(county.County.Id, county.County.Path, county.County.Name, "countyDepartment"));
        return new ScoringYear(county);
    }

    /// <summary>Puts the modern pack in force with some of its scoring changed.</summary>
    public async Task PackAsync(Action<JsonObject> change)
    {
        var department = await County.AsAsync("county");
        var document = JsonNode.Parse((await department.PostAsync("policies", new { shippedKey = "modern" })).MustSucceed().At("document").GetRawText())!.AsObject();
        document["key"] = "own";
        change(document["scoring"]!.AsObject());
        var today = (await department.SessionAsync()).Day("businessDate");
        var added = (await department.PostAsync("policies", new { document })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = today })).MustSucceed();
    }

    public async Task<JsonElement> OpenAsync(int year = Year) => (await (await County.AsAsync("county")).PostAsync("scoring-rounds", new { year })).MustSucceed();

    public Task<JsonElement> AgricultureAsync(string account = "county", int year = Year) => SheetAsync(County.Agriculture, account, year);

    public async Task<JsonElement> SheetAsync(OrgCard branch, string account = "county", int year = Year)
    {
        var rows = await County.ListAsync(account, $"score-sheets?year={year}");
        return (await (await County.AsAsync(account)).GetAsync($"score-sheets/{rows.Single(row => row.Text("organisationName") == branch.Name).Id()}")).MustSucceed();
    }

    /// <summary>All that people say: self score and points given in full, and a ballot of every party.</summary>
    /// <param name="poor">Votes for 较差 beside ten for 优秀.</param>
    public async Task JudgeAsync(OrgCard branch, string account, int poor = 0, int given = 10, int year = Year)
    {
        var department = await County.AsAsync("county");
        var id = (await SheetAsync(branch, year: year)).Id("sheet.id");
        var branchClerk = await County.AsAsync(account);
        (await branchClerk.PutAsync($"score-sheets/{id}/self-scores", new { items = new[] { new { code = "work", points = 10, evidence = "例会记录、台账" } } }, version: await VersionAsync(id))).MustSucceed();
        foreach (var party in new[] { "people", "peers", "department" })
            (await department.PutAsync($"score-sheets/{id}/ballots", Ballot(party, 10, poor: poor), version: await VersionAsync(id))).MustSucceed();
        (await department.PutAsync($"score-sheets/{id}/given-scores", new { items = new[] { new { code = "work", points = given, reason = "缺佐证" } } }, version: await VersionAsync(id))).MustSucceed();
    }

    public static object Ballot(string party, int excellent, int good = 0, int fair = 0, int poor = 0) =>
        new { party, heldOn = "2026-03-10", excellent, good, fair, poor, record = "县委党校，监票人两名" };

    public async Task<int> VersionAsync(Guid sheet) => (int)(await (await County.AsAsync("county")).GetAsync($"score-sheets/{sheet}")).MustSucceed().Number("version");

    public async Task<ApiAnswer> StepAsync(string act, object? body = null, string account = "county", int year = Year)
    {
        var client = await County.AsAsync(account);
        var version = (int)(await client.GetAsync($"scoring-rounds/{year}")).MustSucceed().Number("version");
        return await client.PostAsync($"scoring-rounds/{year}/{act}", body ?? new { }, version: version);
    }

    public async Task FreezeAsync()
    {
        await County.OnAsync(LastDay);
        (await StepAsync("freeze", new { until = LastDay })).MustSucceed();
    }

    /// <summary>From the freeze to the last word.</summary>
    public async Task FinishAsync(int year = Year)
    {
        var answer = (await StepAsync("publish", year: year)).MustSucceed();
        await County.OnAsync(answer.Day("objectUntil").AddDays(1));
        (await StepAsync("finalise", account: "county2", year: year)).MustSucceed();
    }

    public async Task<Guid> MeetingAsync(string heldOn)
    {
        var decision = new { body = "departmentMeeting", heldOn, title = "研究年终考核结果", resolution = "同意。", steps = new[] { "assessment" } };
        return (await (await County.AsAsync("county")).PostAsync("decisions", new { organisationId = County.County.Id.Value, decision })).MustSucceed().Id("decision.id");
    }

    public async Task<IReadOnlyList<JsonElement>> OutcomesAsync(OrgCard branch, int year = Year) =>
        [.. (await County.ListAsync("county", $"score-outcomes?year={year}&size=100")).Where(row => row.Text("organisationName") == branch.Name)];

    public async Task<Guid> VisitAsync(string account, Guid pair, string on) =>
        (await (await County.AsAsync(account)).PostAsync("visits", new { pairId = pair, report = new { findings = "身体尚好", on } })).MustSucceed().Id();

    public static int? Points(JsonElement view, string code) =>
        view.Items("lines").Single(line => line.Text("code") == code) is var found && found.IsNull("points") ? null : (int)found.Number("points");

    public ValueTask DisposeAsync() => County.DisposeAsync();
}
