using System.Globalization;
using System.Net.NetworkInformation;
using Assistance.Load.County;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load.Goals;

/// <summary>
/// P15: the ledger's list and the search by name in a county of ten thousand members and in the large one, side by side in one PostgreSQL and turn by turn.
/// </summary>
internal static class SizeGrowth
{
    private const int SmallMembers = 10_000;
    private const double Goal = 2;
    private const string SmallDatabase = "small_county";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static string Name => "P15";

    /// <returns>What is wrong with the answers.</returns>
    public static async Task<IReadOnlyList<string>> MeasureAsync(Installation large, LoadOptions options, CancellationToken cancellationToken)
    {
        await large.Database.ExecuteAsync($"CREATE DATABASE {SmallDatabase}", cancellationToken);
        var connection = new NpgsqlConnectionStringBuilder(options.Connection) { Database = SmallDatabase }.ConnectionString;
        var members = Math.Min(SmallMembers, options.Members);
        await using var small = await Installation.SetUpAsync(options.Host, connection, members, FreeFrom(options.Port + 2), Path.Combine(options.Directory, "small"), cancellationToken);
        Console.WriteLine($"\n{Name}  with {options.Members:N0} members beside {members:N0}\n");
        Console.WriteLine($"{"at once",7}  {"",-18}{"p95 ms small",14}{"p95 ms large",14}   large is");
        var faults = new List<string>();
        foreach (var (inSmall, inLarge) in new (IGoal, IGoal)[]
        {
            // By the department: a township's part of the small county fills no page.
            (new LedgerList([small.Department], small.Database, peer: null), new LedgerList([large.Department], large.Database, peer: null)),
            (new NameSearch(small.Department, small.Database, peer: null), new NameSearch(large.Department, large.Database, peer: null)),
        })
            faults.AddRange(await CompareAsync(inSmall, small, inLarge, large, options, cancellationToken));
        return faults;
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(
        IGoal inSmall, Installation small, IGoal inLarge, Installation large, LoadOptions options, CancellationToken cancellationToken)
    {
        var faults = (await inSmall.PrepareAsync(small.Ours, small.Bare, cancellationToken)).Concat(await inLarge.PrepareAsync(large.Ours, large.Bare, cancellationToken)).ToList();
        if (faults.Count > 0)
            return faults;
        var wrong = 0;
        foreach (var concurrency in options.Concurrency)
        {
            var (few, many) = (new List<Sample>(), new List<Sample>());
            await HttpLoad.RunAsync(small.Server.Address, inSmall.Ours, concurrency, WarmUp, cancellationToken);
            await HttpLoad.RunAsync(large.Server.Address, inLarge.Ours, concurrency, WarmUp, cancellationToken);
            for (var round = 0; round < options.Rounds; round++)
            {
                few.Add(await HttpLoad.RunAsync(small.Server.Address, inSmall.Ours, concurrency, TimeSpan.FromSeconds(options.Seconds), cancellationToken));
                many.Add(await HttpLoad.RunAsync(large.Server.Address, inLarge.Ours, concurrency, TimeSpan.FromSeconds(options.Seconds), cancellationToken));
            }

            wrong += few.Concat(many).Sum(sample => sample.Wrong);
            var growth = few.Zip(many, (one, other) => other.Percentile(0.95) / one.Percentile(0.95)).Median();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{concurrency,7}  {inSmall.Name + (inSmall is LedgerList ? " ledger list" : " name search"),-18}{Of(few),14:0.00}{Of(many),14:0.00}   {growth:0.00}×  goal ≤{Goal:0.0}× {Report.Verdict(growth <= Goal)}"));
        }

        return wrong == 0 ? [] : [$"{wrong} answers were wrong."];
    }

    // Each of the many connections of a run takes a port of its own, perhaps one of these.
    private static int FreeFrom(int port)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties();
        var used = taken.GetActiveTcpConnections().Select(connection => connection.LocalEndPoint.Port).Concat(taken.GetActiveTcpListeners().Select(listener => listener.Port)).ToHashSet();
        while (used.Contains(port) || used.Contains(port + 1))
            port++;
        return port;
    }

    private static double Of(List<Sample> samples) => samples.Select(sample => sample.Percentile(0.95)).Median();
}
