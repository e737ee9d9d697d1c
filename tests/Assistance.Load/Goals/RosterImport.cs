using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Load.Bare;
using Assistance.Load.County;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load.Goals;

/// <summary>
/// P9: the department sends a roster and follows its import until it is done: read, checked as a whole, written as a whole. Beside it the rows that it wrote,
/// taken out of their tables and put back by COPY.
/// </summary>
internal sealed class RosterImport(Installation county, LoadOptions options)
{
    private const int MostRows = 100_000;
    private const int Smaller = 10;
    private const double OfCopy = 0.25;
    private const double MostMegabytes = 200;
    private const double Flat = 1.5;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    // In the order in which they can be put back.
    private static readonly RowsOfTable[] Written =
    [
        new("members_people", $"address = '{RosterBook.Address}'"),
        new("members_name_grams", $"person_id IN (SELECT id FROM members_people WHERE address = '{RosterBook.Address}')"),
        new("members_households", $"head_id IN (SELECT id FROM members_people WHERE address = '{RosterBook.Address}')"),
        new("members_incomes", $"household_id IN (SELECT household_id FROM members_people WHERE address = '{RosterBook.Address}')"),
        new("kernel_audit_records", "operation = 'runRosterImport'"),
    ];

    public static string Name => "P9";

    /// <returns>What is wrong with what was imported.</returns>
    public async Task<IReadOnlyList<string>> MeasureAsync(CancellationToken cancellationToken)
    {
        // What is measured is this import's memory, not what other goals left behind.
        await county.StartAgainAsync();
        await HttpText.AskAsync(county.Ours, "api/v1/people", county.Department, cancellationToken);
        var rows = Math.Min(MostRows, options.Members);
        var faults = new List<string>();
        var copied = new CopiedRows(county.Database, options.Directory, Written);
        Console.WriteLine($"\n{Name}  a roster of new people imported, beside COPY of the same rows into the same tables\n");
        Console.WriteLine($"{"rows",9}{"MB",7}{"import s",10}{"cpu s",8}{"RSS + MB",10}{"COPY s",8}   import is");
        var before = PeakMemory.Of(county.Server).Before;
        var few = await ImportAsync(rows / Smaller, faults, copied, before, cancellationToken);
        var many = await ImportAsync(rows, faults, copied, before, cancellationToken);
        Line(few, string.Empty);
        Line(many, string.Create(
            CultureInfo.InvariantCulture,
            $"{many.Copy / many.Seconds:0.00}×  goal ≥{OfCopy:0.00}× {Report.Verdict(many.Copy / many.Seconds >= OfCopy)}; RSS goal ≤{MostMegabytes:0} MB {Report.Verdict(many.Grown <= MostMegabytes)}, flat {Report.Verdict(many.Grown <= few.Grown * Flat)}"));
        Console.WriteLine($"          in {string.Join(", ", many.Phases)}; written: {many.Tables}");
        return faults;
    }

    private async Task<Imported> ImportAsync(int rows, List<string> faults, CopiedRows copied, double memoryBefore, CancellationToken cancellationToken)
    {
        var file = Path.Combine(options.Directory, "roster.xlsx");
        IReadOnlyList<string> said;
        await using (var book = File.Create(file))
            said = await RosterBook.WriteAsync(county.Database, options.Members, rows, book, cancellationToken);
        await PackAsync(file, cancellationToken);
        var (memory, before, written) = (PeakMemory.Of(county.Server), county.Server.ProcessorTime, await InsertedAsync(cancellationToken));
        var began = Stopwatch.GetTimestamp();
        var (import, phases) = await SendAsync(file, cancellationToken);
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (grown, processor) = (memory.Grown + memory.Before - memoryBefore, (county.Server.ProcessorTime - before).TotalSeconds);
        if (import.GetProperty("state").GetString() != "done" || import.GetProperty("added").GetInt32() != rows)
        {
            faults.Add($"The import of {rows:N0} rows ended so: {import}");
            return new Imported(rows, 0, took, processor, grown, 0, phases, string.Empty);
        }

        await JudgeAsync(said, faults, cancellationToken);
        await copied.TakeAsync(cancellationToken);
        await copied.RemoveAsync(cancellationToken);
        var copy = await copied.PutBackAsync(cancellationToken);
        await JudgeAsync(said, faults, cancellationToken);
        await copied.RemoveAsync(cancellationToken);
        return new Imported(rows, new FileInfo(file).Length / 1e6, took, processor, grown, copy.TotalSeconds, phases, await TablesAsync(written, cancellationToken));
    }

    /// <summary>Makes the workbook as small as an office program does; ours are written for speed.</summary>
    private static async Task PackAsync(string file, CancellationToken cancellationToken)
    {
        var packed = file + ".packed";
        await using (var from = await ZipFile.OpenReadAsync(file, cancellationToken))
        await using (var to = await ZipFile.OpenAsync(packed, ZipArchiveMode.Create, cancellationToken))
        {
            foreach (var entry in from.Entries)
            {
                await using var part = await entry.OpenAsync(cancellationToken);
                await using var smaller = await to.CreateEntry(entry.FullName, CompressionLevel.Optimal).OpenAsync(cancellationToken);
                await part.CopyToAsync(smaller, cancellationToken);
            }
        }

        File.Move(packed, file, overwrite: true);
    }

    private async Task<(JsonElement Import, IReadOnlyList<string> Phases)> SendAsync(string file, CancellationToken cancellationToken)
    {
        using var part = new StreamContent(File.OpenRead(file));
        part.Headers.ContentType = new MediaTypeHeaderValue(FileAnswer.Xlsx);
        using var form = new MultipartFormDataContent { { part, "file", Path.GetFileName(file) } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/roster-imports", UriKind.Relative)) { Content = form };
        request.Headers.Add("Cookie", county.Department.Cookie);
        request.Headers.Add("X-CSRF-Token", county.Department.Antiforgery);
        using var answer = await county.Ours.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The roster was refused: {text}");
        var import = JsonSerializer.Deserialize<JsonElement>(text);
        var spent = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var last = Stopwatch.GetTimestamp(); import.GetProperty("state").GetString() == "running";)
        {
            await Task.Delay(BetweenLooks, cancellationToken);
            var phase = import.GetProperty("phase").GetString() ?? "ending";
            spent[phase] = spent.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(last).TotalSeconds;
            last = Stopwatch.GetTimestamp();
            import = JsonSerializer.Deserialize<JsonElement>(await HttpText.AskAsync(county.Ours, $"api/v1/roster-imports/{import.GetProperty("id").GetGuid()}", county.Department, cancellationToken));
        }

        return (import, [.. spent.Select(phase => string.Create(CultureInfo.InvariantCulture, $"{phase.Key} {phase.Value:0.0} s"))]);
    }

    /// <summary>Whether exactly those stand in the register whom the roster named, with what it said of them.</summary>
    private async Task JudgeAsync(IReadOnlyList<string> said, List<string> faults, CancellationToken cancellationToken)
    {
        await using var command = county.Database.CreateCommand(
            """
            SELECT p.name || '|' || p.sex || '|' || p.birth_date || '|' || p.joined_on || '|' || b.name || '|' || h.size
            FROM members_people p
            JOIN members_organisations b ON b.id = p.org_id
            JOIN members_households h ON h.id = p.household_id AND h.head_id = p.id
            WHERE p.address = $1 AND p.citizen_id_index IS NOT NULL
            """);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = RosterBook.Address });
        var stored = new List<string>(said.Count);
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await row.ReadAsync(cancellationToken))
                stored.Add(row.GetString(0));
        }

        var (asSaid, asStored) = (Sorted(said), Sorted(stored));
        if (asSaid != asStored)
            faults.Add($"The roster names {asSaid.Rows:N0} people ({asSaid.Digest[..8]}), the register holds {asStored.Rows:N0} ({asStored.Digest[..8]}).");
    }

    private static (int Rows, string Digest) Sorted(IEnumerable<string> lines) => SheetCells.Digest(lines.Order(StringComparer.Ordinal).Select(line => new string?[] { line }));

    private async Task<Dictionary<string, long>> InsertedAsync(CancellationToken cancellationToken)
    {
        await using var command = county.Database.CreateCommand("SELECT relname::text, n_tup_ins FROM pg_stat_user_tables");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var inserted = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancellationToken))
            inserted[row.GetString(0)] = row.GetInt64(1);
        return inserted;
    }

    private async Task<string> TablesAsync(Dictionary<string, long> before, CancellationToken cancellationToken)
    {
        var after = await InsertedAsync(cancellationToken);
        return string.Join(", ", after.Select(table => (table.Key, Rows: table.Value - before.GetValueOrDefault(table.Key))).Where(table => table.Rows > 0).Select(table => $"{table.Key} {table.Rows:N0}"));
    }

    private static void Line(Imported imported, string verdict) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{imported.Rows,9:N0}{imported.Megabytes,7:0.0}{imported.Seconds,10:0.0}{imported.Processor,8:0.0}{imported.Grown,10:0}{imported.Copy,8:0.0}   {verdict}"));

    /// <param name="Grown">MB above what the server had before the first import.</param>
    /// <param name="Copy">Seconds of the COPY.</param>
    private sealed record Imported(int Rows, double Megabytes, double Seconds, double Processor, double Grown, double Copy, IReadOnlyList<string> Phases, string Tables);
}
