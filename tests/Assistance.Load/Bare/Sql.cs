using System.Globalization;
using System.Text;

namespace Assistance.Load.Bare;

/// <summary>One text for those who bind parameters and for pgbench, which has literals and variables.</summary>
internal static class Sql
{
    /// <param name="statement">With places <c>{0}</c>, <c>{1}</c> …</param>
    public static string With(string statement, params object[] values) => string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(statement), values);
}
