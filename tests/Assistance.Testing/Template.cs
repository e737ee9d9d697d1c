using System.Collections.Concurrent;

namespace Assistance.Testing;

/// <summary>
/// A data directory and database made once per engine and process, then copied: tables for an empty application, a whole county
/// where tests ask for one. Made through the application itself, never by hand.
/// </summary>
internal sealed record Template(string Directory, TestDatabase Database)
{
    private static readonly ConcurrentDictionary<(Engine Engine, string Name), Lazy<Task<Template>>> Made = new();

    static Template() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();

    public static Task<Template> GetAsync(Engine engine, string name, Func<AssistanceApp, Task> fill) =>
        Made.GetOrAdd((engine, name), key => new Lazy<Task<Template>>(() => MakeAsync(key.Engine, fill))).Value;

    public async Task<(string Directory, TestDatabase Database)> CopyAsync()
    {
        var directory = NewDirectory();
        foreach (var file in System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(directory, Path.GetRelativePath(Directory, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return (directory, await TestDatabase.CreateAsync(Database.Engine, directory, Database));
    }

    public static string NewDirectory() => System.IO.Directory.CreateTempSubdirectory("assistance-test-").FullName;

    private static async Task<Template> MakeAsync(Engine engine, Func<AssistanceApp, Task> fill)
    {
        var directory = NewDirectory();
        var database = await TestDatabase.CreateAsync(engine, directory, template: null);
        await using (var app = AssistanceApp.On(engine, directory, database))
            await fill(app);
        database.Release();
        return new Template(directory, database);
    }

    private static void RemoveAll()
    {
        foreach (var made in Made.Values.Where(made => made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            var template = made.Value.GetAwaiter().GetResult();
            template.Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
            System.IO.Directory.Delete(template.Directory, recursive: true);
        }
    }
}
