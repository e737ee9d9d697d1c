using Assistance.Acceptance.Members;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>What the bank answered to a payment file: looked at, applied in one act, and again without effect.</summary>
public sealed class BankResultTests
{
    private static readonly string[] Heads = ["序号", "收款人", "金额（元）", "处理结果", "失败原因"];

    [EngineFact]
    [Rule("B8")]
    public async Task What_the_bank_could_not_pay_is_recorded_in_one_act_and_the_same_file_twice_changes_nothing(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine);
        var (one, two, three) = (await county.MemberAsync(GreenCounty.Pond, "钱小川", "1950-01-01"), await county.MemberAsync(GreenCounty.Ford, "孙有田", "1950-01-01"), await county.MemberAsync(GreenCounty.Ford, "李长河", "1950-01-01"));
        var batch = await county.DrawAsync("event", "2026-03-01", "disaster");
        var maker = await county.MakerAsync();
        (await maker.PostAsync($"disbursements/{batch}/lines", new { people = new[] { one, two, three }.Select(id => new { personId = id, amount = 30_000 }), reason = "暴雨" })).MustSucceed();
        var file = await RosterDesk.SheetAsync(Heads, [1, "钱小川", 300, "成功", null], [2, "孙有田", 300, "失败", "账号已销户"], [3, "李长河", 300, "处理中", null]);
        (await TakeAsync(file)).MustBeRefused(422, "funds.disbursement_not_posted");
        await county.PayAsync(batch);

        var seen = (await TakeAsync(file)).MustSucceed();
        Assert.Equal((false, 1, 1, 1, 0), (seen.Truth("applied"), seen.Number("paid"), seen.Number("failed"), seen.Number("unknown"), seen.Number("problems")));
        Assert.Equal("paid", (await county.LineAsync(batch, "孙有田")).Text("state"));
        var unclear = await RosterDesk.SheetAsync(Heads, [1, "钱小川", 300, "成功", null], [2, "周某某", 300, "失败", null], [3, "孙有田", 200, "失败", null], [4, "钱小川", 300, "成功", null]);
        Assert.Equal([null, "发放名单中没有此人此金额。", "发放名单中没有此人此金额。", "与前面的行重复。"], (await TakeAsync(unclear)).MustSucceed().Items("rows").Select(row => row.IsNull("problem") ? null : row.Text("problem")));
        Assert.Equal(3, (await TakeAsync(unclear, apply: true)).MustBeRefused(422, "funds.bank_file_has_faults").Number("rows"));
        Assert.Equal("paid", (await county.LineAsync(batch, "孙有田")).Text("state"));

        Assert.True((await TakeAsync(file, apply: true)).MustSucceed().Truth("applied"));
        var failed = await county.LineAsync(batch, "孙有田");
        Assert.Equal(("failed", "账号已销户"), (failed.Text("state"), failed.Text("note")));
        foreach (var name in new[] { "钱小川", "李长河" })
            Assert.Equal("paid", (await county.LineAsync(batch, name)).Text("state"));
        var version = failed.Number("version");
        Assert.True((await TakeAsync(file, apply: true)).MustSucceed().At("rows.1").Truth("isRecorded"));
        Assert.Equal(version, (await county.LineAsync(batch, "孙有田")).Number("version"));
        (await county.ActAsync(await county.LineAsync(batch, "孙有田"), "return", new { reason = "退回专户" })).MustSucceed();
        (await TakeAsync(await RosterDesk.SheetAsync(["甲", "乙"], ["1", "2"]))).MustBeRefused(422, "funds.bank_file_unclear");
        (await (await county.Green.AsAsync("west")).UploadAsync($"disbursements/{batch}/bank-results", "回盘.xlsx", file)).MustBeRefused(404, "funds.disbursement_not_found");

        Task<ApiAnswer> TakeAsync(byte[] workbook, bool apply = false) => maker.UploadAsync($"disbursements/{batch}/bank-results", "回盘.xlsx", workbook, fields: ("apply", apply ? "true" : "false"));
    }
}
