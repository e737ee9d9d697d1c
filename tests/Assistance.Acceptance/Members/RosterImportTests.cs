using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class RosterImportTests
{
    private static readonly string[] Heads = ["乡镇党委", "党支部", "姓名", "身份证号", "入党时间", "联系电话", "家庭人口", "家庭年收入(元)", "困难原因"];

    [EngineFact]
    public async Task A_sheet_as_offices_keep_it_becomes_people_with_households_and_profiles(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (first, second) = (GreenCounty.NumberOf(1950, 11), GreenCounty.NumberOf(1952, 22));

        var import = await (await county.AsAsync("east")).ImportAsync(OfficeBook(first, second).Build().ToArray(), incomeYear: 2025);

        Assert.True(import.Text("state") == "done", import.ToString());
        Assert.Equal((4, 4, 4), ((int)import.Number("rowsRead"), (int)import.Number("rowsWritten"), (int)import.Number("added")));
        var zhou = await county.PersonAsync(await IdOfAsync(county, "周平"));
        Assert.Equal(
            ("1950-05-06", "male", "1975-07-01", "illness", "noLabour"),
            (zhou.Text("birthDate"), zhou.Text("sex"), zhou.Text("joinedOn"), zhou.Text("profile.primaryCause.code"), zhou.Text("profile.otherCauses.0.code")));
        Assert.Equal(county.IdOf(GreenCounty.Pond), zhou.Id("organisation.id"));
        Assert.Equal((3, 2025, 900_000, 300_000), Household(zhou));
        var wu = await county.PersonAsync(await IdOfAsync(county, "吴安"));
        Assert.Equal((2, 2025, 300_000, 150_000), Household(wu));
        var heaven = await county.PersonAsync(await IdOfAsync(county, "阿不都·热合曼"));
        Assert.Equal(("1950-03-12", "probationaryMember"), (heaven.Text("birthDate"), heaven.Text("partyStatus")));
        Assert.Equal(county.IdOf(GreenCounty.Hill), heaven.Id("organisation.id"));
        Assert.Equal("1960-03-01", (await county.PersonAsync(await IdOfAsync(county, "𬱖安"))).Text("birthDate"));
        Assert.Equal(
            ["roster.columns_not_taken", "roster.columns_unknown", "roster.rows_skipped", "roster.sheet_hidden"],
            import.Items("notices").Select(notice => notice.Text("code")).Order());
    }

    [EngineFact]
    public async Task A_number_from_an_area_that_nobody_knows_is_imported_and_pointed_out(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);

        var import = await (await county.AsAsync("east")).ImportAsync(await RosterDesk.SheetAsync(
            Heads,
            ["东坪镇党委", "大塘村党支部", "周平", GreenCounty.NumberOf(1950, 11)],
            ["东坪镇党委", "大塘村党支部", "吴安", GreenCounty.NumberOf(1951, 12, area: "999998")]));

        Assert.Equal(2, import.Number("added"));
        var notice = Assert.Single(import.Items("notices"), found => found.Text("code") == "citizen_id.unknown_area");
        Assert.Contains("D3", notice.Text("chinese"), StringComparison.Ordinal);
        Assert.DoesNotContain("D2", notice.Text("chinese"), StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task The_same_sheet_again_changes_nothing_and_leaves_no_record(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var sheet = OfficeBook(GreenCounty.NumberOf(1950, 11), GreenCounty.NumberOf(1952, 22)).Build().ToArray();
        var east = await county.AsAsync("east");
        Assert.Equal("done", (await east.ImportAsync(sheet)).Text("state"));
        var person = await IdOfAsync(county, "周平");
        var (version, records) = (await county.VersionAsync(person), (await county.AuditOfAsync(person)).Count);

        var again = await east.ImportAsync(sheet);

        Assert.Equal((0, 0, 4), ((int)again.Number("added"), (int)again.Number("changed"), (int)again.Number("unchanged")));
        Assert.Equal((version, records), (await county.VersionAsync(person), (await county.AuditOfAsync(person)).Count));
        Assert.Equal(4, (await east.GetAsync("people?size=200")).MustSucceed().Items().Count);
    }

    [EngineFact]
    public async Task An_altered_row_updates_its_person_and_a_blank_cell_does_not(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var number = GreenCounty.NumberOf(1950, 11);
        await east.ImportAsync(await RosterDesk.SheetAsync(Heads, ["东坪镇党委", "大塘村党支部", "周平", number, "1975.07", "12000000001", 3, 9000, "因病"]));

        var import = await east.ImportAsync(await RosterDesk.SheetAsync(Heads, ["东坪镇党委", "大塘村党支部", "周萍", number, null, "12000000002", 4, null, "/"]));

        Assert.Equal(1, import.Number("changed"));
        var person = await county.PersonAsync(await IdOfAsync(county, "周萍"));
        Assert.Equal(("1975-07-01", "120****0002", "illness"), (person.Text("joinedOn"), person.Text("phone"), person.Text("profile.primaryCause.code")));
        Assert.Equal((4, 2025, 900_000, 225_000), Household(person));
        var record = (await county.AuditOfAsync(person.Id())).Last(found => found.Action == AuditAction.Changed);
        Assert.Contains("周平", record.Before, StringComparison.Ordinal);
        Assert.Contains("周萍", record.After, StringComparison.Ordinal);
        Assert.Equal(("runRosterImport", "east"), (record.Operation, record.ActorName));
    }

    [EngineFact]
    public async Task A_bad_cell_imports_nothing_and_comes_back_marked_to_be_mended_and_uploaded_again(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var sheet = await RosterDesk.SheetAsync(
            Heads,
            ["东坪镇党委", "大塘村党支部", "周平", GreenCounty.NumberOf(1950, 11), "1975.13", "12000000001", 3, 9000, "因病"],
            ["东坪镇党委", "大塘村党支部", "吴安", "9.99902E+17", "1976", "1200000", 0, "很多", "因懒"],
            ["西渡镇党委", "渡口社区党支部", "郑外", GreenCounty.NumberOf(1953, 33), "1977", null, null, null, null],
            ["东坪镇党委", "大塘村党支部", null, null, "1978", null, null, 100, null],
            ["东坪镇党委", "大塘村党支部", "又平", GreenCounty.NumberOf(1950, 11), "1979", null, null, null, null]);

        var import = await east.ImportAsync(sheet);

        Assert.Equal("refused", import.Text("state"));
        Assert.Equal(
            "B4 roster.branch_unknown,C5 cell.empty,D3 cell.scientific,D5 roster.not_identified,D6 roster.twice,E2 cell.date,F3 phone.form,G3 cell.out_of_range,H3 cell.amount,H5 roster.size_missing,I3 roster.not_in_list",
            string.Join(',', import.Items("faults").Select(fault => $"{fault.Text("cell")} {fault.Text("code")}").Order(StringComparer.Ordinal)));
        Assert.Empty((await east.GetAsync("people")).MustSucceed().Items());
        var marked = await east.GetAsync($"roster-imports/{import.Id()}/marked-sheet");
        marked.MustSucceed();
        var list = RosterDesk.RowsOf(marked.Bytes, "错误清单");
        Assert.Equal(import.Number("faultCount"), list.Count - 3);
        Assert.DoesNotContain(list.SelectMany(row => row.Cells), cell => cell.Text.Contains(GreenCounty.NumberOf(1950, 11), StringComparison.Ordinal));

        var again = await east.ImportAsync(marked.Bytes);

        Assert.Equal(import.Number("faultCount"), again.Number("faultCount"));
    }

    [EngineFact]
    public async Task What_cannot_be_read_is_refused_at_once_or_with_its_reason(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");

        (await east.UploadRosterAsync("姓名,性别"u8.ToArray())).MustBeRefused(400, "workbook.not_xlsx");
        (await east.UploadRosterAsync(OfficeBook("1", "2").Build().ToArray(), incomeYear: 2099)).MustBeRefused(422, "request.invalid");
        var book = new Book();
        book.Add("一").Row(1, "会议记录");
        Assert.Equal("roster.no_table", (await east.ImportAsync(book.Build().ToArray())).Text("problem.code"));
        var broken = OfficeBook("1", "2").Part("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row").Build().ToArray();
        Assert.Equal("workbook.damaged", (await east.ImportAsync(broken)).Text("problem.code"));
        Assert.Empty((await east.GetAsync("people")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task An_upload_repeated_over_a_broken_line_starts_one_import(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var sheet = OfficeBook(GreenCounty.NumberOf(1950, 11), GreenCounty.NumberOf(1952, 22)).Build().ToArray();

        var first = (await east.UploadAsync("roster-imports", "名册.xlsx", sheet, key: "k1")).MustSucceed().Id();
        var repeated = (await east.UploadAsync("roster-imports", "名册.xlsx", sheet, key: "k1")).MustSucceed().Id();

        Assert.Equal(first, repeated);
        Assert.Single((await east.GetAsync("roster-imports")).MustSucceed().Items());
        (await east.UploadAsync("roster-imports", "名册.xlsx", await RosterDesk.SheetAsync(Heads), key: "k1")).MustBeRefused(422, "request.idempotency_key_reused");
    }

    [EngineFact]
    public async Task A_registered_person_is_known_by_number_and_stays_where_they_are(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (east, number) = (await county.AsAsync("east"), GreenCounty.NumberOf(1950, 11));
        await county.GivenMemberAsync(GreenCounty.Pond, "周平", citizenId: number);
        await county.GivenMemberAsync(GreenCounty.Ford, "郑外", citizenId: GreenCounty.NumberOf(1950, 12));
        var gone = await county.GivenMemberAsync(GreenCounty.Pond, "吴故", citizenId: GreenCounty.NumberOf(1950, 13));
        (await east.PostAsync($"people/{gone}/death", new { })).MustSucceed();

        var import = await east.ImportAsync(await RosterDesk.SheetAsync(
            Heads,
            ["东坪镇党委", "后山村党支部", "周平", number],
            ["东坪镇党委", "大塘村党支部", "郑外", GreenCounty.NumberOf(1950, 12)],
            ["东坪镇党委", "大塘村党支部", "吴故", GreenCounty.NumberOf(1950, 13)]));

        Assert.Equal(
            ["roster.number_in_branch", "roster.number_elsewhere", "roster.not_present"],
            import.Items("faults").Select(fault => fault.Text("code")));
        Assert.Contains("大塘村党支部", import.Text("faults.0.wrong"), StringComparison.Ordinal);
        Assert.DoesNotContain("渡口社区", import.ToString(), StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task Form_1_brings_the_household_with_it(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var book = new Book();
        book.Add("大塘村党支部").Row(1, "姓名", "公民身份号码", "家庭人口", "家庭成员", null, null, null).Row(2, null, null, null, "姓名", "称谓", "年龄", "年收入")
            .Row(3, "周平", GreenCounty.NumberOf(1950, 11), 3d, "李兰", "妻子", 70d, 1200d).Row(4, null, null, null, "周小平", "长子", 40d, "1.2万元")
            .Row(5, "吴安", GreenCounty.NumberOf(1951, 11), 1d)
            .Merge("A1:A2").Merge("B1:B2").Merge("C1:C2").Merge("D1:G1").Merge("A3:A4").Merge("B3:B4").Merge("C3:C4");

        var import = await (await county.AsAsync("pond")).ImportAsync(book.Build().ToArray());

        Assert.True(import.Text("state") == "done", import.ToString());
        Assert.Equal(2, import.Number("added"));
        var household = (await county.PersonAsync(await IdOfAsync(county, "周平"))).At("household");
        Assert.Equal(["周小平 2 1986 1200000", "李兰 1 1956 120000"], household.Items("members").Select(member =>
            string.Create(CultureInfo.InvariantCulture, $"{member.Text("name")} {member.Text("relation.code")} {member.Number("birthYear")} {member.Number("annualIncome")}")).Order(StringComparer.Ordinal));
    }

    [EngineFact]
    public async Task A_sibling_township_sees_neither_the_import_nor_its_marked_sheet(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var west = await county.AsAsync("west");
        var import = await (await county.AsAsync("east")).ImportAsync(await RosterDesk.SheetAsync(Heads, ["东坪镇党委", "大塘村党支部", "周平", "1"]));

        (await west.GetAsync($"roster-imports/{import.Id()}")).MustBeRefused(404, "roster.import_not_found");
        (await west.GetAsync($"roster-imports/{import.Id()}/marked-sheet")).MustBeRefused(404, "roster.import_not_found");
        (await west.PostAsync($"roster-imports/{import.Id()}/start")).MustBeRefused(404, "roster.import_not_found");
        Assert.Empty((await west.GetAsync("roster-imports")).MustSucceed().Items());
        Assert.Equal("refused", (await (await county.AsAsync("department")).GetAsync("roster-imports")).MustSucceed().Text("items.0.state"));
        (await (await county.AsAsync("east")).PostAsync($"roster-imports/{import.Id()}/start")).MustBeRefused(409, "roster.not_startable");
    }

    [EngineFact]
    public async Task No_number_of_a_person_lies_open_in_the_log_or_in_an_answer(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (east, number) = (await county.AsAsync("east"), GreenCounty.NumberOf(1950, 11));
        var import = await east.ImportAsync(await RosterDesk.SheetAsync(Heads, ["东坪镇党委", "大塘村党支部", "周平", number, "1975.13", "12000000001"], ["大塘", "无此支部", "吴", number[..17] + "0"]));

        Assert.Equal("refused", import.Text("state"));
        Assert.DoesNotContain(number[6..14], import.ToString(), StringComparison.Ordinal);
        Assert.All(county.App.Log.All, line => Assert.DoesNotContain(number, line, StringComparison.Ordinal));
    }

    private static Book OfficeBook(string first, string second)
    {
        var book = new Book();
        book.Add("大塘").Row(1, "东坪镇困难党员台账").Row(2, "党支部：大塘村支部    填报日期：2026.3")
            .Row(3, "序号", "姓 名", "出生年月", "身份证号", "家庭情况", null, null, "困难原因", "入党\n时间", "帮扶人", "联系电话", "爱好")
            .Row(4, null, null, null, null, "人口", "人均年收入（元）", "劳动力数")
            .Row(5, 1d, "周 平", 1950.05, first, "３人", "3,000元", 1d, "因病、缺劳力", "1975年7月", "李明", "12000000005", "棋")
            .Row(6, 2d, "吴安", "1952.05", second, 2d, 1500d, 0d, "因残", "197607")
            .Row(7, 3d)
            .Row(8, "合计", null, null, null, 5d)
            .Row(9, "填表人：王五", null, "审核人：赵六")
            .Merge("A1:L1").Merge("A2:L2").Merge("A3:A4").Merge("B3:B4").Merge("C3:C4").Merge("D3:D4").Merge("E3:G3").Merge("H3:H4").Merge("I3:I4")
            .Merge("J3:J4").Merge("K3:K4").Merge("L3:L4");
        var day = book.Format("yyyy/m/d");
        book.Add("后山村").Row(1, "姓名", "出生日期", "性别", "人员类别").Row(2, "阿不都•热合曼", null, "男", "预备党员").Put("B2", 18334d, day).Row(3, "𬱖安", "1960年3月", "女", "正式党员");
        book.Add("代码", hidden: true).Row(1, "姓名", "性别").Row(2, "不读", "男");
        return book;
    }

    private static async Task<Guid> IdOfAsync(GreenCounty county, string name) =>
        (await (await county.AsAsync("department")).GetAsync($"people?name={Uri.EscapeDataString(name)}")).MustSucceed().Id("items.0.id");

    private static (int Size, int Year, int Total, int PerCapita) Household(JsonElement person) => (
        (int)person.Number("household.size"), (int)person.Number("household.years.0.year"), (int)person.Number("household.years.0.total"), (int)person.Number("household.years.0.perCapita"));
}
