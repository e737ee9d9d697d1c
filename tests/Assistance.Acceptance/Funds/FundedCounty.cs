using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>
/// A county and two townships, each with two people who may keep its fund: county and county2, east and east-clerk, west and west-clerk. The funds of the
/// county and of the eastern township are open since New Year.
/// </summary>
internal sealed class FundedCounty : IAsyncDisposable
{
    public const string NewYear = "2026-01-01";

    private readonly Dictionary<string, ApiClient> _clients = new(StringComparer.Ordinal);

    private FundedCounty(AssistanceApp app) => App = app;

    public AssistanceApp App { get; }

    public OrgCard County { get; private set; } = null!;

    public OrgCard East { get; private set; } = null!;

    public OrgCard West { get; private set; } = null!;

    public Guid CountyFund { get; private set; }

    public Guid EastFund { get; private set; }

    public static async Task<FundedCounty> StartAsync(Engine engine)
    {
        var county = new FundedCounty(await AssistanceApp.StartAsync(engine));
        await county.FoundAsync();
        county.CountyFund = (await county.OpenAsync("county", county.County)).MustSucceed().Id("fund.id");
        county.EastFund = (await county.OpenAsync("east", county.East)).MustSucceed().Id("fund.id");
        return county;
    }

    /// <summary>The browser of somebody, signed in once.</summary>
    public async Task<ApiClient> AsAsync(string account)
    {
        if (!_clients.TryGetValue(account, out var client))
            _clients[account] = client = await App.SignInAsync(account, Accounts.Password);
        return client;
    }

    public async Task<ApiAnswer> OpenAsync(string account, OrgCard of, string custodian = "沈专管", string openedOn = NewYear) => await (await AsAsync(account)).PostAsync(
        "funds", new { organisationId = of.Id.Value, openedOn, facts = new { name = $"{of.Name}关爱帮扶资金专户", bank = "县农商银行", accountTail = "0388", custodian, oversight = "县纪委监委派驻组" } });

    public async Task<ApiAnswer> ReceiveAsync(
        string account, Guid fund, string source, long fen, string day = "2026-01-10", string? party = null, bool ofDues = false, string? earmarkedFor = null, string? key = null) =>
        await (await AsAsync(account)).PostAsync(
            $"funds/{fund}/incomes", new { amount = fen, provenance = new { source, ofDues, earmarkedFor }, day, summary = "拨款通知单", party }, key: key);

    public async Task<ApiAnswer> DraftAsync(
        string account, Guid fund, string source, long fen, string? purpose = "grant", string day = "2026-02-10", Guid? toFundId = null, bool ofDues = false, string? earmarkedFor = null) =>
        await (await AsAsync(account)).PostAsync(
            $"funds/{fund}/payments", Payment(source, fen, purpose, day, toFundId, ofDues, earmarkedFor));

    public static object Payment(string source, long fen, string? purpose = "grant", string day = "2026-02-10", Guid? toFundId = null, bool ofDues = false, string? earmarkedFor = null) =>
        new { amount = fen, provenance = new { source, ofDues, earmarkedFor }, day, summary = "困难救助", party = toFundId is null ? "王某" : null, purpose, toFundId };

    public async Task<ApiAnswer> ApproveAsync(string account, Guid payment, int version = 1) => await (await AsAsync(account)).PostAsync($"payments/{payment}/approval", new { }, version);

    /// <summary>Drafted by one and approved by the other.</summary>
    public async Task<Guid> PayAsync(
        (string Maker, string Checker) hands, Guid fund, string source, long fen, string? purpose = "grant", string day = "2026-02-10", Guid? toFundId = null, string? earmarkedFor = null)
    {
        var draft = (await DraftAsync(hands.Maker, fund, source, fen, purpose, day, toFundId, earmarkedFor: earmarkedFor)).MustSucceed().Id();
        return (await ApproveAsync(hands.Checker, draft)).MustSucceed().Id("voucherId");
    }

    public async Task<long> BalanceAsync(Guid fund) => (await (await AsAsync("oversight")).GetAsync($"funds/{fund}")).MustSucceed().Number("fund.balance");

    /// <summary>What the books of a fund say about themselves: nothing is wrong with them.</summary>
    public async Task BooksAgreeAsync(Guid fund)
    {
        var trial = (await (await AsAsync("oversight")).GetAsync($"funds/{fund}/trial-balance?year=2026")).MustSucceed();
        Assert.Equal((0, 0), (trial.Number("gap"), trial.Number("drift")));
        Assert.Equal(trial.Number("debit"), trial.Number("credit"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        await App.DisposeAsync();
    }

    private static OrganisationPlace Place(OrgCard card) => new(card.Id, card.Path, card.Name, JsonNamingPolicy.CamelCase.ConvertName(card.Kind.ToString()));

    private async Task FoundAsync()
    {
        await App.InCommandAsync(async services =>
        {
            var outline = new CountyOutline("示例县", "999901",
            [
                new TownshipOutline("东乡", "999901200", [new VillageOutline("王家村", "999901200201", false)]),
                new TownshipOutline("西乡", "999901201", [new VillageOutline("李家村", "999901201201", false)]),
            ]);
            var places = (await services.GetRequiredService<ICountyFounding>().FoundAsync(outline, CancellationToken.None)).Value;
            (County, East, West) = (places["999901"], places["999901200"], places["999901201"]);
        });
        foreach (var (account, role, organisation) in new[]
        {
            ("county", Role.CountyDepartment, County), ("county2", Role.CountyDepartment, County), ("east", Role.TownshipCommittee, East), ("east-clerk", Role.Caseworker, East),
            ("west", Role.TownshipCommittee, West), ("west-clerk", Role.Caseworker, West), ("leader", Role.Leader, County), ("oversight", Role.OversightPanel, County),
        })
            await App.GivenUserAsync(account, role, Place(organisation));
    }
}
