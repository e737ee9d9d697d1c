using Assistance.Host.Configuration;
using Assistance.Host.Demo;
using Assistance.Kernel.Data;

namespace Assistance.Host.Verbs;

internal static class Serve
{
    public static readonly Verb Verb = new("serve", "Brings the database up to date and serves; what is done without a verb.", async (app, _) =>
    {
        var demo = DemoCounty.AskedFor(app.Configuration);
        if (demo is not null && DemoCounty.ForgetCutShort(app) is { } toDo)
            return Say(toDo);
        await SchemaUpdate.RunAsync(app.Services.GetRequiredService<IDatabaseEngine>(), CancellationToken.None);
        try
        {
            if (demo is not null && await DemoCounty.PrepareAsync(app, demo) is { } instead)
                return Say(instead);
        }
        catch (OperationCanceledException)
        {
            return Say("演示县没有生成完，下次启动时重新生成 / the demo was not finished; the next start makes it anew");
        }

        await app.RunAsync();
        return 0;
    });

    private static int Say(string why)
    {
        Console.Error.WriteLine($"\n  {why}\n");
        return 1;
    }
}
