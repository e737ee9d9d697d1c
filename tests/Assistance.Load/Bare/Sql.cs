using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Assistance.Load.Bare;

/// <summary>One text for those who bind parameters and for pgbench, which has literals and variables.</summary>
internal static class Sql
{
    /// <param name="statement">With places <c>{0}</c>, <c>{1}</c> …</param>
    public static string With(string statement, params object[] values) => string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(statement), values);

    /// <param name="values">Of its parameters, in order; null is a text that is not there.</param>
    public static NpgsqlBatchCommand Command(string statement, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } : new NpgsqlParameter { Value = value });
        return command;
    }
}
