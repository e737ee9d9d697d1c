using Assistance.Testing;

namespace Assistance.Acceptance.Projects.Trainings;

/// <summary>What is told to whom, by whom; and who came to a service centre.</summary>
public sealed class InformationTests
{
    [EngineFact]
    [Rule("A11")]
    public async Task A_job_is_told_with_its_authors_role_and_everybody_sees_whom_of_their_own_it_suits(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var (officer, suited, elsewhere) = (await county.PersonAsync("信息员"), await county.PersonAsync("想就业"), await county.PersonAsync("邻村想就业", county.Lijia.Id.Value));
        await county.PersonAsync("无关人");
        foreach (var person in new[] { suited, elsewhere })
            (await department.PutAsync($"people/{person}/profile", new { wishes = new[] { "employment" } }, version: 1)).MustSucceed();
        (await department.PutAsync($"people/{officer}/account", new { account = "east" })).MustSucceed();
        var east = await county.AsAsync("east");
        (await east.PostAsync("information-agents", new { organisationId = county.East.Id.Value, personId = officer, @as = "informationOfficer", from = "2026-03-01" })).MustSucceed();
        (await east.PostAsync("information-agents", new { organisationId = county.East.Id.Value, personId = officer, @as = "informationOfficer", from = "2026-03-01" })).MustBeRefused(409, "projects.agent_serves");
        (await PublishAsync("east", "2026-03-09")).MustBeRefused(422, "projects.information_past");
        (await PublishAsync("west", "2026-03-31")).MustBeRefused(404, "projects.organiser_not_found");

        var published = (await PublishAsync("east", "2026-03-31")).MustSucceed();

        Assert.Equal(("informationOfficer", "想就业"), (published.Text("byRole"), Assert.Single(published.Items("suits")).Text("name")));
        Assert.Equal(["想就业"], await SuitsAsync("wangjia"));
        Assert.Equal(["邻村想就业"], await SuitsAsync("lijia"));
        var told = (await (await county.AsAsync("wangjia")).GetAsync("messages")).MustSucceed().Items();
        Assert.Contains(told, message => message.Text("kind") == "informationPublished");
        Assert.DoesNotContain((await (await county.AsAsync("lijia")).GetAsync("messages")).MustSucceed().Items(), message => message.Text("kind") == "informationPublished");
        Assert.Empty((await (await county.AsAsync("lijia")).GetAsync("information-agents")).MustSucceed().Items());

        (await (await county.AsAsync("west")).PostAsync($"information/{published.Id()}/withdrawal", version: 1)).MustBeRefused(403, "projects.information_of_another");
        (await east.PostAsync($"information/{published.Id()}/withdrawal", version: 1)).MustSucceed();
        Assert.Empty((await (await county.AsAsync("wangjia")).GetAsync("information")).MustSucceed().Items());
        Assert.Single((await (await county.AsAsync("wangjia")).GetAsync("information?past=true")).MustSucceed().Items());

        async Task<ApiAnswer> PublishAsync(string account, string validUntil) => await (await county.AsAsync(account)).PostAsync("information", new
        {
            organisationId = county.East.Id.Value,
            text = new { kind = "jobs", title = "制衣厂招缝纫工 20 名", text = "包吃住，可培训上岗", validUntil, skills = new[] { "sewing" }, wishes = new[] { "employment" }, contact = "镇党员服务中心" },
        });

        async Task<IReadOnlyList<string>> SuitsAsync(string account) =>
            [.. (await (await county.AsAsync(account)).GetAsync("information?kind=jobs")).MustSucceed().Items().Single().Items("suits").Select(one => one.Text("name"))];
    }

    [EngineFact]
    [Rule("A11")]
    public async Task Who_serves_no_more_is_named_so_and_goes_along_with_the_record_that_stays(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (kept, other) = (await county.PersonAsync("同一人"), await county.PersonAsync("同一人"));
        var east = await county.AsAsync("east");
        var agent = (await east.PostAsync("information-agents", new { organisationId = county.Wangjia.Id.Value, personId = other, @as = "salesOfficer", from = "2026-03-01" })).MustSucceed().Id();
        (await (await county.AsAsync("county")).PostAsync("mergers", new { keptId = kept, otherId = other, reason = "核对为同一人" })).MustSucceed();

        var row = Assert.Single((await east.GetAsync("information-agents")).MustSucceed().Items());
        Assert.Equal((kept, "salesOfficer"), (row.Id("personId"), row.Text("role")));
        (await east.PostAsync($"information-agents/{agent}/ending", new { on = "2026-02-01" }, version: (int)row.Number("version"))).MustBeRefused(422, "projects.agent_not_that_day");
        (await (await county.AsAsync("west")).PostAsync($"information-agents/{agent}/ending", new { on = TrainingSteps.Today }, version: 1)).MustBeRefused(404, "projects.agent_not_found");
        (await east.PostAsync($"information-agents/{agent}/ending", new { on = TrainingSteps.Today }, version: (int)row.Number("version"))).MustSucceed();
        Assert.Equal(TrainingSteps.Today, Assert.Single((await east.GetAsync("information-agents")).MustSucceed().Items()).Text("until"));
    }

    [EngineFact]
    [Rule("I7")]
    public async Task Service_centres_log_who_came_and_are_counted_by_matter_and_level(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var person = await county.PersonAsync("来访人");
        await LogAsync("wangjia", county.Wangjia.Id.Value, "policy", person);
        await LogAsync("east", county.East.Id.Value, "policy");
        var wrong = await LogAsync("east", county.East.Id.Value, "work");
        await LogAsync("county", county.County.Id.Value, "loan");
        (await (await county.AsAsync("lijia")).PostAsync("service-entries", Entry(county.Wangjia.Id.Value, "policy", null))).MustBeRefused(404, "projects.organiser_not_found");
        (await (await county.AsAsync("west")).PostAsync($"service-entries/{wrong}/strike", new { reason = "记错" }, version: 1)).MustBeRefused(404, "projects.service_entry_not_found");
        (await (await county.AsAsync("east")).PostAsync($"service-entries/{wrong}/strike", new { reason = "记错" }, version: 1)).MustSucceed();

        var figures = (await (await county.AsAsync("leader")).GetAsync("service-figures")).MustSucceed();

        Assert.Equal(3, figures.Number("count"));
        var policy = figures.Items("matters").Single(one => one.Text("matter") == "policy");
        Assert.Equal((1, 1, 0, 2), (policy.Number("village"), policy.Number("township"), policy.Number("county"), policy.Number("count")));
        Assert.Equal(3, figures.Items("matters").Sum(one => one.Number("count")));
        var log = (await (await county.AsAsync("east")).GetAsync("service-entries?level=village")).MustSucceed().Items();
        Assert.Equal(("来访人", "village"), (Assert.Single(log).Text("personName"), log[0].Text("level")));
        Assert.Equal(0, (await (await county.AsAsync("west")).GetAsync("service-figures")).MustSucceed().Number("count"));

        async Task<Guid> LogAsync(string account, Guid organisation, string matter, Guid? who = null) =>
            (await (await county.AsAsync(account)).PostAsync("service-entries", Entry(organisation, matter, who))).MustSucceed().Id();

        static object Entry(Guid organisationId, string matter, Guid? personId) => new { organisationId, on = TrainingSteps.Today, said = new { matter, text = "来访", done = "已答复", personId } };
    }
}
