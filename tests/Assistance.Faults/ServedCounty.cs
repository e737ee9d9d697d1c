using System.Globalization;
using Assistance.Kernel.Data;
using Assistance.Testing;

namespace Assistance.Faults;

/// <summary>A county made once per engine and copied; its application runs as a process of its own, to be killed and started again.</summary>
internal sealed class ServedCounty : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly string _directory;
    private readonly TestDatabase _database;

    // One pool for all questions.
    private readonly IDatabaseEngine _opened;
    private HostProcess? _host;

    private ServedCounty(Engine engine, string directory, TestDatabase database) => (_engine, _directory, _database, _opened) = (engine, directory, database, database.Open());

    /// <param name="template">Names what <paramref name="found"/> makes.</param>
    /// <param name="found">Called with the machine's clock, by which the process goes on.</param>
    public static async Task<ServedCounty> StartedAsync(Engine engine, string template, Func<AssistanceApp, Task> found)
    {
        Task Found(AssistanceApp app)
        {
            app.Clock.Set(TimeProvider.System.GetUtcNow());
            return found(app);
        }

        ServedCounty county;
        if (TestDatabase.CanCopy(engine))
        {
            var (directory, database) = await (await Template.GetAsync(engine, template, Found)).CopyAsync();
            county = new ServedCounty(engine, directory, database);
        }
        else
        {
            var directory = Template.NewDirectory();
            county = new ServedCounty(engine, directory, await TestDatabase.CreateAsync(engine, directory, template: null));
            await using var app = AssistanceApp.On(engine, directory, county._database);
            await Found(app);
        }

        await county.StartAsync();
        return county;
    }

    public async Task StartAsync() => _host = await HostProcess.StartAsync(_engine, _directory, _database.ConnectionString);

    public Task<ApiClient> SignInAsync(string account) => _host!.SignInAsync(account);

    public TimeSpan ProcessorTime => _host!.ProcessorTime;

    public async Task KillAsync()
    {
        await _host!.DisposeAsync();
        _host = null;
    }

    /// <param name="what">Behind SELECT; counted past the application.</param>
    public Task<long> CountAsync(string what) => NumberAsync("SELECT count(*) FROM " + what);

    /// <summary>Asked past the application; nothing is 0.</summary>
    public async Task<long> NumberAsync(string sql) => await AskAsync(sql) is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;

    /// <summary>What SQLite finds wrong with its file; null where nothing is.</summary>
    public async Task<string?> DamageAsync() => _engine == Engine.Sqlite && await AskAsync("PRAGMA integrity_check") is string found && found != "ok" ? found : null;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await KillAsync();
        await _database.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = _opened.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
