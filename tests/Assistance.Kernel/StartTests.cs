using System.Net;
using Assistance.Testing;

namespace Assistance.Kernel.Tests;

public sealed class StartTests
{
    [EngineFact]
    public async Task An_empty_directory_becomes_a_running_application(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var api = app.Anonymous();

        var health = await api.GetAsync("health");

        Assert.Equal(HttpStatusCode.OK, health.Status);
    }

    [EngineFact]
    public async Task An_unknown_path_answers_with_a_problem(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var api = app.Anonymous();

        (await api.GetAsync("no-such-thing")).MustBeRefused(404, "request.not_found");
    }

    [EngineFact]
    public async Task What_was_written_is_there_after_a_restart(Engine engine)
    {
        await using var first = await AssistanceApp.StartAsync(engine);
        await first.GivenUserAsync("zhao");
        await using var second = await first.RestartAsync();
        using var api = second.Anonymous();

        Assert.Equal("zhao", (await api.SignInAsync("zhao", Accounts.Password)).Text("user.account"));
    }
}
