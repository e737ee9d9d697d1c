using System.Globalization;
using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

/// <summary>A county of two townships, East with two villages and West with one, in which nobody is real.</summary>
internal sealed class GreenCounty : IAsyncDisposable
{
    public const string Code = "999902";
    public const string East = "999902100";
    public const string West = "999902200";
    public const string Pond = "999902100201";
    public const string Hill = "999902100202";
    public const string Ford = "999902200201";
    private readonly Dictionary<string, ApiClient> _signedIn = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, OrgCard> _places = new Dictionary<string, OrgCard>(StringComparer.Ordinal);
    private int _people;

    private GreenCounty(AssistanceApp app) => App = app;

    public AssistanceApp App { get; }

    public static async Task<GreenCounty> FoundAsync(Engine engine)
    {
        var county = new GreenCounty(await AssistanceApp.StartAsync(engine));
        await county.App.InCommandAsync(async services => county._places = (await services.GetRequiredService<ICountyFounding>().FoundAsync(
            new CountyOutline("青川县", Code,
            [
                new TownshipOutline("东坪镇", East, [new VillageOutline("大塘村", Pond, IsCommunity: false), new VillageOutline("后山村", Hill, IsCommunity: false)]),
                new TownshipOutline("西渡镇", West, [new VillageOutline("渡口社区", Ford, IsCommunity: true)]),
            ]),
            CancellationToken.None)).Value);
        await county.GivenAsync("department", Role.CountyDepartment, Code);
        await county.GivenAsync("east", Role.TownshipCommittee, East);
        await county.GivenAsync("west", Role.TownshipCommittee, West);
        await county.GivenAsync("pond", Role.BranchSecretary, Pond);
        await county.GivenAsync("hill", Role.BranchSecretary, Hill);
        await county.GivenAsync("ford", Role.BranchSecretary, Ford);
        return county;
    }

    public Task GivenAsync(string account, Role role, string place) => App.GivenUserAsync(account, role, PlaceOf(place));

    public Guid IdOf(string place) => _places[place].Id.Value;

    public OrgPath PathOf(string place) => _places[place].Path;

    public async Task<ApiClient> AsAsync(string account)
    {
        if (!_signedIn.TryGetValue(account, out var client))
            _signedIn[account] = client = await App.SignInAsync(account, Accounts.Password);
        return client;
    }

    /// <summary>A full member of the branch; with a number of their own.</summary>
    public async Task<Guid> GivenMemberAsync(string place, string name, int born = 1950, string? citizenId = null)
    {
        var member = new
        {
            organisationId = IdOf(place),
            name,
            partyStatus = "fullMember",
            birthDate = $"{born}-05-06",
            joinedOn = $"{born + 25}-07-01",
            fullMemberOn = $"{born + 26}-07-01",
            citizenId = citizenId ?? NumberOf(born, ++_people),
        };
        return (await (await AsAsync("department")).PostAsync("people", member)).MustSucceed().Id();
    }

    /// <summary>A full member of whom nobody has recorded an identity number; registered after all others.</summary>
    public async Task<Guid> GivenUnnumberedAsync(string place, string name, string? birthDate = "1950-05-06")
    {
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        var member = new { organisationId = IdOf(place), name, partyStatus = "fullMember", birthDate };
        return (await (await AsAsync("department")).PostAsync("people", member)).MustSucceed().Id();
    }

    /// <summary>A member who stands in the ledger, as a decision would put them there.</summary>
    public async Task<Guid> GivenRecognisedAsync(string place, string name, NeedTier tier = NeedTier.Severe, string cause = "illness", DateOnly? from = null, long perCapita = 300_000)
    {
        var id = await GivenMemberAsync(place, name);
        await App.InCommandAsync(async services =>
        {
            var day = from ?? new DateOnly(2026, 1, 5);
            var people = services.GetRequiredService<IPeople>();
            var snapshot = (await people.SnapshotAsync(new PersonId(id), CancellationToken.None))! with { PerCapita = new Money(perCapita) };
            await services.GetRequiredService<ILedger>().EnterAsync(
                new LedgerEntryData(new PersonId(id), Guid.CreateVersion7(), "2026-SQ-000001", tier, cause, new Money(100_000), day, snapshot), CancellationToken.None);
        });
        return id;
    }

    /// <summary>A verified fact changes as it may: one asks, another agrees.</summary>
    public async Task ChangeAsync(Guid person, string kind, object form, string maker = "department", string decider = "east")
    {
        var file = await PersonAsync(person);
        var version = (int)(kind == "household" && !file.IsNull("household") ? file.Number("household.version") : file.Number("version"));
        var asked = (await (await AsAsync(maker)).PostAsync($"people/{person}/change-requests", Asked(kind, form), version)).MustSucceed();
        (await (await AsAsync(decider)).PostAsync($"change-requests/{asked.Id()}/accept", new { }, (int)asked.Number("version"))).MustSucceed();
    }

    public static Dictionary<string, object> Asked(string kind, object form) =>
        new(StringComparer.Ordinal) { ["reason"] = "情况有变", ["evidence"] = "村委会证明2026-03", [kind] = form };

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

    /// <summary>Of one kind: whom or what waits for that account.</summary>
    public async Task<IReadOnlyList<string>> WorkOfAsync(string account, string kind) =>
        [.. (await (await AsAsync(account)).GetAsync($"work-items?kind={kind}")).MustSucceed().Items("groups").SelectMany(group => group.Items("items")).Select(item => item.Text("chinese"))];

    /// <summary>What that account has been told, by kind.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string account) =>
        [.. (await (await AsAsync(account)).GetAsync("messages")).MustSucceed().Items().Select(message => message.Text("kind"))];

    public async Task<JsonElement> PersonAsync(Guid id, string account = "department") => (await (await AsAsync(account)).GetAsync($"people/{id}")).MustSucceed();

    public async Task<int> VersionAsync(Guid id) => (int)(await PersonAsync(id)).Number("version");

    /// <summary>What was done to them; that somebody opened the file is recorded a moment later and left out.</summary>
    public async Task<IReadOnlyList<AuditRecord>> AuditOfAsync(Guid person)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var subject = person.ToString();
        return await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.SubjectId == subject && r.Action != AuditAction.Opened).OrderBy(r => r.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<AuditRecord>> SearchesByNumberAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Operation == "findByNumber").OrderByDescending(r => r.ActorName).ToListAsync();
    }

    /// <summary>An identity number of nobody: areas 9999xx are given to no place.</summary>
    public static string NumberOf(int born, int sequence, string area = Code)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{area}{born:0000}0506{sequence:000}");
        return digits + CitizenId.CheckOf(digits);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _signedIn.Values)
            client.Dispose();
        await App.DisposeAsync();
    }

    private OrganisationPlace PlaceOf(string place) => new(_places[place].Id, _places[place].Path, _places[place].Name, "villageBranch");
}
