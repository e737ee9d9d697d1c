using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>The packs of nine places and the default, each from the application to the ledger.</summary>
public sealed class PlacesTests
{
    [EngineTheory]
    [InlineData("modern")]
    [InlineData("yugan")]
    [InlineData("urad")]
    [InlineData("jiayin")]
    [InlineData("inner-party-care")]
    [InlineData("luting")]
    [InlineData("minke-park")]
    [InlineData("lichuan")]
    [InlineData("guanghan")]
    [InlineData("yuetang")]
    [Rule("A1")]
    [Rule("A3")]
    [Rule("B9")]
    [Rule("D8")]
    [Rule("G2")]
    [Rule("H10")]
    [Rule("I1")]
    public async Task Each_place_leads_to_the_ledger_by_its_own_steps(Engine engine, string key)
    {
        var place = Place.Of(key);
        await using var banner = await Banner.FoundAsync(engine, key, place.On);
        var member = await banner.GivenWholeFileAsync(income: place.Income);
        var form = (await (await banner.SecretaryAsync()).GetAsync($"people/{member}/application-form")).MustSucceed();
        Assert.Equal(place.Exclusions, form.Items("eligibility.exclusions").Select(exclusion => exclusion.Text("code")));
        Assert.Equal(["severe", "considerable", "temporary"], form.Items("tiers").Select(tier => tier.Text("tier")));

        var opened = await banner.GivenCaseAsync(member, place.Application());
        Assert.Equal((key, place.Decides), (opened.Text("pack.key"), opened.Text("pack.decidedBy")));
        Assert.Equal(place.Steps, opened.Items("steps").Select(step => $"{step.Text("kind")} {step.Text("by")}"));

        var done = await banner.WalkedThroughAsync(opened.Id());
        Assert.Equal(place.Steps, done.Items("steps").Select(step => $"{step.Text("kind")} {step.Text("by")}"));
        Assert.All(done.Items("steps"), step => Assert.Equal("done", step.Text("state")));
        var line = Assert.Single((await (await banner.DepartmentAsync()).GetAsync("ledger")).MustSucceed().Items());
        Assert.Equal((member, "considerable", 100_000L), (line.Id("personId"), line.Text("tier"), line.Number("amount")));
    }

    [EngineFact]
    public async Task Nine_places_and_the_default_come_with_the_software(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var shipped = (await (await banner.DepartmentAsync()).GetAsync("policies")).MustSucceed().Items("shipped").Select(pack => pack.Text("key"));
        Assert.Equal(Place.Keys.Order(StringComparer.Ordinal), shipped.Order(StringComparer.Ordinal));
    }

    [EngineTheory]
    [InlineData("yugan", "belowGuarantee", 86_500 * 3, false)]
    [InlineData("yugan", "belowGuarantee", (86_500 * 3) - 3, true)]
    [InlineData("lichuan", "ruralIncome", 86_501, false)]
    [InlineData("lichuan", "ruralIncome", 86_500, true)]
    [InlineData("guanghan", "belowAllowanceLine", 690_000 * 3, false)]
    [InlineData("guanghan", "belowAllowanceLine", (690_000 * 3) - 3, true)]
    [InlineData("yuetang", "ruralIncome", 63_700 * 3, false)]
    [InlineData("yuetang", "ruralIncome", (63_700 * 3) - 3, true)]
    [Rule("G1")]
    [Rule("H10")]
    [Rule("I1")]
    public async Task The_line_is_drawn_by_head_or_for_the_household_and_with_or_without_itself_as_its_source_says(Engine engine, string key, string route, long income, bool taken)
    {
        await using var banner = await Banner.FoundAsync(engine, key);
        var member = await banner.GivenWholeFileAsync(income: income);
        var answer = await (await banner.SecretaryAsync()).PostAsync("cases", new { personId = member, application = Place.Of(key).Application(route) });
        if (taken)
            Assert.Equal(route, answer.MustSucceed().Text("application.route"));
        else
            answer.MustBeRefused(422, "recognition.above_income_line");
    }

    [EngineFact]
    [Rule("G1")]
    public async Task In_Lichuan_four_categories_lead_in(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "lichuan");
        var (secretary, place) = (await banner.SecretaryAsync(), Place.Of("lichuan"));
        Task<ApiAnswer> ApplyAsync(Guid member, object application) => secretary.PostAsync("cases", new { personId = member, application });

        (await ApplyAsync(await banner.GivenWholeFileAsync("甲", income: 60_000), place.Application("ruralIncome"))).MustSucceed();
        (await ApplyAsync(await banner.GivenWholeFileAsync("乙", income: 60_000), place.Application("ruralIncome", residence: "urban"))).MustBeRefused(422, "recognition.residence_not_of_route");
        (await ApplyAsync(await banner.GivenWholeFileAsync("丙", 900_000, "minimumAllowance"), place.Application("urbanAllowance", residence: "urban"))).MustSucceed();
        (await ApplyAsync(await banner.GivenWholeFileAsync("丁", 900_000), place.Application("urbanAllowance", residence: "urban"))).MustBeRefused(422, "recognition.no_identity");
        (await ApplyAsync(await banner.GivenWholeFileAsync("戊", 900_000), place.Application("temporaryHardship", "other"))).MustBeRefused(422, "recognition.not_attested");
        (await ApplyAsync(await banner.GivenWholeFileAsync("己", 900_000), place.Application("temporaryHardship", "other", attested: ["temporaryHardship"]))).MustSucceed();
        (await ApplyAsync(await banner.GivenWholeFileAsync("庚", 900_000), place.Application("pre1949", "oldAge", attested: ["joinedBefore1949", "householdInHardship"]))).MustSucceed();
    }

    [EngineFact]
    [Rule("G3")]
    public async Task In_Lichuan_the_ledger_holds_all_that_it_must_and_is_gone_through_every_year(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "lichuan");
        var (secretary, place) = (await banner.SecretaryAsync(), Place.Of("lichuan"));
        var bare = await banner.GivenMemberAsync("李四", income: 0);
        var refused = (await secretary.PostAsync("cases", new { personId = bare, application = place.Application() })).MustBeRefused(422, "recognition.facts_missing");
        Assert.Equal(["household", "income", "situation", "cause"], refused.Texts("missing"));

        var id = (await banner.GivenCaseAsync(await banner.GivenWholeFileAsync(income: 60_000), place.Application())).Id();
        var done = await banner.WalkedThroughAsync(id);
        Assert.Equal(done.Day("entitledFrom").AddYears(1).AddDays(-1), done.Day("entitledUntil"));
        var line = Assert.Single((await (await banner.DepartmentAsync()).GetAsync("ledger")).MustSucceed().Items());
        Assert.Equal(
            ("male", 3L, 20_000L, "chronicIllness", "illness"),
            (line.Text("sex"), line.Number("householdSize"), line.Number("perCapita"), line.Text("health"), line.Text("cause")));

        // Next year the member applies anew, and the stay in the ledger goes on.
        await banner.TurnToAsync(new DateOnly(2027, 3, 10));
        await banner.GivenIncomeAsync(line.Id("personId"), 70_000);
        var next = await banner.WalkedThroughAsync((await banner.GivenCaseAsync(line.Id("personId"), place.Application())).Id());
        Assert.Equal(line.Id(), Assert.Single((await (await banner.DepartmentAsync()).GetAsync("ledger")).MustSucceed().Items()).Id());
        Assert.Equal(70_000, next.Number("application.snapshot.annualIncome"));
    }

    [EngineFact]
    [Rule("I1")]
    [Rule("I11")]
    public async Task In_Yuetang_rural_income_or_the_urban_allowance_counts_and_a_cause_that_nobody_chose(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "yuetang");
        var (secretary, place) = (await banner.SecretaryAsync(), Place.Of("yuetang"));
        foreach (var cause in new[] { "illness", "oldAge", "disaster", "unemployment", "schooling", "childrenUnemployed" })
            Assert.Equal(cause, (await banner.GivenCaseAsync(await banner.GivenMemberAsync(), place.Application(cause: cause))).Text("application.primaryCause"));

        var member = await banner.GivenMemberAsync("李四", 1950, 900_000, "minimumAllowance");
        (await secretary.PostAsync("cases", new { personId = member, application = place.Application(cause: "lackOfDrive") })).MustBeRefused(422, "recognition.cause_not_counted");
        (await secretary.PostAsync("cases", new { personId = member, application = place.Application() })).MustBeRefused(422, "recognition.above_income_line");
        (await secretary.PostAsync("cases", new { personId = member, application = place.Application("urbanAllowance") })).MustBeRefused(422, "recognition.residence_not_of_route");
        (await secretary.PostAsync("cases", new { personId = member, application = place.Application("urbanAllowance", residence: "urban") })).MustSucceed();
    }
}
