using System.Text.Json;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

public sealed class LedgerTests
{
    [EngineFact]
    [Rule("G3")]
    [Rule("A1")]
    public async Task The_ledger_shows_the_columns_of_its_form(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一", NeedTier.Considerable, perCapita: 456_700);
        var pond = await county.AsAsync("pond");
        await county.ChangeAsync(id, "profile", new { health = "disabled", identities = new[] { "minimumAllowance", "other" } });
        await county.App.InCommandAsync(services => services.GetRequiredService<ILedger>().ShowHelpersAsync(
            new PersonId(id), "县农业局", "林一、林二", new DateOnly(2026, 2, 1), "技术指导", CancellationToken.None));
        var row = Assert.Single((await pond.GetAsync("ledger")).MustSucceed().Items());
        Assert.Equal(("东坪镇党委", "大塘村党支部", "杨一"), (row.Text("townshipName"), row.Text("organisationName"), row.Text("name")));
        Assert.Equal(("considerable", "illness", "disabled"), (row.Text("tier"), row.Text("cause"), row.Text("health")));
        Assert.Equal((75L, 50L, 456_700L), (row.Number("age"), row.Number("partyStanding"), row.Number("perCapita")));
        Assert.Equal(["minimumAllowance", "other"], row.Items("identities").Select(code => code.GetString()));
        Assert.Equal(("县农业局", "林一、林二", "技术指导"), (row.Text("helperUnit"), row.Text("helpers"), row.Text("measures")));
        Assert.StartsWith("999902********", row.Text("citizenId"), StringComparison.Ordinal);
        Assert.Equal("2026-01-05", row.Text("from"));
    }

    [EngineFact]
    public async Task The_ledger_is_filtered_by_every_column_that_offices_ask_for(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var one = await county.GivenRecognisedAsync(GreenCounty.Pond, "朱一", NeedTier.Severe);
        await county.GivenRecognisedAsync(GreenCounty.Hill, "朱二", NeedTier.Temporary, "schooling");
        await county.GivenRecognisedAsync(GreenCounty.Ford, "秦三", NeedTier.Severe, "disaster");
        var department = await county.AsAsync("department");
        await county.ChangeAsync(one, "profile", new { identities = new[] { "destitute" } });
        await county.App.InCommandAsync(services => services.GetRequiredService<ILedger>().ShowHelpersAsync(new PersonId(one), "县农业局", "林一", null, null, CancellationToken.None));

        async Task<string> Names(string filter) => string.Concat((await department.GetAsync($"ledger?sort=name&{filter}")).MustSucceed().Items().Select(row => row.Text("name")).Order(StringComparer.Ordinal));
        Assert.Equal("朱一朱二秦三", await Names(string.Empty));
        Assert.Equal("朱一朱二", await Names($"organisationId={county.IdOf(GreenCounty.East)}"));
        Assert.Equal("朱二", await Names($"organisationId={county.IdOf(GreenCounty.Hill)}"));
        Assert.Equal("朱一秦三", await Names("tier=severe"));
        Assert.Equal("朱二", await Names("cause=schooling"));
        Assert.Equal("朱一", await Names("identity=destitute"));
        Assert.Equal(string.Empty, await Names("identity=dest%25"));
        Assert.Equal("朱一", await Names("hasHelper=true"));
        Assert.Equal("朱二秦三", await Names("hasHelper=false"));
        Assert.Equal("秦三", await Names("name=秦"));
        Assert.Equal(string.Empty, await Names($"organisationId={Guid.CreateVersion7()}"));
        var count = (await department.GetAsync("ledger/count?tier=severe")).MustSucceed();
        Assert.Equal((2L, false), (count.Number("count"), count.Truth("more")));
    }

    [EngineFact]
    public async Task The_ledger_of_a_past_day_shows_who_stood_in_it_with_the_tier_of_that_day(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var stays = await county.GivenRecognisedAsync(GreenCounty.Pond, "尤一", NeedTier.Severe);
        var leaves = await county.GivenRecognisedAsync(GreenCounty.Pond, "许二", NeedTier.Considerable);
        await county.GivenRecognisedAsync(GreenCounty.Pond, "何三", NeedTier.Temporary, from: new DateOnly(2026, 3, 1));
        await county.App.InCommandAsync(async services =>
        {
            var ledger = services.GetRequiredService<ILedger>();
            Assert.True(await ledger.ChangeTierAsync(new PersonId(stays), NeedTier.Temporary, new DateOnly(2026, 2, 10), "半年考评", CancellationToken.None));
            Assert.True(await ledger.ExitAsync(new PersonId(leaves), new DateOnly(2026, 2, 20), "graduated", CancellationToken.None));
        });
        var department = await county.AsAsync("department");

        async Task<string> On(string day) => string.Join('；', (await department.GetAsync($"ledger?asOf={day}")).MustSucceed().Items()
            .Select(row => row.Text("name") + row.Text("tier")).Order(StringComparer.Ordinal));
        Assert.Equal("", await On("2026-01-04"));
        Assert.Equal("尤一severe；许二considerable", await On("2026-02-09"));
        Assert.Equal("尤一temporary；许二considerable", await On("2026-02-20"));
        Assert.Equal("何三temporary；尤一temporary", await On("2026-03-01"));
        Assert.Equal("尤一", Assert.Single((await department.GetAsync("ledger?asOf=2026-02-01&tier=severe")).MustSucceed().Items()).Text("name"));
    }

    [EngineFact]
    public async Task Every_order_pages_through_each_entry_once(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        foreach (var place in new[] { GreenCounty.Pond, GreenCounty.Hill, GreenCounty.Ford })
        {
            for (var i = 0; i < 3; i++)
                await county.GivenRecognisedAsync(place, "吕" + (char)('甲' + i), perCapita: 100_000 * i, from: new DateOnly(2026, 1, 1 + i));
        }

        var department = await county.AsAsync("department");
        foreach (var sort in new[] { "organisation", "name", "from", "-from", "birthDate", "joinedOn", "perCapita", "-perCapita", "until" })
        {
            var seen = new List<Guid>();
            for (string? after = string.Empty; after is not null;)
            {
                var page = (await department.GetAsync($"ledger?size=4&sort={sort}&after={after}")).MustSucceed();
                seen.AddRange(page.Items().Select(row => row.Id()));
                after = page.At("next").ValueKind == JsonValueKind.Null ? null : page.Text("next");
            }

            Assert.Equal((9, 9), (seen.Count, seen.Distinct().Count()));
        }

        var dearest = (await department.GetAsync("ledger?sort=-perCapita")).MustSucceed().Items().Select(row => row.Number("perCapita")).ToList();
        Assert.Equal(dearest.OrderDescending(), dearest);
    }

    [EngineFact]
    public async Task The_registry_is_counted_by_branch_tier_and_month(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var one = await county.GivenRecognisedAsync(GreenCounty.Pond, "施一", NeedTier.Severe);
        await county.GivenRecognisedAsync(GreenCounty.Pond, "施二", NeedTier.Severe);
        await county.GivenMemberAsync(GreenCounty.Ford, "张三");
        await county.App.InCommandAsync(async services =>
        {
            var ledger = services.GetRequiredService<ILedger>();
            await ledger.ChangeTierAsync(new PersonId(one), NeedTier.Temporary, new DateOnly(2026, 2, 10), "半年考评", CancellationToken.None);
        });
        await county.App.InCommandAsync(async services =>
        {
            var statistics = services.GetRequiredService<IRegistryStatistics>();
            var top = county.PathOf(GreenCounty.Code);
            var branches = await statistics.MembersByBranchAsync(top, CancellationToken.None);
            Assert.Equal([2, 1], branches.OrderBy(branch => branch.OrgPath).Select(branch => branch.FullMembers));
            var today = await statistics.RecognisedAsync(new DateOnly(2026, 3, 10), top, CancellationToken.None);
            Assert.Equal([(NeedTier.Severe, 1), (NeedTier.Temporary, 1)], today.Select(row => (row.Tier, row.Count)).Order());
            var then = await statistics.RecognisedAsync(new DateOnly(2026, 2, 1), top, CancellationToken.None);
            Assert.Equal((NeedTier.Severe, 2), (Assert.Single(then).Tier, then[0].Count));
            Assert.Empty(await statistics.RecognisedAsync(new DateOnly(2026, 3, 10), county.PathOf(GreenCounty.Ford), CancellationToken.None));
            await services.GetRequiredService<ILedger>().ExitAsync(new PersonId(one), new DateOnly(2026, 3, 5), "graduated", CancellationToken.None);
        });
        await county.App.InCommandAsync(async services =>
        {
            var months = await services.GetRequiredService<IRegistryStatistics>()
                .MovementsAsync(new DateOnly(2025, 12, 20), new DateOnly(2026, 3, 10), county.PathOf(GreenCounty.Code), CancellationToken.None);
            Assert.Equal([(12, 0, 0), (1, 2, 0), (2, 0, 0), (3, 0, 1)], months.Select(month => (month.Month.Month, month.Entered, month.Exited)));
        });
    }
}
