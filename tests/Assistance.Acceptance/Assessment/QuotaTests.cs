using System.Text.Json;
using Assistance.Acceptance.Pairing;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Assistance.Testing.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Assessment;

/// <summary>Quota and budget by the pack, to the person and the fen.</summary>
public sealed class QuotaTests
{
    [EngineFact]
    [Rule("B2")]
    public async Task Two_and_a_half_of_a_hundred_members_and_a_thousand_yuan_each(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.Yuetang, byRoster: true);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var ledger = await AllAsync(department, "ledger?size=200");

        var quota = (await department.GetAsync("quota")).MustSucceed();

        // 2.5 % of 5,939 is 148.475: a part of a person counts as one.
        Assert.Equal((5_939L, 149L, 391L, 242L), (quota.Number("whole.members"), quota.Number("whole.quota"), quota.Number("whole.listed"), quota.Number("whole.over")));
        Assert.Equal((14_900_000L, Planned(ledger)), (quota.Number("whole.budget"), quota.Number("whole.planned")));
        var parts = quota.Items("parts");
        Assert.Equal((5_939, 391), (parts.Sum(part => part.Number("figures.members")), parts.Sum(part => part.Number("figures.listed"))));
        Assert.All(parts, part => Assert.Equal((part.Number("figures.members") + 39) / 40, part.Number("figures.quota")));
        Assert.All(parts, part => Assert.Equal(part.Number("figures.quota") * 100_000, part.Number("figures.budget")));
        Assert.Equal(parts.Sum(part => part.Number("figures.quota")), quota.Number("partsQuota"));
        var names = new List<Guid>();
        foreach (var part in parts)
        {
            var people = await AllAsync(department, $"quota-ranking?committeeId={part.Id()}&size=50");
            Assert.Equal(Enumerable.Range(1, people.Count), people.Select(one => (int)one.Number("number")));
            Assert.Equal(part.Number("figures.listed"), people.Count);
            Assert.Equal(Math.Min(part.Number("figures.quota"), people.Count), people.Count(one => one.Truth("within")));
            Assert.Equal(Math.Max(0, part.Number("figures.over")), people.Count(one => !one.Truth("within")));
            Assert.Equal(part.Number("figures.planned"), people.Sum(one => one.Number("planned")));
            names.AddRange(people.Select(one => one.Id("personId")));
        }

        Assert.Equal(ledger.Select(row => row.Id("personId")).Order(), names.Order());
    }

    [EngineFact]
    [Rule("B2")]
    public async Task Who_is_within_the_line_and_by_what_and_where_equals_stand_at_it(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        // Of eight members one is within: all five are as hard up as each other, and came on the same day.
        var all = (await department.GetAsync("quota-ranking")).MustSucceed();
        Assert.Equal(5, all.Items().Count);
        Assert.All(all.Items(), one => Assert.True(one.Truth("tied") && one.IsNull("because"), one.GetRawText()));
        Assert.Equal(["True", "False", "False", "False", "False"], all.Items().Select(one => one.Truth("within").ToString()));

        await county.App.InCommandAsync(async services => Assert.True(await services.GetRequiredService<ILedger>().ChangeTierAsync(
            new PersonId(county.NeedyWu), NeedTier.Considerable, new DateOnly(2026, 2, 1), "好转", CancellationToken.None)));
        await IncomeAsync(county, "赵低收", 50_000);
        await IncomeAsync(county, "钱更低", 40_000);

        var east = (await department.GetAsync($"quota-ranking?committeeId={county.East.Id}")).MustSucceed();
        Assert.Equal(
            ["1 钱更低 severe True income False", "2 赵低收 severe False income False"],
            east.Items().Take(2).Select(one => $"{one.Number("number")} {one.Text("name")} {one.Text("tier")} {one.Truth("within")} {one.Text("because")} {one.Truth("tied")}"));
        Assert.Equal("吴秀兰 tier", $"{east.Items()[^1].Text("name")} {east.Items()[^1].Text("because")}");
        Assert.Equal(["李树林"], (await (await county.AsAsync("west")).GetAsync("quota-ranking")).MustSucceed().Items().Select(one => one.Text("name")));
        (await (await county.AsAsync("wangjia")).GetAsync("quota")).MustBeRefused(403);
    }

    [EngineFact]
    [Rule("B2")]
    [Rule("A2")]
    public async Task The_figures_of_a_fixed_list_stay_what_they_were(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        await ReminderTests.RunAsync(county, "yearly-survey", new DateOnly(2026, 11, 15));
        (await department.GetAsync("quota?listYear=2027")).MustBeRefused(404, "assessment.survey_not_found");
        (await department.PostAsync("year-lists", new { listYear = 2027, reason = "名额测算" })).MustSucceed();
        var before = (await department.GetAsync("quota?listYear=2027")).MustSucceed().GetRawText();

        for (var number = 0; number < 40; number++)
            await county.PersonAsync(county.Lijia, $"新{(char)('一' + number)}");
        var person = (await department.GetAsync($"people/{county.NeedyWang}")).MustSucceed();
        (await department.PostAsync($"people/{county.NeedyWang}/death", new { on = "2026-11-15" }, version: (int)person.Number("version"))).MustSucceed();

        Assert.Equal(before, (await department.GetAsync("quota?listYear=2027")).MustSucceed().GetRawText());
        var today = (await department.GetAsync("quota")).MustSucceed();
        Assert.Equal((47L, 2L, 4L), (today.Number("whole.members"), today.Number("whole.quota"), today.Number("whole.listed")));
        Assert.Equal((8L, 1L, 5L, 100_000L), Whole(JsonSerializer.Deserialize<JsonElement>(before)));
    }

    /// <summary>In the eastern village's ledger, with this income by head.</summary>
    private static async Task IncomeAsync(HelpingCounty county, string name, long perCapita)
    {
        var person = await county.PersonAsync(county.Wangjia, name);
        (await (await county.AsAsync("wangjia")).PutAsync(
            $"people/{person}/household", new { size = 2, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "transfer", amount = perCapita * 2 } } })).MustSucceed();
        await county.RecogniseAsync(person);
    }

    private static async Task<List<JsonElement>> AllAsync(ApiClient client, string path)
    {
        var rows = new List<JsonElement>();
        for (var after = string.Empty; ;)
        {
            var page = (await client.GetAsync(path + after)).MustSucceed();
            rows.AddRange(page.Items());
            if (page.IsNull("next"))
                return rows;
            after = $"&after={Uri.EscapeDataString(page.Text("next"))}";
        }
    }

    private static (long Members, long Quota, long Listed, long Budget) Whole(JsonElement quota) =>
        (quota.Number("whole.members"), quota.Number("whole.quota"), quota.Number("whole.listed"), quota.Number("whole.budget"));

    // By the pack of Yuetang: 2,000, 1,000 and 500 yuan.
    private static long Planned(IEnumerable<JsonElement> ledger) => ledger.Sum(row => row.Text("tier") switch { "severe" => 200_000L, "considerable" => 100_000L, _ => 50_000L });
}
