using System.Globalization;
using Assistance.Load.Goals;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load;

/// <summary>The table that a run prints: medians over the rounds, ratios of the turns of one round.</summary>
internal static class Report
{
    public static async Task MachineAsync(NpgsqlDataSource database, LoadOptions options, CancellationToken cancellationToken)
    {
        async Task<string> Ask(string statement)
        {
            await using var command = database.CreateCommand(statement);
            return (await command.ExecuteScalarAsync(cancellationToken))!.ToString()!;
        }

        Console.WriteLine(
            $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GB, load before {(await File.ReadAllTextAsync("/proc/loadavg", cancellationToken)).Split(' ')[0]}; "
            + $".NET {Environment.Version}; PostgreSQL {(await Ask("SHOW server_version")).Split(' ')[0]}, fsync {await Ask("SHOW fsync")}, shared buffers {await Ask("SHOW shared_buffers")}");
        Console.WriteLine(
            $"{await Ask("SELECT count(*) FROM members_people"):N0} members, {await Ask("SELECT count(*) FROM members_organisations")} organisations, {await Ask("SELECT count(*) FROM members_ledger")} ledger entries, "
            + $"{await Ask("SELECT count(*) FROM pairing_pairs")} pairs, {await Ask("SELECT count(*) FROM pairing_visits")} visits; {options.Rounds} rounds of {options.Seconds} s");
    }

    public static void Head(IGoal goal)
    {
        Console.WriteLine($"\n{goal.Name}  {goal.Title}\n");
        Console.WriteLine($"{"at once",7}  {"",-28}{"/s",9}{"p50 ms",9}{"p95 ms",9}{"p99 ms",9}{"cpu ms",9}   ours is");
    }

    public static void Rows(IGoal goal, int concurrency, IReadOnlyDictionary<Contender, List<Sample>> samples)
    {
        foreach (var (contender, own) in samples)
        {
            var ratio = own.Zip(samples[Contender.Ours], (other, ours) => ours.PerSecond / other.PerSecond).Median();
            var aim = contender switch { Contender.Bare => goal.OfCeiling, Contender.Pgbench => goal.OfPgbench, Contender.Peer => goal.OfPeer, _ => null };
            var verdict = contender != Contender.Ours ? ratio.ToString("0.00", CultureInfo.InvariantCulture) + "×"
                : goal.Latest is { } latest ? string.Create(CultureInfo.InvariantCulture, $"p95 goal ≤{latest:0} ms {Verdict(Of(own, 0.95) <= latest)}")
                : string.Empty;
            if (aim is { } least)
                verdict += string.Create(CultureInfo.InvariantCulture, $"  goal ≥{least:0.00}× {Verdict(ratio >= least)}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{concurrency,7}  {Name(contender),-28}{own.Select(s => s.PerSecond).Median(),9:0}{Of(own, 0.50),9:0.00}{Of(own, 0.95),9:0.00}{Of(own, 0.99),9:0.00}{Processor(own),9}   {verdict}"));
        }
    }

    public static string Verdict(bool met) => met ? "met" : "MISSED";

    private static string Processor(List<Sample> samples) => samples[0].Processor is null
        ? string.Empty
        : samples.Select(sample => sample.Processor!.Value).Median().ToString("0.00", CultureInfo.InvariantCulture);

    private static double Of(List<Sample> samples, double share) => samples.Select(sample => sample.Percentile(share)).Median();

    private static string Name(Contender contender) => contender switch
    {
        Contender.Ours => "ours",
        Contender.Bare => "minimal API, bare Npgsql",
        Contender.Peer => "Django REST framework",
        _ => "pgbench, same SQL",
    };
}
