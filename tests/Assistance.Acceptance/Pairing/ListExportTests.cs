using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

public sealed class ListExportTests
{
    private const int PageOfAList = 200;

    private static readonly (string Export, string Operation, string Sheet, object Filter, string[] Cells)[] Exports =
    [
        ("pair-exports", "exportPairs", "结对", new { state = "active" }, ["王守田", "王家村党支部", "特别困难", "安和平", "县农业农村局党支部", "结对中", "无"]),
        ("visit-exports", "exportVisits", "走访", new { state = "made" }, ["王守田", "安和平", "已完成", "突发事件", "房屋漏雨", "500.00", "棉被一床"]),
        ("commitment-exports", "exportCommitments", "承诺", new { state = "open" }, ["资助学费", "资金", "800.00", "安和平", "王守田", "办理中"]),
        ("issue-exports", "exportIssues", "诉求", new { state = "open" }, ["请求危房鉴定", "王守田", "安和平", "东乡党委", "办理中"]),
        ("half-year-review-exports", "exportReviews", "考评", new { period = "2026H1" }, ["王守田", "2026 年上半年", "待填报", "安和平", "特别困难"]),
    ];

    [EngineFact]
    public async Task Each_list_leaves_as_a_workbook_of_the_callers_reach_and_who_took_it_is_kept(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await FillAsync(county);

        foreach (var (export, _, sheet, filter, cells) in Exports)
        {
            var own = await RowsAsync(county, "east", export, sheet, filter);
            Assert.Empty(cells.Except(Assert.Single(own)));
            Assert.Empty(await RowsAsync(county, "west", export, sheet, filter));
        }

        await using var scope = county.App.Services.CreateAsyncScope();
        var records = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Action == AuditAction.Exported && r.ActorName == "east").ToListAsync();
        Assert.Equal(Exports.Select(export => export.Operation).Order(StringComparer.Ordinal), records.Select(record => record.Operation).Order(StringComparer.Ordinal));
        Assert.Contains(records, record => record.Operation == "exportReviews" && record.After!.Contains("2026H1", StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task A_workbook_holds_what_its_filter_leaves_and_a_filter_that_the_list_refuses_is_refused(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await FillAsync(county);

        Assert.Empty(await RowsAsync(county, "east", "visit-exports", "走访", new { state = "planned" }));
        (await (await county.AsAsync("east")).PostAsync("half-year-review-exports", new { filter = new { period = "2026" } })).MustBeRefused(400, "request.malformed");
        (await (await county.AsAsync("an")).PostAsync("visit-exports", new { })).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    public async Task A_workbook_goes_on_where_a_page_of_the_list_ends(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        for (var number = 0; number <= PageOfAList; number++)
            (await helper.PostAsync("commitments", new { pairId = pair, kind = "goods", text = $"第 {number} 件", dueOn = "2026-05-01" })).MustSucceed();

        var rows = await RowsAsync(county, "agriculture", "commitment-exports", "承诺", new { });

        Assert.Equal(PageOfAList + 1, rows.SelectMany(row => row.Where(cell => cell.StartsWith("第 ", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task FillAsync(HelpingCounty county)
    {
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await helper.PostAsync("visits", new
        {
            pairId = pair,
            occasion = "suddenEvent",
            report = new
            {
                findings = "房屋漏雨",
                cash = 50000,
                goods = "棉被一床",
                issues = new[] { new { text = "请求危房鉴定", ownerId = county.East.Id.Value, dueOn = "2027-04-10" } },
            },
        })).MustSucceed();
        (await helper.PostAsync("commitments", new { pairId = pair, kind = "money", text = "资助学费", amount = 80000, dueOn = "2027-05-01" })).MustSucceed();
        await county.OnAsync(new DateOnly(2026, 7, 1));
        await ReminderTests.RunAsync(county, "half-year-reviews", new DateOnly(2026, 7, 1));
    }

    /// <summary>The rows below the heads, as texts.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(HelpingCounty county, string account, string export, string sheet, object filter)
    {
        var answer = await (await county.AsAsync(account)).PostAsync(export, new { filter });
        answer.MustSucceed();
        var rows = RosterDesk.RowsOf(answer.Bytes, sheet).Select(row => row.Cells.Select(cell => cell.Text).ToList()).ToList();
        return [.. rows.SkipWhile(row => row[0] != "序号").Skip(1)];
    }
}
