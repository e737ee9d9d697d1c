using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Recognition;

/// <summary>Forms 1, 4, 5 and 6 of many cases as workbooks, and Form 1 before there is a case.</summary>
public sealed class CaseTableTests
{
    [EngineFact]
    public async Task Cases_leave_as_workbooks_with_the_columns_of_their_forms(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = await GivenPostedAsync(banner, "阿不都·𠮷");
        await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"));
        var secretary = await banner.SecretaryAsync();

        var applications = await RowsAsync(secretary, "申请", new { table = "applications" });
        var visit = Assert.Single(await RowsAsync(secretary, "入户调查", new { table = "homeVisits" }));
        var vote = Assert.Single(await RowsAsync(secretary, "民主评议", new { table = "appraisals", caseId = id }));
        var notice = Assert.Single(await RowsAsync(secretary, "公示", new { table = "notices" }));
        var board = Assert.Single(await RowsAsync(secretary, "公示", new { table = "notices", fullNames = true }));

        Assert.Equal(["阿不都·𠮷", "李四"], applications.Select(row => row["姓名"]));
        Assert.Equal(("2026-SQ-000001", "比较困难", "因病", "500.00"), (applications[0]["编号"], applications[0]["核定等级"], applications[0]["主要原因"], applications[0]["人均年收入(元)"]));
        Assert.Equal(("1,200.00", "300.00", "1,500.00", "9,000.00"), (visit["经营净收入(元)"], visit["转移净收入(元)"], visit["收入合计(元)"], visit["刚性支出(元)"]));
        Assert.Equal(("经管站农户收支核算", "医疗8,000.00、教育1,000.00"), (visit["收入核算方法"], visit["刚性支出明细"]));
        Assert.Equal(("村委会", "王书记", "20", "18", "2", "90.00%", "通过"), (vote["会议地点"], vote["主持人"], vote["应到"], vote["赞成"], vote["反对"], vote["赞成率"], vote["结果"]));
        Assert.Equal(("1975", "比较困难", "旗委组织部"), (notice["入党年份"], notice["困难等级"], notice["受理单位"]));
        Assert.DoesNotContain("𠮷", notice["姓名"], StringComparison.Ordinal);
        Assert.Equal("阿不都·𠮷", board["姓名"]);
        await using var scope = banner.App.Services.CreateAsyncScope();
        var records = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Action == AuditAction.Exported).ToListAsync();
        Assert.Equal(5, records.Count);
        Assert.All(records, record => Assert.Equal(("exportCaseTable", "secretary"), (record.Operation, record.ActorName)));
    }

    [EngineFact]
    public async Task A_table_holds_the_cases_of_the_list_and_none_of_the_neighbours(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"));

        Assert.Single(await RowsAsync(await banner.SecretaryAsync(), "申请", new { table = "applications", filter = new { search = "李" } }));
        Assert.Empty(await RowsAsync(await banner.SecretaryAsync(), "申请", new { table = "applications", filter = new { open = false } }));
        Assert.Empty(await RowsAsync(await banner.WestSecretaryAsync(), "申请", new { table = "applications" }));
        Assert.Empty(await RowsAsync(await banner.WestSecretaryAsync(), "申请", new { table = "applications", caseId = id }));
    }

    [EngineFact]
    public async Task The_application_form_is_printed_before_anybody_applies(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var member = await banner.GivenMemberAsync("阿不都·𠮷");
        var secretary = await banner.SecretaryAsync();

        var blank = await FormAsync(secretary, "blank-form");
        var own = await FormAsync(secretary, $"blank-form?personId={member}");
        var word = (await secretary.PostAsync("blank-form-documents", new { personId = member })).ReadWord();

        Assert.Equal("困难党员申请审批表", blank.Text("title"));
        Assert.All(new[] { "姓名", "人员类别", "所在党支部", "困难等级", "申请理由", "乡镇党委意见", "县委组织部意见" }, label => Assert.Empty(blank.Beside(label)));
        Assert.Equal(
            ("阿不都·𠮷", "正式党员", "青石村党支部", "3人", string.Empty), (own.Beside("姓名"), own.Beside("人员类别"), own.Beside("所在党支部"), own.Beside("家庭人口"), own.Beside("申请理由")));
        Assert.Contains("应到　　　人", own.Beside("支部评议意见"), StringComparison.Ordinal);
        Assert.Equal(string.Concat(own.AllTexts()), word);
        Assert.Equal(string.Concat(blank.AllTexts()), (await secretary.PostAsync("blank-form-documents", new { })).ReadWord());
        (await (await banner.WestSecretaryAsync()).GetAsync($"blank-form?personId={member}")).MustBeRefused(404, "recognition.person_not_found");
        (await (await banner.WestSecretaryAsync()).PostAsync("blank-form-documents", new { personId = member })).MustBeRefused(404, "recognition.person_not_found");
    }

    private static async Task<Guid> GivenPostedAsync(Banner banner, string name)
    {
        var id = (await banner.GivenCaseAsync(await banner.GivenMemberAsync(name))).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        await banner.ReviewedAsync(id);
        await banner.DecidedAsync(id);
        await banner.NotifiedAsync(id);
        await banner.PostedAsync(id);
        return id;
    }

    private static async Task<JsonElement> FormAsync(ApiClient api, string path)
    {
        var filled = (await api.GetAsync(path)).MustSucceed();
        filled.MustFillItsGrid();
        return filled;
    }

    /// <summary>Cells by their heads.</summary>
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(ApiClient api, string sheet, object asked)
    {
        var taken = await api.PostAsync("case-tables", asked);
        taken.MustSucceed();
        // Title and day stand above the heads.
        var rows = RosterDesk.RowsOf(taken.Bytes, sheet).Skip(2).ToList();
        var heads = rows[0].Cells.ToDictionary(cell => cell.Column, cell => cell.Text);
        return [.. rows.Skip(1).Select(row => heads.ToDictionary(head => head.Value, head => row[head.Key].Text))];
    }
}
