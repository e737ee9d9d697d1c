using System.Buffers.Binary;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistance.Security.Tests.Access;

public sealed class PasswordTests
{
    [EngineTheory]
    [InlineData("7 chars", "access.password_short")]
    [InlineData("春天的第七句话", "access.password_short")]
    [InlineData("password1", "access.password_common")]
    [InlineData("PassWord123", "access.password_common")]
    [InlineData("12345678", "access.password_common")]
    [InlineData("woaini1314", "access.password_common")]
    [InlineData("5201314520", "access.password_common")]
    [InlineData("88888888", "access.password_common")]
    [InlineData("1qaz2wsx", "access.password_common")]
    [InlineData("abcabcabc", "access.password_common")]
    [InlineData("19490101", "access.password_common")]
    [InlineData("87654321", "access.password_common")]
    [InlineData("michelle", "access.password_common")]
    [InlineData("ＳＴＥＥＬＥＲＳ", "access.password_common")]
    [InlineData("q1w2e3r4t5y6", "access.password_common")]
    [InlineData("basketball", "access.password_common")]
    [InlineData("my zhao.min 2", "access.password_contains_account")]
    [InlineData("my ｚｈａｏ.ｍｉｎ 2", "access.password_contains_account")]
    public async Task A_password_that_is_easily_guessed_is_refused(Engine engine, string password, string code)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao.min", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("zhao.min", Accounts.Password);

        (await ChangeAsync(browser, Accounts.Password, password)).MustBeRefused(422, code);
    }

    [EngineTheory]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(128)]
    public async Task Any_length_from_eight_on_is_taken_and_no_kind_of_character_is_asked_for(Engine engine, int length)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("zhao", Accounts.Password);
        var password = string.Concat(Enumerable.Repeat("vermilionsparrowoverlake", 6))[..length];

        (await ChangeAsync(browser, Accounts.Password, password)).MustSucceed();

        using var other = app.Anonymous();
        await other.SignInAsync("zhao", password);
        (await other.PostAsync("session", new { account = "zhao", password = password[..^1] })).MustBeRefused(401, "access.sign_in_failed");
    }

    [EngineFact]
    public async Task A_password_is_as_long_as_its_characters_whatever_they_are(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("zhao", Accounts.Password);
        // Two units of UTF-16 each.
        var longest = string.Concat(Enumerable.Range(0, 128).Select(number => char.ConvertFromUtf32(0x20000 + number)));

        (await ChangeAsync(browser, Accounts.Password, longest + "长")).MustBeRefused(422, "request.invalid");
        (await ChangeAsync(browser, Accounts.Password, new string('x', 64) + new string('y', 65))).MustBeRefused(422, "access.password_long");
        (await ChangeAsync(browser, Accounts.Password, longest)).MustSucceed();

        using var other = app.Anonymous();
        await other.SignInAsync("zhao", longest);
    }

    [EngineFact]
    public async Task An_account_typed_wide_is_still_not_part_of_its_password(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("ｌｉｎｙｕ", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("linyu", Accounts.Password);

        (await ChangeAsync(browser, Accounts.Password, "boats of linyu at dawn")).MustBeRefused(422, "access.password_contains_account");
    }

    [EngineFact]
    public async Task A_password_costs_what_it_should_and_an_old_hash_is_renewed_at_the_next_sign_in(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        var configured = new PasswordHasherOptions();
        foreach (var step in app.Services.GetServices<IConfigureOptions<PasswordHasherOptions>>())
            step.Configure(configured);
        Assert.True(configured.IterationCount >= 210_000);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        var old = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 500 })).HashPassword("zhao", Accounts.Password);
        Assert.Equal(1, await app.ChangeAsync("UPDATE access_users SET password_hash = @hash", ("hash", Convert.FromBase64String(old))));
        Assert.Equal(500, await RoundsAsync(app));

        await app.SignInAsync("zhao", Accounts.Password);

        // What the tests hash with.
        Assert.Equal(1000, await RoundsAsync(app));
    }

    [EngineFact]
    public async Task Changing_it_takes_the_present_one_and_ends_the_other_sessions(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var desk = await app.SignInAsync("zhao", Accounts.Password);
        using var phone = await app.SignInAsync("zhao", Accounts.Password);

        (await ChangeAsync(desk, "not this one", "paper boats at dawn")).MustBeRefused(422, "access.current_password_wrong");
        (await ChangeAsync(desk, Accounts.Password, Accounts.Password)).MustBeRefused(422, "access.password_unchanged");
        (await ChangeAsync(desk, Accounts.Password, "paper boats at dawn")).MustSucceed();

        Assert.False((await desk.SessionAsync()).IsNull("user"));
        Assert.True((await phone.SessionAsync()).IsNull("user"));
    }

    [EngineFact]
    public async Task Guessing_the_present_one_is_slowed_down_like_signing_in(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("zhao", Accounts.Password);
        for (var i = 0; i < 5; i++)
            (await ChangeAsync(browser, "not this one", "paper boats at dawn")).MustBeRefused(422, "access.current_password_wrong");

        (await ChangeAsync(browser, Accounts.Password, "paper boats at dawn")).MustBeRefused(429, "access.too_many_tries");
    }

    [EngineFact]
    public async Task A_given_password_must_be_changed_before_any_post_counts(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.InCommandAsync(async services =>
        {
            var users = services.GetRequiredService<IUsers>();
            var id = (await users.CreateAsync(new NewUser("zhao", "赵敏", Accounts.Password), CancellationToken.None)).Value;
            Assert.True((await users.GivePostAsync(id, Role.CountyDepartment, Places.County, new DateOnly(2026, 1, 1), CancellationToken.None)).Succeeded);
        });
        using var browser = await app.SignInAsync("zhao", Accounts.Password);

        (await browser.GetAsync("organisations")).MustBeRefused(403, "access.forbidden");
        (await ChangeAsync(browser, Accounts.Password, "paper boats at dawn")).MustSucceed();
        (await browser.GetAsync("organisations")).MustSucceed();
    }

    /// <summary>Behind its mark a hash names its function, which is HMAC-SHA512, and its rounds.</summary>
    private static async Task<int> RoundsAsync(AssistanceApp app)
    {
        var hash = (byte[])(await app.AskAsync("SELECT password_hash FROM access_users"))!;
        Assert.Equal(2, BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)));
        return BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5));
    }

    private static Task<ApiAnswer> ChangeAsync(ApiClient browser, string current, string fresh) =>
        browser.PutAsync("session/password", new { currentPassword = current, newPassword = fresh });
}
