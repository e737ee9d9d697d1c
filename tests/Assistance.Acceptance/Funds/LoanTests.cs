using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>Money that is lent from principal, judged by three, approved by another, and comes back.</summary>
public sealed class LoanTests
{
    [EngineFact]
    [Rule("A9")]
    public async Task Start_up_money_goes_to_who_has_a_plan_and_lacks_what_it_costs(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);

        Assert.Equal("A9", (await county.ApplyAsync(county.Wang, startUp: false)).MustBeRefused(422, "funds.loan_project_missing").Text("rule"));
        // 25,000 yuan are needed and 15,000 there: more than the 10,000 in between is not lent.
        Assert.Equal("A9", (await county.ApplyAsync(county.Wang, project: new { name = "滩羊养殖", cost = 2_500_000, own = 1_500_000 })).MustBeRefused(422, "funds.loan_more_than_gap").Text("rule"));
        (await county.ApplyAsync(county.Sun)).MustBeRefused(422, "funds.borrower_not_in_ledger");
        var applied = (await county.ApplyAsync(county.Wang)).MustSucceed();
        Assert.Equal(("2026-JK-000001", "滩羊养殖", 0L), (applied.Text("loan.number"), applied.Text("project.name"), applied.Number("product.feeBasisPoints")));
        // A kind of loan for all members asks for no project, at a low fee.
        (await county.ApplyAsync(county.Sun, product: "jointLiability", startUp: false)).MustBeRefused(422, "funds.guarantors_missing");
        Assert.Equal(120, (await county.ApplyAsync(county.Sun, product: "jointLiability", startUp: false, guarantors: ["赵联保", "钱联保"])).MustSucceed().Number("product.feeBasisPoints"));
        (await county.ApplyAsync(county.Sun, product: "jointLiability", startUp: false, guarantors: ["孙大勇", "钱联保"])).MustBeRefused(422, "funds.own_guarantor");
        // Neither the county's fund, which the township does not keep, nor one beside.
        var west = (await county.Funded.OpenAsync("west", county.Funded.West)).MustSucceed().Id("fund.id");
        foreach (var fund in new[] { county.Funded.CountyFund, west, Guid.CreateVersion7() })
            (await county.ApplyAsync(county.Wang, fund: fund)).MustBeRefused(404, "funds.loan_fund_unfit");
        (await county.ApplyAsync(county.Wang, product: "unheardOf")).MustBeRefused(422, "funds.loan_product_unknown");
    }

    [EngineFact]
    [Rule("G8")]
    public async Task Branch_township_and_supervision_group_speak_in_this_order_and_another_approves(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var loan = (await county.ApplyAsync(county.Wang)).MustSucceed().Id("loan.id");

        (await county.SayAsync("east", loan, 1)).MustBeRefused(409, "funds.loan_opinion_not_awaited");
        Assert.Equal("G8", (await county.ApproveAsync("east", loan, 1)).MustBeRefused(409, "funds.loan_opinions_missing").Text("rule"));
        (await county.SayAsync("wangjia", loan, 1)).MustSucceed();
        (await county.SayAsync("oversight", loan, 2)).MustBeRefused(409, "funds.loan_opinion_not_awaited");
        (await county.SayAsync("east", loan, 1)).MustBeRefused(412, "request.stale");
        (await county.SayAsync("east", loan, 2)).MustSucceed();
        Assert.Equal("supervision", (await county.SeeAsync(loan)).Text("loan.awaitedOpinion"));
        var heard = (await county.SayAsync("oversight", loan, 3)).MustSucceed();
        Assert.Equal(["branch", "township", "supervision"], heard.Items("opinions").Select(one => one.Text("by")));

        (await county.ApproveAsync("east-clerk", loan)).MustBeRefused(403, "access.forbidden");
        (await county.ApproveAsync("county", loan)).MustBeRefused(403, "funds.not_own_fund");
        (await county.ApproveAsync("west", loan)).MustBeRefused(404, "funds.loan_not_found");
        (await county.ApproveAsync("east", loan)).MustSucceed();
        // Whoever approved does not pay it out.
        (await county.LendAsync("east", loan)).MustBeRefused(403, "funds.own_hand");
        Assert.Equal("lent", (await county.LendAsync("east-clerk", loan)).MustSucceed().Text("loan.state"));

        // One who disagrees ends it, and their reason stays.
        var other = (await county.ApplyAsync(county.Wang)).MustSucceed().Id("loan.id");
        Assert.Equal(("refused", "用途不实"), ((await county.SayAsync("wangjia", other, 1, agrees: false)).MustSucceed().Text("loan.state"), (await county.SeeAsync(other)).Text("reason")));
        (await county.SayAsync("east", other, 2)).MustBeRefused(409, "funds.loan_opinion_not_awaited");
        // The branch enters an application and may take it back; who made one does not approve it.
        var own = (await county.ApplyAsync(county.Wang, account: "east")).MustSucceed().Id("loan.id");
        (await county.SayAsync("wangjia", own, 1)).MustSucceed();
        (await county.SayAsync("east", own, 2)).MustBeRefused(403, "funds.own_hand");
        var branchs = (await county.ApplyAsync(county.Wang, account: "wangjia")).MustSucceed().Id("loan.id");
        Assert.Equal("withdrawn", (await (await county.AsAsync("wangjia")).PostAsync($"loans/{branchs}/withdrawal", new { reason = "本人不借了" }, 1)).MustSucceed().Text("loan.state"));
    }

    [EngineFact]
    [Rule("G6")]
    public async Task Loans_come_from_principal_and_grants_from_income_and_the_two_are_never_mixed(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var loan = (await county.ApplyAsync(county.Wang)).MustSucceed().Id("loan.id");
        foreach (var (at, account) in new[] { "wangjia", "east", "oversight" }.Index())
            (await county.SayAsync(account, loan, at + 1)).MustSucceed();
        (await county.ApproveAsync("east", loan)).MustSucceed();

        Assert.Equal("G6", (await county.LendAsync("east-clerk", loan, from: new { source = "fiscalAppropriation" })).MustBeRefused(422, "funds.loans_from_principal").Text("rule"));
        Assert.Equal("A5", (await county.LendAsync("east-clerk", loan, from: new { source = "partyDues", earmarkedFor = "loan" })).MustBeRefused(422, "funds.dues_not_lent").Text("rule"));
        Assert.Equal("A5", (await county.Funded.ReceiveAsync("east-clerk", county.EastFund, "partyDues", 100, earmarkedFor: "loan")).MustBeRefused(422, "funds.dues_not_lent").Text("rule"));
        Assert.Equal("G6", (await county.Funded.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100, "grant", earmarkedFor: "loan")).MustBeRefused(422, "funds.principal_not_spent").Text("rule"));
        Assert.Equal("G6", (await county.Funded.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100, "loan")).MustBeRefused(422, "funds.lent_by_contract").Text("rule"));
        (await county.LendAsync("east-clerk", loan)).MustSucceed();
        Assert.Equal((3_500_000, 5_000_000), (await county.HeldAsync("loan"), await county.HeldAsync(null)));

        // Cap: what the fund has not got it does not lend.
        for (var i = 0; i < 2; i++)
            await county.LentAsync(county.Wang);
        var last = (await county.ApplyAsync(county.Wang)).MustSucceed().Id("loan.id");
        foreach (var (at, account) in new[] { "wangjia", "east", "oversight" }.Index())
            (await county.SayAsync(account, last, at + 1)).MustSucceed();
        (await county.ApproveAsync("east", last)).MustSucceed();
        Assert.Equal(500_000, (await county.LendAsync("east-clerk", last)).MustBeRefused(422, "funds.not_enough").Number("available"));

        // Principal that comes back is principal again; the statements agree to the fen.
        (await county.RepayAsync(loan, 1_000_000, "2026-03-10")).MustSucceed();
        Assert.Equal((1_500_000, 5_000_000), (await county.HeldAsync("loan"), await county.HeldAsync(null)));
        var table = (await (await county.AsAsync("east")).GetAsync("sources-and-uses")).MustSucceed();
        Assert.Equal((3_500_000, 0), (table.Number("total.lent"), table.Number("total.gap")));
        await county.Funded.BooksAgreeAsync(county.EastFund);
        // A loan's voucher is not reversed behind its back.
        var voucher = (await county.SeeAsync(loan)).Items("entries")[0].Id("voucherId");
        (await (await county.AsAsync("east")).PostAsync($"fund-vouchers/{voucher}/reversal", new { reason = "有误" })).MustBeRefused(422, "funds.voucher_of_a_loan");
    }

    [EngineFact]
    [Rule("G6")]
    public async Task Usage_fees_are_income_that_grants_may_draw_on_and_a_payment_takes_the_fee_first(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var loan = await county.LentAsync(county.Sun, product: "jointLiability", guarantors: ["赵联保", "钱联保"]);

        // 15,000 yuan at 1.2 % for 184 days are 90.74 yuan.
        await county.OnAsync(new DateOnly(2026, 9, 10));
        Assert.Equal(9_074, (await county.SeeAsync(loan)).Number("feeDue"));
        Assert.Equal(1_509_074, (await county.RepayAsync(loan, 1_509_075, "2026-09-10")).MustBeRefused(422, "funds.more_than_owed").Number("owed"));
        (await county.RepayAsync(loan, 109_074, "2026-09-10")).MustSucceed();
        Assert.Equal((3_600_000, 5_009_074), (await county.HeldAsync("loan"), await county.HeldAsync(null)));
        await county.Funded.PayAsync(("east-clerk", "east"), county.EastFund, "fiscalAppropriation", 5_009_074, day: "2026-09-10");
        (await county.RepayAsync(loan, 100, "2026-09-09")).MustBeRefused(422, "funds.loan_before_last");
        // All of it, early: the fee to the day and no more.
        var settled = (await county.RepayAsync(loan, 1_400_000, "2026-09-10")).MustSucceed();
        Assert.Equal(("repaid", 0, 0), (settled.Text("loan.state"), settled.Number("loan.outstanding"), settled.Number("feeDue")));
        (await county.RepayAsync(loan, 1, "2026-09-10")).MustBeRefused(409, "funds.loan_state");
        await county.Funded.BooksAgreeAsync(county.EastFund);

        // A wrong payment is undone by another, both vouchers with it, and can be recorded again as it was.
        (await county.ProposeAsync("east-clerk", loan, "undoPayment")).MustSucceed();
        var undone = (await county.SettleAsync("east", loan)).MustSucceed();
        Assert.Equal(("lent", 1_400_000), (undone.Text("loan.state"), undone.Number("loan.outstanding")));
        (await county.RepayAsync(loan, 700_000, "2026-09-10")).MustSucceed();
        await county.Funded.BooksAgreeAsync(county.EastFund);
    }

    [EngineFact]
    [Rule("G7")]
    public async Task Principal_is_back_within_two_years_and_what_comes_back_is_lent_anew(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);

        (await county.ApplyAsync(county.Wang, months: 25)).MustBeRefused(422, "funds.loan_too_long");
        (await county.ApplyAsync(county.Wang, fen: 2_000_001)).MustBeRefused(422, "funds.loan_out_of_bounds");
        (await county.ApplyAsync(county.Wang, fen: 499_999)).MustBeRefused(422, "funds.loan_out_of_bounds");
        var loan = await county.LentAsync(county.Wang);
        var line = Assert.Single((await county.SeeAsync(loan)).Items("schedule"));
        Assert.Equal(("2028-03-10", 1_500_000, 0), (line.Text("dueOn"), line.Number("principal"), line.Number("fee")));

        await county.OnAsync(new DateOnly(2028, 3, 10));
        Assert.Equal(0, (await county.SeeAsync(loan)).Number("loan.daysLate"));
        (await county.RepayAsync(loan, 1_500_000, "2028-03-10")).MustSucceed();
        Assert.Equal(LendingCounty.Principal, await county.HeldAsync("loan"));
        await county.LentAsync(county.Wang, fen: 2_000_000);
        Assert.Equal((1, 1), (await CountAsync(county, "state=repaid"), await CountAsync(county, "state=lent")));
    }

    [EngineFact]
    [Rule("G6")]
    public async Task Arrears_are_classed_by_days_and_what_is_given_up_in_the_books_is_still_owed(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var (late, good) = (await county.LentAsync(county.Wang, months: 6), await county.LentAsync(county.Wang, fen: 500_000));

        // Due on 10 September 2026, a Thursday.
        foreach (var (day, days, at, risk) in new[] { ("2026-09-10", 0, 0, 0), ("2026-09-11", 1, 1, 0), ("2026-10-10", 30, 1, 0), ("2026-10-11", 31, 2, 7_500), ("2027-03-10", 181, 4, 7_500) })
        {
            await county.OnAsync(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            var row = (await county.SeeAsync(late)).At("loan");
            Assert.Equal((days, at), (row.Number("daysLate"), row.Number("arrearsClass")));
            var book = (await (await county.AsAsync("oversight")).GetAsync("loan-portfolio")).MustSucceed();
            Assert.Equal((risk, days == 0 ? 0 : 1_500_000), (book.Number("atRiskBasisPoints"), book.Number("overdue")));
            Assert.Equal(2_000_000, book.Items("classes").Sum(one => one.Number("outstanding")));
        }

        Assert.Equal([late], (await (await county.AsAsync("oversight")).GetAsync("loans?late=true")).MustSucceed().Items().Select(row => row.Id()));
        (await county.ProposeAsync("east-clerk", late, "writeOff")).MustSucceed();
        (await county.SettleAsync("east-clerk", late)).MustBeRefused(403, "access.forbidden");
        var gone = (await county.SettleAsync("east", late)).MustSucceed();
        Assert.Equal(("writtenOff", 0, 1_500_000), (gone.Text("loan.state"), gone.Number("loan.outstanding"), gone.Number("loan.writtenOff")));
        await county.Funded.BooksAgreeAsync(county.EastFund);

        // It is not forgotten: what still comes back goes to principal.
        (await county.RepayAsync(late, 1_500_001, "2027-03-10")).MustBeRefused(422, "funds.more_than_owed");
        (await county.RepayAsync(late, 200_000, "2027-03-10")).MustSucceed();
        Assert.Equal(3_200_000, await county.HeldAsync("loan"));
        var after = (await (await county.AsAsync("oversight")).GetAsync("loan-portfolio")).MustSucceed();
        Assert.Equal((1_300_000, 500_000, 200_000), (after.Number("writtenOff"), after.Number("outstanding"), after.Number("repaid")));
        (await county.ProposeAsync("east-clerk", good, "extend", 12)).MustSucceed();
        (await county.ProposeAsync("east", good, "writeOff")).MustBeRefused(409, "funds.loan_change_open");
        await county.Funded.BooksAgreeAsync(county.EastFund);
    }

    [EngineFact]
    [Rule("G7")]
    public async Task A_loan_is_extended_by_two_people_within_the_product_and_a_guarantor_is_released(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var loan = await county.LentAsync(county.Wang, months: 12, guarantors: ["赵担保", "钱担保"]);

        (await county.ProposeAsync("east-clerk", loan, "extend", 13)).MustBeRefused(422, "funds.loan_extension_too_long");
        (await county.ProposeAsync("east", loan, "extend", 12)).MustSucceed();
        (await county.SettleAsync("east", loan)).MustBeRefused(403, "funds.own_hand");
        await county.Funded.App.GivenUserAsync("east2", Kernel.Scoping.Role.TownshipCommittee, new Access.Contracts.OrganisationPlace(county.Funded.East.Id, county.Funded.East.Path, county.Funded.East.Name, "townshipCommittee"));
        var longer = (await county.SettleAsync("east2", loan)).MustSucceed();
        Assert.Equal(("2028-03-10", 24, 12), (longer.Text("loan.term"), longer.Number("loan.months"), longer.Number("loan.extendedMonths")));
        (await county.ProposeAsync("east-clerk", loan, "extend", 1)).MustBeRefused(422, "funds.loan_extension_too_long");

        var guarantors = longer.Items("guarantors").Select(one => one.Id()).ToList();
        (await county.ProposeAsync("east-clerk", loan, "releaseGuarantor", guarantorId: Guid.CreateVersion7())).MustBeRefused(404, "funds.guarantor_not_found");
        (await county.ProposeAsync("east-clerk", loan, "releaseGuarantor", guarantorId: guarantors[0])).MustSucceed();
        Assert.Equal(["2026-03-10", null], (await county.SettleAsync("east", loan)).MustSucceed().Items("guarantors").Select(one => one.IsNull("releasedOn") ? null : one.Text("releasedOn")));
        // The last one stays until all is paid.
        (await county.ProposeAsync("east-clerk", loan, "releaseGuarantor", guarantorId: guarantors[1])).MustSucceed();
        (await county.SettleAsync("east", loan)).MustBeRefused(422, "funds.last_guarantor");
        Assert.True((await county.SettleAsync("east", loan, agrees: false)).MustSucceed().IsNull("change"));
    }

    [EngineFact]
    [Rule("I7")]
    public async Task Six_loans_of_fifteen_thousand_are_ninety_thousand_yuan(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        (await county.Funded.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 4_000_000, earmarkedFor: "loan")).MustSucceed();
        for (var i = 0; i < 6; i++)
            await county.LentAsync(county.Wang);

        var book = (await (await county.AsAsync("leader")).GetAsync("loan-portfolio")).MustSucceed();

        Assert.Equal((6, 9_000_000, 9_000_000, 0), (book.Number("loans"), book.Number("lent"), book.Number("outstanding"), book.Number("atRiskBasisPoints")));
        Assert.Empty((await (await county.AsAsync("west")).GetAsync("loans")).MustSucceed().Items());
    }

    private static async Task<int> CountAsync(LendingCounty county, string filter) => (await (await county.AsAsync("oversight")).GetAsync($"loans?{filter}")).MustSucceed().Items().Count;
}
