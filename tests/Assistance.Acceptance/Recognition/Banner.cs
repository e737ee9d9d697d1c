using System.Globalization;
using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Recognition;

/// <summary>
/// A county of two townships in which nobody is real, its pack in force, and the people who handle cases: two of each post that checks,
/// since nobody checks their own work.
/// </summary>
internal sealed class Banner : IAsyncDisposable
{
    private const string CountyCode = "999901";
    private const string EastCode = "999901100";
    private const string WestCode = "999901200";
    private const string EastVillage = "999901100201";
    private const string WestVillage = "999901200201";
    private readonly Dictionary<string, ApiClient> _signedIn = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, OrgCard> _places = new Dictionary<string, OrgCard>(StringComparer.Ordinal);

    private Banner(AssistanceApp app) => App = app;

    public AssistanceApp App { get; }

    public Guid EastTownshipId => _places[EastCode].Id.Value;

    public static async Task<Banner> FoundAsync(Engine engine, string pack = "urad", DateOnly? today = null)
    {
        var banner = new Banner(await AssistanceApp.StartAsync(engine));
        if (today is { } day)
            banner.App.Clock.Set(day);
        await banner.App.InCommandAsync(services => banner.FoundAsync(services, pack));
        await banner.GivenPeopleWithPostsAsync();
        return banner;
    }

    /// <summary>Secretary of the eastern village's branch.</summary>
    public Task<ApiClient> SecretaryAsync() => AsAsync("secretary");

    /// <summary>Secretary of a branch in the other township.</summary>
    public Task<ApiClient> WestSecretaryAsync() => AsAsync("west");

    public Task<ApiClient> ReviewerAsync() => AsAsync("reviewer");

    public Task<ApiClient> DepartmentAsync() => AsAsync("department");

    public Task<ApiClient> OtherOfficerAsync() => AsAsync("officer");

    public async Task<ApiClient> AsAsync(string account)
    {
        if (!_signedIn.TryGetValue(account, out var client))
            _signedIn[account] = client = await App.SignInAsync(account, Accounts.Password);
        return client;
    }

    /// <summary>A member of the eastern village with a household of three.</summary>
    /// <param name="income">Of the household, last year, in fen.</param>
    public async Task<Guid> GivenMemberAsync(string name = "张三", int born = 1950, long income = 150_000, params string[] identities)
    {
        var secretary = await SecretaryAsync();
        var person = (await secretary.PostAsync("people", new
        {
            organisationId = _places[EastVillage].Id.Value,
            name,
            partyStatus = "fullMember",
            sex = "male",
            birthDate = $"{born}-05-06",
            joinedOn = $"{born + 25}-07-01",
            fullMemberOn = $"{born + 26}-07-01",
            phone = "12000000001",
        })).MustSucceed();
        var id = person.Id();
        if (income > 0)
            await GivenIncomeAsync(id, income);

        if (identities.Length > 0)
        {
            var version = (int)(await secretary.GetAsync($"people/{id}")).MustSucceed().Number("version");
            (await secretary.PutAsync($"people/{id}/profile", new { identities, primaryCause = "illness" }, version)).MustSucceed();
        }

        return id;
    }

    /// <summary>A household of three and what it had last year, in fen.</summary>
    public async Task GivenIncomeAsync(Guid member, long income)
    {
        var secretary = await SecretaryAsync();
        var seen = (await secretary.GetAsync($"people/{member}")).MustSucceed();
        var household = new
        {
            size = 3,
            labourCount = 1,
            members = Array.Empty<object>(),
            incomes = new[] { new { year = Today.Year - 1, source = "business", amount = income } },
        };
        if (seen.IsNull("tier"))
        {
            (await secretary.PutAsync($"people/{member}/household", household, seen.IsNull("household") ? null : (int)seen.Number("household.version"))).MustSucceed();
            return;
        }

        // Whoever stands in the ledger has verified facts: the secretary asks, the township agrees.
        var asked = (await secretary.PostAsync($"people/{member}/change-requests", new { reason = "收入有变", evidence = "银行流水", household }, (int)seen.Number("household.version"))).MustSucceed();
        (await (await ReviewerAsync()).PostAsync($"change-requests/{asked.Id()}/accept", new { })).MustSucceed();
    }

    /// <summary>A member whose file holds everything that a ledger may ask for.</summary>
    public async Task<Guid> GivenWholeFileAsync(string name = "张三", long income = 150_000, params string[] identities)
    {
        var id = await GivenMemberAsync(name, income: income);
        var secretary = await SecretaryAsync();
        var version = (int)(await secretary.GetAsync($"people/{id}")).MustSucceed().Number("version");
        var profile = new { identities, primaryCause = "illness", health = "chronicIllness", labour = "lost", housing = "C" };
        (await secretary.PutAsync($"people/{id}/profile", profile, version)).MustSucceed();
        return id;
    }

    public async Task<JsonElement> GivenCaseAsync(Guid? member = null, object? application = null) =>
        (await (await SecretaryAsync()).PostAsync("cases", new { personId = member ?? await GivenMemberAsync(), application = application ?? Forms.Application() })).MustSucceed();

    public async Task<JsonElement> CaseAsync(Guid id) => (await (await DepartmentAsync()).GetAsync($"cases/{id}")).MustSucceed();

    /// <summary>Ten in the morning of a later day: everybody has been signed out for being idle, and signs in again.</summary>
    public async Task TurnToAsync(DateOnly day)
    {
        App.Clock.Set(day);
        foreach (var (account, client) in _signedIn)
            await client.SignInAsync(account, Accounts.Password);
    }

    /// <summary>Serves a business date of a job, at ten in the morning of it.</summary>
    public async Task ServeAsync(string job, DateOnly day)
    {
        await TurnToAsync(day);
        Assert.Equal(JobOutcome.Succeeded, await App.Services.GetRequiredService<JobRunner>().RunAsync(job, day, CancellationToken.None));
    }

    public DateOnly Today => DateOnly.FromDateTime(App.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _signedIn.Values)
            client.Dispose();
        await App.DisposeAsync();
    }

    private async Task FoundAsync(IServiceProvider services, string pack)
    {
        var outline = new CountyOutline("示例旗", CountyCode,
        [
            new TownshipOutline("东乡", EastCode, [new VillageOutline("青石村", EastVillage, IsCommunity: false)]),
            new TownshipOutline("西乡", WestCode, [new VillageOutline("白沙村", WestVillage, IsCommunity: false)]),
        ]);
        _places = (await services.GetRequiredService<ICountyFounding>().FoundAsync(outline, CancellationToken.None)).Value;
        var from = new DateOnly(Today.Year, 1, 1);
        Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync(pack, _places[CountyCode].Path, from, CancellationToken.None));
    }

    private async Task GivenPeopleWithPostsAsync()
    {
        foreach (var (account, role, code) in new[]
        {
            ("secretary", Role.BranchSecretary, EastVillage), ("west", Role.BranchSecretary, WestVillage), ("reviewer", Role.TownshipCommittee, EastCode),
            ("westReviewer", Role.TownshipCommittee, WestCode), ("department", Role.CountyDepartment, CountyCode), ("officer", Role.CountyDepartment, CountyCode),
            ("leader", Role.Leader, CountyCode), ("panel", Role.OversightPanel, CountyCode),
        })
        {
            var place = _places[code];
            await App.GivenUserAsync(account, role, new OrganisationPlace(place.Id, place.Path, place.Name, JsonNamingPolicy.CamelCase.ConvertName(place.Kind.ToString())));
        }
    }
}

/// <summary>Bodies of requests as the forms send them.</summary>
internal static class Forms
{
    public static readonly string[] UradExclusions = ["gambling", "drugs", "familyPlanning", "otherViolation", "idleness", "childrenAble", "refusesDues"];

    public static object Application(
        string route = "hardshipCause", string cause = "illness", string? applies = null, IReadOnlyList<string>? exclusions = null, object[]? otherAid = null,
        string[]? attested = null, string signedOn = "2026-03-10", string reason = "久病在家，花费较大", string residence = "rural") => new
        {
            route,
            residence,
            tier = "considerable",
            primaryCause = cause,
            reason,
            signedOn,
            declarations = (exclusions ?? UradExclusions).Select(code => new { code, applies = code == applies }),
            otherAid = otherAid ?? [],
            attested = attested ?? [],
        };

    public static object Visit(DateOnly on, bool confirmed = true, params string[] investigators) => new
    {
        visitedOn = Day(on),
        investigators = (investigators.Length > 0 ? investigators : ["王一", "李二"]).Select(name => new { name, post = "支部委员" }),
        interviewee = "张三的妻子",
        incomeYear = on.Year - 1,
        incomes = new[] { new { source = "business", amount = 120_000, accounting = "accountsOffice" }, new { source = "transfer", amount = 30_000, accounting = "accountsOffice" } },
        verifiedWith = new[] { "邻居", "经管站" },
        neighboursOpinion = "情况属实",
        findings = confirmed ? "家庭困难，情况属实" : "收入与申报不符",
        confirmed,
        rigidExpenses = 900_000,
        expenses = new[] { new { kind = "medical", amount = 800_000 }, new { kind = "education", amount = 100_000 } },
    };

    public static object Vote(DateOnly on, int ayes, int noes = 0, int abstentions = 0, int? shouldAttend = null) => new
    {
        heldOn = Day(on),
        place = "村委会",
        chair = "王书记",
        recorder = "李二",
        shouldAttend = shouldAttend ?? ayes + noes + abstentions,
        present = ayes + noes + abstentions,
        ayes,
        noes,
        abstentions,
        method = "ballot",
        tellers = "赵五、钱六",
        minutes = "逐项评议后投票表决",
    };

    public static object Judgement(string outcome = "approve", long amount = 100_000, string tier = "considerable", string text = "情况属实，同意", string? returnTo = null) => new
    {
        judgement = outcome == "approve"
            ? (object)new { outcome, text, tier, amount, verification = "入户并走访邻里两户" }
            : new { outcome, text, returnTo },
    };

    public static readonly object Notice = new { hotline = "120-1234567", receivingUnit = "旗委组织部" };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
