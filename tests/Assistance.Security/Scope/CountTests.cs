using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Values;
using Assistance.Testing;
using Assistance.Testing.Demo;

namespace Assistance.Security.Tests.Scope;

/// <summary>What is counted for somebody is counted within their reach (SEC2): every list's length and every figure, against SQL over the tables themselves.</summary>
public sealed class CountTests
{
    [EngineFact]
    public async Task A_list_is_as_long_as_the_rows_within_reach(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var wrong = new List<string>();
        var lengths = Countable.Lists.ToDictionary(list => list.Path, _ => new HashSet<long>(), StringComparer.Ordinal);

        foreach (var caller in await EverybodyAsync(app))
        {
            var today = (await caller.Api.SessionAsync()).Day("businessDate");
            foreach (var (path, rows) in Countable.Lists.Where(list => MayAsk(app, caller, list.Path)))
            {
                var (told, counted) = (await LengthAsync(caller.Api, path), await rows.AskAsync(app, caller, caller.Place, today));
                lengths[path].Add(counted);
                if (told != counted)
                    wrong.Add($"{path} as {caller.Name}: {told} rows, {counted} within reach");
            }
        }

        Nothing(wrong);
        // A list that is as long for everybody would prove nothing.
        Assert.All(lengths, list => Assert.True(list.Value.Count > 1, list.Key));
    }

    [EngineFact]
    public async Task A_figure_counts_what_lies_within_reach(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var wrong = new List<string>();
        var values = Countable.Figures.ToDictionary(figure => $"{figure.Path} {figure.Figure}", _ => new HashSet<long>(), StringComparer.Ordinal);

        foreach (var caller in await EverybodyAsync(app))
        {
            var today = (await caller.Api.SessionAsync()).Day("businessDate");
            foreach (var (path, figure, rows) in Countable.Figures.Where(figure => MayAsk(app, caller, figure.Path)))
            {
                var (told, counted) = ((await caller.Api.GetAsync(path)).MustSucceed().Number(figure), await rows.AskAsync(app, caller, caller.Place, today));
                values[$"{path} {figure}"].Add(counted);
                if (told != counted)
                    wrong.Add($"{path} {figure} as {caller.Name}: {told}, {counted} within reach");
            }
        }

        Nothing(wrong);
        // In the demo nothing is late; all else differs from place to place.
        Assert.All(values.Where(figure => figure.Key != "case-figures overdue"), figure => Assert.True(figure.Value.Count > 1, figure.Key));
    }

    [EngineFact]
    public async Task The_dashboard_counts_the_place_that_it_shows(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var wrong = new List<string>();
        var shown = 0;

        foreach (var caller in (await EverybodyAsync(app)).Where(caller => MayAsk(app, caller, "dashboard")))
        {
            var own = (await caller.Api.GetAsync("dashboard")).MustSucceed();
            await CompareAsync(own, caller.Place);
            foreach (var part in own.Items("parts"))
            {
                var path = await PathOfAsync(app, part.Id());
                await ComparePartAsync(part, path);
                if (part.Text("kind") is "townshipCommittee" or "workCommittee")
                    await CompareAsync((await caller.Api.GetAsync($"dashboard?organisationId={part.Id()}")).MustSucceed(), path);
            }

            async Task CompareAsync(JsonElement dashboard, OrgPath place)
            {
                var (today, from) = (dashboard.Day("to"), dashboard.Day("from"));
                var (first, end) = (from.AddDays(1 - from.Day), today.AddDays(1 - today.Day).AddMonths(1));
                foreach (var (figure, rows) in Countable.Dashboard)
                    Note(figure, place, dashboard.Number($"counts.{figure}"), await rows.AskAsync(app, caller, place, today, first, end));
                foreach (var tier in dashboard.Items("tiers"))
                    Note($"tier {tier.Text("tier")}", place, tier.Number("count"), await Of($"t.tier = '{InCode(tier.Text("tier"))}'").AskAsync(app, caller, place, today));
                foreach (var cause in dashboard.Items("causes"))
                    Note($"cause {cause.Text("cause")}", place, cause.Number("count"), await Of($"t.cause = '{cause.Text("cause")}'").AskAsync(app, caller, place, today));
            }

            async Task ComparePartAsync(JsonElement part, OrgPath place)
            {
                foreach (var figure in new[] { "members", "recognised", "recognisedPaired", "pairs" })
                    Note($"part's {figure}", place, part.Number(figure), await Countable.Dashboard[figure].AskAsync(app, caller, place, own.Day("to")));
            }

            void Note(string figure, OrgPath place, long told, long counted)
            {
                shown += counted > 0 ? 1 : 0;
                if (told != counted)
                    wrong.Add($"{figure} of {place} as {caller.Name}: {told}, {counted} within reach");
            }
        }

        Nothing(wrong);
        Assert.True(shown > 100, $"Only {shown} figures were more than nought.");
    }

    [Fact]
    public async Task Every_list_of_rows_is_counted()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);

        var lists = Operation.All(app).Where(operation => operation.Parameters.Any(parameter => parameter.ParameterType == typeof(PageRequest))).Select(operation => operation.Pattern["/api/v1/".Length..]);

        Assert.Equal(Countable.Lists.Select(list => Route(list.Path)).Concat(Countable.NotCounted.Keys).Distinct().Order(StringComparer.Ordinal), lists.Order(StringComparer.Ordinal));
    }

    private static Counted Of(string where) => Counted.One("members_ledger", $"{Countable.Current} AND {where}");

    private static async Task<IReadOnlyList<Caller>> EverybodyAsync(AssistanceApp app) => [.. await Caller.BelowTheCountyAsync(app), .. await Caller.OfTheCountyAsync(app)];

    private static string Route(string path) => path.Split('?')[0];

    private static bool MayAsk(AssistanceApp app, Caller caller, string path) =>
        Operation.All(app).Single(operation => operation.Method == HttpMethod.Get && operation.Pattern == $"/api/v1/{Route(path)}").UseCase.Refuses(caller.Actor) is null;

    private static async Task<long> LengthAsync(ApiClient api, string path)
    {
        var (length, after) = (0L, (string?)string.Empty);
        var first = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size=200";
        while (after is not null)
        {
            var page = (await api.GetAsync(after.Length == 0 ? first : $"{first}&after={Uri.EscapeDataString(after)}")).MustSucceed();
            length += page.Items().Count;
            after = page.At("next").GetString();
        }

        return length;
    }

    private static async Task<OrgPath> PathOfAsync(AssistanceApp app, Guid organisation) =>
        OrgPath.Parse(Convert.ToString(await app.AskAsync("SELECT org_path FROM members_organisations WHERE id = @id", ("id", organisation)), CultureInfo.InvariantCulture)!);

    /// <summary>A word of the wire as the database keeps it.</summary>
    private static string InCode(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void Nothing(List<string> findings) => Assert.True(findings.Count == 0, $"{findings.Count}:\n{string.Join('\n', findings)}");
}
