using System.Text.Json;

namespace Assistance.Testing.Demo;

/// <summary>Uploads a roster of a few rows and waits for what comes of it.</summary>
public static class Rosters
{
    private static readonly string[] Heads = ["姓名", "公民身份号码", "党支部", "联系电话"];

    public static async Task<JsonElement> ImportAsync(this ApiClient client, params string[][] rows) => await client.ImportAsync(await RosterDesk.SheetAsync(Heads, rows));
}
