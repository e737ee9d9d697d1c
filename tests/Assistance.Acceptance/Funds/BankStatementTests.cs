using System.Net;
using System.Text;
using System.Text.Json;
using Assistance.Acceptance.Members;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>What the bank says is held against the books: what is the same money is found, and what only one side has is named.</summary>
public sealed class BankStatementTests
{
    private static IReadOnlyList<IReadOnlyList<string>> Cells(ApiAnswer workbook, string sheet) => [.. RosterDesk.RowsOf(workbook.Bytes, sheet).Select(row => row.Cells.Select(cell => cell.Text).ToList())];

    private static readonly string[] Heads = ["交易日期", "收入金额", "支出金额", "账户余额", "对方户名", "摘要", "交易流水号"];
    private static readonly (string Maker, string Checker) Hands = ("east-clerk", "east");

    static BankStatementTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [EngineFact]
    [Rule("B1")]
    public async Task Books_and_bank_agree_once_every_line_is_matched_and_before_that_each_side_names_what_the_other_has_not(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 5_000_000)).MustSucceed();
        await county.PayAsync(Hands, county.EastFund, "fiscalAppropriation", 80_000);
        await county.PayAsync(Hands, county.EastFund, "fiscalAppropriation", 30_000, day: "2026-02-20");
        Assert.True((await SeeAsync(county)).IsNull("since"));
        // The bank puts the latest first; it paid the one of the tenth two days later, gave interest, and knows nothing yet of the other.
        var file = await RosterDesk.SheetAsync(
            Heads, ["2026-02-21", 12.5, null, 49212.5, null, "利息", "A3"], ["2026-02-12", null, 800, 49200, "王某", "转账", "A2"], ["2026-01-10", 50000, null, 50000, "县财政局", "拨款", "A1"]);

        var seen = (await TakeAsync(county, file, apply: false)).MustSucceed();
        Assert.Equal((false, 3, 0, 0, false), (seen.Truth("applied"), seen.Number("fresh"), seen.Number("known"), seen.Number("problems"), seen.Truth("lacksLines")));
        Assert.True((await SeeAsync(county)).IsNull("since"));
        var taken = (await TakeAsync(county, file)).MustSucceed();
        Assert.Equal((true, 2), (taken.Truth("applied"), taken.Number("matched")));
        (await TakeAsync(county, file)).MustBeRefused(409, "funds.bank_statement_known");

        // 49,190 in the books and 49,212.50 at the bank: 300 are on their way, 12.50 nobody booked.
        var apart = await SeeAsync(county);
        Assert.Equal(("2026-02-21", 4_890_000, 4_921_250), (apart.Text("on"), apart.Number("book"), apart.Number("bank")));
        Assert.Equal((0, 30_000, 1_250, 0), (apart.Number("onlyInBooksReceived"), apart.Number("onlyInBooksPaid"), apart.Number("onlyAtBankReceived"), apart.Number("onlyAtBankPaid")));
        Assert.Equal((4_891_250, 4_891_250, 0), (apart.Number("adjustedBook"), apart.Number("adjustedBank"), apart.Number("difference")));
        var interest = Assert.Single(apart.Items("lines"));
        var onItsWay = Assert.Single(apart.Items("vouchers"));
        Assert.Equal(("利息", 30_000), (interest.Text("summary"), onItsWay.Number("paid")));
        // On the eleventh the payment of the tenth was on its way as well.
        var before = await SeeAsync(county, "2026-02-11");
        Assert.Equal((4_920_000, 5_000_000, 80_000, 0), (before.Number("book"), before.Number("bank"), before.Number("onlyInBooksPaid"), before.Number("difference")));

        // The workbook has the balances on a sheet of their own, and what only one side has on the other.
        var workbook = await (await county.AsAsync("oversight")).PostAsync($"funds/{county.EastFund}/reconciliation-exports", new { on = "2026-02-21" });
        Assert.Contains(Cells(workbook, "余额"), row => row is ["调节后余额", "48,912.50", "48,912.50"]);
        Assert.Equal([["2026-02-20", "账面已记"], ["2026-02-21", "银行已记"]], Cells(workbook, "未达账项").Where(row => row.Count > 4 && row[1].EndsWith("已记", StringComparison.Ordinal) && row[1].Length == 4).Select(row => row.Take(2)));
        (await (await county.AsAsync("west")).PostAsync($"funds/{county.EastFund}/reconciliation-exports", new { })).MustBeRefused(404, "funds.fund_not_found");

        (await MatchAsync(county, [interest.Id()], [onItsWay.Id()])).MustBeRefused(422, "funds.bank_match_not_equal");
        (await MatchAsync(county, [interest.Id()], [])).MustBeRefused(422, "funds.bank_match_too_few");
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 1_250, day: "2026-02-21")).MustSucceed();
        var clerk = await county.AsAsync("east-clerk");
        Assert.Equal(1, (await clerk.PostAsync($"funds/{county.EastFund}/bank-matches/found", new { })).MustSucceed().Number("matched"));
        var next = await RosterDesk.SheetAsync(Heads, ["2026-02-21", 12.5, null, 49212.5, null, "利息", "A3"], ["2026-02-25", null, 300, 48912.5, "王芳", "转账", "A4"]);
        Assert.Equal((1, 1, 0), Counts((await TakeAsync(county, next)).MustSucceed()));
        // Another name: that it is the same money is for people to say.
        var paid = Assert.Single((await SeeAsync(county)).Items("lines"));
        var matched = (await MatchAsync(county, [paid.Id()], [onItsWay.Id()], "户名有误，已核实")).MustSucceed();
        (await MatchAsync(county, [paid.Id()], [onItsWay.Id()])).MustBeRefused(409, "funds.bank_matched_already");
        var agreed = await SeeAsync(county);
        Assert.Equal((4_891_250, 4_891_250, 0), (agreed.Number("book"), agreed.Number("bank"), agreed.Number("difference")));
        Assert.Empty(agreed.Items("lines").Concat(agreed.Items("vouchers")));

        var byHand = Assert.Single((await clerk.GetAsync($"bank-matches?fundId={county.EastFund}&byHand=true")).MustSucceed().Items());
        Assert.Equal((matched.Id(), "户名有误，已核实", -30_000), (byHand.Id(), byHand.Text("note"), byHand.Number("net")));
        var statements = (await clerk.GetAsync($"bank-statements?fundId={county.EastFund}")).MustSucceed().Items();
        Assert.Equal(["1 1", "3 3"], statements.Select(one => $"{one.Number("lines")} {one.Number("matches")}"));
        (await clerk.DeleteAsync($"bank-statements/{statements[0].Id()}")).MustBeRefused(409, "funds.bank_statement_matched");
        (await clerk.DeleteAsync($"bank-matches/{matched.Id()}")).MustSucceed();
        (await clerk.DeleteAsync($"bank-statements/{statements[0].Id()}")).MustSucceed();
        Assert.Equal(30_000, (await SeeAsync(county)).Number("onlyInBooksPaid"));
        // Its own people keep it; whoever stands above reads, and the neighbours know of nothing.
        (await (await county.AsAsync("county")).DeleteAsync($"bank-statements/{statements[1].Id()}")).MustBeRefused(403, "funds.not_own_fund");
        Assert.False((await (await county.AsAsync("oversight")).GetAsync($"funds/{county.EastFund}/reconciliation")).MustSucceed().Truth("mayMatch"));
        (await (await county.AsAsync("west")).GetAsync($"funds/{county.EastFund}/reconciliation")).MustBeRefused(404, "funds.fund_not_found");
        (await (await county.AsAsync("west")).DeleteAsync($"bank-statements/{statements[1].Id()}")).MustBeRefused(404, "funds.bank_statement_not_found");
    }

    [EngineFact]
    [Rule("B1")]
    [Rule("B8")]
    public async Task A_batch_is_one_voucher_and_at_the_bank_a_line_for_each_who_was_paid(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine);
        var people = new[] { await county.MemberAsync(GreenCounty.Pond, "钱小川", "1950-01-01"), await county.MemberAsync(GreenCounty.Ford, "孙有田", "1950-01-01") };
        var batch = await county.DrawAsync("event", "2026-03-01", "disaster");
        var maker = await county.MakerAsync();
        (await maker.PostAsync($"disbursements/{batch}/lines", new { people = people.Select(id => new { personId = id, amount = 30_000 }), reason = "暴雨" })).MustSucceed();
        await county.PayAsync(batch);
        var paidOn = (await county.LineAsync(batch, "孙有田")).Text("paidOn");

        // As the bank's own program writes it: in the national code, with one column of amounts and the direction beside it.
        var csv = $"""
            账户明细查询
            交易日期,交易金额,借贷标志,余额,对方户名,摘要
            2026-01-10 09:30:00,"1,000,000.00",贷,"1,000,000.00",县财政局,拨款
            {paidOn} 10:00:01,300.00,借,"999,700.00",孙有田,"救助,第一批"
            {paidOn} 10:00:02,300.00,借,"999,400.00",钱小川,救助
            """;
        var taken = (await maker.UploadAsync($"funds/{county.Fund}/bank-statements", "明细.csv", Encoding.GetEncoding("GB18030").GetBytes(csv), fields: ("apply", "true"))).MustSucceed();
        Assert.Equal((3, 2), (taken.Number("fresh"), taken.Number("matched")));
        var seen = (await maker.GetAsync($"funds/{county.Fund}/reconciliation")).MustSucceed();
        Assert.Equal((0, 0, 0), (seen.Number("difference"), seen.Items("lines").Count, seen.Items("vouchers").Count));
        var joined = Assert.Single((await maker.GetAsync($"bank-matches?fundId={county.Fund}")).MustSucceed().Items(), match => match.Items("lines").Count == 2);
        Assert.Equal((-60_000, 1), (joined.Number("net"), joined.Items("vouchers").Count));
        var form = (await maker.GetAsync($"funds/{county.Fund}/reconciliation/form")).MustSucceed();
        Assert.Equal("银行存款余额调节表", form.Text("title"));
        Assert.Contains("999400.00", form.GetRawText().Replace(",", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [EngineFact]
    [Rule("B1")]
    public async Task A_file_that_lacks_a_row_or_cannot_be_read_is_told_of_row_by_row_and_nothing_is_taken(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 5_000_000)).MustSucceed();
        var lacking = await RosterDesk.SheetAsync(Heads, ["2026-01-10", 50000, null, 50000, "县财政局", "拨款", "A1"], ["2026-02-12", null, 800, 48000, "王某", "转账", "A3"]);
        var seen = (await TakeAsync(county, lacking, apply: false)).MustSucceed();
        Assert.Equal([null, "与上一笔不衔接：余额或日期对不上，可能缺行。"], Problems(seen));
        Assert.Equal(1, (await TakeAsync(county, lacking)).MustBeRefused(422, "funds.bank_statement_has_faults").Number("rows"));
        var unclear = await RosterDesk.SheetAsync(Heads, ["昨天", 1, null, null, null, null, null], ["2026-02-12", "很多", null, null, null, null, null], ["2026-02-13", 5, 6, null, null, null, null]);
        Assert.Equal(["日期无法识别。", "金额无法识别。", "同一行既有收入又有支出。"], Problems((await TakeAsync(county, unclear, apply: false)).MustSucceed()));
        (await TakeAsync(county, await RosterDesk.SheetAsync(["甲", "乙"], ["1", "2"]))).MustBeRefused(422, "funds.bank_statement_unclear");
        (await TakeAsync(county, Encoding.UTF8.GetBytes("<html><table><tr><td>交易日期</td></tr></table></html>"))).MustBeRefused(400, "workbook.not_a_table");
        Assert.True((await SeeAsync(county)).IsNull("since"));

        // What the next month opens with is not what this one closed with.
        (await TakeAsync(county, await RosterDesk.SheetAsync(Heads, ["2026-01-10", 50000, null, 50000, "县财政局", "拨款", "A1"]))).MustSucceed();
        var later = await RosterDesk.SheetAsync(Heads, ["2026-02-12", null, 800, 48000, "王某", "转账", "A3"]);
        Assert.True((await TakeAsync(county, later, apply: false)).MustSucceed().Truth("lacksLines"));
        // It may be taken: the difference stays in sight until the missing lines come.
        (await TakeAsync(county, later)).MustSucceed();
        Assert.Equal(120_000, (await SeeAsync(county)).Number("difference"));
    }

    [EngineFact]
    [Rule("B1")]
    public async Task What_was_reversed_before_the_bank_had_it_is_matched_by_itself_and_who_takes_the_same_lines_at_once_is_told(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 5_000_000)).MustSucceed();
        var wrong = await county.PayAsync(Hands, county.EastFund, "fiscalAppropriation", 80_000);
        (await (await county.AsAsync("east")).PostAsync($"fund-vouchers/{wrong}/reversal", new { day = "2026-02-11", reason = "重复付款" })).MustSucceed();
        var file = await RosterDesk.SheetAsync(Heads, ["2026-01-10", 50000, null, 50000, "县财政局", "拨款", "A1"], ["2026-02-15", 1, null, 50001, null, "利息", "A2"]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeAsync(county, file)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        var matches = (await (await county.AsAsync("east")).GetAsync($"bank-matches?fundId={county.EastFund}")).MustSucceed().Items();
        Assert.Equal(["0 2 0", "5000000 1 1"], matches.Select(match => $"{match.Number("net")} {match.Items("vouchers").Count} {match.Items("lines").Count}").Order());
        Assert.Equal((100, 0), ((await SeeAsync(county)).Number("onlyAtBankReceived"), (await SeeAsync(county)).Number("difference")));
    }

    private static async Task<ApiAnswer> TakeAsync(FundedCounty county, byte[] file, bool apply = true) =>
        await (await county.AsAsync("east-clerk")).UploadAsync($"funds/{county.EastFund}/bank-statements", "流水.xlsx", file, fields: ("apply", apply ? "true" : "false"));

    private static async Task<ApiAnswer> MatchAsync(FundedCounty county, Guid[] lines, Guid[] vouchers, string? note = null) =>
        await (await county.AsAsync("east-clerk")).PostAsync($"funds/{county.EastFund}/bank-matches", new { lines, vouchers, note });

    private static async Task<JsonElement> SeeAsync(FundedCounty county, string? on = null) =>
        (await (await county.AsAsync("east-clerk")).GetAsync($"funds/{county.EastFund}/reconciliation{(on is null ? string.Empty : $"?on={on}")}")).MustSucceed();

    private static (long Fresh, long Known, long Matched) Counts(JsonElement answer) => (answer.Number("fresh"), answer.Number("known"), answer.Number("matched"));

    private static IEnumerable<string?> Problems(JsonElement answer) => answer.Items("rows").Select(row => row.IsNull("problem") ? null : row.Text("problem"));
}
