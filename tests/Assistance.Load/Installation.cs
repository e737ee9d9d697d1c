using System.Globalization;
using Assistance.Kernel.Calendar;
using Assistance.Load.County;
using Npgsql;

namespace Assistance.Load;

/// <summary>A county at work: its database, the server with its data, the ceiling beside it, and who is signed in.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const int Reviewers = 16;
    private readonly Func<Task<RunningServer>> _start;

    private Installation(NpgsqlDataSource database, string keyFile, Func<Task<RunningServer>> start) => (Database, KeyFile, _start) = (database, keyFile, start);

    public NpgsqlDataSource Database { get; }

    /// <summary>Of the keys that seal numbers.</summary>
    public string KeyFile { get; }

    public RunningServer Server { get; private set; } = null!;

    public RunningServer Ceiling { get; private set; } = null!;

    public HttpClient Ours { get; private set; } = null!;

    public HttpClient Bare { get; private set; } = null!;

    public IReadOnlyList<Township> Townships { get; private set; } = [];

    /// <summary>One of each township.</summary>
    public IReadOnlyList<Reviewer> Townsfolk { get; private set; } = [];

    public Reviewer Department { get; private set; } = null!;

    public static DateOnly Today { get; } = new BusinessClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Today;

    /// <param name="port">The server's; the next one is the ceiling's.</param>
    /// <param name="directory">Where it keeps its data and its log.</param>
    public static async Task<Installation> SetUpAsync(string host, string connection, int members, int port, string directory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var data = Path.Combine(directory, "data");
        // Everything as it is by default, but for the limit of requests per session, and for jobs, which would take turns with the measurements.
        Task<RunningServer> Start() => RunningServer.StartAsync(
            host, port, Path.Combine(directory, "server.log"), "api/v1/health", cancellationToken,
            "--Data:Directory", data, "--Database:Provider", "PostgreSql", "--Database:ConnectionString", connection, "--Jobs:Enabled", "false", "--Access:RequestsPerMinute", "1000000000");
        var made = new Installation(NpgsqlDataSource.Create(connection), Path.Combine(data, "keys", "fields.json"), Start);
        try
        {
            await made.OpenAsync(data, members, cancellationToken);
            made.Ceiling = await RunningServer.StartAsync(
                typeof(Installation).Assembly.Location, port + 1, Path.Combine(directory, "ceiling.log"), string.Empty, cancellationToken,
                "bare", "--connection", connection, "--today", Today.ToString("O", CultureInfo.InvariantCulture));
            made.Bare = ClientOf(made.Ceiling);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new process of the server on the same county: what the last one had in memory is gone, who was signed in still is.</summary>
    public async Task StartAgainAsync()
    {
        Ours.Dispose();
        await Server.DisposeAsync();
        Server = await _start();
        Ours = ClientOf(Server);
    }

    public async ValueTask DisposeAsync()
    {
        Ours?.Dispose();
        Bare?.Dispose();
        if (Server is not null)
            await Server.DisposeAsync();
        if (Ceiling is not null)
            await Ceiling.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task OpenAsync(string data, int members, CancellationToken cancellationToken)
    {
        Server = await _start();
        Ours = ClientOf(Server);
        var office = new Office(Ours);
        await office.SetUpAsync(data, cancellationToken);
        Townships = [.. (await Register.WriteAsync(Database, members, KeyFile, cancellationToken)).Take(Reviewers)];
        var reviewers = new List<Reviewer>();
        foreach (var (t, township) in Townships.Index())
            reviewers.Add(await office.GiveAccountAsync($"xiangzhen{t + 1}", "townshipCommittee", township.Id, township.Path, cancellationToken));
        Townsfolk = reviewers;
        var county = await Register.CountyAsync(Database, cancellationToken);
        Department = await office.GiveAccountAsync("zuzhibu", "countyDepartment", county.Id, county.Path, cancellationToken);
    }

    // A workbook of a million rows takes its time.
    private static HttpClient ClientOf(RunningServer server) => new() { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
}
