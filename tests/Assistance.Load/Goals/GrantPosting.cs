using System.Globalization;
using System.Text;
using System.Text.Json;
using Assistance.Load.Bare;
using Assistance.Load.County;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load.Goals;

/// <summary>
/// P7: a grant that one hand has drafted is approved by another and posted: a voucher with its two entries, the accounts, audit records and the answer that a repeat would get.
/// Each township posts to a fund of its own; whoever posts to the same one waits for its turn.
/// </summary>
internal sealed class GrantPosting(IReadOnlyList<Reviewer> reviewers, IReadOnlyList<Township> townships, NpgsqlDataSource database, DateOnly today) : IGoal
{
    /// <summary>Drafts of each township and contender: more than one turn takes.</summary>
    private const int Drafts = 5000;

    private const int Block = 1_000_000;
    private const int Fen = 100;
    private const long Held = 1_000_000_000_000;
    private const string Drafter = "0190000f-0000-7000-8000-000000000001";

    public string Name => "P7";

    public string Title => "grant approved and posted, with audit records and kept answer";

    public double? OfCeiling => null;

    public double? OfPgbench => 0.40;

    public IRequests Ours { get; } = new Approvals(reviewers, Contender.Ours, (_, id) => $"api/v1/payments/{id}/approval");

    public IRequests Bare { get; } = new Approvals(reviewers, Contender.Bare, (reviewer, id) => $"payments/{id}/approval?path={reviewer.Path}&user={reviewer.UserId}");

    public IReadOnlyList<string> Scripts => [.. reviewers.Select(Script)];

    public async Task<IReadOnlyList<string>> PrepareAsync(HttpClient ours, HttpClient bare, CancellationToken cancellationToken)
    {
        foreach (var (t, township) in townships.Index())
        {
            var fund = await OpenAsync(ours, reviewers[t], township, cancellationToken);
            foreach (var contender in Enum.GetValues<Contender>())
                await DraftAsync(fund, township, contender, t, cancellationToken);
        }

        // The drafts of the one who takes no turn: each fund's first grant opens its account of grants.
        var faults = new List<string>();
        foreach (var t in Enumerable.Range(0, reviewers.Count))
            Expect(faults, 200, await StatusAsync(ours, reviewers[t], Draft(Contender.Peer, t, 0), cancellationToken), "The first grant");
        Expect(faults, 412, await StatusAsync(ours, reviewers[0], Draft(Contender.Peer, 0, 0), cancellationToken), "A grant as it was before it was posted");
        Expect(faults, 404, await StatusAsync(ours, reviewers[0], Draft(Contender.Peer, 1, 1), cancellationToken), "A grant of another township");
        return faults;
    }

    public async Task BeforeTurnAsync(Contender contender, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            "UPDATE funds_payments SET state = 'Drafted', version = 1, voucher_id = NULL, settled_by_name = NULL, settled_on = NULL WHERE state = 'Posted'", cancellationToken);
        await database.ExecuteAsync("VACUUM funds_payments", cancellationToken);
        await database.ExecuteAsync("CHECKPOINT", cancellationToken);
    }

    public async Task<IReadOnlyList<string>> CheckAsync(Contender contender, int answered, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var stored = await NumberAsync("SELECT count(*) FROM funds_vouchers WHERE summary = $1", cancellationToken, Summary(contender));
        if (stored != answered)
            faults.Add($"{contender}: {answered} grants were acknowledged and {stored} are posted.");
        var recorded = await NumberAsync(
            """
            SELECT count(*) FROM funds_vouchers v WHERE v.summary = $1 AND (SELECT count(*) FROM kernel_audit_records a
                WHERE a.subject_type = 'voucher' AND a.subject_id = v.id::text AND a.action = 'Added' AND a.operation = 'approvePayment' AND a.actor_id = v.checked_by AND a.org_path = v.org_path) = 1
            """,
            cancellationToken,
            Summary(contender));
        if (recorded != stored)
            faults.Add($"{contender}: of {stored} vouchers, {recorded} have their one audit record.");
        var drift = await NumberAsync(
            "SELECT count(*) FROM funds_accounts a WHERE a.balance <> (SELECT coalesce(sum(e.amount), 0) FROM funds_entries e WHERE e.account_id = a.id)", cancellationToken);
        var gaps = await NumberAsync(
            "SELECT count(*) FROM (SELECT max(sequence) AS last, count(*) AS vouchers FROM funds_vouchers GROUP BY fund_id, year) AS years WHERE last <> vouchers", cancellationToken);
        if (drift + gaps > 0)
            faults.Add($"{contender}: {drift} accounts do not hold the sum of their entries, {gaps} funds lack a number.");
        return faults;
    }

    private static void Expect(List<string> faults, int status, int was, string what)
    {
        if (was != status)
            faults.Add($"{what} answered {was} and not {status}.");
    }

    /// <summary>As many characters for each.</summary>
    private static string Summary(Contender contender) => $"困难救助{(int)contender}";

    private static int Draft(Contender contender, int township, int number) => ((int)contender * Block) + (township * Drafts) + number;

    private async Task<Guid> OpenAsync(HttpClient ours, Reviewer reviewer, Township township, CancellationToken cancellationToken)
    {
        var facts = new { name = "关爱帮扶资金专户", bank = "农商银行", accountTail = "0388", custodian = "专管员", oversight = "纪委" };
        var fund = (await SendAsync(ours, reviewer, "api/v1/funds", new { organisationId = township.Id, openedOn = today, facts }, cancellationToken)).GetProperty("fund").GetProperty("id").GetGuid();
        var provenance = new { source = "fiscalAppropriation", ofDues = false };
        await SendAsync(ours, reviewer, $"api/v1/funds/{fund}/incomes", new { amount = Held, provenance, day = today, summary = "拨款" }, cancellationToken);
        return fund;
    }

    private Task DraftAsync(Guid fund, Township township, Contender contender, int number, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"""
        INSERT INTO funds_payments (id, fund_id, org_path, state, amount, source, of_dues, purpose, day, summary, party, made_by, made_by_name, made_on, version)
        SELECT {DraftId("n")}, '{fund}', '{township.Path}', 'Drafted', {Fen}, 'fiscalAppropriation', false, 'grant', date '{today:yyyy-MM-dd}', '{Summary(contender)}', '王某', '{Drafter}', '经办人',
            date '{today:yyyy-MM-dd}', 1
        FROM generate_series({Draft(contender, number, 0)}, {Draft(contender, number, Drafts - 1)}) AS n
        """,
        cancellationToken);

    private static string DraftId(string number) => $"('{Register.Id(RowKind.Payment, 0).ToString()[..24]}' || lpad({number}::text, 12, '0'))::uuid";

    private async Task<long> NumberAsync(string statement, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = database.CreateCommand(statement);
        command.CommandTimeout = 0;
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<JsonElement> SendAsync(HttpClient ours, Reviewer reviewer, string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await ours.SendAsync(Request(reviewer, path, JsonSerializer.Serialize(body), version: null), cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    private static async Task<int> StatusAsync(HttpClient ours, Reviewer reviewer, int draft, CancellationToken cancellationToken)
    {
        using var answer = await ours.SendAsync(Request(reviewer, $"api/v1/payments/{Register.Id(RowKind.Payment, draft)}/approval", "{}", version: 1), cancellationToken);
        return (int)answer.StatusCode;
    }

    private static HttpRequestMessage Request(Reviewer reviewer, string path, string body, int? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Cookie", reviewer.Cookie);
        request.Headers.Add("X-CSRF-Token", reviewer.Antiforgery);
        if (version is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{seen}\""));
        return request;
    }

    /// <summary>The statements of the posting itself. Any of the township's drafts, posted before or not: the work is the same.</summary>
    private string Script(Reviewer reviewer, int t)
    {
        var day = $"date '{today:yyyy-MM-dd}'";
        var payment = DraftId(":n");
        var find = Sql.With(BareGrants.FindPayment, payment, $"'{reviewer.Path}'", $"'{reviewer.Path}~'").Replace("SELECT ", $"SELECT {Pgbench.NewId} AS voucher, ", StringComparison.Ordinal);
        const string Fund = ":p_fund_id::uuid";
        const string Voucher = ":p_voucher::uuid";
        const string Amount = ":p_amount::bigint";
        var posted = $$"""
            '{"paid": {{Fen}}, "sequence": ' || :s_last || ', "fundId": "' || :p_fund_id || '", "kind": "spending", "day": "{{today:yyyy-MM-dd}}", "source": "fiscalAppropriation", "purpose": "grant",
            "summary": "{{Summary(Contender.Pgbench)}}", "party": "王某", "madeByName": "经办人", "checkedByName": "reviewer"}'
            """.ReplaceLineEndings(" ");
        var shown = $$"""
            '{"id": "' || {{payment}}::text || '", "version": 2, "fundId": "' || :p_fund_id || '", "state": "posted", "amount": {{Fen}}, "day": "{{today:yyyy-MM-dd}}",
            "summary": "{{Summary(Contender.Pgbench)}}", "party": "王某", "settledOn": "{{today:yyyy-MM-dd}}", "voucherId": "' || :p_voucher || '", "available": ' || :a_held || '}'
            """.ReplaceLineEndings(" ");
        return $"""
            \set n random({Draft(Contender.Pgbench, t, 0)}, {Draft(Contender.Pgbench, t, Drafts - 1)})
            BEGIN;
            {Sql.With(BareGrants.FindPayment, payment, $"'{reviewer.Path}'", $"'{reviewer.Path}~'")} \gset f_
            {Sql.With(BareGrants.TakeTurn, ":f_fund_id::uuid")};
            {Sql.With(BareGrants.FindFund, ":f_fund_id::uuid")} \gset o_
            {find} \gset p_
            {Sql.With(BareGrants.FindAccounts, Fund).ReplaceLineEndings(" ")} \gset a_
            {Sql.With(BareGrants.LastNumber, Fund, today.Year)} \gset s_
            {Sql.With(BareGrants.Enter, $":a_held::bigint - {Amount}", ":a_cash::uuid")};
            {Sql.With(BareGrants.Enter, $":a_given::bigint + {Amount}", ":a_used::uuid")};
            {Sql.With(BareGrants.Settle, day, Voucher, payment)};
            {Sql.With(BareGrants.AddVoucher, Voucher, $"'{reviewer.UserId}'", day, Fund, ":p_made_by::uuid", ":p_made_by_name", ":p_org_path", Amount, ":p_party", ":s_last::int + 1", ":p_summary", today.Year).ReplaceLineEndings(" ")};
            {Sql.With(BareGrants.AddEntry, 1, Voucher, ":a_cash::uuid", $"- {Amount}")};
            {Sql.With(BareGrants.AddEntry, 2, Voucher, ":a_used::uuid", Amount)};
            {Sql.With(BareGrants.AddAudit, Pgbench.NewId, "'Added'", $"'{reviewer.UserId}'", "'voucher'", $"{Voucher}::text", ":p_org_path", "NULL", posted).ReplaceLineEndings(" ")};
            {Sql.With(BareGrants.AddAudit, Pgbench.NewId, "'Changed'", $"'{reviewer.UserId}'", "'payment'", $"{payment}::text", ":p_org_path", "'drafted'", shown).ReplaceLineEndings(" ")};
            {Sql.With(BareGrants.KeepAnswer, $"'{reviewer.UserId}'", "'pgbench-' || :p_voucher", shown)};
            COMMIT;

            """;
    }

    private sealed class Approvals(IReadOnlyList<Reviewer> reviewers, Contender contender, Func<Reviewer, Guid, string> path) : IRequests
    {
        private readonly int[] _next = new int[reviewers.Count];
        private readonly byte[]?[] _asked = new byte[256][];
        private int _key;

        public ReadOnlyMemory<byte> Next(int worker)
        {
            var t = worker % reviewers.Count;
            var id = Register.Id(RowKind.Payment, Draft(contender, t, (Interlocked.Increment(ref _next[t]) - 1) % Drafts));
            _asked[worker] = Encoding.ASCII.GetBytes($"\"id\":\"{id}\"");
            return HttpText.Post(path(reviewers[t], id), reviewers[t], $"{contender}-grant-{Interlocked.Increment(ref _key):d12}", "{}", version: 1);
        }

        public bool IsRight(int worker, int status, ReadOnlySpan<byte> body) => status == 200 && body.IndexOf(_asked[worker]) > 0 && body.IndexOf("\"state\":\"posted\""u8) > 0;
    }
}
