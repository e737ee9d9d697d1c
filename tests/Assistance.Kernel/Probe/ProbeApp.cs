using System.Globalization;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistance.Kernel.Tests.Probe;

/// <summary>The kernel with the probe's two modules and nothing else. Who acts stands in headers: signing in is another module's.</summary>
internal sealed class ProbeApp : IAsyncDisposable
{
    private const string UserHeader = "X-User";
    private const string PostHeader = "X-Post";
    private static readonly IReadOnlyList<Module> Modules = [ProbeModule.Instance, EchoModule.Instance];
    private readonly WebApplication _app;
    private readonly TestDatabase _database;
    private readonly string _directory;

    private ProbeApp(WebApplication app, TestDatabase database, string directory) => (_app, _database, _directory) = (app, database, directory);

    public FrozenClock Clock => (FrozenClock)_app.Services.GetRequiredService<TimeProvider>();

    public IDatabaseEngine Engine => _app.Services.GetRequiredService<IDatabaseEngine>();

    public static async Task<ProbeApp> StartAsync(Engine engine)
    {
        var directory = Template.NewDirectory();
        var database = await TestDatabase.CreateAsync(engine, directory, template: null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var app = new ProbeApp(Build(builder, database, directory), database, directory);
        await using (var schema = app.OpenSchema())
            await schema.Database.EnsureCreatedAsync();
        await app._app.StartAsync();
        return app;
    }

    /// <param name="user">Who acts.</param>
    /// <param name="posts">Roles held, each at a path.</param>
    public ApiClient As(Guid user, params (Role Role, string Path)[] posts)
    {
        var http = _app.GetTestClient();
        http.BaseAddress = new Uri("https://localhost/api/v1/");
        http.DefaultRequestHeaders.Add(UserHeader, user.ToString());
        foreach (var (role, path) in posts)
            http.DefaultRequestHeaders.Add(PostHeader, $"{role}:{path}");
        return new ApiClient(http);
    }

    public ApiClient Nobody()
    {
        var http = _app.GetTestClient();
        http.BaseAddress = new Uri("https://localhost/api/v1/");
        return new ApiClient(http);
    }

    /// <summary>Works on the tables as the system.</summary>
    public async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work, Scope? scope = null)
    {
        await using var services = _app.Services.CreateAsyncScope();
        var context = services.ServiceProvider.GetRequiredService<RequestContext>();
        context.Actor = Actor.System;
        context.Reach(scope ?? Scope.All);
        return await work(services.ServiceProvider);
    }

    /// <summary>Adds rows in one transaction, as the system.</summary>
    public Task AddAsync(params object[] rows) => AsSystemAsync(async services =>
    {
        var session = services.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(CancellationToken.None);
        var db = services.GetRequiredService<ProbeDb>();
        db.AddRange(rows);
        await session.SaveAsync(_ => Task.CompletedTask, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Adds rows in one transaction past the change tracker, as the system.</summary>
    public Task InsertAsync(params Item[] items) => AsSystemAsync(async services =>
    {
        var session = services.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(CancellationToken.None);
        await services.GetRequiredService<ProbeDb>().InsertAsync(items, CancellationToken.None);
        await session.SaveAsync(_ => Task.CompletedTask, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        return true;
    });

    /// <summary>All columns of all rows of a table, as the database holds them.</summary>
    public Task<List<string>> RowsAsync(string table, params string[] leaveOut) => AsSystemAsync(async services =>
    {
        var connection = services.GetRequiredService<DbSession>().Connection;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(i => !leaveOut.Contains(reader.GetName(i)))
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(i)}={reader.GetDataTypeName(i)}:{reader.GetValue(i)}"))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    });

    public Task<List<AuditRecord>> AuditAsync() => AsSystemAsync(services => services.GetRequiredService<KernelDb>().AuditRecords.OrderBy(r => r.Id).ToListAsync());

    public Task<List<Echo>> EchoesAsync() => AsSystemAsync(services => services.GetRequiredService<EchoDb>().Echoes.ToListAsync());

    public Task<int> CountAsync() => AsSystemAsync(services => services.GetRequiredService<ProbeDb>().Items.CountAsync());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static WebApplication Build(WebApplicationBuilder builder, TestDatabase database, string directory)
    {
        var frozen = new FrozenClock();
        builder.Services.AddRouting();
        builder.Services.AddSingleton(_ => database.Open());
        builder.Services.AddSingleton(_ => FieldKeys.LoadOrCreate(Path.Combine(directory, "keys.json")));
        builder.Services.AddSingleton<TimeProvider>(frozen);
        builder.Services.AddSingleton(new BusinessClock(frozen, BusinessClock.FindZone(BusinessClock.DefaultZone)));
        builder.Services.AddKernel();
        builder.Services.ConfigureHttpJsonOptions(json => WireJson.Configure(json.SerializerOptions));
        ProbeModule.Instance.AddServices(builder.Services, builder.Configuration);
        EchoModule.Instance.AddServices(builder.Services, builder.Configuration);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            Act(http);
            return next(http);
        });
        var routes = app.MapGroup("/api/v1");
        routes.MapGet("/session", () => new { antiforgeryToken = "-" });
        ProbeModule.Instance.MapEndpoints(routes);
        return app;
    }

    private static void Act(HttpContext http)
    {
        if (!Guid.TryParse(http.Request.Headers[UserHeader], CultureInfo.InvariantCulture, out var user))
            return;
        var posts = http.Request.Headers[PostHeader].Select(post => post!.Split(':'))
            .Select(post => new Post(Enum.Parse<Role>(post[0]), new OrgId(Guid.CreateVersion7()), OrgPath.Parse(post[1]))).ToList();
        http.RequestServices.GetRequiredService<RequestContext>().Actor = new Actor(new UserId(user), "somebody", posts);
    }

    private SchemaDb OpenSchema()
    {
        var options = new DbContextOptionsBuilder<SchemaDb>();
        Engine.Configure(options);
        var schema = new SchemaDb(options.Options, Modules, Engine);
        schema.Database.SetDbConnection(Engine.CreateConnection(), contextOwnsConnection: true);
        return schema;
    }
}
