using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Testing;
using Assistance.Testing.Demo;

namespace Assistance.Security.Tests.Scope;

/// <summary>Somebody signed in to the demo county with one post; knows what they may reach, past anything that the application says.</summary>
internal sealed record Caller(string Name, Role Role, OrgPath Place, ApiClient Api, UserId UserId, IReadOnlySet<Guid> Given) : IDisposable
{
    // Every role where it can be held below the county; the helper has people to look after.
    private static readonly (string Account, Role Role, string? At)[] Posts =
    [
        ("cun1", Role.BranchSecretary, null),
        ("jiguan1", Role.BranchSecretary, null),
        ("jingban1", Role.Caseworker, null),
        ("gongwei", Role.Caseworker, null),
        ("village caseworker", Role.Caseworker, "cun1"),
        ("xiangzhen1", Role.TownshipCommittee, null),
        ("organs committee", Role.TownshipCommittee, "gongwei"),
        ("township leader", Role.Leader, "xiangzhen1"),
        ("township panel", Role.OversightPanel, "xiangzhen1"),
        ("bangfu1", Role.Helper, null),
        ("township helper", Role.Helper, "xiangzhen1"),
    ];

    private static readonly (string Account, Role Role)[] OfTheCounty =
    [
        ("zuzhibu", Role.CountyDepartment), ("lingdao", Role.Leader), ("jiandu", Role.OversightPanel),
        ("xitong", Role.SystemAdmin), ("anquan", Role.SecurityAdmin), ("shenji", Role.AuditAdmin),
    ];

    public Actor Actor => new(UserId, Name, [new Post(Role, default, Place)]);

    public static async Task<IReadOnlyList<Caller>> BelowTheCountyAsync(AssistanceApp app)
    {
        var places = new Dictionary<string, OrganisationPlace>(StringComparer.Ordinal);
        var callers = new List<Caller>();
        foreach (var (account, role, at) in Posts)
        {
            if (at is not null)
                await app.GivenUserAsync(account, role, places[at]);
            var api = at is null ? await DemoApp.SignInAsync(app, account) : await app.SignInAsync(account, Accounts.Password);
            places[account] = await DemoApp.PlaceOfAsync(app, api);
            callers.Add(await OfAsync(app, account, role, places[account].Path, api));
        }

        return callers;
    }

    public static async Task<IReadOnlyList<Caller>> OfTheCountyAsync(AssistanceApp app)
    {
        var callers = new List<Caller>();
        foreach (var (account, role) in OfTheCounty)
        {
            var api = await DemoApp.SignInAsync(app, account);
            callers.Add(await OfAsync(app, account, role, (await DemoApp.PlaceOfAsync(app, api)).Path, api));
        }

        return callers;
    }

    public bool Reaches(ScopedRow row) => Role == Role.Helper ? row.SubjectId is { } subject && Given.Contains(subject) : row.IsWithin(Place);

    /// <summary>How far away a row is that the caller does not reach: one of each is asked for.</summary>
    public string DistanceTo(ScopedRow row) => Place.Parent.Covers(row.Path) ? "sibling" : row.Path.Parent.ToString();

    public void Dispose() => Api.Dispose();

    private static async Task<Caller> OfAsync(AssistanceApp app, string account, Role role, OrgPath place, ApiClient api)
    {
        var user = new UserId((await api.SessionAsync()).Id("user.id"));
        var given = role == Role.Helper ? await Rows.GivenToAsync(app, user) : new HashSet<Guid>();
        return new Caller(account, role, place, api, user, given);
    }
}
