using Assistance.Acceptance.Members;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Assessment;

/// <summary>What a year's help is to be paid from: the sources that the place's pack names.</summary>
public sealed class FundPlanTests
{
    [EngineFact]
    [Rule("A5")]
    public async Task Five_sources_give_a_little_each_and_the_plan_says_how_much(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await InForceAsync(county, "yugan");
        var department = await county.AsAsync("department");
        var empty = (await department.GetAsync("fund-plans/2026")).MustSucceed();
        Assert.Equal(["党费", "财政拨款", "党员捐助", "社会捐助", "上级扶持"], empty.Items("sources").Select(line => line.Text("name")));
        Assert.Equal((0L, 0L), (empty.Number("total"), empty.Number("version")));

        object[] items = [Gives("partyDues", 5_000_000), Gives("fiscalAppropriation", 10_000_000, "县财政预算"), Gives("memberDonation", 1_000_050), Gives("socialDonation", 2_000_000), Gives("higherLevel", 3_000_000)];
        var planned = (await department.PutAsync("fund-plans/2026", new { items }, 0)).MustSucceed();
        Assert.Equal((21_000_050L, 1L), (planned.Number("total"), planned.Number("version")));
        var changed = (await department.PutAsync("fund-plans/2026", new { items = new[] { Gives("partyDues", 6_000_000), items[1] } }, 1)).MustSucceed();

        Assert.Equal((16_000_000L, 2L), (changed.Number("total"), changed.Number("version")));
        var read = (await department.GetAsync("fund-plans/2026")).MustSucceed();
        Assert.Equal(["partyDues 6000000", "fiscalAppropriation 10000000"], read.Items("sources").Where(line => !line.IsNull("amount")).Select(line => $"{line.Text("source")} {line.Number("amount")}"));
        Assert.Equal(0, (await department.GetAsync("fund-plans/2025")).MustSucceed().Number("total"));
    }

    [EngineFact]
    [Rule("A5")]
    public async Task A_plan_draws_on_what_the_pack_names_and_on_nothing_twice(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await InForceAsync(county, "inner-party-care");
        var department = await county.AsAsync("department");
        async Task<ApiAnswer> PlanAsync(ApiClient who, int version, params object[] items) => await who.PutAsync("fund-plans/2026", new { items }, version);

        var agreed = (await department.GetAsync("fund-plans/2026")).MustSucceed();
        Assert.Equal(30_000_000, agreed.Items("sources").Single(line => line.Text("source") == "fiscalAppropriation").Number("yearly"));
        (await PlanAsync(department, 0, Gives("memberDonation", 100))).MustBeRefused(422, "assessment.source_not_named");
        (await PlanAsync(department, 0, Gives("partyDues", 100), Gives("partyDues", 200))).MustBeRefused(422, "assessment.source_twice");
        (await PlanAsync(department, 0, Gives("lottery", 100))).MustBeRefused(422, "assessment.unknown_source");
        (await PlanAsync(department, 0, Gives("partyDues", 0))).MustBeRefused(422);
        (await department.PutAsync("fund-plans/2028", new { items = Array.Empty<object>() }, 0)).MustBeRefused(422, "assessment.fund_year_unclear");
        (await PlanAsync(await county.AsAsync("east"), 0, Gives("partyDues", 100))).MustBeRefused(403);
        (await (await county.AsAsync("east")).GetAsync("fund-plans/2026")).MustBeRefused(403);

        (await PlanAsync(department, 0, Gives("partyDues", 100))).MustSucceed();
        (await PlanAsync(department, 0, Gives("partyDues", 200))).MustBeRefused(412, "request.stale");
        Assert.Equal(100, (await department.GetAsync("fund-plans/2026")).MustSucceed().Number("total"));
    }

    private static object Gives(string source, long amount, string? note = null) => new { source, amount, note };

    private static Task InForceAsync(GreenCounty county, string pack) => county.App.InCommandAsync(async services =>
        Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync(pack, county.PathOf(GreenCounty.Code), new DateOnly(2026, 1, 1), CancellationToken.None)));
}
