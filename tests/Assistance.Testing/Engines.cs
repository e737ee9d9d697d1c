namespace Assistance.Testing;

public enum Engine
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>SQLite always; a server engine where its variable holds the connection string of a server that may be filled and emptied.</summary>
public static class Engines
{
    public const string PostgreSqlVariable = "ASSISTANCE_TEST_POSTGRES";
    public const string SqlServerVariable = "ASSISTANCE_TEST_SQLSERVER";

    public static IReadOnlyList<Engine> Configured { get; } =
    [
        Engine.Sqlite,
        .. ServerOf(Engine.PostgreSql) is null ? Array.Empty<Engine>() : [Engine.PostgreSql],
        .. ServerOf(Engine.SqlServer) is null ? Array.Empty<Engine>() : [Engine.SqlServer],
    ];

    public static string? ServerOf(Engine engine) => engine switch
    {
        Engine.PostgreSql => Setting(PostgreSqlVariable),
        Engine.SqlServer => Setting(SqlServerVariable),
        _ => null,
    };

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
