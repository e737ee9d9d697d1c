using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Assistance.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Messaging;

public sealed class WorkListTests
{
    [EngineFact]
    public async Task Work_waits_for_those_whose_post_it_is_within_the_reach_of_that_post(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("both", (Role.TownshipCommittee, Places.East), (Role.BranchSecretary, Places.WestBranch));
        await app.GivenUserAsync("leader", Role.Leader, Places.County);
        await using var host = WithSources(app);
        using var both = await BrowserAsync(host, "both");
        using var leader = await BrowserAsync(host, "leader");

        var list = (await both.GetAsync("work-items")).MustSucceed();
        Assert.Equal(["verifyDue", "appraisalDue"], list.At("groups").EnumerateArray().Select(group => group.Text("kind")));
        Assert.Equal(Places.East.Path.Text, list.Text("groups.0.items.0.subjectId"));
        Assert.Equal(Places.WestBranch.Path.Text, list.Text("groups.1.items.0.subjectId"));
        Assert.True(list.Truth("groups.0.items.0.overdue"));
        Assert.False(list.Truth("groups.1.items.0.overdue"));
        Assert.Equal((2, 1), (list.Number("count"), list.Number("overdue")));

        Assert.Equal(0, (await leader.GetAsync("work-items")).MustSucceed().Number("count"));
    }

    [EngineFact]
    public async Task One_kind_can_be_asked_for_alone(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("both", (Role.TownshipCommittee, Places.East), (Role.BranchSecretary, Places.WestBranch));
        await using var host = WithSources(app);
        using var api = await BrowserAsync(host, "both");

        Assert.Equal(["appraisalDue"], (await api.GetAsync("work-items?kind=appraisalDue&most=200")).MustSucceed().At("groups").EnumerateArray().Select(group => group.Text("kind")));
        (await api.GetAsync("work-items?kind=noSuchKind")).MustBeRefused(404, "messaging.unknown_work_kind");
        (await api.GetAsync("work-items?most=0")).MustBeRefused(400, "request.malformed");
        using var nobody = app.Anonymous();
        (await nobody.GetAsync("work-items")).MustBeRefused(401, "access.not_signed_in");
    }

    private static WebApplicationFactory<Program> WithSources(AssistanceApp app) => app.WithWebHostBuilder(host => host.ConfigureTestServices(services => services
        .AddScoped<IWorkItemSource, Appraisals>().AddScoped<IWorkItemSource, Verifications>()));

    private static async Task<ApiClient> BrowserAsync(WebApplicationFactory<Program> app, string account)
    {
        var client = new ApiClient(app.CreateDefaultClient(new Uri("https://localhost/api/v1/"), new CookieContainerHandler()));
        await client.SignInAsync(account, Testing.Accounts.Password);
        return client;
    }

    private sealed class Appraisals(RequestContext context) : IWorkItemSource
    {
        public WorkKind Kind { get; } = new("appraisalDue", "待民主评议", "Appraisals to hold", Role.BranchSecretary);

        public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken) => Task.FromResult(new WorkItems(1, 0, [Item(context, new DateOnly(2026, 3, 10))]));
    }

    private sealed class Verifications(RequestContext context) : IWorkItemSource
    {
        public WorkKind Kind { get; } = new("verifyDue", "待党委复核", "Applications to verify", Role.TownshipCommittee);

        public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken) => Task.FromResult(new WorkItems(1, 1, [Item(context, new DateOnly(2026, 3, 9))]));
    }

    /// <summary>Names the subtree that the source was given to look at.</summary>
    private static WorkItem Item(RequestContext context, DateOnly dueOn) =>
        new("application", Assert.Single(context.Scope.Roots).Text, "张三的申请", "Zhang San's application", "东乡党委", dueOn);
}
