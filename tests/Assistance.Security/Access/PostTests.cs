using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

public sealed class PostTests
{
    [EngineFact]
    public async Task The_three_exclude_one_another_and_every_business_role(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var county = await team.PlaceAsync("余干县");
        var (id, _) = await team.NewUserAsync("li.wei");
        (await team.GiveAsync(id, "systemAdmin", county)).MustSucceed();

        (await team.GiveAsync(id, "securityAdmin", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(id, "auditAdmin", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(id, "countyDepartment", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(id, "helper", county)).MustBeRefused(422, "access.roles_exclude");

        var (other, _) = await team.NewUserAsync("wang.fang");
        (await team.GiveAsync(other, "leader", county)).MustSucceed();
        (await team.GiveAsync(other, "auditAdmin", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(other, "leader", county)).MustBeRefused(422, "access.post_held");
    }

    [EngineFact]
    public async Task A_post_is_held_at_an_organisation_of_its_kind(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");

        (await team.GiveAsync(id, "branchSecretary", await team.PlaceAsync("余干县"))).MustBeRefused(422, "access.role_not_here");
        (await team.GiveAsync(id, "countyDepartment", await team.PlaceAsync("乡党委"))).MustBeRefused(422, "access.role_not_here");
        (await team.GiveAsync(id, "branchSecretary", await team.PlaceAsync("村党支部"))).MustSucceed();
        (await team.GiveAsync(id, "townshipCommittee", await team.PlaceAsync("乡党委"))).MustSucceed();
    }

    [EngineFact]
    public async Task Posts_one_after_the_other_exclude_nothing(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var county = await team.PlaceAsync("余干县");
        var (id, _) = await team.NewUserAsync("li.wei");
        (await team.Security.PostAsync($"users/{id}/posts", new { role = "leader", organisationId = county, until = "2026-03-31" })).MustSucceed();

        (await team.Security.PostAsync($"users/{id}/posts", new { role = "systemAdmin", organisationId = county, from = "2026-03-31" })).MustBeRefused(422, "access.roles_exclude");
        (await team.Security.PostAsync($"users/{id}/posts", new { role = "systemAdmin", organisationId = county, from = "2026-04-01" })).MustSucceed();
    }

    [EngineFact]
    public async Task A_post_given_and_ended_counts_from_the_next_request(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, password) = await team.NewUserAsync("li.wei");
        using var browser = await team.App.SignInAsync("li.wei", password);
        (await browser.PutAsync("session/password", new { currentPassword = password, newPassword = Accounts.Password })).MustSucceed();
        (await browser.GetAsync("organisations")).MustBeRefused(403, "access.forbidden");

        (await team.GiveAsync(id, "countyDepartment", await team.PlaceAsync("余干县"))).MustSucceed();
        (await browser.GetAsync("organisations")).MustSucceed();
        var post = (await team.Security.GetAsync($"users/{id}")).MustSucceed().Text("posts.0.id");
        (await team.Security.PostAsync($"users/{id}/posts/{post}/end")).MustSucceed();

        (await browser.GetAsync("organisations")).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    public async Task A_post_counts_to_its_last_day_inclusive(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, password) = await team.NewUserAsync("li.wei");
        var county = await team.PlaceAsync("余干县");
        (await team.Security.PostAsync($"users/{id}/posts", new { role = "leader", organisationId = county, from = "2026-03-12", until = "2026-03-13" })).MustSucceed();
        using var browser = await team.App.SignInAsync("li.wei", password);
        (await browser.PutAsync("session/password", new { currentPassword = password, newPassword = Accounts.Password })).MustSucceed();

        Assert.Empty((await browser.SessionAsync()).At("posts").EnumerateArray());
        foreach (var (day, held) in new[] { (11, 0), (12, 1), (13, 1), (14, 0) })
        {
            team.App.Clock.Set(new DateOnly(2026, 3, day));
            await browser.SignInAsync("li.wei", Accounts.Password);
            Assert.Equal(held, (await browser.SessionAsync()).At("posts").GetArrayLength());
        }
    }

    [EngineFact]
    public async Task The_system_is_never_without_an_administrator_whose_post_goes_on(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var county = await team.PlaceAsync("余干县");
        var first = (await team.System.SessionAsync()).Text("user.id");
        var post = (await team.Security.GetAsync($"users/{first}")).MustSucceed().Text("posts.0.id");
        var (deputy, _) = await team.NewUserAsync("li.wei");
        var (successor, _) = await team.NewUserAsync("wang.fang");
        (await team.Security.PostAsync($"users/{deputy}/posts", new { role = "systemAdmin", organisationId = county, until = "2026-12-31" })).MustSucceed();

        (await team.Security.PostAsync($"users/{first}/posts/{post}/end")).MustBeRefused(422, "access.last_administrator");
        (await team.Security.PostAsync($"users/{successor}/posts", new { role = "systemAdmin", organisationId = county, from = "2026-04-01" })).MustSucceed();
        (await team.Security.PostAsync($"users/{first}/posts/{post}/end", new { until = "2026-03-30" })).MustBeRefused(422, "access.last_administrator");
        (await team.Security.PostAsync($"users/{first}/posts/{post}/end", new { until = "2026-03-31" })).MustSucceed();

        (await team.System.PostAsync($"users/{successor}/disable")).MustBeRefused(422, "access.last_administrator");
    }

    [EngineFact]
    public async Task A_post_ends_once_and_not_before_it_began(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");
        (await team.GiveAsync(id, "leader", await team.PlaceAsync("余干县"))).MustSucceed();
        var post = (await team.Security.GetAsync($"users/{id}")).MustSucceed().Text("posts.0.id");

        (await team.Security.PostAsync($"users/{id}/posts/{Guid.CreateVersion7()}/end")).MustBeRefused(404, "access.post_not_found");
        (await team.Security.PostAsync($"users/{id}/posts/{post}/end", new { until = "2026-03-01" })).MustBeRefused(422, "access.period_reversed");
        (await team.Security.PostAsync($"users/{id}/posts/{post}/end", new { until = "2026-03-20" })).MustSucceed();
        (await team.Security.PostAsync($"users/{id}/posts/{post}/end", new { until = "2026-03-20" })).MustBeRefused(409, "access.post_ended");
    }

    [EngineFact]
    public async Task Nobody_holds_more_than_four_posts_at_a_time(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");
        var townships = (await team.Security.GetAsync($"places?text={Uri.EscapeDataString("党委")}")).MustSucceed().EnumerateArray()
            .Where(place => place.Text("kind") == "townshipCommittee").Select(place => place.Text("id")).Take(5).ToList();

        foreach (var township in townships.Take(4))
            (await team.GiveAsync(id, "leader", township)).MustSucceed();

        (await team.GiveAsync(id, "leader", townships[4])).MustBeRefused(422, "access.too_many_posts");
    }
}
