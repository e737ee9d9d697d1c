using Assistance.Load.Goals;
using Assistance.Load.Measuring;

namespace Assistance.Load;

/// <summary>Lets the contenders take turns at one goal, so that what the machine does meanwhile falls on all of them alike.</summary>
internal sealed class Turns(LoadOptions options, RunningServer ours, RunningServer ceiling, RunningServer peer, Pgbench pgbench)
{
    public async Task<IReadOnlyList<string>> TakeAsync(IGoal goal, TimeSpan warmUp, CancellationToken cancellationToken)
    {
        var contenders = Enum.GetValues<Contender>().Where(contender => contender != Contender.Peer || goal.Peer is not null).ToList();
        var scripts = await pgbench.WriteAsync(goal.Name, goal.Scripts, cancellationToken);
        var answered = contenders.ToDictionary(contender => contender, _ => 0);
        var wrong = contenders.ToDictionary(contender => contender, _ => 0);
        foreach (var contender in contenders)
            await TurnAsync(contender, options.Concurrency[0], warmUp);
        Report.Head(goal);
        foreach (var concurrency in options.Concurrency)
        {
            var samples = contenders.ToDictionary(contender => contender, _ => new List<Sample>());
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var contender in contenders)
                    samples[contender].Add(await TurnAsync(contender, concurrency, TimeSpan.FromSeconds(options.Seconds)));
            }

            Report.Rows(goal, concurrency, samples);
        }

        var faults = contenders.Where(contender => wrong[contender] > 0).Select(contender => $"{contender}: {wrong[contender]} of {answered[contender]} answers were wrong.").ToList();
        foreach (var contender in contenders)
            faults.AddRange(await goal.CheckAsync(contender, answered[contender], cancellationToken));
        return faults;

        async Task<Sample> TurnAsync(Contender contender, int concurrency, TimeSpan time)
        {
            await goal.BeforeTurnAsync(contender, cancellationToken);
            var sample = contender switch
            {
                Contender.Ours => await AskAsync(ours, goal.Ours, concurrency, time, cancellationToken),
                Contender.Bare => await AskAsync(ceiling, goal.Bare, concurrency, time, cancellationToken),
                // Its work is done by processes of its own, whose time is not added up.
                Contender.Peer => await HttpLoad.RunAsync(peer.Address, goal.Peer!, concurrency, time, cancellationToken),
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
