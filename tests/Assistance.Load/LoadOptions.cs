using System.Globalization;

namespace Assistance.Load;

/// <summary>What is measured and how long.</summary>
/// <param name="Members">Synthetic members of the county.</param>
/// <param name="Seconds">Of each measurement; quality's own figure is 30.</param>
/// <param name="Rounds">In each, all contenders take their turn.</param>
/// <param name="Concurrency">Requests under way at once.</param>
/// <param name="Only">The goals that are measured, such as P1 and P9; all where there is none.</param>
/// <param name="Hold">Prepares, says where everything is, and waits to be stopped: for a look with psql or a profiler.</param>
/// <param name="Connection">Of an empty database.</param>
/// <param name="Host">The built server's dll.</param>
/// <param name="Port">The server's; the next one is the ceiling's, and two more are those of a small county.</param>
/// <param name="Directory">An empty one.</param>
internal sealed record LoadOptions(
    int Members, int Seconds, int Rounds, IReadOnlyList<int> Concurrency, IReadOnlyList<string> Only, bool Hold, string Connection, string Host, int Port, string Directory)
{
    public static LoadOptions Read(IConfiguration words) => new(
        words.GetValue("members", 100_000),
        words.GetValue("seconds", 5),
        words.GetValue("rounds", 5),
        [.. (words["concurrency"] ?? "16,64").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))],
        [.. (words["only"] ?? string.Empty).ToUpperInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        words.GetValue("hold", defaultValue: false),
        Needed(words, "connection"),
        Needed(words, "host"),
        words.GetValue("port", 54701),
        Needed(words, "directory"));

    private static string Needed(IConfiguration words, string name) => words[name] ?? throw new InvalidOperationException($"--{name} is missing.");

    public bool Measures(string goal) => Only.Count == 0 || Only.Contains(goal);

    /// <summary>Whether nothing else is measured.</summary>
    public bool MeasuresOnly(params string[] goals) => Only.Count > 0 && Only.All(goals.Contains);
}
