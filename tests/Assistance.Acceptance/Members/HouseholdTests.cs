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

    [EngineFact]
    [Rule("G3")]
    public async Task A_year_names_the_rule_by_which_its_income_was_reckoned_and_what_could_not_be_avoided_to_spend(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "何大");
        (await (await county.AsAsync("pond")).PutAsync($"people/{id}/household", Reckoned(medical: 1_200_000))).MustSucceed();

        var year = (await county.PersonAsync(id)).At("household.years.0");
        Assert.Equal(2_500_000, year.Number("total"));
        Assert.Equal(
            [("wages", "单位工资性收入证明"), ("business", "经管站农户收支核算")],
            year.Items("incomes").OrderByDescending(income => income.Text("source.code"), StringComparer.Ordinal).Select(income => (income.Text("source.code"), income.Text("accounting.name"))));
        Assert.Equal(1_500_000, year.Number("expenseTotal"));
        Assert.Equal(
            [("education", 300_000L, "登记"), ("medical", 1_200_000L, "登记")],
            year.Items("expenses").OrderBy(expense => expense.Text("kind.code"), StringComparer.Ordinal)
                .Select(expense => (expense.Text("kind.code"), expense.Number("amount"), expense.Text("evidence.name"))));

        // The whole is replaced: who leaves the expenses out takes them away, and the income of the year keeps its rule.
        var version = (int)(await county.PersonAsync(id)).Number("household.version");
        (await (await county.AsAsync("pond")).PutAsync($"people/{id}/household", Reckoned(medical: null), version)).MustSucceed();
        year = (await county.PersonAsync(id)).At("household.years.0");
        Assert.True(year.IsNull("expenseTotal"));
        Assert.Equal(2, year.Items("incomes").Count(income => !income.IsNull("accounting")));
    }

    [EngineFact]
    public async Task Expenses_stand_beside_the_income_of_their_year_each_kind_once_and_by_known_codes(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "何大");
        var pond = await county.AsAsync("pond");
        Assert.Equal(["expenses"], await WrongAsync(new { year = 2024, kind = "medical", amount = 1 }));
        Assert.Equal(["expenses"], await WrongAsync(new { year = 2025, kind = "medical", amount = 1 }, new { year = 2025, kind = "medical", amount = 2 }));
        Assert.Equal(["expenses"], await WrongAsync(new { year = 2025, kind = "medical", amount = 1 }, new { year = 2025, kind = "total", amount = 1 }));
        Assert.Equal(["expenses.0.amount", "expenses.0.kind"], await WrongAsync(new { year = 2025, kind = "travel", amount = -1 }));
        var unknown = new { size = 1, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "wages", amount = 1, accounting = "guess" } } };
        Assert.Equal(
            ["incomes.0.accounting"],
            (await pond.PutAsync($"people/{id}/household", unknown)).MustBeRefused(422, "request.invalid").At("errors").EnumerateObject().Select(error => error.Name));

        async Task<IEnumerable<string>> WrongAsync(params object[] expenses)
        {
            var body = new { size = 1, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "wages", amount = 1 } }, expenses };
            return (await pond.PutAsync($"people/{id}/household", body)).MustBeRefused(422, "request.invalid")
                .At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal);
        }
    }

    [EngineFact]
    public async Task Of_somebody_in_the_ledger_rule_and_expenses_change_by_a_request_as_the_income_does(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "何大");
        await county.ChangeAsync(id, "household", Reckoned(medical: 1_200_000));
        var pond = await county.AsAsync("pond");
        var version = (int)(await county.PersonAsync(id)).Number("household.version");
        var refused = (await pond.PutAsync($"people/{id}/household", Reckoned(medical: 900_000), version)).MustBeRefused(422, "members.needs_change_request");
        Assert.Equal(["expenses"], refused.Texts("fields"));

        var asked = (await pond.PostAsync($"people/{id}/change-requests", GreenCounty.Asked("household", Reckoned(medical: 900_000, rule: "allowance")), version)).MustSucceed();
        var changes = asked.Items("changes").ToDictionary(change => change.Text("field"));
        Assert.Equal(["expenses", "incomes"], changes.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("2025年 医疗 12,000.00元", changes["expenses"].Items("before").Select(text => text.Text("name")));
        Assert.Contains("2025年 医疗 9,000.00元", changes["expenses"].Items("after").Select(text => text.Text("name")));
        Assert.Contains("2025年 工资性收入 24,000.00元（城乡低保家庭收入核算（审核确认办法））", changes["incomes"].Items("after").Select(text => text.Text("name")));
        (await (await county.AsAsync("east")).PostAsync($"change-requests/{asked.Id()}/accept", new { }, 1)).MustSucceed();
        Assert.Equal(1_200_000, (await county.PersonAsync(id)).Number("household.years.0.expenseTotal"));
    }

    private static object Reckoned(long? medical, string rule = "payStatement") => new
    {
        size = 3,
        labourCount = 1,
        members = new[] { Son },
        incomes = new[]
        {
            new { year = 2025, source = "wages", amount = 2_400_000, accounting = rule }, new { year = 2025, source = "business", amount = 100_000, accounting = "accountsOffice" },
        },
        expenses = medical is { } amount
            ? new[] { new { year = 2025, kind = "medical", amount }, new { year = 2025, kind = "education", amount = 300_000L } }
            : null,
    };
}
