using System.Text.Json;
using Assistance.Kernel.Jobs;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>What banks lend to people who are helped, and the part of its interest that a fund bears.</summary>
public sealed class BankLoanTests
{
    private const string Bank = "县农商银行";

    private static readonly object Fiscal = new { source = "fiscalAppropriation" };

    [EngineFact]
    [Rule("H3")]
    public async Task A_loan_of_a_bank_is_recorded_repaid_and_settled_and_no_slip_and_no_day_of_interest_counts_twice(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        (await RecordAsync(county, county.Wang, guarantors: ["钱联保"])).MustBeRefused(422, "bank_loans.guarantors_missing");
        (await RecordAsync(county, county.Wang, dueOn: "2025-06-21")).MustBeRefused(422, "bank_loans.order_of_days");
        (await RecordAsync(county, Guid.CreateVersion7())).MustBeRefused(404, "bank_loans.person_not_found");
        (await RecordAsync(county, county.Wang, account: "west-clerk")).MustBeRefused(404, "bank_loans.person_not_found");
        (await RecordAsync(county, county.Wang, account: "wangjia")).MustBeRefused(403, "access.forbidden");

        var loan = (await RecordAsync(county, county.Wang)).MustSucceed().Id("loan.id");

        (await RecordAsync(county, county.Sun)).MustBeRefused(409, "bank_loans.contract_recorded");
        var other = (await RecordAsync(county, county.Sun, contract: "NS-2")).MustSucceed().Id("loan.id");
        foreach (var account in new[] { "wangjia", "east", "county", "leader", "oversight" })
            Assert.Equal(["NS-1", "NS-2"], (await ListAsync(county, account)).Select(row => row.Text("contractNumber")).Order());
        Assert.Empty(await ListAsync(county, "west"));
        (await (await county.AsAsync("west")).GetAsync($"bank-loans/{loan}")).MustBeRefused(404, "bank_loans.not_found");
        (await ActAsync(county, loan, "repayments", new { on = "2026-03-01", amount = 1 }, "west-clerk", 1)).MustBeRefused(404, "bank_loans.not_found");

        (await InterestAsync(county, loan, "H1", "2025-06-20", "2025-09-20")).MustBeRefused(422, "bank_loans.not_that_period");
        (await InterestAsync(county, loan, "H1", "2025-06-21", "2025-09-20", paidOn: "2026-03-11")).MustBeRefused(422, "bank_loans.not_that_day");
        (await InterestAsync(county, loan, "H1", "2025-06-21", "2025-09-20")).MustSucceed();
        (await InterestAsync(county, loan, "H2", "2025-09-20", "2025-12-20")).MustBeRefused(409, "bank_loans.period_recorded");
        (await InterestAsync(county, loan, "H1", "2025-09-21", "2025-12-20")).MustBeRefused(409, "bank_loans.slip_recorded");
        (await InterestAsync(county, other, "H1", "2025-09-21", "2025-12-20")).MustBeRefused(409, "bank_loans.slip_recorded");
        // Struck it stays to be read, and its slip and days are free again.
        var struck = (await ActAsync(county, loan, "strikes", new { kind = "interest", number = 1, reason = "金额录错" })).MustSucceed();
        Assert.Equal(("金额录错", 0L), (struck.Text("interests.0.struckWhy"), struck.Number("loan.interestPaid")));
        (await InterestAsync(county, loan, "H1", "2025-06-21", "2025-09-20")).MustSucceed();

        (await ActAsync(county, loan, "repayments", new { on = "2026-03-01", amount = 10_000_001 })).MustBeRefused(422, "bank_loans.more_than_owed");
        Assert.Equal(6_000_000, (await ActAsync(county, loan, "repayments", new { on = "2026-03-01", amount = 4_000_000 })).MustSucceed().Number("loan.outstanding"));
        (await EditAsync(county, loan, 3_000_000)).MustBeRefused(422, "bank_loans.less_than_repaid");
        Assert.Equal("settled", (await ActAsync(county, loan, "repayments", new { on = "2026-03-02", amount = 6_000_000 })).MustSucceed().Text("loan.state"));
        (await ActAsync(county, loan, "repayments", new { on = "2026-03-02", amount = 1 })).MustBeRefused(409, "bank_loans.over");
        Assert.Equal(("open", 6_000_000L), StateOf((await ActAsync(county, loan, "strikes", new { kind = "repayment", number = 2, reason = "是另一笔" })).MustSucceed()));
        (await ActAsync(county, loan, "ending", new { on = "2026-03-10", reason = "银行核销" })).MustSucceed();
        (await InterestAsync(county, loan, "H9", "2025-09-21", "2025-12-20")).MustBeRefused(409, "bank_loans.over");
        Assert.Equal("NS-2", Assert.Single(await ListAsync(county, "county", "?state=open&bank=农商&dueBy=2027-12-31")).Text("contractNumber"));
        Assert.Empty(await ListAsync(county, "county", "?dueBy=2026-12-31"));
        Assert.Equal(200, (int)(await (await county.AsAsync("oversight")).PostAsync("bank-loan-exports", new { filter = new { state = "open" } })).Status);
        Assert.Contains((await (await county.AsAsync("oversight")).GetAsync($"audit-records?subjectId={loan}")).MustSucceed().Items(), record => record.Text("operation") == "recordBankInterest");
    }

    [EngineFact]
    [Rule("H3")]
    public async Task A_fund_bears_half_of_the_interest_once_up_to_the_bounds_of_a_year_and_a_loan_and_another_approves(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var loan = (await RecordAsync(county, county.Wang)).MustSucceed().Id("loan.id");
        (await InterestAsync(county, loan, "H1", "2025-06-21", "2025-09-20", 120_000, "2025-09-21")).MustSucceed();
        (await InterestAsync(county, loan, "H2", "2025-09-21", "2025-12-20", 400_000, "2025-12-21")).MustSucceed();
        (await InterestAsync(county, loan, "H3", "2025-12-21", "2026-02-20", 300_000, "2026-02-21")).MustSucceed();
        var seen = (await InterestAsync(county, loan, "H4", "2026-02-21", "2026-03-09", 10_000, "2026-03-10")).MustSucceed();
        Assert.Equal([5_000, 150_000, 200_000, 60_000], seen.Items("interests").Select(one => one.Number("worth")));

        // Neither dues nor principal serve it, and not a fund beside or one that they do not keep.
        (await ProposeAsync(county, loan, 1, new { source = "partyDues" })).MustBeRefused(422, "funds.dues_not_lent");
        (await ProposeAsync(county, loan, 1, new { source = "fiscalAppropriation", earmarkedFor = "loan" })).MustBeRefused(422, "funds.principal_not_spent");
        (await ProposeAsync(county, loan, 1, fund: county.Funded.CountyFund)).MustBeRefused(404, "bank_loans.fund_unfit");
        (await ProposeAsync(county, loan, 1, account: "county")).MustBeRefused(403, "funds.not_own_fund");
        (await ProposeAsync(county, loan, 9)).MustBeRefused(404, "bank_loans.entry_not_found");

        (await county.Funded.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 60_000, "interest", "2026-03-10")).MustBeRefused(422, "bank_loans.proposed_on_the_loan");

        var first = (await ProposeAsync(county, loan, 1, account: "east")).MustSucceed();
        var payment = Subsidy(first, 1).Id("paymentId");
        Assert.Equal((60_000L, "drafted", 0L), (Subsidy(first, 1).Number("amount"), Subsidy(first, 1).Text("state"), first.Number("loan.subsidised")));
        Assert.Equal("H3", (await ProposeAsync(county, loan, 1)).MustBeRefused(409, "bank_loans.subsidised_already").Text("rule"));
        (await ActAsync(county, loan, "strikes", new { kind = "interest", number = 1, reason = "录错" })).MustBeRefused(409, "bank_loans.subsidised_already");
        (await (await county.AsAsync("east")).PutAsync($"payments/{payment}", FundedCounty.Payment("fiscalAppropriation", 900_000, day: "2026-03-10"), 1)).MustBeRefused(422, "bank_loans.payment_of_subsidy");
        (await county.Funded.ApproveAsync("east", payment)).MustBeRefused(403, "funds.own_hand");
        // Withdrawn it may be proposed again.
        (await (await county.AsAsync("east")).PostAsync($"payments/{payment}/withdrawal", new { reason = "由经办人提出" }, 1)).MustSucceed();
        payment = Subsidy((await ProposeAsync(county, loan, 1)).MustSucceed(), 1).Id("paymentId");
        var voucher = (await county.Funded.ApproveAsync("east", payment)).MustSucceed();
        Assert.Equal(("interest", "王守田"), (voucher.Text("purpose"), voucher.Text("party")));
        Assert.Equal(60_000, (await SeeAsync(county, loan)).Number("loan.subsidised"));

        // Of 2025 the county bears what its bound leaves, and of the loan what is left of 3,000 yuan.
        (await county.Funded.ReceiveAsync("county", county.Funded.CountyFund, "fiscalAppropriation", 1_000_000)).MustSucceed();
        var second = (await ProposeAsync(county, loan, 2, fund: county.Funded.CountyFund, account: "county")).MustSucceed();
        Assert.Equal((140_000L, true), (Subsidy(second, 2).Number("amount"), Subsidy(await SeeAsync(county, loan), 2).Text("fundName").Contains("专户", StringComparison.Ordinal)));
        Assert.Equal(100_000, Subsidy((await ProposeAsync(county, loan, 3)).MustSucceed(), 3).Number("amount"));
        Assert.Equal("H3", (await ProposeAsync(county, loan, 4)).MustBeRefused(422, "bank_loans.loan_reached").Text("rule"));
        var again = (await RecordAsync(county, county.Wang, contract: "NS-2")).MustSucceed().Id("loan.id");
        (await InterestAsync(county, again, "H5", "2025-06-21", "2025-09-20", 120_000, "2025-09-21")).MustSucceed();
        (await ProposeAsync(county, again, 1)).MustBeRefused(422, "bank_loans.year_reached");

        // What was reversed is as if it had not been.
        (await (await county.AsAsync("east")).PostAsync($"fund-vouchers/{voucher.Id("voucherId")}/reversal", new { reason = "付错人" })).MustSucceed();
        Assert.Equal(60_000, (await SeeAsync(county, again)).Number("interests.0.worth"));
        Assert.Equal(60_000, Subsidy((await ProposeAsync(county, again, 1)).MustSucceed(), 1).Number("amount"));
        (await ProposeAsync(county, loan, 1)).MustBeRefused(422, "bank_loans.year_reached");
        await county.Funded.BooksAgreeAsync(county.EastFund);

        // By the default only those in the ledger have one.
        var sun = (await RecordAsync(county, county.Sun, contract: "NS-3")).MustSucceed().Id("loan.id");
        Assert.True((await InterestAsync(county, sun, "H6", "2025-06-21", "2025-09-20")).MustSucceed().IsNull("interests.0.worth"));
        (await ProposeAsync(county, sun, 1)).MustBeRefused(422, "bank_loans.not_in_ledger");
    }

    [EngineFact]
    [Rule("H3")]
    public async Task By_the_pack_of_Guanghan_three_points_of_the_rate_are_borne_for_a_year_and_two_months_before_it_is_due_branch_and_township_are_reminded(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        await county.Funded.App.InCommandAsync(async services =>
            Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync("guanghan", county.Funded.County.Path, new DateOnly(2026, 1, 1), CancellationToken.None)));
        var loan = (await RecordAsync(county, county.Sun, rate: 600, lentOn: "2025-02-01", dueOn: "2026-05-12")).MustSucceed().Id("loan.id");

        // Of thirty days fifteen are within the first year; of these three of six points.
        Assert.Equal(15_000, (await InterestAsync(county, loan, "H1", "2026-01-17", "2026-02-15", 60_000, "2026-02-16")).MustSucceed().Number("interests.0.worth"));
        (await InterestAsync(county, loan, "H2", "2026-02-16", "2026-03-09", 30_000, "2026-03-10")).MustSucceed();
        (await ProposeAsync(county, loan, 2)).MustBeRefused(422, "bank_loans.beyond_term");
        Assert.Equal(15_000, Subsidy((await ProposeAsync(county, loan, 1)).MustSucceed(), 1).Number("amount"));

        foreach (var (day, kinds) in new (DateOnly, string[])[] { (new(2026, 3, 12), []), (new(2026, 3, 13), ["bankLoanDue"]), (new(2026, 3, 14), ["bankLoanDue"]), (new(2026, 5, 13), ["bankLoanDue", "bankLoanOverdue"]) })
        {
            await county.OnAsync(day);
            Assert.Equal(JobOutcome.Succeeded, await county.Funded.App.Services.GetRequiredService<JobRunner>().RunAsync("bank-loans-due", day, CancellationToken.None));
            foreach (var account in new[] { "wangjia", "east-clerk" })
                Assert.Equal(kinds, (await (await county.AsAsync(account)).GetAsync("messages")).MustSucceed().Items().Where(one => one.Text("subjectType") == "bankLoan").Select(one => one.Text("kind")).Order());
        }
    }

    private static async Task<ApiAnswer> RecordAsync(
        LendingCounty county, Guid person, string contract = "NS-1", string[]? guarantors = null, int rate = 435, string lentOn = "2025-06-21", string dueOn = "2027-06-21", string account = "east-clerk") =>
        await (await county.AsAsync(account)).PostAsync("bank-loans", new { personId = person, facts = Facts(contract, 10_000_000, guarantors, rate, lentOn, dueOn) });

    private static object Facts(string contract, long amount, string[]? guarantors = null, int rate = 435, string lentOn = "2025-06-21", string dueOn = "2027-06-21") => new
    {
        bank = Bank,
        contractNumber = contract,
        amount,
        rateBasisPoints = rate,
        lentOn,
        dueOn,
        purpose = "党员农贷快车：扩建羊舍",
        security = "jointLiability",
        guarantors = guarantors ?? ["钱联保", "周联保"],
        project = "滩羊养殖",
    };

    private static async Task<ApiAnswer> EditAsync(LendingCounty county, Guid loan, long amount) =>
        await (await county.AsAsync("east-clerk")).PutAsync($"bank-loans/{loan}", new { facts = Facts("NS-1", amount) }, await VersionAsync(county, loan));

    private static Task<ApiAnswer> InterestAsync(LendingCounty county, Guid loan, string slip, string from, string until, long amount = 120_000, string paidOn = "2026-03-10") =>
        ActAsync(county, loan, "interests", new { slip, from, until, paidOn, amount });

    private static Task<ApiAnswer> ProposeAsync(LendingCounty county, Guid loan, int number, object? from = null, Guid? fund = null, string account = "east-clerk") =>
        ActAsync(county, loan, $"interests/{number}/subsidy", new { fundId = fund ?? county.EastFund, provenance = from ?? Fiscal, day = "2026-03-10" }, account);

    private static async Task<ApiAnswer> ActAsync(LendingCounty county, Guid loan, string act, object body, string account = "east-clerk", int? version = null) =>
        await (await county.AsAsync(account)).PostAsync($"bank-loans/{loan}/{act}", body, version ?? await VersionAsync(county, loan));

    private static async Task<int> VersionAsync(LendingCounty county, Guid loan) => (int)(await SeeAsync(county, loan)).Number("version");

    private static async Task<JsonElement> SeeAsync(LendingCounty county, Guid loan) => (await (await county.AsAsync("east")).GetAsync($"bank-loans/{loan}")).MustSucceed();

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(LendingCounty county, string account, string query = "") =>
        (await (await county.AsAsync(account)).GetAsync($"bank-loans{query}")).MustSucceed().Items();

    private static JsonElement Subsidy(JsonElement view, int number) => view.Items("interests").Single(one => one.Number("number") == number).At("subsidy");

    private static (string State, long Outstanding) StateOf(JsonElement view) => (view.Text("loan.state"), view.Number("loan.outstanding"));
}
