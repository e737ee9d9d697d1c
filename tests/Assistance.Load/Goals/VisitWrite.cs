using System.Globalization;
using System.Text;
using Assistance.Host.Demo;
using Assistance.Load.Bare;
using Assistance.Load.County;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load.Goals;

/// <summary>P6: a visit is logged for a pair of one's own township, with its audit record and the answer that a repeat would get.</summary>
internal sealed class VisitWrite(IReadOnlyList<Reviewer> reviewers, IReadOnlyList<Township> townships, NpgsqlDataSource database, DateOnly today) : IGoal
{
    private const string Place = "家中";
    private const int Cash = 20_000;

    public string Name => "P6";

    public string Title => "visit write with audit record and kept answer";

    public double? OfCeiling => null;

    public double? OfPgbench => 0.40;

    public IRequests Ours { get; } = new NewVisits(reviewers, townships, Contender.Ours, _ => "api/v1/visits");

    public IRequests Bare { get; } = new NewVisits(reviewers, townships, Contender.Bare, reviewer => $"visits?path={reviewer.Path}&user={reviewer.UserId}");

    public IReadOnlyList<string> Scripts => [.. reviewers.Zip(townships, Script)];

    public async Task<IReadOnlyList<string>> PrepareAsync(HttpClient ours, HttpClient bare, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        // A pair of another township is not found, and what another page sends is refused.
        var neighbours = Body(Register.Id(RowKind.Pair, townships[1].FirstPair), Contender.Ours);
        if (await StatusAsync(ours, reviewers[0], neighbours, reviewers[0].Antiforgery, cancellationToken) is not 404 and var found)
            faults.Add($"A visit to another township's pair answered {found}.");
        var own = Body(Register.Id(RowKind.Pair, townships[0].FirstPair), Contender.Ours);
        if (await StatusAsync(ours, reviewers[0], own, "none", cancellationToken) is not 403 and var taken)
            faults.Add($"A visit without the session's token answered {taken}.");
        return faults;
    }

    public async Task BeforeTurnAsync(Contender contender, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync("UPDATE pairing_pairs SET last_visit_on = NULL WHERE last_visit_on IS NOT NULL", cancellationToken);
        await database.ExecuteAsync("VACUUM pairing_pairs", cancellationToken);
        await database.ExecuteAsync("CHECKPOINT", cancellationToken);
    }

    public async Task<IReadOnlyList<string>> CheckAsync(Contender contender, int answered, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var stored = await CountAsync("SELECT count(*) FROM pairing_visits WHERE findings = $1", contender, cancellationToken);
        if (stored != answered)
            faults.Add($"{contender}: {answered} visits were acknowledged and {stored} are stored.");
        var recorded = await CountAsync(
            """
            SELECT count(*) FROM pairing_visits v
            WHERE v.findings = $1 AND (SELECT count(*) FROM kernel_audit_records a WHERE a.subject_type = 'visit' AND a.subject_id = v.id::text AND a.action = 'Added'
                AND a.operation = 'logVisit' AND a.actor_id = v.logged_by AND a.org_path = v.org_path AND a.after LIKE '%"findings"%') = 1
            """,
            contender,
            cancellationToken);
        if (recorded != stored)
            faults.Add($"{contender}: of {stored} visits, {recorded} have their one audit record.");
        var astray = await CountAsync(
            "SELECT count(*) FROM pairing_visits v JOIN access_posts p ON p.user_id = v.logged_by WHERE v.findings = $1 AND left(v.other_path, length(p.org_path)) <> p.org_path", contender, cancellationToken);
        if (astray != 0)
            faults.Add($"{contender}: {astray} visits are outside the subtree of who logged them.");
        return faults;
    }

    /// <summary>As many characters for each, so that all write as much.</summary>
    private static string Findings(Contender contender) => $"身体尚可，冬季用药已备足，子女每周来看望；屋顶已修好。记录{(int)contender}";

    private static string Body(Guid pair, Contender contender) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"report":{"findings":"{{Findings(contender)}}","place":"{{Place}}","cash":{{Cash}}},"pairId":"{{pair}}"}""");

    private async Task<long> CountAsync(string statement, Contender contender, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(statement);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = Findings(contender) });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<int> StatusAsync(HttpClient ours, Reviewer reviewer, string body, string antiforgery, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/visits", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Cookie", reviewer.Cookie);
        request.Headers.Add("X-CSRF-Token", antiforgery);
        using var answer = await ours.SendAsync(request, cancellationToken);
        return (int)answer.StatusCode;
    }

    /// <summary>The statements of the write itself.</summary>
    private string Script(Reviewer reviewer, Township township)
    {
        var day = $"date '{today:yyyy-MM-dd}'";
        var pair = $"('{Register.Id(RowKind.Pair, 0).ToString()[..24]}' || lpad(:n::text, 12, '0'))::uuid";
        var find = Sql.With(BareVisits.FindPair, pair, $"'{township.Path}'", $"'{township.Path}~'").Replace("SELECT ", $"SELECT {Pgbench.NewId} AS visit, ", StringComparison.Ordinal);
        var shown = $$"""
            '{"id": "' || :v_visit || '", "version": 1, "pairId": "' || {{pair}}::text || '", "linkId": null, "subjectId": "' || :v_subject_id || '", "state": "made", "occasion": "regular",
            "campaign": null, "day": "{{today:yyyy-MM-dd}}", "plannedFor": null, "madeOn": "{{today:yyyy-MM-dd}}", "place": "{{Place}}", "findings": "{{Findings(Contender.Pgbench)}}",
            "cash": {{Cash}}, "goods": null, "goodsWorth": 0, "source": null, "cancelReason": null}'
            """.ReplaceLineEndings(" ");
        return $"""
            \set n random({township.FirstPair}, {township.LastPair})
            BEGIN;
            {find} \gset v_
            {Sql.With(BareVisits.AddVisit, ":v_visit::uuid", pair, ":v_subject_id::uuid", ":v_org_path", ":v_other_path", day, $"'{Place}'", $"'{Findings(Contender.Pgbench)}'", Cash, $"'{reviewer.UserId}'")};
            {Sql.With(BareVisits.NoteLast, day, pair)};
            {Sql.With(BareVisits.AddAudit, Pgbench.NewId, $"'{reviewer.UserId}'", ":v_visit", ":v_org_path", shown)};
            {Sql.With(BareVisits.KeepAnswer, $"'{reviewer.UserId}'", "'pgbench-' || :v_visit", shown)};
            COMMIT;

            """;
    }

    private sealed class NewVisits(IReadOnlyList<Reviewer> reviewers, IReadOnlyList<Township> townships, Contender contender, Func<Reviewer, string> path) : IRequests
    {
        private readonly SeededNumbers[] _numbers = [.. Enumerable.Range(1, 256).Select(worker => new SeededNumbers((ulong)worker))];
        private readonly byte[]?[] _asked = new byte[256][];
        private int _key;

        public ReadOnlyMemory<byte> Next(int worker)
        {
            var t = worker % reviewers.Count;
            var pair = Register.Id(RowKind.Pair, _numbers[worker].Between(townships[t].FirstPair, townships[t].LastPair));
            _asked[worker] = Encoding.ASCII.GetBytes($"\"pairId\":\"{pair}\"");
            return HttpText.Post(path(reviewers[t]), reviewers[t], $"{contender}-{Interlocked.Increment(ref _key):d12}", Body(pair, contender));
        }

        public bool IsRight(int worker, int status, ReadOnlySpan<byte> body) => status == 201 && body.IndexOf(_asked[worker]) > 0 && body.IndexOf("\"state\":\"made\""u8) > 0;
    }
}
