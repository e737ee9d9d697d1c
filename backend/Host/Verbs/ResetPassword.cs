using Assistance.Access;

namespace Assistance.Host.Verbs;

/// <summary>For when no administrator is left who could.</summary>
internal static class ResetPassword
{
    public static readonly Verb Verb = new("users reset-password", "Prints a new first password for the account named.", async (app, words) =>
    {
        if (words.Count == 1)
            return await AccessCommands.ResetPasswordAsync(app.Services, words[0], Console.Out);
        await Console.Error.WriteLineAsync("users reset-password ACCOUNT");
        return 2;
    });
}
