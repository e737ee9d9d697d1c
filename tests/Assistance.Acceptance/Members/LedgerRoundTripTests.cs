using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

/// <summary>What the ledger's export wrote, the roster's import accepts.</summary>
public sealed class LedgerRoundTripTests
{
    // A character beyond the first plane (GB 18030), and the dot of names of other nations.
    private const string RareName = "𠮷买买提·阿不都";

    [EngineFact]
    public async Task A_ledger_that_was_taken_comes_back_and_changes_nothing(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var number = GreenCounty.NumberOf(1950, 11);
        var east = await county.AsAsync("east");
        // Of one the household is known, of the others nothing but the income on which they were recognised.
        var rare = await county.GivenRecognisedAsync(GreenCounty.Pond, RareName, NeedTier.Considerable, "illness", perCapita: 456_789);
        await county.GivenRecognisedAsync(GreenCounty.Hill, "䶮大山", NeedTier.Temporary, "schooling");
        await county.ChangeAsync(rare, "numbers", new { citizenId = number, phone = "12000000001" }, maker: "east", decider: "department");
        await county.ChangeAsync(rare, "profile", new { health = "disabled", primaryCause = "disability", identities = new[] { "destitute" } }, maker: "east", decider: "department");
        var before = (await east.GetAsync($"people/{rare}")).MustSucceed();

        var export = await east.PostAsync("ledger-exports", new { });
        var import = await east.ImportAsync(export.Bytes, incomeYear: 2025);

        Assert.True(import.Text("state") == "done", import.ToString());
        Assert.Equal((0, 0, 2), ((int)import.Number("added"), (int)import.Number("changed"), (int)import.Number("unchanged")));
        Assert.Equal(before.ToString(), (await east.GetAsync($"people/{rare}")).MustSucceed().ToString());
        Assert.Contains(RareName, RosterDesk.RowsOf(export.Bytes, "台账").SelectMany(row => row.Cells).Select(cell => cell.Text));
        Assert.Equal(number, (await east.PostAsync($"people/{rare}/reveal", new { field = "citizenId", reason = "核对原始号码" })).MustSucceed().Text("value"));
    }

    [EngineFact]
    public async Task Who_has_left_the_ledger_is_passed_over_and_said_so(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var gone = await county.GivenRecognisedAsync(GreenCounty.Pond, "朱一");
        await county.App.InCommandAsync(async services => await services.GetRequiredService<ILedger>()
            .ExitAsync(new PersonId(gone), new DateOnly(2026, 2, 20), "graduated", CancellationToken.None));
        var east = await county.AsAsync("east");
        (await east.PostAsync($"people/{gone}/death", new { })).MustSucceed();

        var export = await east.PostAsync("ledger-exports", new { filter = new { exited = true } });
        var import = await east.ImportAsync(export.Bytes);

        Assert.True(import.Text("state") == "done", import.ToString());
        Assert.Equal((0, 0, 0), ((int)import.Number("added"), (int)import.Number("changed"), (int)import.Number("unchanged")));
        Assert.Contains("roster.left_ledger", import.Items("notices").Select(notice => notice.Text("code")));
    }
}
