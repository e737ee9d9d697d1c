using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

public sealed class PairExportTests
{
    [EngineFact]
    public async Task The_register_of_pairs_leaves_as_a_workbook_of_the_callers_reach_and_who_took_it_is_kept(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);

        var export = await (await county.AsAsync("east")).PostAsync("pair-exports", new { filter = new { state = "active" } });

        export.MustSucceed();
        var row = RosterDesk.RowsOf(export.Bytes, "结对")[^1].Cells.Select(cell => cell.Text).ToList();
        Assert.Contains("安和平", row);
        Assert.Contains("结对中", row);
        await using var scope = county.App.Services.CreateAsyncScope();
        var record = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Action == AuditAction.Exported).SingleAsync();
        Assert.Equal(("exportPairs", "east"), (record.Operation, record.ActorName));

        var others = await (await county.AsAsync("west")).PostAsync("pair-exports", new { });
        others.MustSucceed();
        Assert.DoesNotContain("安和平", RosterDesk.RowsOf(others.Bytes, "结对").SelectMany(found => found.Cells).Select(cell => cell.Text));
    }
}
