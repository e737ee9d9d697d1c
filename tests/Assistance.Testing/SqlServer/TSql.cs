using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Assistance.Testing.SqlServer;

public static class TSql
{
    /// <summary>What SQL Server's own parser finds wrong with a script; empty where nothing.</summary>
    public static IReadOnlyList<string> Errors(string script)
    {
        using var reader = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }
}
