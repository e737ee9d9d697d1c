using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

/// <summary>Who reaches the age of the allowance for the aged, by their birthdays.</summary>
public sealed class AgedMembersTests
{
    [EngineFact]
    [Rule("D4")]
    public async Task Each_member_who_turns_eighty_in_the_period_stands_in_the_list_with_the_day(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var department = await county.AsAsync("department");
        async Task<Guid> BornAsync(string place, string name, string born, string status = "fullMember") =>
            (await department.PostAsync("people", new { organisationId = county.IdOf(place), name, partyStatus = status, birthDate = born })).MustSucceed().Id();

        await BornAsync(GreenCounty.Pond, "早一日", "1945-12-31");
        await BornAsync(GreenCounty.Pond, "年初", "1946-01-01");
        await BornAsync(GreenCounty.Ford, "年末", "1946-12-31");
        await BornAsync(GreenCounty.Ford, "晚一日", "1947-01-01");
        await BornAsync(GreenCounty.Pond, "闰日", "1948-02-29");
        var gone = await BornAsync(GreenCounty.Pond, "已故", "1946-06-01");
        (await department.PostAsync($"people/{gone}/death", new { on = "2026-03-01" }, version: await county.VersionAsync(gone))).MustSucceed();

        Assert.Equal(["年初 2026-01-01", "年末 2026-12-31"], await ListedAsync(department, "aged-members"));
        Assert.Equal(["闰日 2028-02-29"], await ListedAsync(department, "aged-members?from=2028-02-29&to=2028-02-29"));
        Assert.Equal(["早一日 2025-12-31", "年初 2026-01-01"], await ListedAsync(department, "aged-members?from=2025-12-31&to=2026-01-01"));
        Assert.Equal(["年末 2026-12-31", "晚一日 2027-01-01", "闰日 2028-02-29"], await ListedAsync(department, "aged-members?from=2026-07-01&to=2028-12-31"));
        var workbook = await department.PostAsync("aged-member-exports", new { });
        workbook.MustSucceed();
        var rows = RosterDesk.RowsOf(workbook.Bytes, "名单").Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))).ToList();
        Assert.Contains(rows, row => row.Contains("年初", StringComparison.Ordinal) && row.Contains("80", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("已故", StringComparison.Ordinal));
    }

    [EngineFact]
    [Rule("D4")]
    public async Task By_the_pack_of_inner_party_care_146_members_of_eighty_have_twenty_yuan_a_month_from_july_2007(Engine engine)
    {
        const int Aged = 146;
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.App.InCommandAsync(async services =>
            Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync("inner-party-care", county.PathOf(GreenCounty.Code), new DateOnly(2026, 1, 1), CancellationToken.None)));
        var department = await county.AsAsync("department");
        // The eldest were eighty before there was an allowance; the youngest turn eighty today, and four tomorrow or later.
        for (var number = 0; number < Aged + 4; number++)
        {
            var born = number < Aged ? FrozenClock.Today.AddYears(-80).AddDays(-60 * number) : FrozenClock.Today.AddYears(-80).AddDays(number - Aged + 1);
            var member = new { organisationId = county.IdOf(number % 2 == 0 ? GreenCounty.Pond : GreenCounty.Ford), name = $"高{(char)('一' + number)}", partyStatus = "fullMember", birthDate = $"{born:yyyy-MM-dd}" };
            (await department.PostAsync("people", member)).MustSucceed();
        }

        var rows = (await department.GetAsync($"aged-members?from=2007-07-01&to={FrozenClock.Today:yyyy-MM-dd}&size=200")).MustSucceed().Items();

        Assert.Equal(Aged, rows.Count);
        Assert.All(rows, row => Assert.Equal((80L, 2_000L), (row.Number("age"), row.Number("monthly"))));
        Assert.All(rows, row => Assert.Equal(Max(row.Day("birthDate").AddYears(80), new DateOnly(2007, 7, 1)), row.Day("entitledFrom")));
        Assert.Equal(new DateOnly(2007, 7, 1), rows[0].Day("entitledFrom"));
        Assert.Equal(292_000L, rows.Sum(row => row.Number("monthly")));
        Assert.Empty((await department.GetAsync("aged-members?from=2000-01-01&to=2007-06-30")).MustSucceed().Items());
        // Each township reads its own.
        Assert.Equal(Aged / 2, (await (await county.AsAsync("east")).GetAsync($"aged-members?from=2007-07-01&to={FrozenClock.Today:yyyy-MM-dd}&size=200")).MustSucceed().Items().Count);
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static async Task<IEnumerable<string>> ListedAsync(ApiClient department, string path) =>
        (await department.GetAsync(path)).MustSucceed().Items().Select(row => $"{row.Text("name")} {row.Text("entitledFrom")}");
}
