using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Assessment.Scoring;
using Assistance.Members.Policies;

namespace Assistance.Modules.Tests.Assessment;

public sealed class ScoringTests
{
    private static readonly ScoreBands Bands = new(100, [new(85, 1000), new(90, 2000), new(95, 3000)], [new(60, 3000), new(50, 5000)]);

    public static TheoryData<string> Keys => [.. ShippedPacks.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_shipped_pack_says_how_a_year_is_scored(string key) => Assert.Empty(Check(key, _ => { }));

    [Fact]
    public void Weights_that_do_not_sum_to_a_hundred_are_refused_with_what_they_sum_to()
    {
        var error = Assert.Single(Check("modern", scoring => scoring["indicators"]![0]!["weight"] = 26));
        Assert.Equal(("scoring.indicators", "各指标权重之和应为 100，现为 101。"), (error.Path, error.Chinese));
    }

    [Fact]
    public void Votes_are_one_input_among_others_and_never_more_than_half()
    {
        var errors = Check("modern", scoring => (scoring["indicators"]![0]!["weight"], scoring["indicators"]![1]!["weight"], scoring["indicators"]![4]!["weight"]) = (5, 9, 51));
        Assert.Equal("三方评价的权重不能超过 50：不得简单以票取人。", Assert.Single(errors).Chinese);
        Assert.Empty(Check("modern", scoring => (scoring["indicators"]![0]!["weight"], scoring["indicators"]![1]!["weight"], scoring["indicators"]![4]!["weight"]) = (5, 10, 50)));
    }

    [Fact]
    public void A_reward_never_begins_below_a_line_of_penalty_and_fewer_points_never_earn_more()
    {
        Assert.NotEmpty(Check("modern", scoring => scoring["bands"]!["rewards"]![0]!["points"] = 59));
        Assert.NotEmpty(Check("modern", scoring => scoring["bands"]!["rewards"]![2]!["basisPoints"] = 1500));
        Assert.NotEmpty(Check("modern", scoring => scoring["bands"]!["penalties"]![1]!["basisPoints"] = 2000));
    }

    [Theory]
    [InlineData(8499, 0, 0)]
    [InlineData(8500, 1000, 1000)]
    [InlineData(8999, 1000, 1000)]
    [InlineData(9000, 2000, 2000)]
    [InlineData(9499, 2000, 2000)]
    [InlineData(9500, 3000, 3000)]
    [InlineData(10000, 3000, 3000)]
    [InlineData(6000, 0, 0)]
    [InlineData(5999, -3000, -3000)]
    [InlineData(5000, -3000, -3000)]
    [InlineData(4999, -5000, -5000)]
    [InlineData(0, -5000, -5000)]
    public void A_score_falls_into_its_band_at_the_very_edge(int total, int rate, int shift) => Assert.Equal((rate, shift), (Bands.RateOf(total), Bands.ShiftOf(Bands.RateOf(total))));

    [Fact]
    public void The_same_counts_give_the_same_total_in_whatever_order_they_come()
    {
        var chance = new Chance(20261231);
        for (var round = 0; round < 500; round++)
        {
            var items = Enumerable.Range(0, 6).Select(_ => (Weight: 1 + chance.Below(39), Points: chance.Below(8) == 0 ? (int?)null : chance.Below(4000))).ToArray();
            var adjustment = chance.Below(1000) - 500;
            var expected = Reckoning.Total(items, adjustment);
            for (var turn = 0; turn < 5; turn++)
                Assert.Equal(expected, Reckoning.Total(items.OrderBy(_ => chance.Below(int.MaxValue)), adjustment));
            Assert.InRange(expected, 0, ScoringPolicy.Whole);
        }
    }

    [Fact]
    public void More_done_never_earns_less_and_what_was_not_owed_is_not_judged()
    {
        for (var due = 1; due <= 40; due++)
        {
            for (var done = 1; done <= due; done++)
                Assert.True(Reckoning.Share(25, done, due) >= Reckoning.Share(25, done - 1, due));
            Assert.Equal(2500, Reckoning.Share(25, due, due));
        }

        Assert.Null(Reckoning.Share(25, 0, 0));
        Assert.Equal(5000, Reckoning.Total([(25, null), (50, 2500)], 0));
    }

    private static List<Assistance.Members.Contracts.PolicyError> Check(string key, Action<JsonObject> change)
    {
        var scoring = JsonNode.Parse(ShippedPacks.All[key])!["scoring"]!.AsObject();
        change(scoring);
        return [.. new ScoringSection().Check(JsonSerializer.Deserialize<JsonElement>(scoring.ToJsonString()))];
    }
}
