using Assistance.Load.Goals;
using Assistance.Load.Measuring;

namespace Assistance.Load;

/// <summary>Lets the contenders take turns at one goal, so that what the machine does meanwhile falls on all of them alike.</summary>
internal sealed class Turns(LoadOptions options, RunningServer ours, RunningServer ceiling, Pgbench pgbench)
{
    private static readonly Contender[] All = Enum.GetValues<Contender>();

    public async Task<IReadOnlyList<string>> TakeAsync(IGoal goal, TimeSpan warmUp, CancellationToken cancellationToken)
    {
        var scripts = await pgbench.WriteAsync(goal.Name, goal.Scripts, cancellationToken);
        var answered = All.ToDictionary(contender => contender, _ => 0);
        var wrong = All.ToDictionary(contender => contender, _ => 0);
        foreach (var contender in All)
            await TurnAsync(contender, options.Concurrency[0], warmUp);
        Report.Head(goal);
        foreach (var concurrency in options.Concurrency)
        {
            var samples = All.ToDictionary(contender => contender, _ => new List<Sample>());
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var contender in All)
                    samples[contender].Add(await TurnAsync(contender, concurrency, TimeSpan.FromSeconds(options.Seconds)));
            }

            Report.Rows(goal, concurrency, samples);
        }

        var faults = All.Where(contender => wrong[contender] > 0).Select(contender => $"{contender}: {wrong[contender]} of {answered[contender]} answers were wrong.").ToList();
        foreach (var contender in All)
            faults.AddRange(await goal.CheckAsync(contender, answered[contender], cancellationToken));
        return faults;

        async Task<Sample> TurnAsync(Contender contender, int concurrency, TimeSpan time)
        {
            await goal.BeforeTurnAsync(contender, cancellationToken);
            var sample = contender switch
            {
                Contender.Ours => await AskAsync(ours, goal.Ours, concurrency, time, cancellationToken),
                Contender.Bare => await AskAsync(ceiling, goal.Bare, concurrency, time, cancellationToken),
                _ => await pgbench.RunAsync(scripts, concurrency, time, cancellationToken),
            };
            answered[contender] += sample.Latencies.Length;
            wrong[contender] += sample.Wrong;
            return sample;
        }
    }

    private static async Task<Sample> AskAsync(RunningServer server, IRequests requests, int concurrency, TimeSpan time, CancellationToken cancellationToken)
    {
        var before = server.ProcessorTime;
        var sample = await HttpLoad.RunAsync(server.Address, requests, concurrency, time, cancellationToken);
        return sample with { Processor = (server.ProcessorTime - before).TotalMilliseconds / sample.Latencies.Length };
    }
}
