using System.Text.Json;
using Assistance.Acceptance.Members;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>The green county with a pack in force since long ago, a fund with money of the treasury, and two officers: the department draws up, the officer checks and approves.</summary>
internal sealed class PayingCounty : IAsyncDisposable
{
    public const string Finance = "fiscalAppropriation";

    private PayingCounty(GreenCounty green) => Green = green;

    public GreenCounty Green { get; }

    public Guid Fund { get; private set; }

    public static async Task<PayingCounty> FoundAsync(Engine engine, string pack = "inner-party-care", long money = 100_000_000)
    {
        var county = new PayingCounty(await GreenCounty.FoundAsync(engine));
        await county.Green.App.InCommandAsync(async services =>
            Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync(pack, county.Green.PathOf(GreenCounty.Code), new DateOnly(2007, 1, 1), CancellationToken.None)));
        await county.Green.GivenAsync("officer", Role.CountyDepartment, GreenCounty.Code);
        county.Fund = (await (await county.MakerAsync()).PostAsync("funds", new
        {
            organisationId = county.Green.IdOf(GreenCounty.Code),
            openedOn = "2026-01-01",
            facts = new { name = "青川县关爱帮扶资金专户", bank = "县农商银行", accountTail = "0388", custodian = "沈专管", oversight = "县纪委监委派驻组" },
        })).MustSucceed().Id("fund.id");
        if (money > 0)
            await county.ReceiveAsync(money);
        return county;
    }

    public Task<ApiClient> MakerAsync() => Green.AsAsync("department");

    public Task<ApiClient> CheckerAsync() => Green.AsAsync("officer");

    public async Task ReceiveAsync(long fen, string source = Finance, string? earmarkedFor = null, string? party = null) => (await (await MakerAsync()).PostAsync(
        $"funds/{Fund}/incomes", new { amount = fen, provenance = new { source, ofDues = false, earmarkedFor }, day = "2026-01-10", summary = "拨款通知单", party })).MustSucceed();

    public async Task<ApiAnswer> TryDrawAsync(string pay, string period, string rule, object[]? sources = null) => await (await MakerAsync()).PostAsync(
        $"funds/{Fund}/disbursements", new { title = $"{period}发放", pay, period, rules = new[] { rule }, sources = sources ?? [new { source = Finance }] });

    public async Task<Guid> DrawAsync(string pay, string period, string rule, object[]? sources = null) => (await TryDrawAsync(pay, period, rule, sources)).MustSucceed().Id("batch.id");

    public async Task<JsonElement> BatchAsync(Guid id) => (await (await MakerAsync()).GetAsync($"disbursements/{id}")).MustSucceed();

    public async Task<int> VersionAsync(Guid id) => (int)(await BatchAsync(id)).Number("version");

    public async Task<IReadOnlyList<JsonElement>> LinesAsync(Guid id) => (await (await MakerAsync()).GetAsync($"disbursement-lines?disbursementId={id}&size=200")).MustSucceed().Items();

    public async Task<JsonElement> LineAsync(Guid id, string name) => (await LinesAsync(id)).Single(line => line.Text("name") == name);

    /// <summary>Each line in short: name, state, amount, why it is held back.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync(Guid id) => [.. (await LinesAsync(id))
        .Select(line => $"{line.Text("name")} {line.Text("state")} {line.Number("amount")}{(line.IsNull("held") ? string.Empty : $" {line.Text("held")}")}").Order(StringComparer.Ordinal)];

    public async Task<ApiAnswer> CheckAsync(Guid id) => await (await CheckerAsync()).PostAsync($"disbursements/{id}/check", new { }, await VersionAsync(id));

    public async Task<ApiAnswer> ApproveAsync(Guid id) => await (await CheckerAsync()).PostAsync($"disbursements/{id}/approval", new { }, await VersionAsync(id));

    public async Task<JsonElement> PayAsync(Guid id)
    {
        (await CheckAsync(id)).MustSucceed();
        return (await ApproveAsync(id)).MustSucceed();
    }

    /// <summary>Does something to a line by the version that was seen.</summary>
    public async Task<ApiAnswer> ActAsync(JsonElement line, string act, object body) => await (await MakerAsync()).PostAsync($"disbursement-lines/{line.Id()}/{act}", body, (int)line.Number("version"));

    public async Task<long> BalanceAsync() => (await (await MakerAsync()).GetAsync($"funds/{Fund}")).MustSucceed().Number("fund.balance");

    public async Task BooksAgreeAsync()
    {
        var trial = (await (await MakerAsync()).GetAsync($"funds/{Fund}/trial-balance?year=2026")).MustSucceed();
        Assert.Equal((0, 0), (trial.Number("gap"), trial.Number("drift")));
    }

    public async Task<Guid> MemberAsync(string place, string name, string born, string joined = "1970-07-01") => (await (await MakerAsync()).PostAsync(
        "people", new { organisationId = Green.IdOf(place), name, partyStatus = "fullMember", birthDate = born, joinedOn = joined, fullMemberOn = joined })).MustSucceed().Id();

    public async Task<Guid> CadreAsync(string place, string name, params (string From, string? Until)[] times)
    {
        var id = await MemberAsync(place, name, "1945-05-06");
        var items = times.Select(time => new { post = "director", place = "大塘村", from = time.From, until = time.Until });
        (await (await MakerAsync()).PutAsync($"people/{id}/posts", new { items }, await Green.VersionAsync(id))).MustSucceed();
        return id;
    }

    public Task ExitAsync(Guid person, DateOnly on, string reason) => Green.App.InCommandAsync(async services =>
        Assert.True(await services.GetRequiredService<ILedger>().ExitAsync(new PersonId(person), on, reason, CancellationToken.None)));

    public ValueTask DisposeAsync() => Green.DisposeAsync();
}
