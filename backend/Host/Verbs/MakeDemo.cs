using Assistance.Host.Configuration;
using Assistance.Host.Demo;
using Assistance.Kernel.Data;

namespace Assistance.Host.Verbs;

/// <summary>So that a build holds the demo county and a first start need not make it.</summary>
internal static class MakeDemo
{
    public static readonly Verb Verb = new("demo", "Makes the demo county that Demo:Profile names, and ends.", async (app, _) => await PrepareAsync(app) ?? 0);

    /// <summary>Brings the database up to date and, where it is asked for and not there, makes the demo.</summary>
    /// <returns>The exit code where there is nothing to go on with; null where all is well.</returns>
    public static async Task<int?> PrepareAsync(WebApplication app)
    {
        var demo = DemoCounty.AskedFor(app.Configuration);
        if (demo is not null && DemoCounty.ForgetCutShort(app) is { } toDo)
            return Say(toDo);
        await SchemaUpdate.RunAsync(app.Services.GetRequiredService<IDatabaseEngine>(), CancellationToken.None);
        try
        {
            return demo is not null && await DemoCounty.PrepareAsync(app, demo) is { } instead ? Say(instead) : null;
        }
        catch (OperationCanceledException)
        {
            return Say("演示县没有生成完，下次启动时重新生成 / the demo was not finished; the next start makes it anew");
        }
    }

    private static int Say(string why)
    {
        Console.Error.WriteLine($"\n  {why}\n");
        return 1;
    }
}
