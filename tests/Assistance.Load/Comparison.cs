using System.Globalization;
using Assistance.Kernel.Calendar;
using Assistance.Load.County;
using Assistance.Load.Goals;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load;

/// <summary>Ours, the ceiling and pgbench in one run, each in turn, round after round; correct before fast.</summary>
internal static class Comparison
{
    private const int Reviewers = 16;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <returns>1 where an answer was wrong, 0 otherwise: a missed goal is told, and is no error.</returns>
    public static async Task<int> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Directory);
        var data = Path.Combine(options.Directory, "data");
        await using var database = NpgsqlDataSource.Create(options.Connection);
        // Everything as it is by default, but for the limit of requests per session, and for jobs, which would take turns with the measurements.
        await using var server = await RunningServer.StartAsync(
            options.Host, options.Port, Path.Combine(options.Directory, "server.log"), "api/v1/health", cancellationToken,
            "--Data:Directory", data, "--Database:Provider", "PostgreSql", "--Database:ConnectionString", options.Connection, "--Jobs:Enabled", "false", "--Access:RequestsPerMinute", "1000000000");
        using var ours = new HttpClient { BaseAddress = server.Address };
        var office = new Office(ours);
        await office.SetUpAsync(data, cancellationToken);
        Console.WriteLine($"Writing {options.Members:N0} members …");
        var townships = (await Register.WriteAsync(database, options.Members, Path.Combine(data, "keys", "fields.json"), cancellationToken)).Take(Reviewers).ToList();
        var reviewers = new List<Reviewer>();
        foreach (var (t, township) in townships.Index())
            reviewers.Add(await office.GiveAccountAsync($"xiangzhen{t + 1}", "townshipCommittee", township.Id, township.Path, cancellationToken));

        var county = await Register.CountyAsync(database, cancellationToken);
        var department = await office.GiveAccountAsync("zuzhibu", "countyDepartment", county.Id, county.Path, cancellationToken);
        var today = new BusinessClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Today;
        await using var ceiling = await RunningServer.StartAsync(
            typeof(Comparison).Assembly.Location, options.Port + 1, Path.Combine(options.Directory, "ceiling.log"), string.Empty, cancellationToken,
            "bare", "--connection", options.Connection, "--today", today.ToString("O", CultureInfo.InvariantCulture));
        using var bare = new HttpClient { BaseAddress = ceiling.Address };
        if (options.Hold)
        {
            Console.WriteLine($"Holding: {server.Address} (process {server.Id}), the ceiling at {ceiling.Address}, {options.Connection}\nCookie: {reviewers[0].Cookie}\nStop with Ctrl-C.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        await Report.MachineAsync(database, options, cancellationToken);
        var turns = new Turns(options, server, ceiling, new Pgbench(options.Connection, options.Directory));
        var faults = new List<string>();
        IGoal[] goals = [new LedgerList(reviewers, database), new NameSearch(department, database), new VisitWrite(reviewers, townships, database, today)];
        foreach (var goal in goals.Where(goal => options.Measures(goal.Name)))
        {
            var wrong = await goal.PrepareAsync(ours, bare, cancellationToken);
            if (wrong.Count == 0)
                wrong = await turns.TakeAsync(goal, WarmUp, cancellationToken);
            faults.AddRange(wrong.Select(fault => $"{goal.Name}: {fault}"));
        }

        if (options.Measures(DeepPages.Name))
            faults.AddRange((await new DeepPages(department, database).MeasureAsync(ours, server, options, cancellationToken)).Select(fault => $"{DeepPages.Name}: {fault}"));
        foreach (var fault in faults)
            Console.WriteLine($"WRONG  {fault}");
        Console.WriteLine(faults.Count == 0 ? "Every answer was right." : $"{faults.Count} faults.");
        return faults.Count == 0 ? 0 : 1;
    }
}
