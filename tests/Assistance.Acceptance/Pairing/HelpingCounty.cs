using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

/// <summary>
/// A county with two townships of a village each, two organ branches with helpers, and people in need; everybody has an account
/// that is called as they are.
/// </summary>
internal sealed class HelpingCounty : IAsyncDisposable
{
    private readonly Dictionary<string, ApiClient> _clients = new(StringComparer.Ordinal);

    private HelpingCounty(AssistanceApp app) => App = app;

    public AssistanceApp App { get; }

    public OrgCard County { get; private set; } = null!;

    public OrgCard East { get; private set; } = null!;

    public OrgCard West { get; private set; } = null!;

    /// <summary>Branches; the villages of the same name stand below them.</summary>
    public OrgCard Wangjia { get; private set; } = null!;

    public OrgCard Lijia { get; private set; } = null!;

    public OrgCard Agriculture { get; private set; } = null!;

    public OrgCard Health { get; private set; } = null!;

    /// <summary>Members of the agriculture branch.</summary>
    public Guid HelperAn { get; private set; }

    public Guid HelperBai { get; private set; }

    /// <summary>A member of the health branch.</summary>
    public Guid HelperCai { get; private set; }

    /// <summary>In need, in the eastern village.</summary>
    public Guid NeedyWang { get; private set; }

    public Guid NeedySun { get; private set; }

    public Guid NeedyZhou { get; private set; }

    public Guid NeedyWu { get; private set; }

    /// <summary>In need, in the western village.</summary>
    public Guid NeedyLi { get; private set; }

    public static async Task<HelpingCounty> StartAsync(Engine engine)
    {
        var county = new HelpingCounty(await AssistanceApp.StartAsync(engine));
        await county.FoundAsync();
        await county.FillAsync();
        return county;
    }

    /// <summary>The browser of somebody, signed in once.</summary>
    public async Task<ApiClient> AsAsync(string account)
    {
        if (!_clients.TryGetValue(account, out var client))
            _clients[account] = client = await App.SignInAsync(account, Accounts.Password);
        return client;
    }

    /// <summary>It is that day; whoever was signed in has been signed out for idleness and signs in again.</summary>
    public async Task OnAsync(DateOnly day)
    {
        App.Clock.Set(day);
        foreach (var (account, client) in _clients)
            await client.SignInAsync(account, Accounts.Password);
    }

    /// <summary>Pairs two people, in force at once.</summary>
    public async Task<Guid> PairAsync(Guid helper, Guid beneficiary) =>
        (await (await AsAsync("county")).PostAsync("pairs", new { items = new[] { new { helperId = helper, beneficiaryId = beneficiary } } })).MustSucceed().Id("items.0.id");

    /// <summary>Links a branch with a village, in force at once.</summary>
    public async Task<Guid> LinkAsync(OrgCard branch, Guid place) =>
        (await (await AsAsync("county")).PostAsync("branch-links", new { items = new[] { new { branchId = branch.Id.Value, placeId = place } } })).MustSucceed().Id("items.0.id");

    /// <summary>The village below a village branch.</summary>
    public async Task<Guid> VillageOfAsync(OrgCard branch) =>
        (await (await AsAsync("county")).GetAsync($"organisations?parentId={branch.Id}")).MustSucceed().Id("items.0.id");

    public async Task<Guid> PersonAsync(OrgCard organisation, string name) =>
        (await (await AsAsync("county")).PostAsync("people", new { organisationId = organisation.Id.Value, name, partyStatus = "fullMember", joinedOn = "1990-07-01" })).MustSucceed().Id();

    public Task RecogniseAsync(Guid person, NeedTier tier = NeedTier.Severe) => App.InCommandAsync(async services =>
    {
        var id = new PersonId(person);
        var snapshot = (await services.GetRequiredService<IPeople>().SnapshotAsync(id, CancellationToken.None))!;
        await services.GetRequiredService<ILedger>().EnterAsync(
            new LedgerEntryData(id, person, "2026-SQ-000001", tier, "illness", null, new DateOnly(2026, 1, 15), snapshot), CancellationToken.None);
    });

    /// <summary>What a list of the caller holds, as the identifiers in its rows.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string account, string path) => (await (await AsAsync(account)).GetAsync(path)).MustSucceed().Items();

    /// <summary>How many messages of a kind somebody has not read. To be paired is told, too: a count of all kinds would count that.</summary>
    public async Task<long> UnreadAsync(string account, string kind) => (await ListAsync(account, "messages?unread=true")).Count(message => message.Text("kind") == kind);

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
            (Wangjia, Lijia) = (places["999901200201"], places["999901201201"]);
        });
        await App.GivenUserAsync("county", Role.CountyDepartment, Place(County));
        var county = await AsAsync("county");
        var committee = (await county.GetAsync("organisations?kind=workCommittee")).MustSucceed().Id("items.0.id");
        foreach (var name in new[] { "县农业农村局党支部", "县卫生健康局党支部" })
            (await county.PostAsync("organisations", new { parentId = committee, name, kind = "organBranch" })).MustSucceed();
        await App.InCommandAsync(async services =>
        {
            var branches = await services.GetRequiredService<IOrganisations>().BelowAsync(County.Path, [OrgKind.OrganBranch], CancellationToken.None);
            (Agriculture, Health) = (branches[0], branches[1]);
        });
    }

    private async Task FillAsync()
    {
        foreach (var (account, role, organisation) in new[]
        {
            ("east", Role.TownshipCommittee, East), ("west", Role.TownshipCommittee, West), ("wangjia", Role.BranchSecretary, Wangjia), ("lijia", Role.BranchSecretary, Lijia),
            ("agriculture", Role.BranchSecretary, Agriculture), ("health", Role.BranchSecretary, Health), ("leader", Role.Leader, County),
            ("an", Role.Helper, Agriculture), ("bai", Role.Helper, Agriculture), ("cai", Role.Helper, Health),
        })
            await App.GivenUserAsync(account, role, Place(organisation));
        HelperAn = await HelperAsync(Agriculture, "安和平", "an");
        HelperBai = await HelperAsync(Agriculture, "白建国", "bai");
        HelperCai = await HelperAsync(Health, "蔡文秀", "cai");
        NeedyWang = await NeedyAsync(Wangjia, "王守田");
        NeedySun = await NeedyAsync(Wangjia, "孙大勇");
        NeedyZhou = await NeedyAsync(Wangjia, "周长根");
        NeedyWu = await NeedyAsync(Wangjia, "吴秀兰");
        NeedyLi = await NeedyAsync(Lijia, "李树林");
    }

    private async Task<Guid> HelperAsync(OrgCard branch, string name, string account)
    {
        var person = await PersonAsync(branch, name);
        (await (await AsAsync("county")).PutAsync($"people/{person}/account", new { account })).MustSucceed();
        return person;
    }

    private async Task<Guid> NeedyAsync(OrgCard branch, string name)
    {
        var person = await PersonAsync(branch, name);
        await RecogniseAsync(person);
        return person;
    }
}
