using Assistance.Acceptance.Members;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Assistance.Acceptance.Insights.PublishedFiguresTests;

namespace Assistance.Acceptance.Insights;

public sealed class StatisticsTests
{
    [EngineFact]
    public async Task A_report_counts_the_place_that_is_asked_for_within_the_callers_reach(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenRecognisedAsync(GreenCounty.Pond, "陆一", NeedTier.Severe);
        await county.GivenRecognisedAsync(GreenCounty.Hill, "陆二", NeedTier.Temporary);
        await county.GivenRecognisedAsync(GreenCounty.Ford, "陆三", NeedTier.Temporary);
        var (department, east) = (await county.AsAsync("department"), await county.AsAsync("east"));

        var whole = (await department.GetAsync("statistics")).MustSucceed();
        Assert.Equal((3L, "青川县"), (whole.Number("total"), whole.Text("place.name")));
        Assert.Equal(["特别困难 1 33.3", "比较困难 0 0.0", "暂时困难 2 66.7"], Rows(whole, "tier"));
        Assert.Equal(["东坪镇党委 2 66.7", "西渡镇党委 1 33.3"], Rows(whole, "place"));
        await EveryCellOpensItsList(department, whole);
        Assert.Equal(1, (await department.GetAsync($"statistics?organisationId={county.IdOf(GreenCounty.West)}")).MustSucceed().Number("total"));

        var own = (await east.GetAsync("statistics")).MustSucceed();
        Assert.Equal((2L, "东坪镇党委"), (own.Number("total"), own.Text("place.name")));
        await EveryCellOpensItsList(east, own);
        (await east.GetAsync($"statistics?organisationId={county.IdOf(GreenCounty.West)}")).MustBeRefused(404, "insights.organisation_not_found");
        (await east.GetAsync("statistics?report=lottery")).MustBeRefused(404, "insights.report_not_found");
    }

    [EngineFact]
    public async Task Ages_and_tiers_are_those_of_the_day(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "谢一", NeedTier.Severe);
        await county.App.InCommandAsync(async services =>
        {
            var ledger = services.GetRequiredService<ILedger>();
            Assert.True(await ledger.ChangeTierAsync(new PersonId(id), NeedTier.Temporary, new DateOnly(2026, 2, 10), "半年考评", CancellationToken.None));
        });
        var department = await county.AsAsync("department");

        // Born on 6 May 1950.
        foreach (var (day, tier, age) in new[] { ("2026-01-04", "", ""), ("2026-02-09", "特别困难", "70至79岁"), ("2026-03-10", "暂时困难", "70至79岁"), ("2030-05-05", "暂时困难", "70至79岁"), ("2030-05-06", "暂时困难", "80岁及以上") })
        {
            var report = (await department.GetAsync($"statistics?asOf={day}")).MustSucceed();
            Assert.Equal((tier, age), (Of("tier"), Of("age")));
            await EveryCellOpensItsList(department, report);

            string Of(string table) => string.Concat(Table(report, table).Items("rows").Where(row => row.Number("count") > 0).Select(row => row.Text("chinese")));
        }
    }

    [EngineFact]
    public async Task Standings_are_reckoned_by_the_rules_of_the_time_of_joining_in_the_table_and_in_the_list(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var department = await county.AsAsync("department");
        // Joined when there was no probation; with a year of it; on probation of which the end is not known; never a full member; nothing known.
        foreach (var (name, status, joined, full) in new[]
        {
            ("甄一", "fullMember", "1976-03-11", "1977-03-11"), ("甄二", "fullMember", "1976-03-10", null), ("甄三", "fullMember", "1985-03-10", "1986-03-11"),
            ("甄四", "fullMember", "1955-03-11", null), ("甄五", "probationaryMember", "2025-10-01", null), ("甄六", "fullMember", null, null), ("甄七", "fullMember", "1966-02-28", "1967-03-01"),
        })
        {
            (await department.PostAsync("people", new { organisationId = county.IdOf(GreenCounty.Pond), name, partyStatus = status, joinedOn = joined, fullMemberOn = full })).MustSucceed();
        }

        var report = (await department.GetAsync("statistics?report=members")).MustSucceed();

        Assert.Equal(["不足10年 0 0.0", "10至29年 0 0.0", "30至49年 2 28.6", "50年及以上 3 42.9", "未说明 2 28.6"], Rows(report, "standing"));
        await EveryCellOpensItsList(department, report);
        foreach (var day in new[] { "1977-03-10", "1986-03-11", "2016-03-10", "2036-03-11", "2057-03-10", "2057-03-11" })
            await EveryCellOpensItsList(department, (await department.GetAsync($"statistics?report=members&asOf={day}")).MustSucceed());
    }

    [EngineFact]
    [Rule("I6")]
    public async Task Somebody_with_two_identities_stands_in_both_rows_and_the_table_says_so(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var one = await county.GivenRecognisedAsync(GreenCounty.Pond, "温一");
        await county.GivenRecognisedAsync(GreenCounty.Pond, "温二");
        var department = await county.AsAsync("department");
        await county.ChangeAsync(one, "profile", new { identities = new[] { "minimumAllowance", "destitute" } });

        var report = (await department.GetAsync("statistics")).MustSucceed();

        Assert.Equal(["最低生活保障对象 1 50.0", "特困供养人员 1 50.0", "未说明 1 50.0"], Rows(report, "identity"));
        Assert.Equal((2L, 2L, true), (Table(report, "identity").Number("partsTotal"), Table(report, "identity").Number("total"), Table(report, "identity").Truth("overlaps")));
        Assert.Equal(["享受低保 1 50.0", "未享受低保（应保尽保核查对象） 1 50.0"], Rows(report, "guarantee"));
        Assert.Equal("温二", Assert.Single(await ListedAsync(department, "ledger", Table(report, "guarantee").Items("rows")[1])).Text("name"));
        await EveryCellOpensItsList(department, report);
    }

    [EngineFact]
    public async Task Members_are_counted_whether_in_hardship_or_not_and_each_figure_leads_to_the_register(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenMemberAsync(GreenCounty.Pond, "柏一", born: 1995);
        await county.GivenMemberAsync(GreenCounty.Pond, "柏二", born: 1970);
        var gone = await county.GivenMemberAsync(GreenCounty.Ford, "柏三", born: 1941);
        var department = await county.AsAsync("department");
        (await department.PostAsync($"people/{gone}/death", new { on = "2026-03-01" }, version: await county.VersionAsync(gone))).MustSucceed();

        var report = (await department.GetAsync("statistics?report=members")).MustSucceed();

        Assert.Equal((2L, "members"), (report.Number("total"), report.Text("population")));
        Assert.Equal(["35岁及以下 1 50.0", "36至45岁 0 0.0", "46至59岁 1 50.0", "60岁及以上 0 0.0"], Rows(report, "age"));
        Assert.Equal(["未说明 2 100.0"], Rows(report, "education").Where(row => !row.Contains(" 0 ", StringComparison.Ordinal)));
        await EveryCellOpensItsList(department, report);
    }

    [EngineFact]
    public async Task The_reports_are_those_of_the_pack_in_force_and_of_the_default_where_it_has_none(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.App.InCommandAsync(services => services.GetRequiredService<IPolicySetUp>().PutInForceAsync("urad", county.PathOf(GreenCounty.Code), new DateOnly(2026, 1, 1), CancellationToken.None));
        await county.App.InCommandAsync(services => services.GetRequiredService<IPolicySetUp>().PutInForceAsync("yugan", county.PathOf(GreenCounty.East), new DateOnly(2026, 1, 1), CancellationToken.None));
        var (department, east) = (await county.AsAsync("department"), await county.AsAsync("east"));

        Assert.Equal(["hardship", "members", "newMembers"], (await department.GetAsync("statistics-reports")).MustSucceed().EnumerateArray().Select(report => report.Text("code")));
        Assert.Equal(["农村困难党员基本情况统计表"], (await east.GetAsync("statistics-reports")).MustSucceed().EnumerateArray().Select(report => report.Text("chinese")));
        (await department.GetAsync($"statistics-reports?organisationId={Guid.CreateVersion7()}")).MustBeRefused(404, "insights.organisation_not_found");
    }

    [EngineFact]
    [Rule("F5")]
    public async Task A_share_is_what_the_counts_make_it_whatever_a_text_says(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.App.InCommandAsync(services => services.GetRequiredService<IPolicySetUp>().PutInForceAsync("minke-park", county.PathOf(GreenCounty.Code), new DateOnly(2026, 1, 1), CancellationToken.None));
        var department = await county.AsAsync("department");
        for (var i = 0; i < 24; i++)
        {
            var member = new
            {
                organisationId = county.IdOf(GreenCounty.Pond),
                name = "新党员",
                partyStatus = "fullMember",
                birthDate = i < 16 ? "1995-01-01" : "1980-01-01",
                joinedOn = $"{2022 + (i % 4)}-07-01",
                sex = i < 10 ? "female" : "male",
                education = i < 13 ? "30" : i < 18 ? "60" : "70",
            };
            (await department.PostAsync("people", member)).MustSucceed();
        }

        await county.GivenMemberAsync(GreenCounty.Pond, "老党员");
        var report = (await department.GetAsync("statistics")).MustSucceed();

        Assert.Equal(24, report.Number("total"));
        // The published text has 75 % here: 16 of 24 are two thirds.
        Assert.Equal(["35岁及以下 16 66.7", "36岁及以上 8 33.3"], Rows(report, "age"));
        Assert.Equal(["男 14 58.3", "女 10 41.7"], Rows(report, "sex"));
        Assert.Equal(["大专及以上 13 54.2", "高中、中专 5 20.8", "初中及以下 6 25.0"], Rows(report, "education"));
        await EveryCellOpensItsList(department, report);
    }

    [EngineFact]
    public async Task A_report_that_leaves_is_on_record_and_holds_no_more_than_the_screen(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenRecognisedAsync(GreenCounty.Pond, "费一");
        await county.GivenRecognisedAsync(GreenCounty.Ford, "费二");
        var east = await county.AsAsync("east");

        var sheet = await east.PostAsync("statistics-exports", new { report = "hardship", asOf = "2026-03-09" });

        sheet.MustSucceed();
        var rows = RosterDesk.RowsOf(sheet.Bytes, "统计表").Select(row => row.Cells.Select(cell => cell.Text).ToList()).ToList();
        Assert.Contains(rows, row => row is ["总数", "合计", "1", ..]);
        await using var scope = county.App.Services.CreateAsyncScope();
        var record = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Action == AuditAction.Exported).SingleAsync();
        Assert.Equal(("exportStatistics", "statistics", "east"), (record.Operation, record.SubjectType, record.ActorName));
        (await east.PostAsync("statistics-exports", new { organisationId = county.IdOf(GreenCounty.Ford) })).MustBeRefused(404, "insights.organisation_not_found");
    }
}
