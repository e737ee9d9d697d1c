using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

public sealed class BadRequestTests
{
    [EngineTheory]
    [InlineData("users?state=gone", "state")]
    [InlineData("users?state=1", "state")]
    [InlineData("users?size=many", "size")]
    [InlineData("users/not-an-id", "userId")]
    public async Task What_cannot_be_read_is_named(Engine engine, string path, string field)
    {
        await using var team = await Team.StartAsync(engine);

        Assert.True((await team.System.GetAsync(path)).MustBeRefused(400, "request.malformed").At("errors").TryGetProperty(field, out _));
    }

    [EngineFact]
    public async Task A_body_with_unknown_missing_or_wrong_fields_is_refused(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);

        (await team.System.PostAsync("users", new { account = "li.wei", name = "李伟", disabledAt = "2026-01-01" })).MustBeRefused(400, "request.malformed");
        (await team.System.PostAsync("users", new { account = "li.wei" })).MustBeRefused(400, "request.malformed");
        (await team.System.PostAsync("users", new { account = 7, name = "李伟" })).MustBeRefused(400, "request.malformed");
    }
}
