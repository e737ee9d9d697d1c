using System.Globalization;
using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Projects;

/// <summary>
/// A county with two townships of a village each. In the east: the secretary wangjia, the caseworker east-clerk who proposes, and two at the committee, east and
/// east2; in the west the secretary lijia and the committee west; county and county2 at the department.
/// </summary>
internal sealed class ProjectCounty : IAsyncDisposable
{
    private readonly Dictionary<string, ApiClient> _clients = new(StringComparer.Ordinal);

    private ProjectCounty(AssistanceApp app) => App = app;

    public AssistanceApp App { get; }

    public OrgCard County { get; private set; } = null!;

    public OrgCard East { get; private set; } = null!;

    public OrgCard West { get; private set; } = null!;

    /// <summary>Branches of villages.</summary>
    public OrgCard Wangjia { get; private set; } = null!;

    public OrgCard Lijia { get; private set; } = null!;

    /// <summary>The villages below them.</summary>
    public Guid EastVillage { get; private set; }

    public Guid WestVillage { get; private set; }

    /// <param name="pack">A shipped pack that is in force from New Year; the modern default where none is named.</param>
    /// <param name="requestsPerMinute">Zero for a test that works faster than an office; the shipped limit where none is named.</param>
    public static async Task<ProjectCounty> StartAsync(Engine engine, string? pack = null, int? requestsPerMinute = null)
    {
        var county = new ProjectCounty(await AssistanceApp.StartAsync(engine, settings =>
        {
            if (requestsPerMinute is { } limit)
                settings["Access:RequestsPerMinute"] = limit.ToString(CultureInfo.InvariantCulture);
        }));
        await county.FoundAsync(pack);
        return county;
    }

    /// <summary>The browser of somebody, signed in once.</summary>
    public async Task<ApiClient> AsAsync(string account)
    {
        if (!_clients.TryGetValue(account, out var client))
            _clients[account] = client = await App.SignInAsync(account, Accounts.Password);
        return client;
    }

    /// <summary>Yuan of an investment of the village, half from the finance office and half from a department, unless it is said otherwise.</summary>
    public static object Plan(
        string name = "食用菌大棚", long yuan = 4_000, string investor = "village", object[]? funding = null, string from = "2026-03-01", string until = "2026-12-31", string type = "branchAssociation",
        string[]? skills = null, string[]? wishes = null) => new
        {
            name,
            type,
            industry = "食用菌",
            content = "新建大棚并购置菌棒",
            scale = "大棚 10 座",
            investment = yuan * 100,
            investor,
            funding = funding ?? [new { source = "finance", amount = yuan * 50 }, new { source = "department", amount = yuan * 50, note = "县农业农村局" }],
            needyMembers = 6,
            otherPeople = 40,
            expectedRise = 300_000,
            from,
            until,
            responsible = "王书记",
            liaison = "赵联络",
            skills = skills ?? ["vegetables"],
            wishes = wishes ?? ["industry"],
        };

    public async Task<ApiAnswer> DraftAsync(object? plan = null, string account = "east-clerk", Guid? village = null) =>
        await (await AsAsync(account)).PostAsync("projects", new { placeId = village ?? EastVillage, plan = plan ?? Plan() });

    /// <summary>Does something to a project, at its version of now.</summary>
    public async Task<ApiAnswer> ActAsync(string account, Guid project, string act, object? body = null)
    {
        var version = (int)(await (await AsAsync("county")).GetAsync($"projects/{project}")).MustSucceed().Number("version");
        return await (await AsAsync(account)).PostAsync($"projects/{project}/{act}", body, version);
    }

    public Task<ApiAnswer> OpineAsync(string account, Guid project, bool agrees = true, string text = "同意立项") => ActAsync(account, project, "opinions", new { agrees, text });

    public async Task<Guid> SubmittedAsync(object? plan = null, string account = "east-clerk")
    {
        var project = (await DraftAsync(plan, account)).MustSucceed().Id();
        (await ActAsync(account, project, "submission")).MustSucceed();
        return project;
    }

    /// <summary>All three levels have agreed.</summary>
    public async Task<Guid> ApprovedAsync(object? plan = null)
    {
        var project = await SubmittedAsync(plan);
        foreach (var account in new[] { "wangjia", "east", "county" })
            (await OpineAsync(account, project)).MustSucceed();
        return project;
    }

    public Task<ApiAnswer> TenderAsync(Guid project, string method = "openTender", string openedOn = "2026-03-10", string? noticedOn = "2026-03-01") =>
        ActAsync("east-clerk", project, "tender", new { method, noticedOn, openedOn, bidders = 3, winner = "某建筑公司", price = 390_000, supervisor = "乡纪委" });

    public Task<ApiAnswer> StartWorkAsync(Guid project, string on = "2026-03-10") => ActAsync("east-clerk", project, "start", new { on });

    public async Task<JsonElement> SeeAsync(Guid project, string account = "county") => (await (await AsAsync(account)).GetAsync($"projects/{project}")).MustSucceed();

    /// <summary>Another day: whoever was signed in signs in anew.</summary>
    public void GoTo(DateOnly day)
    {
        App.Clock.Set(day);
        foreach (var client in _clients.Values)
            client.Dispose();
        _clients.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        await App.DisposeAsync();
    }

    private static OrganisationPlace Place(OrgCard card) => new(card.Id, card.Path, card.Name, JsonNamingPolicy.CamelCase.ConvertName(card.Kind.ToString()));

    private async Task FoundAsync(string? pack)
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
            if (pack is not null)
                await services.GetRequiredService<IPolicySetUp>().PutInForceAsync(pack, County.Path, new DateOnly(2026, 1, 1), CancellationToken.None);
        });
        foreach (var (account, role, organisation) in new[]
        {
            ("county", Role.CountyDepartment, County), ("county2", Role.CountyDepartment, County), ("east", Role.TownshipCommittee, East), ("east2", Role.TownshipCommittee, East),
            ("east-clerk", Role.Caseworker, East), ("wangjia", Role.BranchSecretary, Wangjia), ("west", Role.TownshipCommittee, West), ("lijia", Role.BranchSecretary, Lijia),
            ("leader", Role.Leader, County), ("oversight", Role.OversightPanel, County),
        })
            await App.GivenUserAsync(account, role, Place(organisation));
        EastVillage = (await (await AsAsync("county")).GetAsync($"organisations?parentId={Wangjia.Id}")).MustSucceed().Id("items.0.id");
        WestVillage = (await (await AsAsync("county")).GetAsync($"organisations?parentId={Lijia.Id}")).MustSucceed().Id("items.0.id");
    }
}
