using System.Text.Json;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Testing.Demo;

/// <summary>Uploads a roster of a few rows and waits for what comes of it.</summary>
public static class Rosters
{
    private static readonly string[] Heads = ["姓名", "公民身份号码", "党支部", "联系电话"];

    public static async Task<JsonElement> ImportAsync(this ApiClient client, params string[][] rows)
    {
        var file = new MemoryStream();
        await using (var writer = new SheetWriter(file))
        {
            await writer.BeginAsync(new SheetLayout("名册", string.Empty, [.. Heads.Select(head => new SheetColumn(head))]));
            foreach (var row in rows)
                await writer.RowAsync(row);
            await writer.CompleteAsync();
        }

        var import = (await client.UploadAsync("roster-imports", "名册.xlsx", file.ToArray())).MustSucceed();
        for (var tries = 0; import.Text("state") == "running"; tries++)
        {
            Assert.True(tries < 600, "The import did not end.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            import = (await client.GetAsync($"roster-imports/{import.Id()}")).MustSucceed();
        }

        return import;
    }
}
