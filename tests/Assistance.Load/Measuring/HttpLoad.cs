using System.Diagnostics;

namespace Assistance.Load.Measuring;

/// <summary>One request of a load: its bytes, and whether what came back was right.</summary>
internal interface IRequests
{
    /// <param name="worker">Which of the connections asks; workers share the sessions out among them.</param>
    ReadOnlyMemory<byte> Next(int worker);

    bool IsRight(int worker, int status, ReadOnlySpan<byte> body);
}

/// <summary>Closed loop: each connection asks again as soon as it has its answer, for so long.</summary>
internal static class HttpLoad
{
    public static async Task<Sample> RunAsync(Uri address, IRequests requests, int concurrency, TimeSpan time, CancellationToken cancellationToken)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => RawConnection.OpenAsync(address, cancellationToken)));
        try
        {
            var started = Stopwatch.GetTimestamp();
            var workers = await Task.WhenAll(connections.Select((connection, worker) => Task.Run(() => WorkAsync(connection, worker, requests, started, time, cancellationToken))));
            var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
            double[] latencies = [.. workers.SelectMany(worker => worker.Latencies).Order()];
            return new Sample(latencies.Length / took, latencies, workers.Sum(worker => worker.Wrong));
        }
        finally
        {
            foreach (var connection in connections)
                connection.Dispose();
        }
    }

    private static async Task<(List<double> Latencies, int Wrong)> WorkAsync(
        RawConnection connection, int worker, IRequests requests, long started, TimeSpan time, CancellationToken cancellationToken)
    {
        var latencies = new List<double>(1 << 14);
        var wrong = 0;
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            var request = requests.Next(worker);
            var asked = Stopwatch.GetTimestamp();
            await connection.SendAsync(request, cancellationToken);
            latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (!requests.IsRight(worker, connection.Status, connection.Body))
                wrong++;
        }

        return (latencies, wrong);
    }
}
