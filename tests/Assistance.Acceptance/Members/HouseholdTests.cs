using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class HouseholdTests
{
    private static readonly object Son = new { name = "何小", relation = "2", birthYear = 1980, health = "healthy", occupation = "务工", annualIncome = 2_400_000 };

    [EngineFact]
    [Rule("G3")]
    [Rule("H1")]
    public async Task A_household_is_kept_with_its_people_and_its_income_by_source_and_year(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "何大");
        var pond = await county.AsAsync("pond");
        (await pond.PutAsync($"people/{id}/household", new
        {
            size = 3,
            labourCount = 1,
            members = new[] { Son },
            incomes = new object[]
            {
                new { year = 2025, source = "wages", amount = 2_400_000 }, new { year = 2025, source = "transfer", amount = 100_001 }, new { year = 2024, source = "total", amount = 900_000 },
            },
        })).MustSucceed();
        var household = (await county.PersonAsync(id)).At("household");
        Assert.Equal(3, household.Number("size"));
        Assert.Equal("子", household.Text("members.0.relation.name"));
        Assert.Equal([2025L, 2024L], household.Items("years").Select(year => year.Number("year")));
        Assert.Equal(2_500_001, household.Number("years.0.total"));
        Assert.Equal(833_333, household.Number("years.0.perCapita"));
        Assert.Equal("registered", household.Text("years.0.incomes.0.evidence.code"));
    }

    [EngineFact]
    public async Task A_household_is_replaced_only_by_whom_saw_it(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "何大");
        var pond = await county.AsAsync("pond");
        var first = new { size = 2, labourCount = 1, members = new[] { Son }, incomes = new[] { new { year = 2025, source = "wages", amount = 1 } } };
        (await pond.PutAsync($"people/{id}/household", first)).MustSucceed();
        var second = new { size = 1, labourCount = (int?)null, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "wages", amount = 5 } } };
        (await pond.PutAsync($"people/{id}/household", second)).MustBeRefused(400, "request.version_required");
        var seen = (int)(await county.PersonAsync(id)).Number("household.version");
        (await pond.PutAsync($"people/{id}/household", second, version: seen)).MustSucceed();
        (await pond.PutAsync($"people/{id}/household", first, version: seen)).MustBeRefused(412, "request.stale");
        var household = (await county.PersonAsync(id)).At("household");
        Assert.Empty(household.Items("members"));
        Assert.Equal(5, household.Number("years.0.total"));
    }

    [EngineFact]
    public async Task Money_is_never_counted_twice_and_workers_are_part_of_the_household(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "何大");
        var refused = (await (await county.AsAsync("pond")).PutAsync($"people/{id}/household", new
        {
            size = 1,
            labourCount = 2,
            members = new[] { new { name = "3", relation = "77" } },
            incomes = new[] { new { year = 2025, source = "total", amount = 9 }, new { year = 2025, source = "wages", amount = 9 } },
        })).MustBeRefused(422, "request.invalid");
        Assert.Equal(
            ["incomes", "labourCount", "members.0.name", "members.0.relation"],
            refused.At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }
}
