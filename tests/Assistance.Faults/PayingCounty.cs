using System.Globalization;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Faults;

/// <summary>A county with a fund that holds money, two officers who may keep it, and people of a branch who are to be paid.</summary>
internal static class PayingCounty
{
    public const string Maker = "department";
    public const string Checker = "officer";
    public const string AuditAdmin = "auditor";
    public const int People = 60;

    /// <summary>In fen, at the beginning.</summary>
    public const long Money = 1_000_000_000_000;

    private const string Division = "999902";
    private const string Village = "999902100201";

    public static Task<ServedCounty> StartedAsync(Engine engine) => ServedCounty.StartedAsync(engine, "paying-county", FoundAsync);

    /// <summary>No later than the county's own today, wherever the machine stands.</summary>
    public static string Day(int before = 0) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1 - before).ToString("O", CultureInfo.InvariantCulture);

    public static async Task<Guid> FundAsync(ApiClient client) => (await client.GetAsync("funds")).MustSucceed().Items().Single().Id();

    private static async Task FoundAsync(AssistanceApp app)
    {
        OrgCard? county = null;
        OrgCard? village = null;
        await app.InCommandAsync(async services =>
        {
            var outline = new CountyOutline("青川县", Division, [new TownshipOutline("东山镇", "999902100", [new VillageOutline("池塘村", Village, false)])]);
            var places = (await services.GetRequiredService<ICountyFounding>().FoundAsync(outline, CancellationToken.None)).Value;
            (county, village) = (places[Division], places[Village]);
            Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync("inner-party-care", county.Path, new DateOnly(2007, 1, 1), CancellationToken.None));
        });
        var place = new OrganisationPlace(county!.Id, county.Path, county.Name, "countyDepartment");
        await app.GivenUserAsync(Maker, Role.CountyDepartment, place);
        await app.GivenUserAsync(Checker, Role.CountyDepartment, place);
        await app.GivenUserAsync(AuditAdmin, Role.AuditAdmin, place);
        using var maker = await app.SignInAsync(Maker, Accounts.Password);
        var fund = (await maker.PostAsync("funds", new
        {
            organisationId = county.Id.Value,
            openedOn = Day(before: 300),
            facts = new { name = "青川县关爱帮扶资金专户", bank = "县农商银行", accountTail = "0388", custodian = "沈专管", oversight = "县纪委监委派驻组" },
        })).MustSucceed().Id("fund.id");
        (await maker.PostAsync(
            $"funds/{fund}/incomes",
            new { amount = Money, provenance = new { source = "fiscalAppropriation", ofDues = false }, day = Day(before: 300), summary = "拨款通知单" })).MustSucceed();
        for (var number = 0; number < People; number++)
        {
            (await maker.PostAsync("people", new { organisationId = village!.Id.Value, name = $"灾{(char)('一' + number)}", partyStatus = "fullMember", birthDate = "1960-05-06" })).MustSucceed();
        }
    }
}
