using System.Diagnostics;

namespace Assistance.Load;

/// <summary>A server in a process of its own, ready to answer; ended when disposed of.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private readonly Process _process;
    private bool _ended;

    private RunningServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    private static Uri AddressAt(int port) => new($"http://127.0.0.1:{port}/");

    /// <summary>That the process has had so far, on all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="log">Where it writes what it has to say.</param>
    /// <param name="ready">A path that it answers once it is up.</param>
    public static Task<RunningServer> StartAsync(string dll, int port, string log, string ready, CancellationToken cancellationToken, params IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo("dotnet", [dll, .. words, "--urls", AddressAt(port).ToString()]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return StartAsync(start, port, log, ready, cancellationToken);
    }

    /// <param name="start">A program that listens on the port.</param>
    public static async Task<RunningServer> StartAsync(ProcessStartInfo start, int port, string log, string ready, CancellationToken cancellationToken)
    {
        var address = AddressAt(port);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        var server = new RunningServer(Process.Start(start)!, address);
        var lines = TextWriter.Synchronized(new StreamWriter(log) { AutoFlush = true });
        server._process.OutputDataReceived += (_, line) => lines.WriteLine(line.Data);
        server._process.ErrorDataReceived += (_, line) => lines.WriteLine(line.Data);
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            await server.ReadyAsync(log, ready, cancellationToken);
            return server;
        }
        catch
        {
            // Whoever gives up waiting leaves no process behind.
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process; a second time there is nothing to end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;
        _ended = true;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ReadyAsync(string log, string ready, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Patience;)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The server ended at once:\n{await File.ReadAllTextAsync(log, cancellationToken)}");
            try
            {
                using var answer = await http.GetAsync(new Uri(ready, UriKind.Relative), cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }

        throw new InvalidOperationException($"The server is not ready; see {log}.");
    }
}
