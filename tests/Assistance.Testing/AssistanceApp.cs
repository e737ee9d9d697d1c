using System.Globalization;
using System.Net;
using Assistance.Kernel.Data;
using Assistance.Testing.SqlServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistance.Testing;

/// <summary>The whole application, in this process, on a data directory and a database of its own, at a clock that stands still.</summary>
public sealed class AssistanceApp : WebApplicationFactory<Program>
{
    /// <summary>What a password costs is tested once; elsewhere it would only cost time.</summary>
    private const int FewIterations = 1000;

    private readonly Engine _engine;
    private readonly string _directory;
    private readonly TestDatabase _database;
    private readonly Dictionary<string, string?> _settings = new(StringComparer.OrdinalIgnoreCase);
    private bool _owned;
    private int _clients;

    private AssistanceApp(Engine engine, string directory, TestDatabase database)
    {
        (_engine, _directory, _database) = (engine, directory, database);
        ClientOptions.BaseAddress = new Uri("https://localhost/api/v1/");
    }

    public Engine Engine => _engine;

    public FrozenClock Clock { get; } = new();

    /// <summary>Every line logged, as an operator would read it.</summary>
    public LogLines Log { get; } = new();

    public string DataDirectory => _directory;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>An application that nobody has set up yet.</summary>
    public static Task<AssistanceApp> StartAsync(Engine engine, Action<IDictionary<string, string?>>? configure = null) =>
        StartAsync(engine, "empty", made => Task.FromResult(made.Server), configure);

    /// <summary>An application on a copy of what <paramref name="fill"/> made, once per engine, under that name.</summary>
    internal static async Task<AssistanceApp> StartAsync(
        Engine engine, string template, Func<AssistanceApp, Task> fill, Action<IDictionary<string, string?>>? configure)
    {
        AssistanceApp app;
        if (TestDatabase.CanCopy(engine))
        {
            var (directory, database) = await (await Template.GetAsync(engine, template, fill)).CopyAsync();
            app = On(engine, directory, database);
            configure?.Invoke(app._settings);
        }
        else
        {
            var directory = Template.NewDirectory();
            app = On(engine, directory, await TestDatabase.CreateAsync(engine, directory, template: null));
            configure?.Invoke(app._settings);
            await fill(app);
        }

        app._owned = true;
        _ = app.Server;
        return app;
    }

    internal static AssistanceApp On(Engine engine, string directory, TestDatabase database) => new(engine, directory, database);

    /// <summary>The same data under a new process, as it were: what was only in memory is gone. The old one must not be used any more.</summary>
    public async Task<AssistanceApp> RestartAsync()
    {
        _owned = false;
        await base.DisposeAsync();
        var again = On(_engine, _directory, _database);
        again._owned = true;
        foreach (var (name, value) in _settings)
            again._settings[name] = value;
        again.Clock.Set(Clock.GetUtcNow());
        _ = again.Server;
        return again;
    }

    /// <summary>A browser that nobody has signed in with, at an address of its own.</summary>
    public ApiClient Anonymous(string? address = null)
    {
        var number = Interlocked.Increment(ref _clients);
        address ??= string.Create(CultureInfo.InvariantCulture, $"10.9.{number / 250}.{(number % 250) + 1}");
        return new ApiClient(CreateDefaultClient(ClientOptions.BaseAddress, new CookieContainerHandler(), new FromAddress(address)), Log);
    }

    /// <summary>A browser with somebody signed in.</summary>
    public async Task<ApiClient> SignInAsync(string account, string password)
    {
        var client = Anonymous();
        await client.SignInAsync(account, password);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("Data:Directory", _directory);
        builder.UseSetting("Database:Provider", _engine.ToString());
        builder.UseSetting("Database:ConnectionString", _database.ConnectionString);
        // Jobs are run by the tests that are about them, at the hour that they set.
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Client:Directory", Path.Combine(_directory, "no-client"));
        builder.UseSetting("SetUp:PrintLink", "false");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddTransient<IStartupFilter, SetAddress>();
            if (_engine == Engine.Sqlite)
                services.Replace(ServiceDescriptor.Singleton<IDatabaseEngine>(_ => new ShadowedSqlite(_database.ConnectionString)));
            services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = FewIterations);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_owned)
            return;
        _owned = false;
        await _database.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private sealed class FromAddress(string address) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add(SetAddress.Header, address);
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>The test server has no network; a request comes from where the test says.</summary>
    private sealed class SetAddress : IStartupFilter
    {
        public const string Header = "X-Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, following) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[Header], out var address) ? address : IPAddress.Loopback;
                http.Request.Headers.Remove(Header);
                return following(http);
            });
            next(app);
        };
    }
}
