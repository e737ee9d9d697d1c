using System.Net;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

public sealed class SiblingTests
{
    [EngineFact]
    public async Task Another_township_sees_nothing_and_changes_nothing(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "孔一");
        var west = await county.AsAsync("west");
        Assert.Empty((await west.GetAsync("people")).MustSucceed().Items());
        Assert.Empty((await west.GetAsync("ledger")).MustSucceed().Items());
        Assert.Empty((await west.GetAsync($"people?organisationId={county.IdOf(GreenCounty.Pond)}")).MustSucceed().Items());
        Assert.Equal(0, (await west.GetAsync("ledger/count")).MustSucceed().Number("count"));
        Assert.Empty((await west.GetAsync($"organisations?parentId={county.IdOf(GreenCounty.East)}")).MustSucceed().Items());
        Assert.Empty((await west.GetAsync($"organisations?below={county.IdOf(GreenCounty.East)}")).MustSucceed().Items());
        (await west.GetAsync($"people/{id}")).MustBeRefused(404, "members.person_not_found");
        (await west.GetAsync($"organisations/{county.IdOf(GreenCounty.Pond)}")).MustBeRefused(404, "members.organisation_not_found");
        var answers = new[]
        {
            await west.PutAsync($"people/{id}", new { name = "某", partyStatus = "fullMember" }, version: 2),
            await west.PutAsync($"people/{id}/profile", new { }, version: 2),
            await west.PutAsync($"people/{id}/household", new { size = 1, labourCount = 1, members = Array.Empty<object>(), incomes = Array.Empty<object>() }),
            await west.PutAsync($"people/{id}/contact", new { phone = "12000000000" }, version: 2),
            await west.PutAsync($"people/{id}/account", new { account = "west" }),
            await west.PostAsync($"people/{id}/reveal", new { field = "citizenId", reason = "核对发放名单" }),
            await west.PostAsync($"people/{id}/move", new { organisationId = county.IdOf(GreenCounty.Ford) }),
            await west.PostAsync($"people/{id}/death", new { }),
            await west.PostAsync($"people/{id}/lost-contact", new { }),
            await west.PostAsync($"people/{id}/leave", new { state = "removed" }),
            await west.PostAsync($"people/{id}/return", new { }),
            await west.PostAsync($"people/{id}/found", new { outcome = "kept" }),
            await west.PostAsync($"people/{id}/full-membership", new { }),
            await west.PutAsync($"people/{id}/dues", new { paidUntil = "2026-02-01" }, version: 2),
            await west.PostAsync($"organisations/{county.IdOf(GreenCounty.Pond)}/dues", new { paidUntil = "2026-02-01" }),
            await west.PostAsync($"people/{id}/transfers", new { destination = "外县" }),
            await west.PostAsync($"people/{id}/arrival", new { from = "外县", issuedOn = "2026-03-01" }),
            await west.PutAsync($"people/{id}/uncounted-time", new { items = Array.Empty<object>() }, version: 2),
            await west.PutAsync($"organisations/{county.IdOf(GreenCounty.Pond)}/name", new { name = "某" }, version: 1),
            await west.PostAsync($"organisations/{county.IdOf(GreenCounty.Pond)}/abolish"),
            await west.PostAsync("people", new { organisationId = county.IdOf(GreenCounty.Pond), name = "某", partyStatus = "fullMember" }),
        };
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal("孔一", (await county.PersonAsync(id)).Text("name"));
    }

    [EngineFact]
    public async Task A_helper_sees_whom_a_grant_gives_and_only_while_it_lasts(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (mine, other) = (await county.GivenRecognisedAsync(GreenCounty.Pond, "曹一"), await county.GivenRecognisedAsync(GreenCounty.Pond, "曹二"));
        await county.GivenAsync("helper", Role.Helper, GreenCounty.Ford);
        var user = default(UserId);
        await county.App.InCommandAsync(async services =>
        {
            user = (await services.GetRequiredService<IUsers>().FindByAccountAsync("helper", CancellationToken.None))!.Value;
            services.GetRequiredService<IAccessGrants>().Give(user, mine, "pairing:1", new DateOnly(2026, 3, 1));
        });
        var helper = await county.AsAsync("helper");
        Assert.Equal("曹一", Assert.Single((await helper.GetAsync("people")).MustSucceed().Items()).Text("name"));
        Assert.Equal("曹一", Assert.Single((await helper.GetAsync("ledger")).MustSucceed().Items()).Text("name"));
        (await helper.GetAsync($"people/{mine}")).MustSucceed();
        (await helper.GetAsync($"people/{other}")).MustBeRefused(404, "members.person_not_found");
        (await helper.PutAsync($"people/{mine}", new { name = "某", partyStatus = "fullMember" }, version: 1)).MustBeRefused(403, "access.forbidden");
        await county.App.InCommandAsync(services => services.GetRequiredService<IAccessGrants>().WithdrawAsync("pairing:1", new DateOnly(2026, 3, 9), CancellationToken.None));
        (await helper.GetAsync($"people/{mine}")).MustBeRefused(404, "members.person_not_found");
        Assert.Empty((await helper.GetAsync("people")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task Who_is_not_signed_in_gets_nothing(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        using var nobody = county.App.Anonymous();
        foreach (var path in new[] { "people", "ledger", "ledger/count", "organisations", "standards", $"people/{Guid.CreateVersion7()}" })
            (await nobody.GetAsync(path)).MustBeRefused(401, "access.not_signed_in");
    }

    [EngineFact]
    public async Task What_other_modules_ask_of_a_person_keeps_the_scope(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "严一");
        await using var scope = county.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Kernel.UseCases.RequestContext>().Reach(Scope.Of(
            new Actor(null, "-", [new Post(Role.TownshipCommittee, default, county.PathOf(GreenCounty.West))]), [Role.TownshipCommittee]));
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        Assert.Null(await people.FindInScopeAsync(new PersonId(id), CancellationToken.None));
        Assert.Null(await people.SnapshotAsync(new PersonId(id), CancellationToken.None));
        Assert.Empty(await people.OfOrganisationAsync(new OrgId(county.IdOf(GreenCounty.Pond)), CancellationToken.None));
    }
}
