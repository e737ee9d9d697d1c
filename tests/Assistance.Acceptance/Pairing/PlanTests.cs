using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class PlanTests
{
    public static object Plan(string goal = "两年内人均年收入过线") => new
    {
        goal,
        measures = new[] { new { helpKind = "skills", measure = "technicalService", text = "教会养蜂" }, new { helpKind = "relief", measure = "healthCare", text = "每年体检一次" } },
        timetable = "每季度走访一次",
        people = "安和平",
        place = "王家村二组",
        tasks = "建蜂箱二十个",
    };

    [EngineFact]
    [Rule("A12")]
    public async Task A_plan_has_all_six_items_or_is_refused_with_every_missing_one(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        var refused = (await helper.PostAsync(
            $"pairs/{pair}/plans", new { goal = "", measures = Array.Empty<object>(), timetable = "", people = "", place = "", tasks = "" })).MustBeRefused(422, "pairing.plan_incomplete");

        Assert.Equal(["goal", "measures", "people", "place", "tasks", "timetable"], refused.At("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.False((await helper.GetAsync($"pairs/{pair}")).MustSucceed().Truth("pair.planned"));
    }

    [EngineFact]
    [Rule("A12")]
    [Rule("B15")]
    public async Task The_helper_draws_up_the_plan_its_versions_stay_and_the_ledger_shows_helper_and_measures(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        (await helper.PostAsync($"pairs/{pair}/plans", Plan())).MustSucceed();
        (await helper.PostAsync($"pairs/{pair}/plans", Plan("一年内过线"))).MustSucceed();

        var view = (await helper.GetAsync($"pairs/{pair}")).MustSucceed();
        Assert.True(view.Truth("pair.planned"));
        Assert.Equal([(2L, "一年内过线"), (1L, "两年内人均年收入过线")], view.Items("plans").Select(p => (p.Number("number"), p.Text("goal"))));
        Assert.Equal(("skills", "technicalService"), (view.Text("plans.0.measures.0.helpKind"), view.Text("plans.0.measures.0.measure")));
        var ledger = (await (await county.AsAsync("wangjia")).GetAsync($"people/{county.NeedyWang}")).MustSucceed().GetRawText();
        Assert.Contains("县农业农村局党支部", ledger, StringComparison.Ordinal);
        Assert.Contains("安和平", ledger, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task Seeing_a_pair_from_the_village_is_not_enough_to_plan_it(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        (await (await county.AsAsync("wangjia")).PostAsync($"pairs/{pair}/plans", Plan())).MustBeRefused(403, "pairing.not_yours");
        (await (await county.AsAsync("health")).PostAsync($"pairs/{pair}/plans", Plan())).MustBeRefused(404, "pairing.pair_not_found");
        (await (await county.AsAsync("agriculture")).PostAsync($"pairs/{pair}/plans", Plan())).MustSucceed();
    }
}
