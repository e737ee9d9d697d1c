using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Messaging.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Messaging;

public sealed class ReminderTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [EngineTheory]
    [InlineData("at east, secretaries", "")]
    [InlineData("at or below east, secretaries", "east-branch")]
    [InlineData("at or above east branch, committee", "east")]
    [InlineData("at or above east branch, department", "county")]
    [InlineData("at or below county, secretaries", "east-branch west-branch")]
    [InlineData("at west branch, secretaries and east named", "east west-branch")]
    public async Task A_reminder_reaches_exactly_those_whom_the_scope_names(Engine engine, string audience, string expected)
    {
        await using var app = await StartAsync(engine);

        await SendAsync(app, users => To(audience, users));

        var told = new List<string>();
        foreach (var account in Accounts)
        {
            using var api = await app.SignInAsync(account, Testing.Accounts.Password);
            if ((await api.SessionAsync()).Number("unread") > 0)
                told.Add(account);
        }

        Assert.Equal(expected, string.Join(' ', told));
    }

    [EngineFact]
    public async Task The_same_reminder_sent_again_makes_no_second_message(Engine engine)
    {
        await using var app = await StartAsync(engine);
        Recipients[] to = [Recipients.AtOrBelow(Places.County.Path, Role.BranchSecretary), Recipients.At(Places.EastBranch.Path, Role.BranchSecretary)];

        Assert.Equal(2, await SendAsync(app, _ => to));
        Assert.Equal(0, await SendAsync(app, _ => to));
        Assert.Equal(2, await SendAsync(app, _ => to, Today.AddDays(1)));
    }

    [EngineFact]
    public async Task An_inbox_shows_its_owner_what_came_and_nobody_else(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await SendAsync(app, users => [Recipients.Of(users["east"])]);
        using var east = await app.SignInAsync("east", Testing.Accounts.Password);
        using var west = await app.SignInAsync("west", Testing.Accounts.Password);

        var message = (await east.GetAsync("messages?unread=true")).MustSucceed().At("items.0");
        Assert.Equal("台账名单请于 2026-03-20 前核对", message.Text("chinese"));
        Assert.Equal("campaign", message.Text("subjectType"));
        Assert.Equal("2026-03-20", message.Text("dueOn"));
        Assert.Empty((await west.GetAsync("messages")).MustSucceed().At("items").EnumerateArray());
        (await west.PostAsync($"messages/{message.Text("id")}/read")).MustBeRefused(404, "messaging.message_not_found");

        (await east.PostAsync($"messages/{message.Text("id")}/read")).MustSucceed();
        Assert.Equal(0, (await east.SessionAsync()).Number("unread"));
        Assert.Empty((await east.GetAsync("messages?unread=true")).MustSucceed().At("items").EnumerateArray());
        Assert.Single((await east.GetAsync("messages?unread=false")).MustSucceed().At("items").EnumerateArray());
    }

    [EngineFact]
    public async Task Marking_all_read_leaves_what_came_since(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await SendAsync(app, users => [Recipients.Of(users["east"])]);
        using var east = await app.SignInAsync("east", Testing.Accounts.Password);
        var seen = (await east.GetAsync("messages")).MustSucceed().Text("items.0.sentAt");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(app, users => [Recipients.Of(users["east"])], Today.AddDays(1));

        (await east.PostAsync("messages/read", new { sentUntil = seen })).MustSucceed();

        Assert.Equal(1, (await east.SessionAsync()).Number("unread"));
        Assert.Equal("2026-03-11", (await east.GetAsync("messages?unread=true")).MustSucceed().Text("items.0.businessDate"));
    }

    [EngineFact]
    public async Task Whose_post_has_ended_is_told_no_more(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await app.GivenUserAsync("late", Role.BranchSecretary, Places.EastBranch);
        app.Clock.Set(Today.AddDays(-1));

        // The posts of this test begin today: a day earlier nobody holds one.
        Assert.Equal(0, await SendAsync(app, _ => [Recipients.AtOrBelow(Places.County.Path, Role.BranchSecretary)]));
    }

    private static readonly string[] Accounts = ["county", "east", "east-branch", "west", "west-branch"];

    private static async Task<AssistanceApp> StartAsync(Engine engine)
    {
        var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("county", Role.CountyDepartment, Places.County);
        await app.GivenUserAsync("east", Role.TownshipCommittee, Places.East);
        await app.GivenUserAsync("east-branch", Role.BranchSecretary, Places.EastBranch);
        await app.GivenUserAsync("west", Role.TownshipCommittee, Places.West);
        await app.GivenUserAsync("west-branch", Role.BranchSecretary, Places.WestBranch);
        return app;
    }

    private static Recipients[] To(string audience, IReadOnlyDictionary<string, UserId> users) => audience switch
    {
        "at east, secretaries" => [Recipients.At(Places.East.Path, Role.BranchSecretary)],
        "at or below east, secretaries" => [Recipients.AtOrBelow(Places.East.Path, Role.BranchSecretary)],
        "at or above east branch, committee" => [Recipients.AtOrAbove(Places.EastBranch.Path, Role.TownshipCommittee)],
        "at or above east branch, department" => [Recipients.AtOrAbove(Places.EastBranch.Path, Role.CountyDepartment)],
        "at or below county, secretaries" => [Recipients.AtOrBelow(Places.County.Path, Role.BranchSecretary)],
        _ => [Recipients.At(Places.WestBranch.Path, Role.BranchSecretary), Recipients.Of(users["east"])],
    };

    private static async Task<int> SendAsync(AssistanceApp app, Func<IReadOnlyDictionary<string, UserId>, Recipients[]> to, DateOnly? on = null)
    {
        var sent = 0;
        await app.InCommandAsync(async services =>
        {
            var users = services.GetRequiredService<IUsers>();
            var ids = new Dictionary<string, UserId>(StringComparer.Ordinal);
            foreach (var account in Accounts)
                ids.Add(account, (await users.FindByAccountAsync(account, CancellationToken.None))!.Value);
            var reminder = new Reminder("listDue", "campaign", "spring-2026", on ?? Today, "台账名单请于 2026-03-20 前核对", "Check the list by 2026-03-20", new DateOnly(2026, 3, 20), to(ids));
            sent = await services.GetRequiredService<INotifier>().SendAsync(reminder, CancellationToken.None);
        });
        return sent;
    }
}
