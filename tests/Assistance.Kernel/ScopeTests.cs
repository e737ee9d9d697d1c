using Assistance.Kernel.Scoping;
using Assistance.Kernel.Tests.Probe;
using Assistance.Kernel.Values;
using Assistance.Testing;

namespace Assistance.Kernel.Tests;

public sealed class ScopeTests
{
    private const string County = "0001";
    private const string Township = "00010001";
    private const string Village = "000100010001";
    private const string Sibling = "00010002";
    private static readonly Guid User = Guid.CreateVersion7();

    [EngineFact]
    public async Task A_post_reaches_its_subtree_and_nothing_beside_it(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync(Item(County, 1), Item(Township, 2), Item(Village, 3), Item(Sibling, 4), Item("0002", 5));

        await SeesAsync(app.As(User, (Role.CountyDepartment, County)), [1, 2, 3, 4]);
        await SeesAsync(app.As(User, (Role.TownshipCommittee, Township)), [2, 3]);
        await SeesAsync(app.As(User, (Role.TownshipCommittee, Sibling)), [4]);
    }

    [EngineFact]
    public async Task Posts_at_several_places_reach_all_of_them(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync(Item(County, 1), Item(Township, 2), Item(Village, 3), Item(Sibling, 4), Item("00010003", 5));

        await SeesAsync(app.As(User, (Role.TownshipCommittee, Township), (Role.TownshipCommittee, Sibling)), [2, 3, 4]);
    }

    [EngineFact]
    public async Task Only_posts_whose_role_is_allowed_count(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync(Item(Township, 2), Item(Sibling, 4));

        await SeesAsync(app.As(User, (Role.BranchSecretary, Township), (Role.TownshipCommittee, Sibling)), [4]);
        (await app.As(User, (Role.BranchSecretary, County)).GetAsync("items")).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    public async Task A_helper_reaches_those_whom_a_grant_of_today_gives(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        var (given, ended, later, others) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var today = new DateOnly(2026, 3, 10);
        await app.AddAsync(
            Item(Village, 1, given), Item(Village, 2, ended), Item(Village, 3, later), Item(Village, 4, others),
            Grant(User, given, today, today), Grant(User, ended, today.AddDays(-9), today.AddDays(-1)), Grant(User, later, today.AddDays(1), null),
            Grant(Guid.CreateVersion7(), others, today, null));

        await SeesAsync(app.As(User, (Role.Helper, Township)), [1]);
    }

    [EngineFact]
    public async Task A_helper_with_another_post_reaches_both(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        var given = Guid.CreateVersion7();
        await app.AddAsync(Item(Village, 1, given), Item(Village, 2), Item(Sibling, 3), Grant(User, given, new DateOnly(2026, 3, 1), null));

        await SeesAsync(app.As(User, (Role.Helper, Township), (Role.TownshipCommittee, Sibling)), [1, 3]);
    }

    [EngineFact]
    public async Task A_row_between_two_places_is_seen_from_both(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        var link = Guid.CreateVersion7();
        await app.AddAsync(new Link { Id = link, OrgPath = OrgPath.Parse(Village), OtherPath = OrgPath.Parse(Sibling) });

        foreach (var (place, seen) in new[] { (Township, 1), (Sibling, 1), ("00010003", 0) })
            Assert.Equal(seen, (await app.As(User, (Role.TownshipCommittee, place)).GetAsync("links")).MustSucceed().GetArrayLength());
    }

    [EngineFact]
    public async Task A_command_cannot_touch_what_its_user_does_not_reach(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        var item = Item(Sibling, 1);
        await app.AddAsync(item);

        var body = new { name = "mine", amount = 1 };
        (await app.As(User, (Role.TownshipCommittee, Township)).PutAsync($"items/{item.Id.Value}", body)).MustBeRefused(404, "probe.not_found");
        (await app.As(User, (Role.Helper, Sibling)).PutAsync($"items/{item.Id.Value}", body)).MustBeRefused(404, "probe.not_found");
        (await app.As(User, (Role.TownshipCommittee, Sibling)).PutAsync($"items/{item.Id.Value}", body)).MustSucceed();
    }

    [EngineFact]
    public async Task Nobody_signed_in_reaches_nothing(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);

        (await app.Nobody().GetAsync("items")).MustBeRefused(401, "access.not_signed_in");
    }

    internal static Item Item(string path, int number, Guid? subject = null)
    {
        var id = Guid.CreateVersion7();
        return new Item { Id = new ItemId(id), OrgPath = OrgPath.Parse(path), SubjectId = subject ?? id, Name = $"n{number}", Number = number, Day = new DateOnly(2026, 1, 1) };
    }

    private static AccessGrant Grant(Guid user, Guid subject, DateOnly from, DateOnly? until)
    {
        var grant = new AccessGrant(Guid.CreateVersion7(), new UserId(user), subject, "test", from);
        if (until is { } day)
            grant.WithdrawOn(day);
        return grant;
    }

    private static async Task SeesAsync(ApiClient api, long[] numbers) =>
        Assert.Equal(numbers, (await api.GetAsync("items?sort=number")).MustSucceed().Items().Select(i => i.Number("number")).ToArray());
}
