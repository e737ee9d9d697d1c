using System.Diagnostics;
using Assistance.Load.Goals;
using Assistance.Load.Measuring;
using Assistance.Load.Peer;

namespace Assistance.Load;

/// <summary>Ours, the ceiling and pgbench in one run, each in turn, round after round; correct before fast.</summary>
internal static class Comparison
{
    // Behind the server's, the ceiling's and those of a small county.
    private const int PeerPort = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <returns>1 where an answer was wrong, 0 otherwise: a missed goal is told, and is no error.</returns>
    public static async Task<int> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var faults = HelperMatching.Measure(options, cancellationToken).ToList();
        return options.MeasuresOnly(HelperMatching.Dense, HelperMatching.Sparse) && !options.Hold ? Told(faults) : await InCountyAsync(options, faults, cancellationToken);
    }

    private static async Task<int> InCountyAsync(LoadOptions options, List<string> faults, CancellationToken cancellationToken)
    {
        Console.WriteLine($"Writing {options.Members:N0} members …");
        var began = Stopwatch.GetTimestamp();
        await using var county = await Installation.SetUpAsync(options.Host, options.Connection, options.Members, options.Port, options.Directory, cancellationToken);
        Console.WriteLine($"They are there after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s.");
        if (options.Hold)
        {
            Console.WriteLine(
                $"Holding: {county.Server.Address} (process {county.Server.Id}), the ceiling at {county.Ceiling.Address}, {options.Connection}\n"
                + $"Cookie: {county.Townsfolk[0].Cookie}\nDepartment: {county.Department.Cookie}\nX-CSRF-Token: {county.Department.Antiforgery}\nStop with Ctrl-C.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        await Report.MachineAsync(county.Database, options, cancellationToken);
        await foreach (var (goal, wrong) in MeasureAsync(county, options, cancellationToken))
            faults.AddRange(wrong.Select(fault => $"{goal}: {fault}"));
        return Told(faults);
    }

    private static int Told(List<string> faults)
    {
        foreach (var fault in faults)
            Console.WriteLine($"WRONG  {fault}");
        Console.WriteLine(faults.Count == 0 ? "Every answer was right." : $"{faults.Count} faults.");
        return faults.Count == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<(string Goal, IReadOnlyList<string> Wrong)> MeasureAsync(
        Installation county, LoadOptions options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (var peer = await PeerServer.StartAsync(options.Connection, options.Port + PeerPort, options.Directory, cancellationToken))
        {
            using var django = new HttpClient { BaseAddress = peer.Address, Timeout = Timeout.InfiniteTimeSpan };
            var turns = new Turns(options, county.Server, county.Ceiling, peer, new Pgbench(options.Connection, options.Directory));
            IGoal[] goals =
            [
                new LedgerList(county.Townsfolk, county.Database, django), new NameSearch(county.Department, county.Database, django),
                new VisitWrite(county.Townsfolk, county.Townships, county.Database, Installation.Today),
                new GrantPosting(county.Townsfolk, county.Townships, county.Database, Installation.Today),
            ];
            foreach (var goal in goals.Where(goal => options.Measures(goal.Name)))
            {
                var wrong = await goal.PrepareAsync(county.Ours, county.Bare, cancellationToken);
                yield return (goal.Name, wrong.Count == 0 ? await turns.TakeAsync(goal, WarmUp, cancellationToken) : wrong);
            }
        }

        if (options.Measures(DeepPages.Name))
            yield return (DeepPages.Name, await new DeepPages(county.Department, county.Database).MeasureAsync(county.Ours, county.Server, options, cancellationToken));
        if (options.Measures(SizeGrowth.Name))
            yield return (SizeGrowth.Name, await SizeGrowth.MeasureAsync(county, options, cancellationToken));
        if (options.Measures(VisitExport.Name))
            yield return (VisitExport.Name, await new VisitExport(county, options).MeasureAsync(cancellationToken));
        if (options.Measures(RosterImport.Name))
            yield return (RosterImport.Name, await new RosterImport(county, options).MeasureAsync(cancellationToken));
    }
}
