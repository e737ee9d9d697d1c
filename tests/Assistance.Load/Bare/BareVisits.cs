using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;

namespace Assistance.Load.Bare;

internal sealed record BareVisitBody(BareReport Report, Guid PairId);

internal sealed record BareReport(string Findings, string Place, long Cash);

internal sealed record BareVisit(
    Guid Id, int Version, Guid PairId, Guid? LinkId, Guid SubjectId, string State, string Occasion, string? Campaign, DateOnly Day, DateOnly? PlannedFor, DateOnly MadeOn,
    string Place, string Findings, long Cash, string? Goods, long GoodsWorth, string? Source, string? CancelReason);

[JsonSerializable(typeof(BareVisitBody))]
[JsonSerializable(typeof(BareVisit))]
internal sealed partial class BareVisitJson : JsonSerializerContext
{
    public static BareVisitJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>A visit with its audit record and the answer kept for a repeat, in one transaction: what the server writes, by hand.</summary>
internal static class BareVisits
{
    /// <summary>In the order in which they run. Placeholders: pair, low, high; then, by name, what is written.</summary>
    public const string FindPair =
        """
        SELECT subject_id, org_path, other_path, state, "from"
        FROM pairing_pairs
        WHERE id = {0} AND ((org_path >= {1} AND org_path < {2}) OR (other_path >= {1} AND other_path < {2}))
        """;

    public const string AddVisit =
        """
        INSERT INTO pairing_visits (id, pair_id, link_id, subject_id, org_path, other_path, state, occasion, campaign, planned_for, made_on, day, place, findings, cash, goods, goods_worth,
            source, cancel_reason, logged_by, version)
        VALUES ({0}, {1}, NULL, {2}, {3}, {4}, 'Made', 'Regular', NULL, NULL, {5}, {5}, {6}, {7}, {8}, NULL, 0, NULL, NULL, {9}, 1)
        """;

    public const string NoteLast = "UPDATE pairing_pairs SET last_visit_on = {0} WHERE id = {1} AND (last_visit_on IS NULL OR last_visit_on < {0})";

    public const string AddAudit =
        """
        INSERT INTO kernel_audit_records (id, at, actor_id, actor_name, operation, source, trace_id, action, subject_type, subject_id, org_path, before, after)
        VALUES ({0}, now(), {1}, 'reviewer', 'logVisit', '127.0.0.1', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00', 'Added', 'visit', {2}, {3}, NULL, {4})
        """;

    public const string KeepAnswer =
        "INSERT INTO kernel_idempotent_answers (user_id, key, operation, digest, answer, at) VALUES ({0}, {1}, 'logVisit', '9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08', {2}, now())";

    private static readonly string Find = Sql.With(FindPair, "$1", "$2", "$3");
    private static readonly string Visit = Sql.With(AddVisit, "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10");
    private static readonly string Last = Sql.With(NoteLast, "$1", "$2");
    private static readonly string Audit = Sql.With(AddAudit, "$1", "$2", "$3", "$4", "$5");
    private static readonly string Answer = Sql.With(KeepAnswer, "$1", "$2", "$3");

    /// <returns>Null where the pair is not in the subtree or not held.</returns>
    public static async Task<BareVisit?> LogAsync(
        NpgsqlDataSource database, BareVisitBody body, string path, Guid user, string key, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(connection, body.PairId, path, cancellationToken) is not { } pair || pair.State != "Active" || pair.From > today)
            return null;
        var id = Guid.CreateVersion7();
        var visit = new BareVisit(
            id, 1, body.PairId, null, pair.Subject, "made", "regular", null, today, null, today, body.Report.Place, body.Report.Findings, body.Report.Cash, null, 0, null, null);
        var shown = JsonSerializer.Serialize(visit, BareVisitJson.Wire.BareVisit);
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                Sql.Command(Visit, id, body.PairId, pair.Subject, pair.Path, pair.Other, today, body.Report.Place, body.Report.Findings, body.Report.Cash, user),
                Sql.Command(Last, today, body.PairId),
                Sql.Command(Audit, Guid.CreateVersion7(), user, id.ToString(), pair.Path, shown),
                Sql.Command(Answer, user, key, shown),
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }

    private static async Task<(Guid Subject, string Path, string Other, string State, DateOnly From)?> FindAsync(
        NpgsqlConnection connection, Guid id, string path, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Find, connection) { Parameters = { new() { Value = id }, new() { Value = path }, new() { Value = path + "~" } } };
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? (row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateOnly>(4)) : null;
    }
}
