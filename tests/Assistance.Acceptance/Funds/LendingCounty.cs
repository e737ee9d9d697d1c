using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>
/// A funded county whose eastern fund holds 50,000 yuan of principal and as much that is free. The branch of 王家村 has its secretary (wangjia), its
/// neighbour needy, and people who may stand for each other.
/// </summary>
internal sealed class LendingCounty : IAsyncDisposable
{
    public const long Principal = 5_000_000;

    public static readonly object OfTheState = new { source = "fiscalAppropriation", earmarkedFor = "loan" };

    private LendingCounty(FundedCounty funded) => Funded = funded;

    public FundedCounty Funded { get; }

    public Guid EastFund => Funded.EastFund;

    /// <summary>In the ledger.</summary>
    public Guid Wang { get; private set; }

    /// <summary>A member, and not in the ledger.</summary>
    public Guid Sun { get; private set; }

    public OrgCard Wangjia { get; private set; } = null!;

    public static async Task<LendingCounty> StartAsync(Engine engine)
    {
        var county = new LendingCounty(await FundedCounty.StartAsync(engine));
        await county.FillAsync();
        return county;
    }

    public Task<ApiClient> AsAsync(string account) => Funded.AsAsync(account);

    public async Task OnAsync(DateOnly day)
    {
        Funded.App.Clock.Set(day);
        foreach (var account in new[] { "east", "east-clerk", "wangjia", "oversight", "county", "county2" })
            await (await AsAsync(account)).SignInAsync(account, Accounts.Password);
    }

    public async Task<Guid> PersonAsync(string name, bool needy = false)
    {
        var id = (await (await AsAsync("county")).PostAsync("people", new { organisationId = Wangjia.Id.Value, name, partyStatus = "fullMember", joinedOn = "1990-07-01" })).MustSucceed().Id();
        if (needy)
        {
            await Funded.App.InCommandAsync(async services =>
            {
                var person = new PersonId(id);
                var snapshot = (await services.GetRequiredService<IPeople>().SnapshotAsync(person, CancellationToken.None))!;
                await services.GetRequiredService<ILedger>().EnterAsync(
                    new LedgerEntryData(person, id, "2026-SQ-000001", NeedTier.Severe, "noCapital", null, new DateOnly(2026, 1, 15), snapshot), CancellationToken.None);
            });
        }

        return id;
    }

    public async Task<ApiAnswer> ApplyAsync(
        Guid borrower, long fen = 1_500_000, int months = 24, string product = "startUp", string account = "east-clerk", object? project = null, bool startUp = true, string[]? guarantors = null, Guid? fund = null) =>
        await (await AsAsync(account)).PostAsync("loans", new
        {
            borrowerId = borrower,
            fundId = fund ?? EastFund,
            product,
            amount = fen,
            months,
            purpose = "购买羊羔",
            project = project ?? (startUp ? new { name = "滩羊养殖", cost = 2_500_000, own = 500_000 } : null),
            guarantors = (guarantors ?? ["赵担保"]).Select(name => new { name }),
        });

    public async Task<ApiAnswer> SayAsync(string account, Guid loan, int version, bool agrees = true) =>
        await (await AsAsync(account)).PostAsync($"loans/{loan}/opinions", new { agrees, text = agrees ? "情况属实，同意" : "用途不实" }, version);

    public async Task<ApiAnswer> ApproveAsync(string account, Guid loan, int version = 4) => await (await AsAsync(account)).PostAsync($"loans/{loan}/approval", new { }, version);

    public async Task<ApiAnswer> LendAsync(string account, Guid loan, int version = 5, string day = "2026-03-10", object? from = null) =>
        await (await AsAsync(account)).PostAsync($"loans/{loan}/disbursement", new { day, provenance = from ?? OfTheState }, version);

    /// <summary>Branch, township and supervision group agree; approved by one, paid out by another.</summary>
    public async Task<Guid> LentAsync(Guid borrower, long fen = 1_500_000, int months = 24, string product = "startUp", string[]? guarantors = null)
    {
        var loan = (await ApplyAsync(borrower, fen, months, product, guarantors: guarantors, startUp: product == "startUp")).MustSucceed().Id("loan.id");
        foreach (var (at, account) in new[] { "wangjia", "east", "oversight" }.Index())
            (await SayAsync(account, loan, at + 1)).MustSucceed();
        (await ApproveAsync("east", loan)).MustSucceed();
        (await LendAsync("east-clerk", loan, day: $"{DateOnly.FromDateTime(Funded.App.Clock.GetUtcNow().UtcDateTime.AddHours(8)):yyyy-MM-dd}")).MustSucceed();
        return loan;
    }

    public async Task<ApiAnswer> RepayAsync(Guid loan, long fen, string day, string account = "east-clerk") =>
        await (await AsAsync(account)).PostAsync($"loans/{loan}/repayments", new { amount = fen, day }, await VersionAsync(loan));

    public async Task<ApiAnswer> ProposeAsync(string account, Guid loan, string kind, int months = 0, Guid? guarantorId = null) =>
        await (await AsAsync(account)).PostAsync($"loans/{loan}/change", new { kind, reason = "受灾减产", months, guarantorId }, await VersionAsync(loan));

    public async Task<ApiAnswer> SettleAsync(string account, Guid loan, bool agrees = true) =>
        await (await AsAsync(account)).PostAsync($"loans/{loan}/change/settlement", new { agrees }, await VersionAsync(loan));

    public async Task<JsonElement> SeeAsync(Guid loan, string account = "oversight") => (await (await AsAsync(account)).GetAsync($"loans/{loan}")).MustSucceed();

    /// <summary>What the fund holds of one heap, by what it is earmarked for.</summary>
    public async Task<long> HeldAsync(string? earmarkedFor)
    {
        var lines = (await (await AsAsync("oversight")).GetAsync($"funds/{EastFund}")).MustSucceed().Items("lines");
        return lines.Where(line => line.Text("provenance.source") == "fiscalAppropriation" && (earmarkedFor is null ? line.IsNull("provenance.earmarkedFor") : !line.IsNull("provenance.earmarkedFor")))
            .Sum(line => line.Number("balance"));
    }

    public ValueTask DisposeAsync() => Funded.DisposeAsync();

    private async Task<int> VersionAsync(Guid loan) => (int)(await SeeAsync(loan)).Number("version");

    private async Task FillAsync()
    {
        await Funded.App.InCommandAsync(async services =>
            Wangjia = (await services.GetRequiredService<IOrganisations>().BelowAsync(Funded.East.Path, [OrgKind.VillageBranch], CancellationToken.None))[0]);
        await Funded.App.GivenUserAsync("wangjia", Role.BranchSecretary, new OrganisationPlace(Wangjia.Id, Wangjia.Path, Wangjia.Name, "villageBranch"));
        Wang = await PersonAsync("王守田", needy: true);
        Sun = await PersonAsync("孙大勇");
        (await Funded.ReceiveAsync("east-clerk", EastFund, "fiscalAppropriation", Principal, earmarkedFor: "loan")).MustSucceed();
        (await Funded.ReceiveAsync("east-clerk", EastFund, "fiscalAppropriation", Principal)).MustSucceed();
        (await Funded.ReceiveAsync("east-clerk", EastFund, "partyDues", Principal)).MustSucceed();
    }
}
