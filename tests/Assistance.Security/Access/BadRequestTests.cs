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

    [EngineFact]
    public async Task Who_reads_English_is_told_in_English_beside_the_field_too(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await team.NewUserAsync("li.wei");
        var chinese = (await team.System.PostAsync("users", new { account = "Li.Wei", name = "另一个" })).MustBeRefused(422, "access.account_taken");
        team.System.Http.DefaultRequestHeaders.Add("Accept-Language", "en");

        var taken = (await team.System.PostAsync("users", new { account = "Li.Wei", name = "另一个" })).MustBeRefused(422, "access.account_taken");
        var missing = (await team.System.PostAsync("users", new { account = "li.wei" })).MustBeRefused(400, "request.malformed");

        Assert.Equal(chinese.Text("detail"), chinese.Text("errors.account.0"));
        Assert.Equal(taken.Text("detail"), taken.Text("errors.account.0"));
        Assert.NotEqual(chinese.Text("detail"), taken.Text("detail"));
        Assert.Equal("Required.", missing.Text("errors.name.0"));
        var empty = (await team.System.PostAsync("users", new { account = "li.wei", name = string.Empty })).MustBeRefused(422, "request.invalid");
        Assert.Equal("'Name' must not be empty.", empty.Text("errors.name.0"));
        var tooLong = (await team.System.PostAsync("users", new { account = "li.wei", name = new string('x', 61) })).MustBeRefused(422, "request.invalid");
        Assert.Contains("60 characters", tooLong.Text("errors.name.0"), StringComparison.Ordinal);
    }
}
