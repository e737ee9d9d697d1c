using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

public sealed class CountySetUpTests
{
    [EngineFact]
    public async Task A_county_comes_with_its_townships_and_villages_once(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        CountyPlaces? places = null;
        await app.InCommandAsync(async services =>
        {
            var setUp = services.GetRequiredService<ICountySetUp>();
            var choice = Assert.Single(await setUp.FindCountiesAsync("余干", 5, CancellationToken.None));
            Assert.Equal(("361127", "江西省上饶市余干县"), (choice.DivisionCode, choice.FullName));
            Assert.NotEmpty(await setUp.TownshipsAsync(choice.DivisionCode, CancellationToken.None));
            var pack = (await setUp.PolicyPacksAsync(CancellationToken.None))[0];
            places = (await setUp.CreateAsync(choice.DivisionCode, pack.Key, new DateOnly(2026, 1, 1), CancellationToken.None)).Value;
        });
        await app.GivenUserAsync("department", Role.CountyDepartment, places!.County);
        using var department = await app.SignInAsync("department", Accounts.Password);
        Assert.Equal("余干县", (await department.SessionAsync()).Text("county.name"));
        var townships = (await department.GetAsync("organisations?kind=townshipCommittee&size=200")).MustSucceed().Items();
        Assert.All(townships, township => Assert.Equal(9, township.Text("divisionCode").Length));
        Assert.True(townships.Count >= 20, $"{townships.Count} townships");
        Assert.All(townships, township => Assert.Equal(places.ByDivisionCode[township.Text("divisionCode")].Name, township.Text("name")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.InCommandAsync(async services =>
            _ = (await services.GetRequiredService<ICountySetUp>().CreateAsync("361127", "urad", new DateOnly(2026, 1, 1), CancellationToken.None)).Value));
    }

    [EngineFact]
    public async Task An_unknown_code_founds_nothing(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.InCommandAsync(async services =>
        {
            var setUp = services.GetRequiredService<ICountySetUp>();
            Assert.Empty(await setUp.TownshipsAsync("999999", CancellationToken.None));
            Assert.Equal("members.county_unknown", (await setUp.CreateAsync("999999", "urad", new DateOnly(2026, 1, 1), CancellationToken.None)).Refusal!.Code);
        });
        using var nobody = app.Anonymous();
        Assert.True((await nobody.SessionAsync()).IsNull("county"));
    }
}
