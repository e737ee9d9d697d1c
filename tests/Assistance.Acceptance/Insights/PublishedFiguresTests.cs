using System.Globalization;
using System.Text.Json;
using Assistance.Testing;
using Assistance.Testing.Figures;

namespace Assistance.Acceptance.Insights;

/// <summary>
/// The tables that counties published come out of counties made of their figures to the last person: counts exactly, percentages half-up,
/// and what was not said of somebody stands as unspecified.
/// </summary>
public sealed class PublishedFiguresTests
{
    [EngineFact]
    [Rule("A18")]
    [Rule("A4")]
    public async Task Yugans_needy_members_by_age_standing_schooling_composition_and_income(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.Yugan);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var report = (await department.GetAsync("statistics")).MustSucceed();

        Assert.Equal(3_365, report.Number("total"));
        Assert.Equal(["ruralMembers 15022 22.4", "members 25687 13.1"], Shares(report));
        Assert.Equal(["60岁以下 643 19.1", "60至69岁 1390 41.3", "70岁及以上 1332 39.6"], Rows(report, "age"));
        Assert.Equal(["不足20年 572 17.0", "20年及以上 2793 83.0"], Rows(report, "standing"));
        Assert.Equal(["小学 3311 98.4", "初中 38 1.1", "未说明 16 0.5"], Rows(report, "education"));
        Assert.Equal(["离任村干部 1413 42.0", "退役军人 606 18.0", "普通党员 1279 38.0", "未说明 67 2.0"], Rows(report, "composition"));
        Assert.Equal(["无收入 1223 36.3", "500元及以下 2142 63.7", "500元以上 0 0.0"], Rows(report, "income"));
        Assert.Equal("因病 2700 80.2", Rows(report, "cause")[0]);
        Assert.Equal((3_349, 3_298, 3_365), (Table(report, "education").Number("partsTotal"), Table(report, "composition").Number("partsTotal"), Table(report, "age").Number("partsTotal")));
        Assert.Equal(3_365, Table(report, "place").Items("rows").Sum(row => row.Number("count")));
        await EveryCellOpensItsList(department, report);
    }

    [EngineFact]
    [Rule("D15")]
    public async Task The_mountain_countys_members_committees_and_recruits(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.MountainCounty);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var dashboard = (await department.GetAsync("dashboard")).MustSucceed();
        Assert.Equal((9_156, 522, 188), (dashboard.Number("counts.members"), dashboard.Number("counts.recognised"), dashboard.Number("counts.villages")));
        Assert.Equal(17, dashboard.Items("parts").Count(part => part.Text("kind") == "townshipCommittee"));

        var needy = (await department.GetAsync("statistics?report=hardship")).MustSucceed();
        Assert.Contains("ruralMembers 5223 10.0", Shares(needy));
        var recruits = (await department.GetAsync("statistics?report=newMembers")).MustSucceed();
        Assert.Equal(234, recruits.Number("total"));
        Assert.Equal(["35岁及以下 87 37.2", "36岁及以上 147 62.8"], Rows(recruits, "age"));
        Assert.Equal(167, (await department.GetAsync("statistics?report=newMembers&asOf=2025-12-31")).MustSucceed().Number("total"));
        await EveryCellOpensItsList(department, recruits);
    }

    internal static JsonElement Table(JsonElement report, string code) => report.Items("tables").Single(table => table.Text("code") == code);

    internal static IReadOnlyList<string> Rows(JsonElement report, string code) => [.. Table(report, code).Items("rows").Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Text("chinese")} {row.Number("count")} {row.At("percent").GetDecimal():0.0}"))];

    internal static IReadOnlyList<string> Shares(JsonElement report) =>
        [.. report.Items("shares").Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Text("of")} {share.Number("whole")} {share.At("percent").GetDecimal():0.0#}"))];

    /// <summary>The list behind a figure has as many rows as the figure says.</summary>
    internal static async Task EveryCellOpensItsList(ApiClient api, JsonElement report)
    {
        var list = report.Text("population") == "ledger" ? "ledger" : "people";
        foreach (var table in report.Items("tables").Where(table => table.Text("fact") != "place"))
        {
            foreach (var row in table.Items("rows"))
                Assert.Equal((table.Text("code"), row.Text("chinese"), row.Number("count")), (table.Text("code"), row.Text("chinese"), (await ListedAsync(api, list, row)).Count));
        }
    }

    internal static async Task<List<JsonElement>> ListedAsync(ApiClient api, string list, JsonElement row)
    {
        var filter = string.Join('&', row.At("filter").EnumerateObject().Select(pair => $"{pair.Name}={pair.Value.GetString()}"));
        var rows = new List<JsonElement>();
        for (string? after = string.Empty; after is not null;)
        {
            var page = (await api.GetAsync($"{list}?size=200&after={after}&{filter}")).MustSucceed();
            rows.AddRange(page.Items());
            after = page.IsNull("next") ? null : page.Text("next");
        }

        return rows;
    }
}
