using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>What banks lent to people of the first two townships: to one whose interest the fund bears half of, to one who falls due soon, to one who has paid all back.</summary>
internal sealed class DemoBankLoans(DemoStory story, DemoFunds funds)
{
    private const int Yuan = 100;
    private const string Bank = "云岭县农商银行";

    private static readonly object Fiscal = new { source = "fiscalAppropriation" };

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync("jingban1", cancellationToken);
        var people = await PeopleAsync(clerk, cancellationToken);
        var (lentOn, today) = (story.Today.AddMonths(-9), story.Today);
        var subsidised = await RecordAsync(clerk, people[0], Facts("2026-ND-0117", 50_000, lentOn, lentOn.AddYears(2), "党员农贷快车：扩建食用菌大棚", "食用菌大棚", ["冯联保", "褚联保", "卫联保"]), cancellationToken);
        foreach (var (at, (from, until)) in new[] { (lentOn, lentOn.AddMonths(3)), (lentOn.AddMonths(3), lentOn.AddMonths(6)), (lentOn.AddMonths(6), lentOn.AddMonths(9)) }.Index())
        {
            var slip = new { slip = $"LX{at + 1:00000}", from, until = until.AddDays(-1), paidOn = until, amount = 54_375 };
            subsidised = await ActAsync(clerk, subsidised, "interests", slip, cancellationToken);
        }

        // The first is paid, the second waits for who approves it, the third nobody has asked for.
        foreach (var number in new[] { 1, 2 })
            subsidised = await ActAsync(clerk, subsidised, $"interests/{number}/subsidy", new { fundId = funds.Lending, provenance = Fiscal, day = today }, cancellationToken);
        var first = subsidised.GetProperty("interests").EnumerateArray().Single(one => one.GetProperty("number").GetInt32() == 1).GetProperty("subsidy").GetProperty("paymentId").GetString();
        await (await story.AsAsync("xiangzhen1", cancellationToken)).PostAsync($"payments/{first}/approval", new { }, 1, cancellationToken);

        await RecordAsync(clerk, people[^1], Facts("2026-ND-0093", 30_000, today.AddMonths(-11), today.AddDays(20), "购买种羊", null, []), cancellationToken);
        if (story.County.Townships.Count < 2)
            return;
        var second = await story.AsAsync("jingban2", cancellationToken);
        var repaid = await RecordAsync(second, (await PeopleAsync(second, cancellationToken))[0], Facts("2025-ND-0388", 20_000, today.AddMonths(-13), today.AddMonths(-1), "购买农机", null, []), cancellationToken);
        await ActAsync(second, repaid, "repayments", new { on = today.AddMonths(-1), amount = 20_000 * Yuan }, cancellationToken);
    }

    private static object Facts(string contractNumber, int yuan, DateOnly lentOn, DateOnly dueOn, string purpose, string? project, string[] guarantors) => new
    {
        bank = Bank,
        contractNumber,
        amount = yuan * Yuan,
        rateBasisPoints = 435,
        lentOn,
        dueOn,
        purpose,
        security = guarantors.Length == 0 ? "credit" : "jointLiability",
        guarantors,
        project,
    };

    private static async Task<List<string>> PeopleAsync(DemoClient clerk, CancellationToken cancellationToken) =>
        [.. (await clerk.ListAsync("ledger", cancellationToken)).Select(row => row.GetProperty("personId").GetString()!).Distinct(StringComparer.Ordinal).Take(2)];

    private static Task<JsonElement> RecordAsync(DemoClient clerk, string personId, object facts, CancellationToken cancellationToken) => clerk.PostAsync("bank-loans", new { personId, facts }, cancellationToken);

    private static Task<JsonElement> ActAsync(DemoClient clerk, JsonElement loan, string act, object body, CancellationToken cancellationToken) =>
        clerk.PostAsync($"bank-loans/{loan.GetProperty("loan").GetProperty("id").GetString()}/{act}", body, loan.GetProperty("version").GetInt32(), cancellationToken);
}
