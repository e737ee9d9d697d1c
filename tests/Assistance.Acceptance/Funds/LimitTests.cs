using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>What a fund pays for nothing, what not in cash, and what only with an approval that is named (非生产性开支限额审批, 货币资金管理, 零招待).</summary>
public sealed class LimitTests
{
    [EngineFact]
    [Rule("E4")]
    public async Task Nothing_is_paid_for_hospitality_nor_much_in_cash_nor_above_a_limit_without_the_named_approval(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "luting");
        var (maker, checker) = (await county.MakerAsync(), await county.CheckerAsync());

        Assert.Equal("E4", (await DraftAsync("hospitality", 100)).MustBeRefused(422, "funds.purpose_banned").Text("rule"));
        (await DraftAsync("hospitality", 100, authority: "乡书记办公会 3 月 1 日")).MustBeRefused(422, "funds.purpose_banned");
        Assert.Equal(100_000, (await DraftAsync("grant", 100_001, inCash: true)).MustBeRefused(422, "funds.too_much_cash").Number("most"));
        (await DraftAsync("grant", 100_000, inCash: true)).MustSucceed();
        (await DraftAsync("grant", 100_001)).MustSucceed();

        var above = (await DraftAsync("operating", 50_001)).MustBeRefused(422, "funds.above_limit");
        Assert.Equal((50_000, "乡书记办公会", "E4"), (above.Number("most"), above.Text("approver"), above.Text("rule")));
        var allowed = (await DraftAsync("operating", 460_000, authority: "乡书记办公会 2026 年 3 月 2 日")).MustSucceed();
        Assert.Equal("乡书记办公会 2026 年 3 月 2 日", allowed.Text("authority"));
        var (first, second) = ((await DraftAsync("operating", 40_000)).MustSucceed().Id(), (await DraftAsync("operating", 1)).MustSucceed().Id());
        await ApproveAsync(allowed.Id());
        await ApproveAsync(first);
        // 5,000 yuan a year: it was within it when it was drafted.
        (await checker.PostAsync($"payments/{second}/approval", new { }, 1)).MustBeRefused(422, "funds.above_year_limit");
        (await DraftAsync("operating", 1)).MustBeRefused(422, "funds.above_year_limit");
        (await maker.PutAsync($"payments/{second}", Payment("operating", 1, false, "乡书记办公会 3 月 8 日"), 1)).MustSucceed();
        (await checker.PostAsync($"payments/{second}/approval", new { }, 2)).MustSucceed();

        Task<ApiAnswer> DraftAsync(string purpose, long fen, bool inCash = false, string? authority = null) => maker.PostAsync($"funds/{county.Fund}/payments", Payment(purpose, fen, inCash, authority));

        async Task ApproveAsync(Guid payment) => (await checker.PostAsync($"payments/{payment}/approval", new { }, 1)).MustSucceed();
    }

    private static object Payment(string purpose, long fen, bool inCash, string? authority) =>
        new { amount = fen, provenance = new { source = PayingCounty.Finance }, day = "2026-03-01", summary = "支出", party = "某商店", purpose, inCash, authority };
}
