using System.Data.Common;
using Assistance.Kernel.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Testing;

/// <summary>SQL of a test's own, past everything that the application does.</summary>
public static class RawSql
{
    /// <returns>The first value of the first row; null where there is none.</returns>
    public static Task<object?> AskAsync(this AssistanceApp app, string sql, params (string Name, object Value)[] parameters) =>
        app.RunAsync(sql, parameters, async command => await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null);

    /// <returns>How many rows were changed.</returns>
    public static Task<int> ChangeAsync(this AssistanceApp app, string sql, params (string Name, object Value)[] parameters) =>
        app.RunAsync(sql, parameters, command => command.ExecuteNonQueryAsync());

    private static async Task<T> RunAsync<T>(this AssistanceApp app, string sql, (string Name, object Value)[] parameters, Func<DbCommand, Task<T>> run)
    {
        await using var connection = app.Services.GetRequiredService<IDatabaseEngine>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return await run(command);
    }
}
