using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;

namespace Assistance.Load.Bare;

internal sealed record BareGrant(Guid Id, int Version, Guid FundId, string State, long Amount, DateOnly Day, string Summary, string Party, DateOnly SettledOn, Guid VoucherId, long Available);

internal sealed record BareVoucher(long Paid, int Sequence, Guid FundId, string Kind, DateOnly Day, string Source, string Purpose, string Summary, string Party, string MadeByName, string CheckedByName);

[JsonSerializable(typeof(BareGrant))]
[JsonSerializable(typeof(BareVoucher))]
internal sealed partial class BareGrantJson : JsonSerializerContext
{
    public static BareGrantJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>A drafted grant becomes a voucher with its two entries, two audit records and the answer kept for a repeat, in one transaction: what the server writes, by hand.</summary>
internal static class BareGrants
{
    /// <summary>Placeholders: payment, low, high.</summary>
    public const string FindPayment =
        "SELECT fund_id, amount, day, summary, party, made_by, made_by_name, org_path, state, version FROM funds_payments WHERE id = {0} AND org_path >= {1} AND org_path < {2}";

    /// <summary>Whoever posts to a fund waits for the turn.</summary>
    public const string TakeTurn = "UPDATE funds_turns SET taken = taken + 1 WHERE fund_id = {0}";

    public const string FindFund = "SELECT name, org_id, opened_on, closed_through FROM funds_funds WHERE id = {0}";

    /// <summary>What is held and what was given, of one source.</summary>
    public const string FindAccounts =
        """
        SELECT c.id AS cash, c.balance AS held, u.id AS used, u.balance AS given
        FROM funds_accounts c JOIN funds_accounts u ON u.fund_id = c.fund_id AND u.source = c.source AND u.kind = 'Use' AND u.purpose = 'grant' AND u.earmarked_for IS NULL AND NOT u.of_dues
        WHERE c.fund_id = {0} AND c.source = 'fiscalAppropriation' AND c.kind = 'Cash' AND c.earmarked_for IS NULL AND NOT c.of_dues
        """;

    public const string LastNumber = "SELECT coalesce(max(sequence), 0) AS last FROM funds_vouchers WHERE fund_id = {0} AND year = {1}";

    public const string Enter = "UPDATE funds_accounts SET balance = {0}, version = version + 1 WHERE id = {1}";

    public const string Settle = "UPDATE funds_payments SET settled_by_name = 'reviewer', settled_on = {0}, state = 'Posted', version = version + 1, voucher_id = {1} WHERE id = {2}";

    /// <summary>Placeholders: voucher, checker, day, fund, maker, maker's name, path, amount, party, sequence, summary, year.</summary>
    public const string AddVoucher =
        """
        INSERT INTO funds_vouchers (id, checked_by, checked_by_name, counterpart_id, day, earmarked_for, fund_id, kind, made_by, made_by_name, of_dues, org_path, paid, party, posted_at, purpose, received,
            return_of, reversal_of, sequence, source, summary, year)
        VALUES ({0}, {1}, 'reviewer', NULL, {2}, NULL, {3}, 'Spending', {4}, {5}, false, {6}, {7}, {8}, now(), 'grant', 0, NULL, NULL, {9}, 'fiscalAppropriation', {10}, {11})
        """;

    public const string AddEntry = "INSERT INTO funds_entries (ordinal, voucher_id, account_id, amount) VALUES ({0}, {1}, {2}, {3})";

    /// <summary>Placeholders: record, action, user, subject's kind, subject, path, before, after.</summary>
    public const string AddAudit =
        """
        INSERT INTO kernel_audit_records (id, at, actor_id, actor_name, operation, source, trace_id, action, subject_type, subject_id, org_path, before, after)
        VALUES ({0}, now(), {2}, 'reviewer', 'approvePayment', '127.0.0.1', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00', {1}, {3}, {4}, {5}, {6}, {7})
        """;

    public const string KeepAnswer =
        "INSERT INTO kernel_idempotent_answers (user_id, key, operation, digest, answer, at) VALUES ({0}, {1}, 'approvePayment', '9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08', {2}, now())";

    private static readonly string Payment = Sql.With(FindPayment, "$1", "$2", "$3");
    private static readonly string Turn = Sql.With(TakeTurn, "$1");
    private static readonly string Fund = Sql.With(FindFund, "$1");
    private static readonly string Accounts = Sql.With(FindAccounts, "$1");
    private static readonly string Last = Sql.With(LastNumber, "$1", "$2");
    private static readonly string Balance = Sql.With(Enter, "$1", "$2");
    private static readonly string Settled = Sql.With(Settle, "$1", "$2", "$3");
    private static readonly string Voucher = Sql.With(AddVoucher, "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12");
    private static readonly string Entry = Sql.With(AddEntry, "$1", "$2", "$3", "$4");
    private static readonly string Audit = Sql.With(AddAudit, "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8");
    private static readonly string Answer = Sql.With(KeepAnswer, "$1", "$2", "$3");

    /// <returns>Null where the payment is not in the subtree, settled already or not covered.</returns>
    public static async Task<BareGrant?> ApproveAsync(
        NpgsqlDataSource database, Guid id, string path, Guid user, string key, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await FundOfAsync(connection, id, path, cancellationToken) is not { } fundId)
            return null;
        // The turn comes first; what is read behind it nobody else changes meanwhile.
        await using (var turn = new NpgsqlBatch(connection, transaction) { BatchCommands = { Sql.Command(Turn, fundId), Sql.Command(Fund, fundId) } })
            await turn.ExecuteNonQueryAsync(cancellationToken);
        await using var read = new NpgsqlBatch(connection, transaction) { BatchCommands = { Sql.Command(Payment, id, path, path + "~"), Sql.Command(Accounts, fundId), Sql.Command(Last, fundId, today.Year) } };
        DraftRow draft;
        AccountRow accounts;
        int sequence;
        await using (var rows = await read.ExecuteReaderAsync(cancellationToken))
        {
            await rows.ReadAsync(cancellationToken);
            draft = new DraftRow(rows.GetInt64(1), rows.GetFieldValue<DateOnly>(2), rows.GetString(3), rows.GetString(4), rows.GetGuid(5), rows.GetString(6), rows.GetString(7), rows.GetString(8), rows.GetInt32(9));
            await rows.NextResultAsync(cancellationToken);
            await rows.ReadAsync(cancellationToken);
            accounts = new AccountRow(rows.GetGuid(0), rows.GetInt64(1), rows.GetGuid(2), rows.GetInt64(3));
            await rows.NextResultAsync(cancellationToken);
            await rows.ReadAsync(cancellationToken);
            sequence = rows.GetInt32(0) + 1;
        }

        if (draft.State != "Drafted" || draft.MadeBy == user || accounts.Held < draft.Amount)
            return null;
        var voucher = Guid.CreateVersion7();
        var grant = new BareGrant(id, draft.Version + 1, fundId, "posted", draft.Amount, draft.Day, draft.Summary, draft.Party, today, voucher, accounts.Held - draft.Amount);
        var shown = JsonSerializer.Serialize(grant, BareGrantJson.Wire.BareGrant);
        var posted = JsonSerializer.Serialize(
            new BareVoucher(draft.Amount, sequence, fundId, "spending", draft.Day, "fiscalAppropriation", "grant", draft.Summary, draft.Party, draft.MadeByName, "reviewer"), BareGrantJson.Wire.BareVoucher);
        await using var write = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                Sql.Command(Balance, accounts.Held - draft.Amount, accounts.Cash),
                Sql.Command(Balance, accounts.Given + draft.Amount, accounts.Used),
                Sql.Command(Settled, today, voucher, id),
                Sql.Command(Voucher, voucher, user, draft.Day, fundId, draft.MadeBy, draft.MadeByName, draft.OrgPath, draft.Amount, draft.Party, sequence, draft.Summary, draft.Day.Year),
                Sql.Command(Entry, 1, voucher, accounts.Cash, -draft.Amount),
                Sql.Command(Entry, 2, voucher, accounts.Used, draft.Amount),
                Sql.Command(Audit, Guid.CreateVersion7(), "Added", user, "voucher", voucher.ToString(), draft.OrgPath, null, posted),
                Sql.Command(Audit, Guid.CreateVersion7(), "Changed", user, "payment", id.ToString(), draft.OrgPath, "{\"state\":\"drafted\",\"version\":1}", shown),
                Sql.Command(Answer, user, key, shown),
            },
        };
        await write.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return grant;
    }

    private static async Task<Guid?> FundOfAsync(NpgsqlConnection connection, Guid id, string path, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Payment, connection) { Parameters = { new() { Value = id }, new() { Value = path }, new() { Value = path + "~" } } };
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? row.GetGuid(0) : null;
    }

    private sealed record DraftRow(long Amount, DateOnly Day, string Summary, string Party, Guid MadeBy, string MadeByName, string OrgPath, string State, int Version);

    private sealed record AccountRow(Guid Cash, long Held, Guid Used, long Given);
}
