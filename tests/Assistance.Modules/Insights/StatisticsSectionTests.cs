using System.Text.Json;
using Assistance.Insights.Statistics;
using Assistance.Members.Contracts;
using Assistance.Members.Policies;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Insights;

public sealed class StatisticsSectionTests
{
    private static readonly StatisticsSection Section = new();

    public static TheoryData<string> Keys => [.. ShippedPacks.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_reports_of_a_shipped_pack_are_whole(string key)
    {
        var pack = JsonSerializer.Deserialize<JsonElement>(ShippedPacks.All[key]);
        if (pack.TryGetProperty(Section.Name, out var section))
            Assert.Empty(Section.Check(section));
        else
            Assert.NotEqual(ShippedPacks.Default, key);
    }

    [Theory]
    [Rule("H10")]
    [InlineData("""[{ "chinese": "60岁以下", "english": "Under 60", "to": 60 }, { "chinese": "60岁及以上", "english": "60 and older", "from": 60 }]""")]
    [InlineData("""[{ "chinese": "45岁以下", "english": "45", "to": 45 }, { "chinese": "60岁及以上", "english": "60 and older", "from": 60 }]""")]
    [InlineData("""[{ "chinese": "60岁及以上", "english": "60 and older", "from": 60 }]""")]
    [InlineData("""[{ "chinese": "60岁以下", "english": "Under 60", "to": 59 }, { "chinese": "60至69岁", "english": "60 to 69", "from": 60, "to": 69 }]""")]
    [InlineData("[]")]
    public void Nobody_falls_between_two_ages_or_into_both(string bands) =>
        Assert.Contains(CheckTable($$"""{ "code": "age", "chinese": "年龄", "english": "Age", "fact": "age", "bands": {{bands}} }"""), error => error.Path == "statistics.hardship.age.bands");

    [Theory]
    [InlineData("""{ "code": "cause", "chinese": "原因", "english": "Cause", "fact": "cause", "bands": [{ "chinese": "懒", "english": "Idle", "codes": ["idleness"] }] }""", "statistics.hardship.cause.Idle")]
    [InlineData("""{ "code": "cause", "chinese": "原因", "english": "Cause", "fact": "cause", "bands": [{ "chinese": "病", "english": "Ill", "from": 1, "codes": ["illness"] }] }""", "statistics.hardship.cause.bands")]
    [InlineData("""{ "code": "age", "chinese": "年龄", "english": "Age", "fact": "age", "bands": [{ "chinese": "不限", "english": "Any", "codes": ["80"] }] }""", "statistics.hardship.age.Any")]
    [InlineData("""{ "code": "tier", "chinese": "等级", "english": "Tier", "fact": "tier", "bands": [] }""", "statistics.hardship.tier.bands")]
    [InlineData("""{ "code": "held", "chinese": "身份", "english": "Held", "fact": "identity", "bands": [{ "chinese": "两种", "english": "Both", "codes": ["minimumAllowance", "destitute"] }] }""", "statistics.hardship.held.Both")]
    [InlineData("""{ "code": "tier", "chinese": "等级", "english": "Tier", "fact": "tier", "decimals": 3 }""", "statistics.hardship.decimals")]
    public void A_table_that_cannot_be_counted_is_named_with_its_place(string table, string path) => Assert.Contains(CheckTable(table), error => error.Path == path);

    [Fact]
    public void Only_the_ledger_knows_of_tiers_and_causes_and_codes_stand_once()
    {
        var errors = Check("""
            [{ "code": "all", "chinese": "党员", "english": "Members", "population": "members", "tables": [
                { "code": "cause", "chinese": "原因", "english": "Cause", "fact": "cause" }, { "code": "cause", "chinese": "城乡", "english": "Residence", "fact": "urbanRural" }] },
             { "code": "all", "chinese": "台账", "english": "Ledger", "population": "ledger", "joinedWithinYears": 1, "tables": [] }]
            """).Select(error => error.Path).ToList();
        Assert.Equal(["statistics.all", "statistics.all.cause", "statistics.all.cause.fact", "statistics.all.joinedWithinYears"], errors.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<PolicyError> CheckTable(string table) =>
        Check($$"""[{ "code": "hardship", "chinese": "困难党员", "english": "In hardship", "population": "ledger", "tables": [{{table}}] }]""");

    private static IEnumerable<PolicyError> Check(string section) => Section.Check(JsonSerializer.Deserialize<JsonElement>(section));
}
