using Assistance.Pairing.Campaigns;

namespace Assistance.Modules.Tests.Pairing;

public sealed class CampaignDatesTests
{
    private static readonly CampaignRule Spring = new("spring", "元旦春节走访慰问", "New Year and Spring Festival visits", [Festival.NewYear, Festival.SpringFestival]);

    /// <summary>Spring Festivals by the published calendar; what comes before counts from New Year's Day.</summary>
    [Theory]
    [InlineData(2026, "2025-11-17", "2025-12-11", "2025-12-18", "2026-02-16", "2026-03-04")]
    [InlineData(2028, "2027-11-17", "2027-12-11", "2027-12-18", "2028-01-25", "2028-02-10")]
    [InlineData(2033, "2032-11-17", "2032-12-11", "2032-12-18", "2033-01-30", "2033-02-15")]
    public void The_spring_round_runs_from_New_Year_to_the_lunar_one(int year, string lists, string locked, string visits, string until, string returns)
    {
        var dates = Spring.In(year);

        Assert.Equal(
            [lists, locked, visits, until, returns],
            new[] { dates.ListsFrom, dates.LockOn, dates.VisitsFrom, dates.VisitsUntil, dates.ReturnBy }.Select(day => $"{day:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_round_of_one_festival_counts_all_from_it()
    {
        var dates = new CampaignRule("old", "重阳走访慰问", "Double Ninth", [Festival.DoubleNinth]).In(2026);

        Assert.Equal(("2026-old", new DateOnly(2026, 10, 18), new DateOnly(2026, 9, 3), new DateOnly(2026, 10, 17)), (dates.Key, dates.First, dates.ListsFrom, dates.VisitsUntil));
    }

    [Theory]
    [InlineData(10, 21, 14, 15)]
    [InlineData(45, 13, 14, 15)]
    [InlineData(45, 21, 0, 15)]
    [InlineData(45, 21, 14, 0)]
    public void A_pack_whose_days_are_out_of_order_is_refused(int list, int locked, int visit, int returns)
    {
        var section = System.Text.Json.JsonSerializer.SerializeToElement(
            new[] { Spring with { ListDays = list, LockDays = locked, VisitDays = visit, ReturnDays = returns } }, Kernel.Http.WireJson.Options);

        Assert.Single(new CampaignPolicySection().Check(section));
    }
}
