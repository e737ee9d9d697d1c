using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Assistance.Testing;
using Xunit.Abstractions;

namespace Assistance.Faults;

/// <summary>Money and SIGKILL: what was acknowledged is in the journal once, what was not is there whole or not at all.</summary>
public sealed class PostingKillTests(ITestOutputHelper output)
{
    private const int Pages = 8;
    private const long Income = 12_345;
    private const long Relief = 6_000_001;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(1.5);

    [EngineFact]
    [Rule("R1")]
    public async Task A_process_killed_during_postings_has_each_acknowledged_one_once(Engine engine)
    {
        var kills = Kills.For(engine, onSqlite: 3, onServer: 2);
        await using var county = await PayingCounty.StartedAsync(engine);
        var (acknowledged, unanswered) = (new HashSet<string>(), 0);
        foreach (var (round, moment) in kills.MomentsWithin(LongestRun).Index())
        {
            var circumstances = string.Create(CultureInfo.InvariantCulture, $"{kills}, round {round}, killed after {moment.TotalSeconds:0.00} s");
            var (told, open) = await PostUntilKilledAsync(county, round, moment);
            await county.StartAsync();
            acknowledged.UnionWith(told);
            unanswered += open.Count;

            foreach (var key in told)
                Assert.True(await county.CountAsync($"funds_vouchers WHERE summary = '{key}'") == 1, $"{key} was acknowledged: {circumstances}");
            foreach (var key in open)
                Assert.True(await county.CountAsync($"funds_vouchers WHERE summary = '{key}'") <= 1, $"{key} is there more than once: {circumstances}");
            await BooksAgreeAsync(county, circumstances);

            // Who had no answer sends the same again: it is there once, whether it was or not.
            using var clerk = await county.SignInAsync(PayingCounty.Maker);
            var fund = await PayingCounty.FundAsync(clerk);
            foreach (var key in open)
            {
                (await ReceiveAsync(clerk, fund, key)).MustSucceed();
                acknowledged.Add(key);
                Assert.True(await county.CountAsync($"funds_vouchers WHERE summary = '{key}'") == 1, $"{key} was sent again: {circumstances}");
            }

            (await clerk.PostAsync($"funds/{fund}/incomes", Body(open[0], Income + 1), key: open[0])).MustBeRefused(422, "request.idempotency_key_reused");
            Assert.True(await county.NumberAsync("SELECT sum(balance) FROM funds_accounts WHERE kind = 'Cash'") == PayingCounty.Money + (Income * acknowledged.Count), circumstances);
        }

        Assert.NotEmpty(acknowledged);
        output.WriteLine($"{engine}, {kills}: {kills.Rounds} kills, {acknowledged.Count} postings, {unanswered} of them without an answer at first.");
        await AuditIsWholeAsync(county);
    }

    [EngineFact]
    [Rule("R1")]
    public async Task A_process_killed_during_a_batch_has_paid_everybody_or_nobody(Engine engine)
    {
        var kills = Kills.For(engine, onSqlite: 4, onServer: 2);
        await using var county = await PayingCounty.StartedAsync(engine);
        var (posted, none) = (0, 0);
        // The first, undisturbed, tells how long it takes.
        var took = await ApproveAsync(county, await CheckedBatchAsync(county, before: 0));
        foreach (var (round, moment) in kills.MomentsWithin(took).Index())
        {
            var circumstances = string.Create(CultureInfo.InvariantCulture, $"{kills}, round {round}, killed after {moment.TotalMilliseconds:0} ms of {took.TotalMilliseconds:0}");
            var batch = await CheckedBatchAsync(county, before: round + 1);
            await KillDuringApprovalAsync(county, batch, moment);
            await county.StartAsync();

            var paid = await county.CountAsync($"funds_disbursement_lines WHERE disbursement_id = '{Id(engine, batch)}' AND state = 'Paid'");
            var vouchers = await county.CountAsync($"funds_vouchers WHERE summary = '{Title(round + 1)}'");
            Assert.True((paid, vouchers) is (0, 0) or (PayingCounty.People, 1), $"{paid} lines are paid by {vouchers} vouchers: {circumstances}");
            await BooksAgreeAsync(county, circumstances);
            if (paid == 0)
            {
                none++;
                await ApproveAsync(county, batch);
            }
            else
            {
                posted++;
                using var checker = await county.SignInAsync(PayingCounty.Checker);
                (await checker.PostAsync($"disbursements/{batch}/approval", new { }, await VersionAsync(checker, batch))).MustBeRefused(409);
            }

            Assert.True(await county.NumberAsync("SELECT sum(balance) FROM funds_accounts WHERE kind = 'Cash'") == PayingCounty.Money - (Relief * (round + 2)), circumstances);
        }

        output.WriteLine($"{engine}, {kills}: {kills.Rounds} kills within {took.TotalMilliseconds:0} ms; batches posted by then: {posted}, afterwards: {none}.");
        await BooksAgreeAsync(county, "at the end");
        await AuditIsWholeAsync(county);
    }

    /// <returns>The keys that were acknowledged, and those that were sent and had no answer.</returns>
    private static async Task<(List<string> Told, List<string> Open)> PostUntilKilledAsync(ServedCounty county, int round, TimeSpan moment)
    {
        var (told, open) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        using var clerk = await county.SignInAsync(PayingCounty.Maker);
        var fund = await PayingCounty.FundAsync(clerk);
        var work = Task.WhenAll(Enumerable.Range(0, Pages).Select(page => PostAsync(clerk, fund, $"receipt-{round}-{page}", told, open)));
        await Task.Delay(moment);
        await county.KillAsync();
        await work;
        return ([.. told], [.. open]);
    }

    private static async Task PostAsync(ApiClient clerk, Guid fund, string prefix, ConcurrentBag<string> told, ConcurrentBag<string> open)
    {
        for (var number = 0; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}");
            try
            {
                (await ReceiveAsync(clerk, fund, key)).MustSucceed();
                told.Add(key);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                open.Add(key);
                return;
            }
        }
    }

    private static Task<ApiAnswer> ReceiveAsync(ApiClient clerk, Guid fund, string key) => clerk.PostAsync($"funds/{fund}/incomes", Body(key, Income), key: key);

    private static object Body(string key, long fen) => new { amount = fen, provenance = new { source = "fiscalAppropriation", ofDues = false }, day = PayingCounty.Day(), summary = key };

    private static string Title(int before) => string.Create(CultureInfo.InvariantCulture, $"第{before}次救灾款");

    /// <param name="before">Another day for each, since an event is paid for once.</param>
    private static async Task<Guid> CheckedBatchAsync(ServedCounty county, int before)
    {
        using var maker = await county.SignInAsync(PayingCounty.Maker);
        var fund = await PayingCounty.FundAsync(maker);
        object[] sources = [new { source = "fiscalAppropriation" }];
        var batch = (await maker.PostAsync(
            $"funds/{fund}/disbursements", new { title = Title(before), pay = "event", period = PayingCounty.Day(before), rules = new[] { "disaster" }, sources })).MustSucceed().Id("batch.id");
        var people = (await maker.GetAsync("people?size=200")).MustSucceed().Items().Select(person => new { personId = person.Id() }).ToList();
        Assert.Equal(PayingCounty.People, people.Count);
        (await maker.PostAsync($"disbursements/{batch}/lines", new { people, reason = "洪灾", total = Relief })).MustSucceed();
        using var checker = await county.SignInAsync(PayingCounty.Checker);
        (await checker.PostAsync($"disbursements/{batch}/check", new { }, await VersionAsync(checker, batch))).MustSucceed();
        return batch;
    }

    private static async Task<TimeSpan> ApproveAsync(ServedCounty county, Guid batch)
    {
        using var checker = await county.SignInAsync(PayingCounty.Checker);
        var version = await VersionAsync(checker, batch);
        var watch = Stopwatch.StartNew();
        (await checker.PostAsync($"disbursements/{batch}/approval", new { }, version)).MustSucceed();
        return watch.Elapsed;
    }

    private static async Task KillDuringApprovalAsync(ServedCounty county, Guid batch, TimeSpan moment)
    {
        using var checker = await county.SignInAsync(PayingCounty.Checker);
        var version = await VersionAsync(checker, batch);
        var approval = checker.PostAsync($"disbursements/{batch}/approval", new { }, version);
        await Task.Delay(moment);
        await county.KillAsync();
        try
        {
            await approval;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Nobody was told anything.
        }
    }

    private static async Task<int> VersionAsync(ApiClient client, Guid batch) => (int)(await client.GetAsync($"disbursements/{batch}")).MustSucceed().Number("version");

    // SQLite keeps identifiers as text in capitals.
    private static string Id(Engine engine, Guid id) => engine == Engine.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();

    /// <summary>Each account holds the sum of its entries, each voucher's entries sum to zero, no number is missing or given twice, SQLite's file is sound.</summary>
    private static async Task BooksAgreeAsync(ServedCounty county, string circumstances)
    {
        var drift = await county.CountAsync(
            "funds_accounts a WHERE a.balance <> (SELECT coalesce(sum(e.amount), 0) FROM funds_entries e WHERE e.account_id = a.id)");
        var uneven = await county.CountAsync("(SELECT voucher_id FROM funds_entries GROUP BY voucher_id HAVING sum(amount) <> 0) AS uneven");
        var empty = await county.CountAsync("funds_vouchers v WHERE (SELECT count(*) FROM funds_entries e WHERE e.voucher_id = v.id) <> 2");
        Assert.True((drift, uneven, empty) == (0, 0, 0), $"{drift} accounts drift, {uneven} vouchers are uneven, {empty} lack entries: {circumstances}");
        var (last, vouchers) = (await county.NumberAsync("SELECT sum(last) FROM (SELECT max(sequence) AS last FROM funds_vouchers GROUP BY year) AS years"), await county.CountAsync("funds_vouchers"));
        Assert.True(last == vouchers, $"{vouchers} vouchers are numbered to {last}: {circumstances}");
        if (await county.DamageAsync() is { } damage)
            Assert.Fail($"{damage}: {circumstances}");
    }

    private static async Task AuditIsWholeAsync(ServedCounty county)
    {
        Assert.Equal(await county.CountAsync("funds_vouchers"), await county.CountAsync("kernel_audit_records WHERE subject_type = 'voucher' AND action = 'Added'"));
        using var auditor = await county.SignInAsync(PayingCounty.AuditAdmin);
        var chain = (await auditor.PostAsync("audit-records/verification")).MustSucceed();
        Assert.True(chain.Truth("whole"), chain.ToString());
    }
}
