using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>One drafts, another approves; what is posted is only reversed.</summary>
public sealed class PaymentTests
{
    private static readonly (string Maker, string Checker) AtEast = ("east-clerk", "east");
    private static readonly (string Maker, string Checker) AtCounty = ("county", "county2");

    [EngineFact]
    [Rule("SEC15")]
    public async Task Whoever_drafts_does_not_approve_and_whoever_approves_sees_what_was_drafted(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 500_000)).MustSucceed();
        var draft = (await county.DraftAsync("east", county.EastFund, "fiscalAppropriation", 80_000)).MustSucceed();
        Assert.Equal((true, false), (draft.Truth("mayChange"), draft.Truth("mayApprove")));

        Assert.Equal(
            ["amount", "summary"],
            (await (await county.AsAsync("east")).PostAsync($"funds/{county.EastFund}/payments", new { amount = 0, provenance = new { source = "partyDues" }, day = "2026-02-10", summary = "", purpose = "grant" }))
                .MustBeRefused(422, "request.invalid").At("errors").EnumerateObject().Select(error => error.Name).Order());
        // Their own draft, the clerk's lack of the right, the neighbours, and those above.
        (await county.ApproveAsync("east", draft.Id())).MustBeRefused(403, "funds.own_hand");
        (await county.ApproveAsync("east-clerk", draft.Id())).MustBeRefused(403, "access.forbidden");
        (await county.ApproveAsync("west", draft.Id())).MustBeRefused(404, "funds.payment_not_found");
        (await county.ApproveAsync("county", draft.Id())).MustBeRefused(403, "funds.not_own_fund");
        Assert.Equal(500_000, await county.BalanceAsync(county.EastFund));

        var clerks = (await county.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 80_000)).MustSucceed().Id();
        var (clerk, east) = (await county.AsAsync("east-clerk"), await county.AsAsync("east"));
        (await east.PutAsync($"payments/{clerks}", FundedCounty.Payment("fiscalAppropriation", 1), version: 1)).MustBeRefused(403, "funds.not_the_maker");
        (await clerk.PutAsync($"payments/{clerks}", FundedCounty.Payment("fiscalAppropriation", 90_000), version: 1)).MustSucceed();
        // It is not what the approver saw any more.
        (await county.ApproveAsync("east", clerks)).MustBeRefused(412, "request.stale");
        var posted = (await county.ApproveAsync("east", clerks, version: 2)).MustSucceed();
        Assert.Equal(("posted", 410_000), (posted.Text("state"), await county.BalanceAsync(county.EastFund)));
        (await county.ApproveAsync("east", clerks, version: 3)).MustBeRefused(409, "funds.payment_settled");
        (await clerk.PutAsync($"payments/{clerks}", FundedCounty.Payment("fiscalAppropriation", 1), version: 3)).MustBeRefused(409, "funds.payment_settled");
        (await clerk.PostAsync($"payments/{clerks}/withdrawal", new { reason = "重复" }, 3)).MustBeRefused(409, "funds.payment_settled");

        var voucher = (await east.GetAsync($"fund-vouchers/{posted.Id("voucherId")}")).MustSucceed();
        Assert.Equal(("2026-PZ-000002", "east-clerk", "east"), (voucher.Text("voucher.number"), voucher.Text("voucher.madeByName"), voucher.Text("voucher.checkedByName")));
        Assert.Equal(0, voucher.Items("entries").Sum(entry => entry.Number("amount")));
    }

    [EngineFact]
    [Rule("SEC15")]
    public async Task A_draft_is_withdrawn_by_its_maker_or_sent_back_with_a_reason(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var (own, other) = ((await county.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100)).MustSucceed().Id(), (await county.DraftAsync("east", county.EastFund, "fiscalAppropriation", 100)).MustSucceed().Id());
        var clerk = await county.AsAsync("east-clerk");

        (await clerk.PostAsync($"payments/{other}/withdrawal", new { reason = "不同意" }, 1)).MustBeRefused(403, "funds.not_own_fund");
        (await clerk.PostAsync($"payments/{own}/withdrawal", new { reason = "" }, 1)).MustBeRefused(422, "request.invalid");
        Assert.Equal("withdrawn", (await clerk.PostAsync($"payments/{own}/withdrawal", new { reason = "重复起草" }, 1)).MustSucceed().Text("state"));
        (await county.ApproveAsync("east", own, version: 2)).MustBeRefused(409, "funds.payment_settled");
        Assert.Equal([other], (await clerk.GetAsync("payments?state=drafted")).MustSucceed().Items().Select(row => row.Id()));
        Assert.Empty((await (await county.AsAsync("west")).GetAsync("payments")).MustSucceed().Items());
    }

    [EngineFact]
    [Rule("SEC14")]
    public async Task A_voucher_is_reversed_once_by_somebody_else_and_the_number_series_has_no_gap(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var income = (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 500_000)).MustSucceed().Id("voucher.id");
        var paid = await county.PayAsync(AtEast, county.EastFund, "fiscalAppropriation", 300_000);
        // What is refused takes no number.
        var tooMuch = (await county.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 300_000)).MustSucceed().Id();
        (await county.ApproveAsync("east", tooMuch)).MustBeRefused(422, "funds.not_enough");

        (await ReverseAsync(county, "east-clerk", paid)).MustBeRefused(403, "access.forbidden");
        (await ReverseAsync(county, "county", paid)).MustBeRefused(403, "funds.not_own_fund");
        Assert.Equal(200_000, (await ReverseAsync(county, "east", income)).MustBeRefused(422, "funds.not_enough").Number("available"));
        (await ReverseAsync(county, "east", paid, "2026-01-31")).MustBeRefused(422, "funds.before_the_original");
        var reversal = (await ReverseAsync(county, "east", paid)).MustSucceed();
        Assert.Equal((-300_000, "冲销 2026-PZ-000002：收款人有误"), (reversal.Number("voucher.paid"), reversal.Text("voucher.summary")));
        (await ReverseAsync(county, "east", paid)).MustBeRefused(409, "funds.reversed_already");
        (await ReverseAsync(county, "east", reversal.Id("voucher.id"))).MustBeRefused(409, "funds.is_reversal");
        (await county.ReceiveAsync("east", county.EastFund, "fiscalAppropriation", 100)).MustSucceed();

        var list = (await (await county.AsAsync("oversight")).GetAsync($"fund-vouchers?fundId={county.EastFund}&sort=day")).MustSucceed().Items();
        Assert.Equal(["2026-PZ-000001", "2026-PZ-000002", "2026-PZ-000003", "2026-PZ-000004"], list.Select(row => row.Text("number")).Order());
        Assert.Equal(reversal.Id("voucher.id"), list.Single(row => row.Id() == paid).Id("reversedBy"));
        Assert.Equal(500_100, await county.BalanceAsync(county.EastFund));
        await county.BooksAgreeAsync(county.EastFund);
    }

    [EngineFact]
    [Rule("SEC14")]
    public async Task What_was_sent_is_reversed_in_both_funds_unless_it_is_spent(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 500_000)).MustSucceed();
        var sent = await county.PayAsync(AtCounty, county.CountyFund, "fiscalAppropriation", 300_000, null, toFundId: county.EastFund);
        var arrived = (await (await county.AsAsync("east")).GetAsync("fund-vouchers?kind=taken")).MustSucceed().Id("items.0.id");

        (await ReverseAsync(county, "east", arrived)).MustBeRefused(422, "funds.reverse_at_sender");
        (await ReverseAsync(county, "county", sent)).MustBeRefused(403, "funds.own_hand");
        var spent = await county.PayAsync(AtEast, county.EastFund, "fiscalAppropriation", 100_000);
        (await ReverseAsync(county, "county2", sent)).MustBeRefused(422, "funds.not_enough");
        (await ReverseAsync(county, "east", spent)).MustSucceed();
        (await ReverseAsync(county, "county2", sent)).MustSucceed();

        Assert.Equal((500_000, 0), (await county.BalanceAsync(county.CountyFund), await county.BalanceAsync(county.EastFund)));
        await county.BooksAgreeAsync(county.CountyFund);
        await county.BooksAgreeAsync(county.EastFund);
        // The township sees that what it got is reversed, and not the county's voucher.
        var seen = (await (await county.AsAsync("east")).GetAsync($"fund-vouchers/{arrived}")).MustSucceed();
        Assert.False(seen.IsNull("voucher.reversedBy"));
        Assert.DoesNotContain(sent, seen.Items("related").Select(one => one.Id()));
    }

    [EngineFact]
    [Rule("A5")]
    public async Task What_comes_back_goes_to_the_source_that_it_was_taken_from_and_no_more_than_was_paid(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "partyDues", 500_000)).MustSucceed();
        var paid = await county.PayAsync(AtEast, county.EastFund, "partyDues", 300_000);

        (await TakeBackAsync(county, paid, 300_001)).MustBeRefused(422, "funds.more_than_paid");
        var first = (await TakeBackAsync(county, paid, 100_000)).MustSucceed();
        Assert.Equal(("partyDues", true), (first.Text("voucher.provenance.source"), first.Truth("voucher.provenance.ofDues")));
        (await TakeBackAsync(county, paid, 200_001)).MustBeRefused(422, "funds.more_than_paid");
        (await ReverseAsync(county, "east", paid)).MustBeRefused(409, "funds.has_returns");
        (await ReverseAsync(county, "east", first.Id("voucher.id"))).MustSucceed();
        (await ReverseAsync(county, "east", paid)).MustSucceed();
        (await TakeBackAsync(county, paid, 1)).MustBeRefused(422, "funds.only_uses_return");

        Assert.Equal(500_000, await county.BalanceAsync(county.EastFund));
        var table = (await (await county.AsAsync("east")).GetAsync("sources-and-uses")).MustSucceed();
        Assert.Equal((0, 500_000, 0), (table.Number("total.gap"), table.Number("total.closing"), table.Texts("purposes").Count));
    }

    [EngineFact]
    [Rule("SEC15")]
    public async Task A_draft_stands_on_the_work_list_of_those_who_may_approve_it(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.DraftAsync("east", county.EastFund, "fiscalAppropriation", 100)).MustSucceed();
        (await county.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 200)).MustSucceed();
        (await county.DraftAsync("county", county.CountyFund, "fiscalAppropriation", 300)).MustSucceed();

        Assert.Equal(["困难救助：2.00 元，east-clerk起草"], await WaitingAsync("east"));
        // Those above read the township's drafts, and do not approve them.
        Assert.Equal(["困难救助：3.00 元，county起草"], await WaitingAsync("county2"));
        foreach (var other in new[] { "county", "west", "east-clerk", "oversight" })
            Assert.Empty(await WaitingAsync(other));

        async Task<IReadOnlyList<string>> WaitingAsync(string account) =>
            [.. (await (await county.AsAsync(account)).GetAsync("work-items")).MustSucceed().Items("groups").Where(one => one.Text("kind") == "paymentToApprove").SelectMany(one => one.Items()).Select(item => item.Text("chinese"))];
    }

    [EngineFact]
    public async Task The_same_key_with_another_amount_is_refused_and_the_same_request_takes_effect_once(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);

        var first = (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 70_000, key: "income-1")).MustSucceed().Id("voucher.id");
        Assert.Equal(first, (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 70_000, key: "income-1")).MustSucceed().Id("voucher.id"));
        (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 70_001, key: "income-1")).MustBeRefused(422, "request.idempotency_key_reused");

        Assert.Equal(70_000, await county.BalanceAsync(county.CountyFund));
    }

    private static async Task<ApiAnswer> ReverseAsync(FundedCounty county, string account, Guid voucher, string? day = null) =>
        await (await county.AsAsync(account)).PostAsync($"fund-vouchers/{voucher}/reversal", new { reason = "收款人有误", day });

    private static async Task<ApiAnswer> TakeBackAsync(FundedCounty county, Guid voucher, long fen) =>
        await (await county.AsAsync("east-clerk")).PostAsync($"fund-vouchers/{voucher}/returns", new { amount = fen, day = "2026-03-01", summary = "对象已去世，退回" });
}
