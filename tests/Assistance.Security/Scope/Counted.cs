using System.Globalization;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Testing;

namespace Assistance.Security.Tests.Scope;

/// <summary>Rows of a table, counted by SQL that owes nothing to the application: whose they are is told by the beginning of a path, or by a grant and its days.</summary>
/// <param name="Table">Stands in the conditions as <c>t</c>.</param>
/// <param name="Where">Which rows, whoever asks.</param>
/// <param name="Of">What is counted.</param>
/// <param name="Ends">The table's paths; whoever reaches one of them reaches the row.</param>
internal sealed record Counted(string Table, string Where, string Of, params string[] Ends)
{
    private const string Granted =
        """EXISTS (SELECT 1 FROM kernel_access_grants g WHERE g.user_id = @user AND g.subject_id = t.subject_id AND g."from" <= @today AND (g.until IS NULL OR g.until >= @today))""";

    public const string All = "COUNT(*)";

    public static Counted One(string table, string where, string of = All) => new(table, where, of, "org_path");

    public static Counted Two(string table, string where, string of = All) => new(table, where, of, "org_path", "other_path");

    /// <param name="app">Whose tables.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="place">Where they ask about: their own place, or one below it.</param>
    /// <param name="first">First day of a period.</param>
    /// <param name="end">The day behind its last.</param>
    public async Task<long> AskAsync(AssistanceApp app, Caller caller, OrgPath place, DateOnly today, DateOnly first = default, DateOnly end = default)
    {
        var reach = caller.Role == Role.Helper ? Granted : string.Join(" OR ", Ends.Select(path => $"t.{path} LIKE @within"));
        var value = await app.AskAsync(
            $"SELECT {Of} FROM {Table} t WHERE ({Where}) AND ({reach})",
            ("within", place.Text + "%"), ("user", caller.UserId.Value), ("today", today), ("first", first), ("end", end), ("yes", true));
        return Convert.ToInt64(value ?? 0L, CultureInfo.InvariantCulture);
    }
}
