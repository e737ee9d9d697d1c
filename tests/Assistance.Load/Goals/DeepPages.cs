using System.Globalization;
using System.Text.Json;
using Assistance.Load.Bare;
using Assistance.Load.County;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load.Goals;

/// <summary>P2: the last page of the county's people beside their first, both ours, turn by turn: a page deep down costs what the first one does.</summary>
internal sealed class DeepPages(Reviewer department, NpgsqlDataSource database)
{
    private const string Query = "api/v1/people";
    private const int PageSize = 50;
    private const double Goal = 1.5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static string Name => "P2";

    /// <returns>What is wrong with the pages, before any time is taken.</returns>
    public async Task<IReadOnlyList<string>> MeasureAsync(HttpClient ours, RunningServer server, LoadOptions options, CancellationToken cancellationToken)
    {
        var (before, rows) = await BeforeTheLastPageAsync(cancellationToken);
        var last = $"{Query}?after={before}";
        var (firstPage, lastPage) = (await HttpText.AskAsync(ours, Query, department, cancellationToken), await HttpText.AskAsync(ours, last, department, cancellationToken));
        if (JsonDocument.Parse(lastPage).RootElement is var page && (page.GetProperty("items").GetArrayLength() != PageSize || page.GetProperty("next").ValueKind != JsonValueKind.Null))
            return ["The last page is not the last."];
        var (first, deep) = (new SamePages([HttpText.Get(Query, department)], [firstPage]), new SamePages([HttpText.Get(last, department)], [lastPage]));

        Console.WriteLine($"\n{Name}  the page at row {rows:N0} of the people's list beside its first page\n");
        Console.WriteLine($"{"at once",7}  {"",-12}{"p50 ms",9}{"p95 ms",9}   last is");
        var wrong = 0;
        foreach (var concurrency in options.Concurrency)
        {
            var (firsts, deeps) = (new List<Sample>(), new List<Sample>());
            await HttpLoad.RunAsync(server.Address, deep, concurrency, WarmUp, cancellationToken);
            for (var round = 0; round < options.Rounds; round++)
            {
                firsts.Add(await HttpLoad.RunAsync(server.Address, first, concurrency, TimeSpan.FromSeconds(options.Seconds), cancellationToken));
                deeps.Add(await HttpLoad.RunAsync(server.Address, deep, concurrency, TimeSpan.FromSeconds(options.Seconds), cancellationToken));
            }

            var ratio = firsts.Zip(deeps, (one, other) => other.Percentile(0.95) / one.Percentile(0.95)).Median();
            Row(concurrency, "first page", firsts, string.Empty);
            Row(concurrency, "last page", deeps, string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}×  goal ≤{Goal:0.0}× {Report.Verdict(ratio <= Goal)}"));
            wrong += firsts.Concat(deeps).Sum(sample => sample.Wrong);
        }

        return wrong == 0 ? [] : [$"{wrong} answers were wrong."];
    }

    private async Task<(string Cursor, long Rows)> BeforeTheLastPageAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT org_path, id, (SELECT count(*) FROM members_people) FROM members_people ORDER BY org_path DESC, id DESC OFFSET $1 LIMIT 1");
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = (long)PageSize });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return (BareRow.Cursor(row.GetString(0), row.GetGuid(1)), row.GetInt64(2));
    }

    private static void Row(int concurrency, string name, List<Sample> samples, string verdict) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{concurrency,7}  {name,-12}{samples.Select(s => s.Percentile(0.5)).Median(),9:0.00}{samples.Select(s => s.Percentile(0.95)).Median(),9:0.00}   {verdict}"));
}
