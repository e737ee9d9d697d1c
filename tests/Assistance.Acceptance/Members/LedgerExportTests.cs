using System.Text.Json.Nodes;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Spreadsheets;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

public sealed class LedgerExportTests
{
    [EngineFact]
    [Rule("G3")]
    public async Task The_ledger_leaves_as_a_workbook_with_the_columns_of_its_form_and_who_took_it_is_kept(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一", NeedTier.Considerable, perCapita: 456_700);
        await county.GivenRecognisedAsync(GreenCounty.Ford, "秦二");
        await county.App.InCommandAsync(services => services.GetRequiredService<ILedger>().ShowHelpersAsync(
            new PersonId(id), "县农业局", "林一、林二", new DateOnly(2026, 2, 1), "技术指导", CancellationToken.None));

        var export = await (await county.AsAsync("east")).PostAsync("ledger-exports", new { filter = new { tier = "considerable" } });

        export.MustSucceed();
        var rows = RosterDesk.RowsOf(export.Bytes, "台账");
        var row = Assert.Single(rows.Skip(3)).Cells.Select(cell => cell.Text).ToList();
        Assert.Equal(
            ["东坪镇党委", "大塘村党支部", "杨一", "75", "正式党员", "50", "比较困难", "因病", "县农业局", "林一、林二", "技术指导"],
            row.Intersect(["东坪镇党委", "大塘村党支部", "杨一", "75", "正式党员", "50", "比较困难", "因病", "县农业局", "林一、林二", "技术指导"]));
        Assert.Contains(row, cell => cell.StartsWith("999902********", StringComparison.Ordinal));
        await using var scope = county.App.Services.CreateAsyncScope();
        var record = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Action == AuditAction.Exported).SingleAsync();
        Assert.Equal(("exportLedger", "ledger", "east"), (record.Operation, record.SubjectType, record.ActorName));
        Assert.Contains("considerable", record.After, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task What_the_list_shows_is_what_leaves_and_nothing_of_the_neighbours(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var one = await county.GivenRecognisedAsync(GreenCounty.Pond, "朱一", NeedTier.Severe);
        await county.GivenRecognisedAsync(GreenCounty.Hill, "朱二", NeedTier.Temporary, "schooling");
        var gone = await county.GivenRecognisedAsync(GreenCounty.Hill, "朱三", NeedTier.Severe);
        await county.GivenRecognisedAsync(GreenCounty.Ford, "秦四", NeedTier.Severe);
        var department = await county.AsAsync("department");
        await county.ChangeAsync(one, "profile", new { identities = new[] { "destitute" } });
        await county.App.InCommandAsync(async services =>
        {
            var ledger = services.GetRequiredService<ILedger>();
            await ledger.ShowHelpersAsync(new PersonId(one), "县农业局", "林一", null, null, CancellationToken.None);
            await ledger.ExitAsync(new PersonId(gone), new DateOnly(2026, 2, 20), "graduated", CancellationToken.None);
        });

        foreach (var (filter, names) in new[]
        {
            ("", "朱一朱二"), ("tier=severe", "朱一"), ("cause=schooling", "朱二"), ("identity=destitute", "朱一"), ("hasHelper=false", "朱二"), ("name=二", "朱二"),
            ("exited=true", "朱三"), ("asOf=2026-02-01", "朱一朱三朱二"), ($"organisationId={county.IdOf(GreenCounty.Hill)}", "朱二"),
            ($"organisationId={county.IdOf(GreenCounty.Ford)}", ""), ($"organisationId={county.IdOf(GreenCounty.Code)}", "朱一朱二"),
        })
        {
            Assert.Equal(names, await ListedAsync(await county.AsAsync("east"), filter));
            Assert.Equal(names, await ExportedAsync(await county.AsAsync("east"), filter));
        }
    }

    private static async Task<string> ListedAsync(ApiClient api, string filter) =>
        string.Concat((await api.GetAsync($"ledger?{filter}")).MustSucceed().Items().Select(row => row.Text("name")).Order(StringComparer.Ordinal));

    private static async Task<string> ExportedAsync(ApiClient api, string filter)
    {
        var export = await api.PostAsync("ledger-exports", new { filter = Filters.BodyOf(filter) });
        export.MustSucceed();
        using var reader = WorkbookReader.Open(new MemoryStream(export.Bytes)).Value;
        var names = new TableReader(reader, [new("name", "姓名", Required: true), new("sex", "性别"), new("tier", "困难等级")]).Rows().Select(row => row.Value["name"].Text);
        return string.Concat(names.Order(StringComparer.Ordinal));
    }
}

/// <summary>A list's filter as its export takes it: in the address everything is text, in a body yes and no are not.</summary>
internal static class Filters
{
    public static JsonObject BodyOf(string query) => new(
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(
            pair[0], pair[1] is "true" or "false" ? JsonValue.Create(pair[1] == "true") : (JsonNode?)JsonValue.Create(pair[1]))));
}
