using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>Plans for a fund that are tried, forms, workbooks and reminders.</summary>
public sealed class LoanBookTests
{
    private static readonly DateOnly ThirtyDaysBefore = new(2026, 8, 11);

    [EngineFact]
    [Rule("G4")]
    public async Task Twenty_and_three_times_ten_are_fifty_and_not_sixty(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);

        var plan = (await (await county.AsAsync("leader")).GetAsync("fund-simulation?start=20000000&inflow=10000000&inflowYears=3&years=6&stated=60000000")).MustSucceed();

        Assert.Equal((50_000_000, 10_000_000), (plan.Number("total"), plan.Number("missing")));
        Assert.Equal([20_000_000, 30_000_000, 40_000_000, 50_000_000, 50_000_000, 50_000_000], plan.Items("years").Select(year => year.Number("fund")));
        (await (await county.AsAsync("leader")).GetAsync("fund-simulation?years=31")).MustBeRefused(422, "request.invalid");
    }

    [EngineFact]
    [Rule("G5")]
    public async Task Free_loans_do_not_yield_eight_to_ten_per_cent_a_year(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var leader = await county.AsAsync("leader");
        const string Plan = "fund-simulation?start=20000000&inflow=10000000&inflowYears=3&years=6&stated=60000000";

        // 50,000 to 60,000 yuan a year of the 600,000 that the plan states.
        foreach (var (target, ofStated, ofTotal) in new[] { (5_000_000, 833, 1_000), (6_000_000, 1_000, 1_200) })
        {
            var free = (await leader.GetAsync($"{Plan}&target={target}")).MustSucceed();
            Assert.Equal((ofStated, ofTotal, false), (free.Number("neededOfStatedBasisPoints"), free.Number("neededBasisPoints"), free.Truth("reached")));
            Assert.All(free.Items("years"), year => Assert.Equal(0, year.Number("yield")));
        }

        // At a low fee it is a tenth of that, and what is lost eats the fund; at ten per cent it would be no help.
        var low = (await leader.GetAsync($"{Plan}&target=5000000&fee=120&loss=500&months=24")).MustSucceed();
        Assert.Equal((240_000, 500_000, 19_500_000), (low.Number("years.0.yield"), low.Number("years.0.loss"), low.Number("years.0.fund")));
        Assert.False(low.Truth("reached"));
        Assert.True((await leader.GetAsync($"{Plan}&target=5000000&fee=1000")).MustSucceed().Truth("reached"));
    }

    [EngineFact]
    [Rule("G8")]
    public async Task Form_14_holds_what_each_level_thinks_and_the_workbook_what_is_owed(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var loan = await county.LentAsync(county.Wang);

        var form = (await (await county.AsAsync("wangjia")).GetAsync($"loans/{loan}/form")).MustSucceed().GetRawText();
        Assert.All(["2026-JK-000001", "王守田", "滩羊养殖", "15,000.00元（大写：壹万伍仟元整）", "2028年3月10日", "赵担保", "签字（盖章）：oversight"], text => Assert.Contains(text, form, StringComparison.Ordinal));
        var word = (await (await county.AsAsync("wangjia")).PostAsync($"loans/{loan}/form-documents", new { })).ReadWord();
        Assert.All(["2026-JK-000001", "王守田", "大写：壹万伍仟元整", "签字（盖章）：oversight"], text => Assert.Contains(text, word, StringComparison.Ordinal));
        (await (await county.AsAsync("west")).GetAsync($"loans/{loan}/form")).MustBeRefused(404, "funds.loan_not_found");
        (await (await county.AsAsync("west")).PostAsync($"loans/{loan}/form-documents", new { })).MustBeRefused(404, "funds.loan_not_found");
        Assert.Equal(200, (int)(await (await county.AsAsync("oversight")).PostAsync("loan-exports", new { })).Status);
    }

    [EngineFact]
    [Rule("G7")]
    public async Task Branch_and_fund_are_reminded_a_month_and_a_week_before_and_once_it_is_late(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        await county.LentAsync(county.Wang, months: 6);

        // Due on 10 September 2026.
        foreach (var (day, count) in new[] { (ThirtyDaysBefore.AddDays(-1), 0), (ThirtyDaysBefore, 1), (ThirtyDaysBefore.AddDays(1), 1), (new(2026, 9, 3), 2), (new(2026, 9, 10), 2), (new DateOnly(2026, 9, 11), 3), (new(2026, 9, 12), 3) })
        {
            await county.OnAsync(day);
            Assert.Equal(JobOutcome.Succeeded, await county.Funded.App.Services.GetRequiredService<JobRunner>().RunAsync("loans-due", day, CancellationToken.None));
            foreach (var account in new[] { "wangjia", "east", "east-clerk" })
                Assert.Equal(count, (await (await county.AsAsync(account)).GetAsync("messages")).MustSucceed().Items().Count(message => message.Text("subjectType") == "loan"));
        }

        // The work list names what waits, and for whom.
        (await county.ApplyAsync(county.Wang)).MustSucceed();
        Assert.Single((await (await county.AsAsync("wangjia")).GetAsync("work-items")).MustSucceed().Items("groups"), one => one.Text("kind") == "loanWaiting");
        Assert.DoesNotContain((await (await county.AsAsync("oversight")).GetAsync("work-items")).MustSucceed().Items("groups"), one => one.Text("kind") == "loanWaiting");
    }

    [EngineFact]
    [Rule("G8")]
    public async Task The_funds_people_are_told_when_a_borrower_or_guarantor_dies(Engine engine)
    {
        await using var county = await LendingCounty.StartAsync(engine);
        var loan = await county.LentAsync(county.Wang);

        (await (await county.AsAsync("county")).PostAsync($"people/{county.Wang}/death", new { on = "2026-03-09" })).MustSucceed();

        Assert.Equal(1_500_000, (await county.SeeAsync(loan)).Number("loan.outstanding"));
        Assert.Contains((await (await county.AsAsync("east")).GetAsync("messages")).MustSucceed().Items(), message => message.Text("kind") == "loanNeedsCare");
    }
}
