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
    [Rule("H10")]
    public async Task Guanghans_needy_members_by_its_own_age_bands_and_by_residence(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.Guanghan);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var report = (await department.GetAsync("statistics")).MustSucceed();

        Assert.Equal((821L, "members 26399 3.11"), (report.Number("total"), Shares(report)[0]));
        Assert.Equal(["45岁及以下 10 1.2", "46至59岁 108 13.2", "60岁及以上 703 85.6"], Rows(report, "age"));
        Assert.Equal(["农村 742 90.4", "城镇 79 9.6"], Rows(report, "residence"));
        await EveryCellOpensItsList(department, report);
    }

    [EngineFact]
    [Rule("I6")]
    [Rule("I12")]
    public async Task Yuetangs_gap_of_the_allowance_is_counted_and_named_person_by_person(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.Yuetang, byRoster: true);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var report = (await department.GetAsync("statistics")).MustSucceed();

        Assert.Equal((391L, "members 5939 6.6"), (report.Number("total"), Shares(report)[0]));
        Assert.Equal(["享受低保 208 53.2", "未享受低保（应保尽保核查对象） 183 46.8"], Rows(report, "guarantee"));
        Assert.Equal(["无 90 23.0", "最低生活保障对象 208 53.2", "最低生活保障边缘家庭 60 15.3", "未说明 33 8.4"], Rows(report, "identity"));
        var gap = await ListedAsync(department, "ledger", Table(report, "guarantee").Items("rows")[1]);
        Assert.Equal(183, gap.DistinctBy(row => row.Id("personId")).Count());
        Assert.DoesNotContain(gap, row => row.Items("identities").Any(code => code.GetString() == "minimumAllowance"));
        Assert.All(gap, row => Assert.NotEmpty(row.Text("name")));
        await EveryCellOpensItsList(department, report);
        var dashboard = (await department.GetAsync("dashboard")).MustSucceed();
        Assert.Equal((5_939, 391), (dashboard.Number("counts.members"), dashboard.Number("counts.recognised")));
    }

    [EngineFact]
    [Rule("G9")]
    public async Task Lichuans_causes_do_not_add_up_and_the_table_says_so(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.Lichuan);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var report = (await department.GetAsync("statistics")).MustSucceed();

        Assert.Equal((821L, "members 8622 9.52"), (report.Number("total"), Shares(report)[0]));
        Assert.Equal(["三老人员 202 24.6", "缺技术、缺资金 490 59.7", "患病 35 4.3", "下岗 44 5.4", "未说明 50 6.1"], Rows(report, "cause"));
        Assert.Equal((771, 821, false), (Table(report, "cause").Number("partsTotal"), Table(report, "cause").Number("total"), Table(report, "cause").Truth("overlaps")));
        Assert.Equal(["农村 639 77.8", "城镇 182 22.2"], Rows(report, "residence"));
        var dashboard = (await department.GetAsync("dashboard")).MustSucceed();
        Assert.Equal((26, 366), (dashboard.Items("parts").Count(part => part.Text("kind") is "townshipCommittee" or "workCommittee"), await BranchesAsync(app)));
        await EveryCellOpensItsList(department, report);

        var sheet = await department.PostAsync("statistics-exports", new { });
        sheet.MustSucceed();
        var rows = RosterDesk.RowsOf(sheet.Bytes, "统计表").Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))).ToList();
        Assert.Contains(rows, row => row.StartsWith("填报单位：黎水县", StringComparison.Ordinal) && row.Contains("截至日期：2026-03-10", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("填表人：department", StringComparison.Ordinal) && row.Contains("填表日期：2026-03-10", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("各项之和771人，与总数821人相差50人，未作调整", StringComparison.Ordinal));
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

    internal static Task<IReadOnlyList<JsonElement>> ListedAsync(ApiClient api, string list, JsonElement row) =>
        api.AllAsync($"{list}?{string.Join('&', row.At("filter").EnumerateObject().Select(pair => $"{pair.Name}={pair.Value.GetString()}"))}");

    private static async Task<int> BranchesAsync(AssistanceApp app) => Convert.ToInt32(
        await app.AskAsync("SELECT COUNT(*) FROM members_organisations WHERE kind IN ('VillageBranch', 'OrganBranch')"), CultureInfo.InvariantCulture);
}
