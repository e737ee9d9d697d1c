using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assistance.Testing;

namespace Assistance.Faults;

/// <summary>The application as a process of its own, with its jobs, on a data directory: to be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Uri _address;

    private HostProcess(Process process, Uri address) => (_process, _address) = (process, address);

    public static async Task<HostProcess> StartAsync(Engine engine, string dataDirectory, string connectionString)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistance.Host.dll"), $"--urls={address}"])
        {
            WorkingDirectory = dataDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["Data__Directory"], start.Environment["Database__Provider"], start.Environment["Database__ConnectionString"]) =
            (dataDirectory, engine.ToString(), connectionString);
        // Those who post until it is killed ask for more than a person does (SEC34).
        start.Environment["Access__RequestsPerMinute"] = "0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var host = new HostProcess(process, new Uri(address + "/api/v1/"));
        await host.WaitUntilReadyAsync();
        return host;
    }

    public async Task<ApiClient> SignInAsync(string account)
    {
        var client = new ApiClient(new HttpClient(new KeepCookies { InnerHandler = new HttpClientHandler { UseCookies = false } }) { BaseAddress = _address });
        await client.SignInAsync(account, Accounts.Password);
        return client;
    }

    /// <summary>Of all its threads; says more than a clock where others are at work on the machine.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>SIGKILL: nothing is told, nothing is put away.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = _address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !_process.HasExited;)
        {
            try
            {
                if ((await http.GetAsync(new Uri("health", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("The application did not start.");
    }

    // Its cookies are for https only; between two processes of one machine there is none.
    private sealed class KeepCookies : DelegatingHandler
    {
        private readonly ConcurrentDictionary<string, string> _cookies = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!_cookies.IsEmpty)
                request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var given))
            {
                foreach (var pair in given.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                    _cookies[pair[0]] = pair[1];
            }

            return response;
        }
    }
}
