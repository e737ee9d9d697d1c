using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

/// <summary>Named conditions of a list belong to one user.</summary>
public sealed class SavedFilterTests
{
    [EngineFact]
    public async Task Conditions_are_kept_by_name_replaced_by_the_same_name_and_removed(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var zhao = await app.SignInAsync("zhao", Accounts.Password);

        var first = await SavedAsync(zhao, "/ledger", "因病", new { cause = "illness" });
        await SavedAsync(zhao, "/ledger", "低保户", new { identities = new[] { "minimumAllowance", "destitute" } });
        await SavedAsync(zhao, "/cases", "逾期", new { overdue = "true" });
        Assert.Equal(first, await SavedAsync(zhao, "/ledger", " 因病 ", new { cause = "illness", tier = "severe" }));

        var kept = (await zhao.GetAsync("saved-filters?screen=%2Fledger")).MustSucceed().EnumerateArray().ToList();
        Assert.Equal(["低保户", "因病"], kept.Select(one => one.Text("name")));
        Assert.Equal(["minimumAllowance", "destitute"], kept[0].Texts("conditions.identities"));
        Assert.Equal(("illness", "severe"), (kept[1].Text("conditions.cause"), kept[1].Text("conditions.tier")));

        (await zhao.DeleteAsync($"saved-filters/{first}")).MustSucceed();
        (await zhao.DeleteAsync($"saved-filters/{first}")).MustBeRefused(404, "access.filter_not_found");
        Assert.Single((await zhao.GetAsync("saved-filters?screen=%2Fledger")).MustSucceed().EnumerateArray());
    }

    [EngineFact]
    public async Task Nobody_sees_or_removes_another_user_s(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        await app.GivenUserAsync("qian", Role.TownshipCommittee, Places.Township);
        using var zhao = await app.SignInAsync("zhao", Accounts.Password);
        using var qian = await app.SignInAsync("qian", Accounts.Password);
        var own = await SavedAsync(zhao, "/ledger", "因病", new { cause = "illness" });

        Assert.Empty((await qian.GetAsync("saved-filters?screen=%2Fledger")).MustSucceed().EnumerateArray());
        (await qian.DeleteAsync($"saved-filters/{own}")).MustBeRefused(404, "access.filter_not_found");
        Assert.NotEqual(own, await SavedAsync(qian, "/ledger", "因病", new { cause = "illness" }));
        Assert.Single((await zhao.GetAsync("saved-filters?screen=%2Fledger")).MustSucceed().EnumerateArray());
    }

    [EngineFact]
    public async Task A_list_keeps_twenty_and_only_conditions(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var zhao = await app.SignInAsync("zhao", Accounts.Password);
        for (var i = 1; i <= 20; i++)
            await SavedAsync(zhao, "/ledger", $"条件{i}", new { name = $"{i}" });

        (await zhao.PostAsync("saved-filters", new { screen = "/ledger", name = "第二十一个", conditions = new { } })).MustBeRefused(422, "access.too_many_filters");
        (await zhao.PostAsync("saved-filters", new { screen = "/ledger", name = "", conditions = new { } })).MustBeRefused(422, "request.invalid");
        (await zhao.PostAsync("saved-filters", new { screen = "/ledger", name = "文字", conditions = "tier=severe" })).MustBeRefused(422, "request.invalid");
        (await zhao.PostAsync("saved-filters", new { screen = "/ledger", name = "过长", conditions = new { name = new string('长', 2000) } })).MustBeRefused(422, "request.invalid");
    }

    private static async Task<Guid> SavedAsync(ApiClient user, string screen, string name, object conditions) =>
        (await user.PostAsync("saved-filters", new { screen, name, conditions })).MustSucceed().Id();
}
