using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Testing;

/// <summary>Uploads rosters and waits for what comes of them.</summary>
public static class RosterDesk
{
    public static async Task<JsonElement> ImportAsync(this ApiClient api, byte[] roster, int? incomeYear = null)
    {
        var uploaded = (await api.UploadRosterAsync(roster, incomeYear)).MustSucceed();
        return await api.EndOfImportAsync(uploaded.Id());
    }

    public static Task<ApiAnswer> UploadRosterAsync(this ApiClient api, byte[] roster, int? incomeYear = null) =>
        api.UploadAsync("roster-imports", "名册.xlsx", roster, fields: incomeYear is { } year ? [("incomeYear", year.ToString(CultureInfo.InvariantCulture))] : []);

    public static async Task<JsonElement> EndOfImportAsync(this ApiClient api, Guid id)
    {
        for (var tries = 0; tries < 6000; tries++)
        {
            var import = (await api.GetAsync($"roster-imports/{id}")).MustSucceed();
            if (import.Text("state") != "running")
                return import;
            await Task.Delay(50);
        }

        throw new TimeoutException("The import did not end.");
    }

    /// <summary>A sheet of our own writing: heads in the first row, texts below.</summary>
    public static async Task<byte[]> SheetAsync(string[] heads, params object?[][] rows)
    {
        var file = new MemoryStream();
        await using (var writer = new SheetWriter(file))
        {
            await writer.BeginAsync(new SheetLayout("名册", string.Empty, [.. heads.Select(head => new SheetColumn(head))]));
            foreach (var row in rows)
                await writer.RowAsync(row);
            await writer.CompleteAsync();
        }

        return file.ToArray();
    }

    public static List<SheetRow> RowsOf(byte[] workbook, string sheet)
    {
        using var reader = WorkbookReader.Open(new MemoryStream(workbook)).Value;
        return [.. reader.Rows(reader.Sheets.Single(found => found.Name == sheet)).Select(row => row.Value)];
    }
}
