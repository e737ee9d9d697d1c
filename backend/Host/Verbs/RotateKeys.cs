using System.Globalization;
using Assistance.Host.Configuration;
using Assistance.Kernel.Protection;

namespace Assistance.Host.Verbs;

internal static class RotateKeys
{
    public static readonly Verb Verb = new("keys rotate", "Adds a new sealing key; restart the service to use it.", (app, _) =>
    {
        var file = app.Services.GetRequiredService<DataDirectory>().KeyFile;
        FieldKeys.LoadOrCreate(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Sealing key {FieldKeys.Rotate(file)} is the newest. Back up {file} apart from the database."));
        return Task.FromResult(0);
    });
}
