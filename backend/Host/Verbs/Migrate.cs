using Assistance.Host.Configuration;
using Assistance.Kernel.Data;

namespace Assistance.Host.Verbs;

/// <summary>For a server whose serving process has no right to change tables.</summary>
internal static class Migrate
{
    public static readonly Verb Verb = new("migrate", "Brings the database up to date and ends.", async (app, _) =>
    {
        await SchemaUpdate.RunAsync(app.Services.GetRequiredService<IDatabaseEngine>(), CancellationToken.None);
        return 0;
    });
}
