using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Assistance.Load.Measuring;

/// <summary>PostgreSQL's own load generator, with one script for each session's part of the county, statements prepared.</summary>
internal sealed partial class Pgbench(string connectionString, string directory)
{
    /// <summary>A new identifier in a script, ordered by time as the application makes its own.</summary>
    public const string NewId = "(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid";

    private readonly NpgsqlConnectionStringBuilder _server = new(connectionString);
    private int _runs;

    /// <param name="name">Of the scripts' files.</param>
    public async Task<IReadOnlyList<string>> WriteAsync(string name, IEnumerable<string> scripts, CancellationToken cancellationToken)
    {
        var files = new List<string>();
        foreach (var (index, script) in scripts.Index())
        {
            files.Add(Path.Combine(directory, $"{name}-{index}.sql"));
            await File.WriteAllTextAsync(files[^1], script, cancellationToken);
        }

        return files;
    }

    public async Task<Sample> RunAsync(IReadOnlyList<string> scripts, int concurrency, TimeSpan time, CancellationToken cancellationToken)
    {
        var log = Path.Combine(directory, $"pgbench-{_runs++}");
        var start = new ProcessStartInfo("pgbench") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] words =
        [
            "-n", "-M", "prepared", "-h", _server.Host!, "-p", Number(_server.Port), "-U", _server.Username!, "-c", Number(concurrency), "-j", Number(Math.Min(concurrency, Environment.ProcessorCount)),
            "-T", Number((int)time.TotalSeconds), "-l", $"--log-prefix={log}", .. scripts.SelectMany(script => (string[])["-f", script]), _server.Database!,
        ];
        foreach (var word in words)
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0 || !Tps().IsMatch(said))
            throw new InvalidOperationException($"pgbench failed: {await errors}\n{said}");
        return new Sample(double.Parse(Tps().Match(said).Groups["tps"].Value, CultureInfo.InvariantCulture), await LatenciesAsync(log, cancellationToken), 0);
    }

    /// <summary>Third word of each line of the logs, in microseconds.</summary>
    private static async Task<double[]> LatenciesAsync(string log, CancellationToken cancellationToken)
    {
        var latencies = new List<double>();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(log)!, Path.GetFileName(log) + ".*"))
        {
            await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
                latencies.Add(double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000);
            File.Delete(file);
        }

        return [.. latencies.Order()];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+) \(without", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tps();
}
