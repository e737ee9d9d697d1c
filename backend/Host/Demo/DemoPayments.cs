using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>
/// What people were paid: the year's grants, with one that the bank sent back; a township's relief after a storm; and this month's subsidies, of which some wait for somebody to
/// look at the income and all for a second pair of eyes.
/// </summary>
internal sealed class DemoPayments(DemoStory story)
{
    private const int Yuan = 100;
    private const string County = "zuzhibu";
    private const string CountyClerk = "jingban";
    private const string Township = "xiangzhen1";
    private const string TownshipClerk = "jingban1";

    private static readonly object Fiscal = new { source = "fiscalAppropriation" };
    private static readonly object HigherDues = new { source = "higherLevel", ofDues = true };

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var funds = await (await story.AsAsync(County, cancellationToken)).ListAsync("funds", cancellationToken);
        await GrantsAsync(FundOf(funds, "countyDepartment"), cancellationToken);
        await SubsidiesAsync(FundOf(funds, "countyDepartment"), cancellationToken);
        await ReliefAsync(cancellationToken);
    }

    private static string FundOf(IEnumerable<JsonElement> funds, string level) =>
        funds.First(fund => fund.GetProperty("level").GetString() == level).GetProperty("id").GetString()!;

    private async Task GrantsAsync(string fund, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(CountyClerk, cancellationToken);
        // Of the year in which the story's people were recognised.
        var year = story.Today.AddMonths(-3).Year;
        var batch = await DrawAsync(CountyClerk, fund, $"{year}年困难党员年终救助金", "yearly", $"{year}", "yearlyGrant", [HigherDues, Fiscal], cancellationToken);
        // The county budgets for all that it owes, however large the demonstration is.
        var total = (await clerk.GetAsync($"disbursements/{batch}", cancellationToken)).GetProperty("batch").GetProperty("total").GetInt64();
        await clerk.PostAsync(
            $"funds/{fund}/incomes", new { amount = total, provenance = Fiscal, day = story.Today.AddMonths(-3), summary = "困难党员年终救助预算", party = "县财政局" }, cancellationToken);
        await PayAsync(County, batch, cancellationToken);
        var line = (await clerk.ListAsync($"disbursement-lines?disbursementId={batch}&state=paid", cancellationToken))[0];
        await clerk.PostAsync($"disbursement-lines/{line.GetProperty("id").GetString()}/failure", new { reason = "开户行退回：账户状态异常" }, line.GetProperty("version").GetInt32(), cancellationToken);
    }

    private async Task SubsidiesAsync(string fund, CancellationToken cancellationToken)
    {
        var batch = await DrawAsync(CountyClerk, fund, $"{story.Today:yyyy年M月}高龄老党员生活补助", "monthly", $"{story.Today:yyyy-MM}", "livingSubsidy", [Fiscal], cancellationToken);
        var clerk = await story.AsAsync(CountyClerk, cancellationToken);
        foreach (var line in (await clerk.ListAsync($"disbursement-lines?disbursementId={batch}&held=notAttested", cancellationToken)).Take(3))
        {
            await clerk.PostAsync(
                $"disbursement-lines/{line.GetProperty("id").GetString()}/attestation",
                new { holds = true, evidence = "乡镇党建办入户核实，无退休金和固定收入" }, line.GetProperty("version").GetInt32(), cancellationToken);
        }
    }

    private async Task ReliefAsync(CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(TownshipClerk, cancellationToken);
        var fund = FundOf(await clerk.ListAsync("funds", cancellationToken), "townshipCommittee");
        var day = story.Today.AddDays(-20);
        var batch = await DrawAsync(TownshipClerk, fund, "暴雨灾害救助", "event", $"{day:yyyy-MM-dd}", "disaster", [Fiscal], cancellationToken);
        var people = (await clerk.ListAsync("ledger", cancellationToken)).Select(row => row.GetProperty("personId").GetString()!).Distinct(StringComparer.Ordinal).Take(3).ToList();
        await clerk.PostAsync(
            $"disbursements/{batch}/lines", new { people = people.Select(personId => new { personId }), reason = "暴雨冲毁承包地和圈舍", total = 3_000 * Yuan }, cancellationToken);
        await PayAsync(Township, batch, cancellationToken);
    }

    private async Task<string> DrawAsync(string maker, string fund, string title, string pay, string period, string rule, object[] sources, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(maker, cancellationToken);
        var drawn = await clerk.PostAsync($"funds/{fund}/disbursements", new { title, pay, period, rules = new[] { rule }, sources }, cancellationToken);
        return drawn.GetProperty("batch").GetProperty("id").GetString()!;
    }

    private async Task PayAsync(string checker, string batch, CancellationToken cancellationToken)
    {
        var second = await story.AsAsync(checker, cancellationToken);
        foreach (var act in new[] { "check", "approval" })
        {
            var version = (await second.GetAsync($"disbursements/{batch}", cancellationToken)).GetProperty("version").GetInt32();
            await second.PostAsync($"disbursements/{batch}/{act}", new { }, version, cancellationToken);
        }
    }
}
