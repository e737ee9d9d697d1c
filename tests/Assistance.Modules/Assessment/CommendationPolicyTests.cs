using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Assessment.Commendations;
using Assistance.Members.Policies;

namespace Assistance.Modules.Tests.Assessment;

public sealed class CommendationPolicyTests
{
    public static TheoryData<string> Keys => [.. ShippedPacks.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_shipped_pack_says_whom_a_county_commends(string key) => Assert.Empty(Check(key, _ => { }));

    [Fact]
    public void An_award_has_seats_a_code_of_its_own_and_no_negative_prize()
    {
        Assert.Equal(["commendation.awards.0.seats"], Check("modern", section => section["awards"]![0]!["seats"] = 0));
        Assert.Equal(["commendation.awards.0.prize"], Check("modern", section => section["awards"]![0]!["prize"] = -1));
        Assert.Equal(["commendation.awards"], Check("modern", section => section["awards"]![0]!["code"] = section["awards"]![1]!["code"]!.DeepClone()));
        Assert.Equal(["commendation.noticeDays"], Check("modern", section => section["noticeDays"] = 61));
        Assert.Empty(Check("modern", section => section["noticeDays"] = 0));
    }

    private static List<string> Check(string key, Action<JsonObject> change)
    {
        var commendation = JsonNode.Parse(ShippedPacks.All[key])!["commendation"]!.AsObject();
        change(commendation);
        return [.. new CommendationSection().Check(JsonSerializer.Deserialize<JsonElement>(commendation.ToJsonString())).Select(error => error.Path)];
    }
}
