namespace Assistance.Host.Verbs;

/// <summary>Something that the command line can ask for: <c>dotnet Assistance.Host.dll migrate --Database:Provider=PostgreSql</c>.</summary>
/// <param name="Name">One or two words.</param>
/// <param name="Does">One line for the list of verbs.</param>
/// <param name="RunAsync">Gets the application, built and not started, and the words after the name; gives the exit code.</param>
internal sealed record Verb(string Name, string Does, Func<WebApplication, IReadOnlyList<string>, Task<int>> RunAsync);

/// <summary>Words first, settings after them: the words name the verb, the settings are configuration.</summary>
internal sealed record CommandLine(Verb Verb, IReadOnlyList<string> Words, string[] Settings)
{
    private static readonly IReadOnlyList<Verb> All = [Serve.Verb, MakeDemo.Verb, Migrate.Verb, WriteOpenApi.Verb, RotateKeys.Verb, VerifyAudit.Verb, ResetPassword.Verb];

    /// <returns>Null where there is no such verb; what there is has been said then.</returns>
    public static CommandLine? Read(string[] args)
    {
        var words = args.TakeWhile(arg => !arg.StartsWith('-')).ToList();
        var settings = args[words.Count..];
        if (words.Count == 0)
            return new CommandLine(Serve.Verb, [], settings);
        foreach (var length in Enumerable.Range(1, Math.Min(words.Count, 2)).Reverse())
        {
            var name = string.Join(' ', words.Take(length));
            if (All.FirstOrDefault(verb => verb.Name == name) is { } verb)
                return new CommandLine(verb, [.. words.Skip(length)], settings);
        }

        foreach (var verb in All)
            Console.Error.WriteLine($"{verb.Name,-22}{verb.Does}");
        return null;
    }
}
