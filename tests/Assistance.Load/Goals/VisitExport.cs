using System.Diagnostics;
using System.Globalization;
using Assistance.Kernel.Http;
using Assistance.Load.Bare;
using Assistance.Load.County;
using Assistance.Load.Measuring;

namespace Assistance.Load.Goals;

/// <summary>
/// P10: the department takes visits as a workbook, as many as the county has members. Beside it the same cells from memory by a bare forward writer,
/// and the same workbook by hand: one statement, a reader, that writer.
/// </summary>
internal sealed class VisitExport(Installation county, LoadOptions options)
{
    private const double OfWriter = 1.3;
    private const double MostMegabytes = 60;
    private const double LatestFirstByte = 1;
    private const int MostRounds = 2;

    // Title, day, heads.
    private const int Head = 3;

    public static string Name => "P10";

    /// <returns>What is wrong with the workbook.</returns>
    public async Task<IReadOnlyList<string>> MeasureAsync(CancellationToken cancellationToken)
    {
        // What is measured is this export's memory, not what other goals left behind.
        await county.StartAgainAsync();
        var (from, until) = RegisterHelp.AFifthOfTheVisits;
        var (book, byHand) = (Path.Combine(options.Directory, "ours.xlsx"), Path.Combine(options.Directory, "bare.xlsx"));
        await OursAsync(until, until, book, cancellationToken);
        await BareAsync(until, until, byHand, cancellationToken);

        var (ours, bare, writer) = (new List<Taken>(), new List<Taken>(), new List<Taken>());
        List<string?[]> cells = [];
        for (var round = 0; round < Math.Min(MostRounds, options.Rounds); round++)
        {
            ours.Add(await OursAsync(from, until, book, cancellationToken));
            bare.Add(await BareAsync(from, until, byHand, cancellationToken));
            if (round == 0)
                cells = Cells(book);
            writer.Add(await Task.Run(() => WriterAsync(cells, Path.Combine(options.Directory, "writer.xlsx")), cancellationToken));
        }

        var columns = BareVisitBook.Columns.Count;
        var (rows, digest) = SheetCells.Digest(cells);
        var (bareRows, bareDigest) = SheetCells.Digest(SheetCells.Read(byHand, columns, head: 0));
        var stored = await StoredAsync(from, until, cancellationToken);
        Report(rows, columns, ours, bare, writer);
        File.Delete(book);
        File.Delete(byHand);
        return rows == stored && bareRows == stored && digest == bareDigest
            ? []
            : [$"{stored:N0} visits are stored; the workbook has {rows:N0} rows ({digest[..8]}), the one by hand {bareRows:N0} ({bareDigest[..8]})."];
    }

    private static void Report(int rows, int columns, List<Taken> ours, List<Taken> bare, List<Taken> writer)
    {
        Console.WriteLine($"\n{Name}  a workbook of {rows:N0} visits in {columns} columns\n");
        Console.WriteLine($"{"",-32}{"s",8}{"MB",8}{"first byte s",14}{"RSS + MB",10}{"cpu s",8}   ours is");
        var (ofWriter, ofBare) = (Ratio(ours, writer), Ratio(ours, bare));
        var (first, grown) = (ours.Select(taken => taken.FirstByte).Max(), ours.Select(taken => taken.Grown).Max());
        Line("ours", ours, string.Create(
            CultureInfo.InvariantCulture,
            $"first byte goal ≤{LatestFirstByte:0} s {Load.Report.Verdict(first <= LatestFirstByte)}, RSS goal ≤{MostMegabytes:0} MB {Load.Report.Verdict(grown <= MostMegabytes)}"));
        Line("bare writer, cells in memory", writer, string.Create(CultureInfo.InvariantCulture, $"{ofWriter:0.00}×  goal ≤{OfWriter:0.0}× {Load.Report.Verdict(ofWriter <= OfWriter)}"));
        Line("one statement and bare writer", bare, string.Create(CultureInfo.InvariantCulture, $"{ofBare:0.00}×"));
    }

    private static double Ratio(List<Taken> ours, List<Taken> others) => ours.Zip(others, (one, other) => one.Seconds / other.Seconds).Median();

    private static void Line(string name, List<Taken> taken, string verdict) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-32}{taken.Select(t => t.Seconds).Median(),8:0.0}{taken[^1].Bytes / 1e6,8:0.0}{taken.Select(t => t.FirstByte).Max(),14:0.00}{taken.Select(t => t.Grown).Max(),10:0}{taken.Select(t => t.Processor).Median(),8:0.0}   {verdict}"));

    private async Task<Taken> OursAsync(DateOnly from, DateOnly until, string file, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/visit-exports", UriKind.Relative))
        {
            Content = JsonContent.Create(new { filter = new { from, until } }, options: WireJson.Options),
        };
        request.Headers.Add("Cookie", county.Department.Cookie);
        request.Headers.Add("X-CSRF-Token", county.Department.Antiforgery);
        return await TakeAsync(county.Ours, county.Server, request, file, cancellationToken);
    }

    private async Task<Taken> BareAsync(DateOnly from, DateOnly until, string file, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"visit-book?from={from:O}&until={until:O}", UriKind.Relative));
        return await TakeAsync(county.Bare, county.Ceiling, request, file, cancellationToken);
    }

    private static async Task<Taken> TakeAsync(HttpClient http, RunningServer server, HttpRequestMessage request, string file, CancellationToken cancellationToken)
    {
        var (memory, before, asked) = (PeakMemory.Of(server), server.ProcessorTime, Stopwatch.GetTimestamp());
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await using var output = File.Create(file);
        var first = new byte[1];
        await body.ReadExactlyAsync(first, cancellationToken);
        var toFirst = Stopwatch.GetElapsedTime(asked);
        await output.WriteAsync(first, cancellationToken);
        await body.CopyToAsync(output, cancellationToken);
        return new Taken(Stopwatch.GetElapsedTime(asked).TotalSeconds, toFirst.TotalSeconds, memory.Grown, (server.ProcessorTime - before).TotalSeconds, output.Length);
    }

    private static Taken WriterAsync(List<string?[]> cells, string file)
    {
        var (process, began) = (Process.GetCurrentProcess(), Stopwatch.GetTimestamp());
        var before = process.TotalProcessorTime;
        long length;
        using (var output = File.Create(file))
        {
            using (var book = new SaxBook(output, BareVisitBook.Columns))
            {
                foreach (var row in cells)
                    book.Row(row);
            }

            length = output.Length;
        }

        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        File.Delete(file);
        return new Taken(took, 0, 0, (process.TotalProcessorTime - before).TotalSeconds, length);
    }

    // Names and places recur: one text for all their cells.
    private static List<string?[]> Cells(string book)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<string?[]>();
        foreach (var row in SheetCells.Read(book, BareVisitBook.Columns.Count, Head))
        {
            for (var i = 1; i < row.Length; i++)
            {
                if (row[i] is { } text && !known.TryAdd(text, text))
                    row[i] = known[text];
            }

            rows.Add(row);
        }

        return rows;
    }

    private async Task<long> StoredAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        await using var command = county.Database.CreateCommand("SELECT count(*) FROM pairing_visits WHERE day >= $1 AND day <= $2");
        command.CommandTimeout = 0;
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = from });
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = until });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <param name="Grown">MB.</param>
    /// <param name="Processor">Seconds of one core.</param>
    private sealed record Taken(double Seconds, double FirstByte, double Grown, double Processor, long Bytes);
}
