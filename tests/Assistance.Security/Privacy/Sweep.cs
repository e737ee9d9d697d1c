using System.Data.Common;
using System.Text;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Security.Tests.Scope;
using Assistance.Testing;
using Assistance.Testing.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Security.Tests.Privacy;

/// <summary>Looks for numbers of persons everywhere where one could get out of the demo county.</summary>
internal sealed class Sweep(AssistanceApp app, NumberSearch search)
{
    // What the wire carries in full on purpose: each leaves an audit record, which a test of its own looks for.
    private static readonly string[] InFull = ["downloadMarkedRoster"];
    private const int DocumentsOfEach = 5;
    private static readonly Role[] ExportRoles = [Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader];

    /// <summary>Everything that can be read, by everybody who can: each GET about each row, page by page, and the exports' cells.</summary>
    /// <returns>Where a number was found, and how much was read.</returns>
    public async Task<(IReadOnlyList<string> Found, int Read)> AnswersAsync(IReadOnlyList<Caller> callers)
    {
        var rows = await Rows.AllAsync(app);
        var (found, read) = (new List<string>(), 0);
        foreach (var caller in callers)
        {
            foreach (var operation in Operation.All(app).Where(o => o.Method == HttpMethod.Get && !InFull.Contains(o.Id) && o.UseCase.Refuses(caller.Actor) is null))
            {
                foreach (var answer in await Probe.AllPagesAsync(operation, caller, rows, int.MaxValue))
                {
                    read++;
                    Note(found, $"{operation.Id} as {caller.Name}", Texts(answer));
                }
            }

            if (ExportRoles.Contains(caller.Role))
            {
                Note(found, $"exportRoster as {caller.Name}", Texts(await caller.Api.PostAsync("roster-exports", new { })));
                Note(found, $"exportLedger as {caller.Name}", Texts(await caller.Api.PostAsync("ledger-exports", new { })));
                foreach (var table in new[] { "applications", "homeVisits", "appraisals", "notices" })
                    Note(found, $"exportCaseTable as {caller.Name}", Texts(await caller.Api.PostAsync("case-tables", new { table })));
                foreach (var (operation, path, form) in Documents(rows.Where(caller.Reaches)))
                {
                    var document = await caller.Api.PostAsync(path, form);
                    // A document that nobody got would hide nothing.
                    Assert.True(document.ContentType == FileAnswer.Docx, $"{operation} as {caller.Name}: {(int)document.Status} {document.Text}");
                    Note(found, $"{operation} as {caller.Name}", Texts(document));
                }
            }
        }

        return (found, read);
    }

    public IReadOnlyList<string> Logs() => [.. app.Log.All.Concat(DemoApp.StoryLog.All).Where(line => search.FindIn(line).Count > 0)];

    /// <summary>Every cell of every table, and every file of the data directory.</summary>
    public async Task<IReadOnlyList<string>> DataAsync()
    {
        var found = new List<string>();
        if (app.Engine == Engine.PostgreSql)
            await TablesAsync(found);
        else
            await CheckpointAsync();
        foreach (var file in Directory.EnumerateFiles(app.DataDirectory, "*", SearchOption.AllDirectories))
            found.AddRange(search.FindIn(await ReadAsync(file)).Select(number => $"{Path.GetFileName(file)}: {number}"));
        return found;
    }

    /// <summary>The forms on which numbers stand, of some of the caller's own.</summary>
    private static IEnumerable<(string Operation, string Path, object Form)> Documents(IEnumerable<ScopedRow> own)
    {
        yield return ("exportLedgerForm", "ledger-form-documents", new { });
        foreach (var row in own.Where(row => row.Kind.Name == "Person").Take(DocumentsOfEach))
        {
            var personId = row.Ids.First(id => id.Type.Name == "PersonId").Value;
            yield return ("exportPersonForm", $"people/{personId}/form-documents", new { });
            yield return ("exportBlankForm", "blank-form-documents", new { personId });
        }

        foreach (var row in own.Where(row => row.Kind.Name == "Case").Take(DocumentsOfEach))
        {
            foreach (var form in new[] { "approval", "homeVisit" })
                yield return ("exportCaseForm", $"cases/{row.Ids.First(id => id.Type.Name == "CaseId").Value}/form-documents", new { form });
        }
    }

    private static IReadOnlyList<string> Texts(ApiAnswer answer) => Workbooks.Is(answer.Bytes)
        ? Workbooks.TextsOf(answer.Bytes)
        : [IsPicture(answer) ? Encoding.Latin1.GetString(answer.Bytes) : answer.Text, string.Join('\n', answer.Headers.Values)];

    // Its bytes are no text, but a number could stand among them.
    private static bool IsPicture(ApiAnswer answer) => answer.ContentType is { } type && type.StartsWith("image/", StringComparison.Ordinal);

    private void Note(List<string> found, string where, IEnumerable<string> texts) =>
        found.AddRange(texts.SelectMany(search.FindIn).Distinct().Select(number => $"{where}: {number}"));

    // So that nothing waits in the log beside the file.
    private async Task CheckpointAsync()
    {
        await using var connection = app.Services.GetRequiredService<IDatabaseEngine>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    private async Task TablesAsync(List<string> found)
    {
        await using var connection = app.Services.GetRequiredService<IDatabaseEngine>().CreateConnection();
        await connection.OpenAsync();
        // Bytes that are characters are shown as such.
        await foreach (var _ in AskAsync(connection, "SET bytea_output = 'escape'"))
            Assert.Fail("No rows were expected.");
        var tables = new List<string>();
        await foreach (var table in AskAsync(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
            tables.Add(table);
        Assert.NotEmpty(tables);
        foreach (var table in tables)
        {
            await foreach (var row in AskAsync(connection, $"SELECT t::text FROM \"{table}\" t"))
                Note(found, table, [row]);
        }
    }

    private static async IAsyncEnumerable<string> AskAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return reader.GetString(0);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new MemoryStream();
        await file.CopyToAsync(content);
        return content.ToArray();
    }
}
