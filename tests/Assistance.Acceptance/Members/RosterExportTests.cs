using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

public sealed class RosterExportTests
{
    private static readonly string[] Heads =
    [
        "乡镇党委", "党支部", "姓名", "民族", "身份证号", "文化程度", "人员类别", "入党时间", "转正时间", "人员构成", "职务", "家庭住址", "联系电话", "健康状况", "劳动能力", "救助身份", "家庭人口", "劳动力数",
        "人均年收入", "住房情况", "困难原因", "其他原因", "技能特长", "帮扶需求", "备注",
    ];

    [EngineFact]
    public async Task An_export_is_masked_and_its_import_changes_nothing(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (east, number) = (await county.AsAsync("east"), GreenCounty.NumberOf(1950, 11));
        await ImportOneAsync(east, number);
        await county.GivenRecognisedAsync(GreenCounty.Hill, "孔台账");

        var export = await east.PostAsync("roster-exports", new { });

        export.MustSucceed();
        var rows = RosterDesk.RowsOf(export.Bytes, "名册");
        Assert.Equal(5, rows.Count);
        Assert.Contains("东坪镇党委", rows[3].Cells.Select(cell => cell.Text));
        Assert.DoesNotContain(rows.SelectMany(row => row.Cells), cell => cell.Text.Contains(number, StringComparison.Ordinal) || cell.Text == "12000000001");
        Assert.Contains($"999902********{number[14..]}", rows.SelectMany(row => row.Cells).Select(cell => cell.Text));
        var again = await east.ImportAsync(export.Bytes);
        Assert.True(again.Text("state") == "done", again.ToString());
        Assert.Equal((0, 0, 2), ((int)again.Number("added"), (int)again.Number("changed"), (int)again.Number("unchanged")));
        var pond = await county.AsAsync("pond");
        var person = (await pond.GetAsync("people")).MustSucceed().Id("items.0.id");
        Assert.Equal(number, (await pond.PostAsync($"people/{person}/reveal", new { field = "citizenId", reason = "核对原始号码" })).MustSucceed().Text("value"));
    }

    [EngineFact]
    public async Task Whole_numbers_need_the_right_and_a_reason_and_leave_a_record(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (east, number) = (await county.AsAsync("east"), GreenCounty.NumberOf(1950, 11));
        await ImportOneAsync(east, number);

        (await (await county.AsAsync("pond")).PostAsync("roster-exports/in-full", new { reason = "年度核对名册" })).MustBeRefused(403, "access.forbidden");
        (await east.PostAsync("roster-exports/in-full", new { reason = "看" })).MustBeRefused(422, "request.invalid");
        var export = await east.PostAsync("roster-exports/in-full", new { reason = "年度核对名册" });

        Assert.Contains(number, RosterDesk.RowsOf(export.Bytes, "名册").SelectMany(row => row.Cells).Select(cell => cell.Text));
        await using var scope = county.App.Services.CreateAsyncScope();
        var record = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Action == AuditAction.Exported).SingleAsync();
        Assert.Equal(("exportRosterInFull", "east"), (record.Operation, record.ActorName));
        Assert.Contains("年度核对名册", record.After, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task An_export_holds_its_place_and_nothing_of_the_neighbours(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenMemberAsync(GreenCounty.Pond, "大塘人");
        await county.GivenMemberAsync(GreenCounty.Hill, "后山人");
        await county.GivenMemberAsync(GreenCounty.Ford, "渡口人");
        await county.GivenRecognisedAsync(GreenCounty.Ford, "台账人");

        Assert.Equal(["后山人", "大塘人"], await NamesAsync(await county.AsAsync("east"), new { }));
        Assert.Equal(["后山人"], await NamesAsync(await county.AsAsync("department"), new { filter = new { organisationId = county.IdOf(GreenCounty.Hill) } }));
        Assert.Empty(await NamesAsync(await county.AsAsync("west"), new { filter = new { organisationId = county.IdOf(GreenCounty.Pond) } }));
    }

    [EngineFact]
    public async Task A_roster_holds_whom_the_list_shows_of_those_present(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenMemberAsync(GreenCounty.Pond, "大塘人");
        await county.GivenRecognisedAsync(GreenCounty.Hill, "台账人");
        var gone = await county.GivenMemberAsync(GreenCounty.Hill, "去世人");
        var east = await county.AsAsync("east");
        (await east.PostAsync($"people/{gone}/death", new { })).MustSucceed();

        Assert.Equal(["台账人", "大塘人"], await NamesAsync(east, new { }));
        foreach (var filter in new[] { "recognised=true", "recognised=false&state=active", "tier=severe", "name=大", "state=deceased", "partyStatus=probationaryMember", "members=false" })
        {
            var listed = (await east.GetAsync($"people?{filter}")).MustSucceed().Items().Select(row => row.Text("name")).Order(StringComparer.Ordinal);
            Assert.Equal(listed, await NamesAsync(east, new { filter = Filters.BodyOf(filter) }));
        }
    }

    [EngineFact]
    public async Task A_masked_number_of_somebody_else_is_refused_and_destroys_nothing(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (east, number) = (await county.AsAsync("east"), GreenCounty.NumberOf(1950, 11));
        await ImportOneAsync(east, number);

        var import = await east.ImportAsync(await RosterDesk.SheetAsync(
            ["党支部", "姓名", "出生年月", "身份证号", "联系电话"],
            ["大塘村党支部", "周平", "1950.05", "999902********9999", null],
            ["大塘村党支部", "周平", "1950-05-06", $"999902********{number[14..]}", "120****9999"]));

        Assert.Equal(["roster.nobody_meant", "roster.phone_masked"], import.Items("faults").Select(fault => fault.Text("code")));
    }

    [EngineFact]
    public async Task The_template_has_the_heads_that_the_import_reads(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);

        var template = await (await county.AsAsync("pond")).GetAsync("roster-template");

        var heads = RosterDesk.RowsOf(template.Bytes, "名册")[1].Cells.Select(cell => cell.Text).ToList();
        Assert.Superset(Heads.ToHashSet(), heads.Select(head => head.Split('(')[0]).ToHashSet());
        var import = await (await county.AsAsync("pond")).ImportAsync(template.Bytes);
        Assert.Equal("roster.no_rows", import.Text("problem.code"));
    }

    private static async Task ImportOneAsync(ApiClient api, string number)
    {
        var import = await api.ImportAsync(await RosterDesk.SheetAsync(
            Heads,
            [
                "东坪镇党委", "大塘村党支部", "周平", "土家族", number, "小学", "正式党员", "1975-07-01", "1976-07-01", "离任村干部", "村医", "大塘村三组", "12000000001", "患有大病", "丧失劳动力", "低保", 3, 1,
                "3333.33", "C级", "因病", "缺劳力、因残", "种植", "医疗救助", "=危房",
            ]));
        Assert.True(import.Text("state") == "done", import.ToString());
    }

    private static async Task<List<string>> NamesAsync(ApiClient api, object asked)
    {
        var export = await api.PostAsync("roster-exports", asked);
        export.MustSucceed();
        using var reader = WorkbookReader.Open(new MemoryStream(export.Bytes)).Value;
        return [.. new TableReader(reader, [new("name", "姓名", Required: true), new("sex", "性别")]).Rows().Select(row => row.Value["name"].Text).Order(StringComparer.Ordinal)];
    }
}
