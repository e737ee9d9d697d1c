using System.Data.Common;
using System.Globalization;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>The journal keeps what it has, also from those who hold the database; its months close in order.</summary>
public sealed class JournalTests
{
    /// <summary>Rounds of the race; R12 asks for many more than a daily run has time for.</summary>
    public const string RoundsVariable = "ASSISTANCE_TEST_FUND_RACES";

    private const int RoundsUnlessSaid = 3;
    private const int Racers = 64;

    private static readonly (string Maker, string Checker) AtEast = ("east-clerk", "east");

    [EngineTheory]
    [Rule("SEC14")]
    [InlineData("UPDATE funds_entries SET amount = amount + 1")]
    [InlineData("DELETE FROM funds_entries")]
    [InlineData("UPDATE funds_vouchers SET summary = 'other'")]
    [InlineData("UPDATE funds_vouchers SET received = received - 1")]
    [InlineData("DELETE FROM funds_vouchers")]
    public async Task The_database_itself_refuses_to_change_or_remove_what_was_posted(Engine engine, string statement)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "partyDues", 500_000)).MustSucceed();

        // As the application's own role.
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => county.App.ChangeAsync(statement));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        await county.BooksAgreeAsync(county.CountyFund);
    }

    [EngineFact]
    public async Task The_database_itself_holds_no_source_below_zero(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "partyDues", 500_000)).MustSucceed();

        await Assert.ThrowsAnyAsync<DbException>(() => county.App.ChangeAsync("UPDATE funds_accounts SET balance = -1 WHERE kind = 'Cash'"));
    }

    [EngineFact]
    public async Task Months_close_in_order_and_a_closed_one_stays_closed(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 500_000)).MustSucceed();
        var january = (await county.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100, day: "2026-01-20")).MustSucceed().Id();

        Assert.Equal("2026-01", (await CloseAsync(county, 2026, 2)).MustBeRefused(422, "funds.not_that_month").Text("next"));
        Assert.Equal("2026-02-01", (await CloseAsync(county, 2026, 1)).MustSucceed().Text("firstOpenDay"));
        (await CloseAsync(county, 2026, 1)).MustBeRefused(422, "funds.not_that_month");

        var late = (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100, day: "2026-01-31")).MustBeRefused(422, "funds.not_that_day");
        Assert.Equal(("2026-02-01", "2026-03-10"), (late.Text("from"), late.Text("to")));
        Assert.Contains("2026-02-01 至 2026-03-10", late.Text("detail"), StringComparison.Ordinal);
        // What was drafted before the closing is posted after it on a later day only.
        (await county.ApproveAsync("east", january)).MustBeRefused(422, "funds.not_that_day");
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100, day: "2026-03-11")).MustBeRefused(422, "funds.not_that_day");
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100, day: "2026-02-01")).MustSucceed();

        Assert.True((await CloseAsync(county, 2026, 2)).MustSucceed().IsNull("nextClosing"));
        // March is not over.
        (await CloseAsync(county, 2026, 3)).MustBeRefused(422, "funds.not_that_month");
    }

    [EngineFact]
    public async Task A_voucher_is_numbered_within_the_year_of_its_day(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var west = (await county.OpenAsync("west", county.West, openedOn: "2025-12-01")).MustSucceed().Id("fund.id");

        var numbers = new List<string>();
        foreach (var day in new[] { "2026-01-05", "2025-12-30", "2026-01-06", "2025-12-31" })
            numbers.Add((await county.ReceiveAsync("west", west, "townshipMatch", 100, day)).MustSucceed().Text("voucher.number"));

        Assert.Equal(["2026-PZ-000001", "2025-PZ-000001", "2026-PZ-000002", "2025-PZ-000002"], numbers);
        var year = (await (await county.AsAsync("west")).GetAsync($"funds/{west}?year=2026")).MustSucceed();
        Assert.Equal((200, 200, 400), (year.Number("lines.0.opening"), year.Number("received"), year.Number("fund.balance")));
    }

    [EngineFact]
    public async Task Form_16_shows_day_by_day_what_came_and_went_and_what_is_left(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "partyDues", 500_000, "2026-01-10")).MustSucceed();
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 200_050, "2026-02-20", "县财政局")).MustSucceed();
        await county.PayAsync(AtEast, county.EastFund, "partyDues", 120_000, "condolence", "2026-02-10");
        var oversight = await county.AsAsync("oversight");

        var form = (await oversight.GetAsync($"funds/{county.EastFund}/journal/form?from=2026-02-01&to=2026-02-28")).MustSucceed();
        var rows = form.Items("parts.0.rows").Select(row => string.Join('|', row.Items("cells").Select(cell => cell.Text("text")))).ToList();
        Assert.Equal(
            [
                "日期|凭证号|摘要|来源/用途|收入|支出|结余|经办|审批",
                "2026-02-01||期初结余||||5,000.00||",
                "2026-02-10|2026-PZ-000003|困难救助（王某）|走访慰问／党费||1,200.00|3,800.00|east-clerk|east",
                "2026-02-20|2026-PZ-000002|拨款通知单（县财政局）|财政拨款|2,000.50||5,800.50|east-clerk|",
                "2026-02-28||本期合计||2,000.50|1,200.00|5,800.50||",
            ],
            rows);

        var workbook = await oversight.PostAsync($"funds/{county.EastFund}/journal-exports", new { from = "2026-02-01", to = "2026-02-28" });
        workbook.MustSucceed();
        var cells = RosterDesk.RowsOf(workbook.Bytes, "收支明细账").Select(row => row.Cells.Select(cell => cell.Text).ToList()).SkipWhile(row => row[0] != "序号").ToList();
        Assert.Equal(["日期", "凭证号", "摘要", "来源/用途", "收入", "支出", "结余", "经办", "审批"], cells[0].Skip(1));
        Assert.Equal(4, cells.Count);
        Assert.Contains("2026-PZ-000003", cells[2]);
        (await oversight.GetAsync($"funds/{county.EastFund}/journal/form?from=2026-03-01&to=2026-02-28")).MustBeRefused(422, "funds.order_of_days");
        (await (await county.AsAsync("west")).GetAsync($"funds/{county.EastFund}/journal/form")).MustBeRefused(404, "funds.fund_not_found");
    }

    [EngineFact]
    public async Task The_ledger_is_paged_sorted_and_narrowed(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        for (var i = 1; i <= 5; i++)
            (await county.ReceiveAsync("county", county.CountyFund, i % 2 == 0 ? "partyDues" : "fiscalAppropriation", 1_000 * i, string.Create(CultureInfo.InvariantCulture, $"2026-01-{10 - i:00}"))).MustSucceed();
        var department = await county.AsAsync("county");

        var page = (await department.GetAsync("fund-vouchers?size=2&sort=-received")).MustSucceed();
        Assert.Equal([5_000, 4_000], page.Items().Select(row => row.Number("received")));
        var next = (await department.GetAsync($"fund-vouchers?size=2&sort=-received&after={page.Text("next")}")).MustSucceed();
        Assert.Equal([3_000, 2_000], next.Items().Select(row => row.Number("received")));
        Assert.Equal([1_000, 2_000], (await department.GetAsync("fund-vouchers?size=2")).MustSucceed().Items().Select(row => row.Number("received")));
        Assert.Equal([4_000, 2_000], (await department.GetAsync("fund-vouchers?source=partyDues&sort=day")).MustSucceed().Items().Select(row => row.Number("received")));
        Assert.Equal([2_000], (await department.GetAsync("fund-vouchers?source=partyDues&from=2026-01-07")).MustSucceed().Items().Select(row => row.Number("received")));
    }

    /// <summary>R12: as many drafts as racers, a fund that holds enough for some of them, all approved at once.</summary>
    [EngineFact]
    public async Task Of_64_who_race_for_a_fund_that_holds_a_few_grants_exactly_these_are_paid(Engine engine)
    {
        const long Grant = 100_000;
        await using var county = await FundedCounty.StartAsync(engine);
        var rounds = int.TryParse(Environment.GetEnvironmentVariable(RoundsVariable), CultureInfo.InvariantCulture, out var asked) ? asked : RoundsUnlessSaid;
        for (var round = 0; round < rounds; round++)
        {
            var holds = 1 + (round * 7 % 23);
            (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", holds * Grant)).MustSucceed();
            var drafts = new List<Guid>();
            for (var i = 0; i < Racers; i++)
                drafts.Add((await county.DraftAsync("east-clerk", county.EastFund, "fiscalAppropriation", Grant)).MustSucceed().Id());

            var answers = await Task.WhenAll(drafts.Select(draft => county.ApproveAsync("east", draft)));

            Assert.Equal(holds, answers.Count(answer => (int)answer.Status == 200));
            Assert.All(answers.Where(answer => (int)answer.Status != 200), answer => answer.MustBeRefused(422, "funds.not_enough"));
            Assert.Equal(0, await county.BalanceAsync(county.EastFund));
        }

        await county.BooksAgreeAsync(county.EastFund);
        var last = await county.App.AskAsync("SELECT MAX(sequence) FROM funds_vouchers");
        var count = await county.App.AskAsync("SELECT COUNT(*) FROM funds_vouchers");
        Assert.Equal(Convert.ToInt64(count, CultureInfo.InvariantCulture), Convert.ToInt64(last, CultureInfo.InvariantCulture));
    }

    [EngineFact]
    public async Task Two_who_approve_the_same_payment_at_once_post_it_once(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 500_000)).MustSucceed();
        await county.AsAsync("county2");
        for (var round = 0; round < RoundsUnlessSaid; round++)
        {
            var draft = (await county.DraftAsync("county", county.CountyFund, "fiscalAppropriation", 1_000, null, toFundId: county.EastFund)).MustSucceed().Id();
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => county.ApproveAsync("county2", draft)));
            Assert.Single(answers, answer => (int)answer.Status == 200);
        }

        Assert.Equal((497_000, 3_000), (await county.BalanceAsync(county.CountyFund), await county.BalanceAsync(county.EastFund)));
    }

    private static async Task<ApiAnswer> CloseAsync(FundedCounty county, int year, int month) => await (await county.AsAsync("east")).PostAsync($"funds/{county.EastFund}/closings", new { year, month });
}
