using Assistance.Host.Configuration;
using Assistance.Host.Demo;
using Assistance.Kernel.Data;

namespace Assistance.Host.Verbs;

internal static class Serve
{
    public static readonly Verb Verb = new("serve", "Brings the database up to date and serves; what is done without a verb.", async (app, _) =>
    {
        await SchemaUpdate.RunAsync(app.Services.GetRequiredService<IDatabaseEngine>(), CancellationToken.None);
        if (DemoCounty.AskedFor(app.Configuration) is { } profile)
            await DemoCounty.PrepareAsync(app, profile);
        await app.RunAsync();
        return 0;
    });
}
