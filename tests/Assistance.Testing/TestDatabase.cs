using System.Data.Common;
using System.Globalization;
using Assistance.Kernel.Data;
using Assistance.Schema.PostgreSql;
using Assistance.Schema.Sqlite;
using Assistance.Schema.SqlServer;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Assistance.Testing;

/// <summary>A database of its own for one application under test: a file, or a database on the configured server; gone afterwards.</summary>
internal sealed class TestDatabase(Engine engine, string connectionString, string? name) : IAsyncDisposable
{
    private static int _count;

    public Engine Engine => engine;

    public string ConnectionString => connectionString;

    /// <summary>A new one; a copy of the template where one is given and the engine can copy.</summary>
    public static async Task<TestDatabase> CreateAsync(Engine engine, string directory, TestDatabase? template)
    {
        if (engine == Engine.Sqlite)
            return new TestDatabase(engine, $"Data Source={Path.Combine(directory, "assistance.db")}", null);
        var name = string.Create(CultureInfo.InvariantCulture, $"assistance_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
        await OnServerAsync(engine, template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template.Name} STRATEGY FILE_COPY");
        return new TestDatabase(engine, ConnectionStringOf(engine, name), name);
    }

    private string Name => name ?? throw new InvalidOperationException("A file has no name on a server.");

    /// <summary>SQL Server has no copy by name: there, each application makes its own tables.</summary>
    public static bool CanCopy(Engine engine) => engine != Engine.SqlServer;

    public IDatabaseEngine Open() => engine switch
    {
        Engine.Sqlite => new SqliteEngine(connectionString),
        Engine.PostgreSql => new PostgreSqlEngine(connectionString),
        _ => new SqlServerEngine(connectionString),
    };

    /// <summary>Closes what the pool still holds open, so that the file can be copied or deleted.</summary>
    public void Release()
    {
        if (engine != Engine.Sqlite)
            return;
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        if (engine == Engine.PostgreSql)
            await OnServerAsync(engine, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
        else if (engine == Engine.SqlServer)
            await OnServerAsync(engine, $"ALTER DATABASE {Name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {Name}");
    }

    private static string ConnectionStringOf(Engine engine, string name)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = Engines.ServerOf(engine)! };
        settings["Database"] = name;
        if (engine == Engine.PostgreSql)
            settings["Maximum Pool Size"] = 20;
        return settings.ConnectionString;
    }

    private static async Task OnServerAsync(Engine engine, string sql)
    {
        await using var connection = Connect(engine);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static DbConnection Connect(Engine engine)
    {
        var server = Engines.ServerOf(engine)!;
        return engine == Engine.PostgreSql ? new NpgsqlConnection(server) : new SqlServerEngine(server).CreateConnection();
    }
}
