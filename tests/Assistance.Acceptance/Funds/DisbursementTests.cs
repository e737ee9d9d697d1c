using System.Globalization;
using Assistance.Acceptance.Members;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>A batch on its way: drawn by one, checked and approved by another, posted all or nothing, and what comes back of it.</summary>
public sealed class DisbursementTests
{
    private const string Card = "9999990000001234";

    [EngineFact]
    [Rule("D11")]
    [Rule("A7")]
    public async Task A_flood_brings_140_people_60000_yuan_in_one_act_or_nobody_anything(Engine engine)
    {
        const int People = 140;
        await using var county = await PayingCounty.FoundAsync(engine, money: 5_000_000);
        var east = await county.Green.AsAsync("east");
        var people = new List<object>();
        for (var number = 0; number < People; number++)
        {
            var name = $"灾{(char)('一' + number)}";
            people.Add(new { personId = (await east.PostAsync("people", new { organisationId = county.Green.IdOf(GreenCounty.Pond), name, partyStatus = "fullMember", birthDate = "1960-05-06" })).MustSucceed().Id() });
        }

        object[] sources = [new { source = PayingCounty.Finance }, new { source = "socialDonation", earmarkedFor = "emergency" }];
        var batch = await county.DrawAsync("event", "2026-03-08", "disaster", sources);
        var maker = await county.MakerAsync();
        (await maker.PostAsync($"disbursements/{batch}/lines", new { people, reason = "8.7洪灾" })).MustBeRefused(422, "funds.line_amount_missing");
        var listed = (await maker.PostAsync($"disbursements/{batch}/lines", new { people, reason = "8.7洪灾", total = 6_000_000 })).MustSucceed();
        Assert.Equal((140L, 6_000_000L), (listed.Number("batch.count"), listed.Number("batch.total")));
        Assert.Equal([42_857L, 42_858L], (await county.LinesAsync(batch)).Select(line => line.Number("amount")).Distinct().Order());
        (await maker.PostAsync($"disbursements/{batch}/lines", new { people = people.Take(1), reason = "8.7洪灾", total = 100 })).MustBeRefused(409, "funds.paid_for_already");

        (await county.CheckAsync(batch)).MustSucceed();
        Assert.Equal(1_000_000, (await county.ApproveAsync(batch)).MustBeRefused(422, "funds.batch_not_covered").Number("lacking"));
        Assert.Equal(5_000_000, await county.BalanceAsync());
        await county.ReceiveAsync(2_000_000, "socialDonation", "emergency", "某企业");
        Assert.Equal("posted", (await county.ApproveAsync(batch)).MustSucceed().Text("batch.state"));

        // What was given for disasters is spent first, and each voucher says for how many.
        var vouchers = (await maker.GetAsync($"fund-vouchers?fundId={county.Fund}&kind=spending")).MustSucceed().Items();
        Assert.Equal([2_000_000L, 4_000_000L], vouchers.Where(row => row.Text("kind") == "spending").Select(row => row.Number("paid")).Order());
        Assert.All(vouchers.Where(row => row.Text("kind") == "spending"), row => Assert.Equal("emergency", row.Text("purpose")));
        Assert.Equal(1_000_000, await county.BalanceAsync());
        await county.BooksAgreeAsync();
    }

    [EngineFact]
    [Rule("A7")]
    public async Task An_emergency_grant_names_what_happened_and_keeps_within_the_packs_bound(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "yugan");
        var person = await county.MemberAsync(GreenCounty.Pond, "重病", "1960-05-06");
        var batch = await county.DrawAsync("event", "2026-03-01", "emergency");
        var maker = await county.MakerAsync();
        Assert.Equal(500_000, (await maker.PostAsync($"disbursements/{batch}/lines", new { people = new[] { new { personId = person, amount = 500_001 } }, reason = "尿毒症" }))
            .MustBeRefused(422, "funds.above_the_most").Number("most"));
        (await maker.PostAsync($"disbursements/{batch}/lines", new { people = new[] { new { personId = person, amount = 500_000, note = "尿毒症，自付12万元" } }, reason = "大病" })).MustSucceed();
        Assert.Equal("尿毒症，自付12万元", (await county.LineAsync(batch, "重病")).Items("facts").Single(fact => fact.Text("ground") == "event").Text("value"));
        (await (await county.Green.AsAsync("west")).PostAsync($"disbursements/{batch}/lines", new { people = new[] { new { personId = person } }, reason = "大病" })).MustBeRefused(404, "funds.disbursement_not_found");
    }

    [EngineFact]
    [Rule("I10")]
    public async Task Three_without_a_house_have_seven_thousand_yuan_two_to_build_and_one_to_repair(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "yuetang");
        var (one, two, three) = (await county.MemberAsync(GreenCounty.Pond, "甲", "1950-01-01"), await county.MemberAsync(GreenCounty.Pond, "乙", "1950-01-01"), await county.MemberAsync(GreenCounty.Ford, "丙", "1950-01-01"));
        var batch = await county.DrawAsync("event", "2026-03-01", "housing");
        var maker = await county.MakerAsync();
        (await maker.PostAsync($"disbursements/{batch}/lines", new { people = new[] { new { personId = one, amount = 300_000 } }, reason = "无房户" })).MustBeRefused(422, "funds.unknown_item");
        (await maker.PostAsync($"disbursements/{batch}/lines", new
        {
            people = new[] { new { personId = one, amount = 300_000, item = "build" }, new { personId = two, amount = 300_000, item = "build" }, new { personId = three, amount = 100_000, item = "repair" } },
            reason = "无房户",
        })).MustSucceed();
        var posted = await county.PayAsync(batch);
        Assert.Equal((3L, 700_000L, "housing"), (posted.Number("batch.count"), posted.Number("batch.total"), posted.Text("sums.0.purpose")));
        Assert.Equal(["新建", "新建", "维修"], (await county.LinesAsync(batch)).Select(line => line.Items("facts").Single(fact => fact.Text("ground") == "item").Text("value")).Order(StringComparer.Ordinal));
    }

    [EngineFact]
    [Rule("SEC15")]
    public async Task Nobody_checks_or_approves_their_own_batch_and_what_was_changed_is_seen_first(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "yugan");
        await county.Green.GivenRecognisedAsync(GreenCounty.Pond, "甲");
        await county.Green.GivenRecognisedAsync(GreenCounty.Hill, "乙");
        var batch = await county.DrawAsync("yearly", "2026", "yearlyGrant");
        var (maker, checker, east) = (await county.MakerAsync(), await county.CheckerAsync(), await county.Green.AsAsync("east"));

        (await maker.PostAsync($"disbursements/{batch}/check", new { }, 1)).MustBeRefused(403, "funds.own_hand");
        (await checker.PostAsync($"disbursements/{batch}/approval", new { }, 1)).MustBeRefused(409, "funds.disbursement_state");
        var (first, second) = (await county.LineAsync(batch, "甲"), await county.LineAsync(batch, "乙"));
        (await county.ActAsync(first, "removal", new { reason = "" })).MustBeRefused(422, "request.invalid");
        (await county.ActAsync(first, "removal", new { reason = "本人放弃" })).MustSucceed();
        // The checker has not seen that yet.
        (await checker.PostAsync($"disbursements/{batch}/check", new { }, 1)).MustBeRefused(412, "request.stale");
        (await maker.PutAsync($"disbursement-lines/{second.Id()}", new { amount = 80_000, reason = "按会议纪要" }, (int)second.Number("version"))).MustSucceed();
        // What was settled by hand stays so when the batch is drawn again.
        (await maker.PostAsync($"disbursements/{batch}/redrawing", new { }, await county.VersionAsync(batch))).MustSucceed();
        Assert.Equal(["乙 due 80000", "甲 removed 100000"], await county.SaidAsync(batch));
        var @checked = (await county.CheckAsync(batch)).MustSucceed();
        Assert.Equal((false, true), (@checked.Truth("mayChange"), @checked.Truth("mayApprove")));
        (await county.ActAsync(await county.LineAsync(batch, "乙"), "removal", new { reason = "改主意" })).MustBeRefused(409, "funds.disbursement_state");
        (await maker.PostAsync($"disbursements/{batch}/approval", new { }, (int)@checked.Number("version"))).MustBeRefused(403, "funds.own_hand");
        Assert.Equal(80_000, (await county.ApproveAsync(batch)).MustSucceed().Number("batch.total"));
        (await county.ApproveAsync(batch)).MustBeRefused(409, "funds.disbursement_state");

        // A township sees what its people get, and leaves the batch to the county.
        Assert.Equal(["乙", "甲"], (await east.GetAsync("disbursement-lines")).MustSucceed().Items().Select(line => line.Text("name")).Order(StringComparer.Ordinal));
        (await east.GetAsync($"disbursements/{batch}")).MustBeRefused(404, "funds.disbursement_not_found");
        var seen = await county.LineAsync(batch, "乙");
        (await east.PostAsync($"disbursement-lines/{seen.Id()}/failure", new { reason = "无此户" }, (int)seen.Number("version"))).MustBeRefused(403, "funds.not_own_fund");
        Assert.Empty((await (await county.Green.AsAsync("west")).GetAsync("disbursement-lines")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task The_bank_gets_whole_accounts_for_a_reason_and_what_it_could_not_pay_is_paid_again_or_comes_back(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "yugan");
        var first = await county.Green.GivenRecognisedAsync(GreenCounty.Pond, "甲");
        await county.Green.GivenRecognisedAsync(GreenCounty.Hill, "乙");
        var maker = await county.MakerAsync();
        await county.Green.ChangeAsync(first, "numbers", new { bankAccount = Card });
        var batch = await county.DrawAsync("yearly", "2026", "yearlyGrant");
        Assert.Equal("1234", (await county.LineAsync(batch, "甲")).Text("accountTail"));
        (await maker.PostAsync($"disbursements/{batch}/exports/in-full", new { reason = "送银行代发" })).MustBeRefused(422, "funds.disbursement_not_posted");
        var other = await county.LineAsync(batch, "乙");
        (await maker.PutAsync($"disbursement-lines/{other.Id()}", new { amount = 100_000, reason = "女儿代领", payee = "乙女", payeeRelation = "女儿", account = "12" }, (int)other.Number("version")))
            .MustBeRefused(422, "bank_account.form");
        var edited = (await maker.PutAsync(
            $"disbursement-lines/{other.Id()}", new { amount = 100_000, reason = "女儿代领", payee = "乙女", payeeRelation = "女儿", account = "9999990000005678" }, (int)other.Number("version"))).MustSucceed();
        Assert.Equal("5678", edited.Text("accountTail"));
        Assert.DoesNotContain("9999990000005678", edited.GetRawText(), StringComparison.Ordinal);
        await county.PayAsync(batch);

        // The account of the day stays with the payment.
        await county.Green.ChangeAsync(first, "numbers", new { bankAccount = "9999990000009999" });
        var masked = await maker.PostAsync($"disbursements/{batch}/exports", new { });
        masked.MustSucceed();
        Assert.Equal(["****1234", "****5678"], AccountsOf(masked));
        (await maker.PostAsync($"disbursements/{batch}/exports/in-full", new { reason = "送" })).MustBeRefused(422, "request.invalid");
        var full = await maker.PostAsync($"disbursements/{batch}/exports/in-full", new { reason = "送银行代发" });
        full.MustSucceed();
        Assert.Equal([Card, "9999990000005678"], AccountsOf(full));
        (await (await county.Green.AsAsync("east")).PostAsync($"disbursements/{batch}/exports/in-full", new { reason = "送银行代发" })).MustBeRefused(404, "funds.disbursement_not_found");
        var form = (await maker.GetAsync($"disbursements/{batch}/form")).MustSucceed();
        Assert.Contains(form.AllTexts(), text => text.Contains("大写：贰仟元整", StringComparison.Ordinal));
        Assert.DoesNotContain(Card, form.GetRawText(), StringComparison.Ordinal);
        form.MustFillItsGrid();

        (await county.ActAsync(await county.LineAsync(batch, "甲"), "repayment", new { reason = "重发" })).MustBeRefused(409, "funds.disbursement_line_state");
        (await county.ActAsync(await county.LineAsync(batch, "甲"), "failure", new { reason = "账户已销户" })).MustSucceed();
        Assert.Equal(1, (await county.BatchAsync(batch)).Number("batch.failed"));
        var again = (await county.ActAsync(await county.LineAsync(batch, "甲"), "repayment", new { reason = "改发新卡", account = "9999990000009999" })).MustSucceed();
        Assert.Equal(("paid", "9999"), (again.Text("state"), again.Text("accountTail")));
        (await county.ActAsync(await county.LineAsync(batch, "乙"), "failure", new { reason = "户名不符" })).MustSucceed();
        Assert.Equal("returned", (await county.ActAsync(await county.LineAsync(batch, "乙"), "return", new { reason = "联系不上" })).MustSucceed().Text("state"));
        Assert.Equal(99_900_000, await county.BalanceAsync());
        await county.BooksAgreeAsync();
        // What came back may be drawn anew.
        Assert.Equal(["乙 due 100000", "甲 held 100000 paidAlready"], await county.SaidAsync(await county.DrawAsync("yearly", "2026", "yearlyGrant")));
    }

    [EngineFact]
    [Rule("B14")]
    public async Task Money_paid_after_a_death_or_an_exit_is_shown_and_recovered_or_waived_by_decision(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine);
        var died = await county.MemberAsync(GreenCounty.Pond, "去世", "1940-01-01");
        var left = await county.Green.GivenRecognisedAsync(GreenCounty.Hill, "退出");
        var march = await county.DrawAsync("monthly", "2026-03", "agedAllowance");
        var year = await county.DrawAsync("yearly", "2026", "yearlyGrant");
        await county.PayAsync(march);
        await county.PayAsync(year);
        var before = await county.BalanceAsync();

        // Both come to be known when the money is gone.
        (await (await county.MakerAsync()).PostAsync($"people/{died}/death", new { on = "2026-02-20" }, await county.Green.VersionAsync(died))).MustSucceed();
        await county.ExitAsync(left, new DateOnly(2026, 2, 1), "已脱困");
        var (over, exited) = (await county.LineAsync(march, "去世"), await county.LineAsync(year, "退出"));
        Assert.Equal(("died", "2026-02-20", "exited"), (over.Text("overpaidFor"), over.Text("overpaidSince"), exited.Text("overpaidFor")));
        Assert.Equal(2, (await (await county.MakerAsync()).GetAsync("disbursement-lines?overpaid=true")).MustSucceed().Items().Count);

        (await county.ActAsync(over, "recovery", new { amount = 2_001, reason = "家属退回" })).MustBeRefused(422, "funds.recover_too_much");
        Assert.Equal(("returned", "recovered"), ((await county.ActAsync(over, "recovery", new { amount = 2_000, reason = "家属退回" })).MustSucceed().Text("state"), (await county.LineAsync(march, "去世")).Text("decision")));
        (await county.ActAsync(exited, "recovery", new { amount = 0, reason = "会议研究，家庭仍有困难，不再追回" })).MustSucceed();
        Assert.Equal("waived", (await county.LineAsync(year, "退出")).Text("decision"));
        (await county.ActAsync(await county.LineAsync(year, "退出"), "recovery", new { amount = 1, reason = "再次" })).MustBeRefused(422, "funds.nothing_to_recover");
        Assert.Equal(before + 2_000, await county.BalanceAsync());
        await county.BooksAgreeAsync();
    }

    private static IEnumerable<string> AccountsOf(ApiAnswer workbook) => RosterDesk.RowsOf(workbook.Bytes, "发放名单").SelectMany(row => row.Cells).Select(cell => cell.Text)
        .OfType<string>().Where(text => text.StartsWith("****", StringComparison.Ordinal) || (text.Length == Card.Length && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))).Order(StringComparer.Ordinal);
}
