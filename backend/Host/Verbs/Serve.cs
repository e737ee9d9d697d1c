namespace Assistance.Host.Verbs;

internal static class Serve
{
    public static readonly Verb Verb = new("serve", "Brings the database up to date and serves; what is done without a verb.", async (app, _) =>
    {
        if (await MakeDemo.PrepareAsync(app) is { } code)
            return code;
        await app.RunAsync();
        return 0;
    });
}
