using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class DepartureTests
{
    [EngineFact]
    public async Task A_death_ends_the_ledger_entry_with_it(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "卫一");
        var pond = await county.AsAsync("pond");
        (await pond.PostAsync($"people/{id}/death", new { on = "2026-04-01" })).MustBeRefused(422, "members.day_out_of_bounds");
        (await pond.PostAsync($"people/{id}/death", new { on = "2026-03-08", note = "因病" })).MustSucceed();
        var person = await county.PersonAsync(id);
        Assert.Equal("deceased", person.Text("state"));
        Assert.True(person.IsNull("tier"));
        Assert.Equal("2026-03-08", person.Text("ledger.0.until"));
        Assert.Equal("去世", person.Text("ledger.0.exitReason.name"));
        Assert.Empty((await pond.GetAsync("ledger")).MustSucceed().Items());
        Assert.Equal("deceased", Assert.Single((await pond.GetAsync("ledger?exited=true")).MustSucceed().Items()).Text("exitReason"));
        var refused = (await pond.PostAsync($"people/{id}/death", new { })).MustBeRefused(409, "members.illegal_state");
        Assert.Equal("deceased", refused.Text("state"));
        Assert.Empty(refused.Items("allowed"));
    }

    [EngineFact]
    public async Task A_membership_is_transferred_out_stopped_or_ended_by_the_township(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        foreach (var state in new[] { "transferredOut", "stopped", "removed" })
        {
            var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "沈" + state[0]);
            (await (await county.AsAsync("pond")).PostAsync($"people/{id}/leave", new { state })).MustBeRefused(403, "access.forbidden");
            (await east.PostAsync($"people/{id}/leave", new { state = "deceased" })).MustBeRefused(422, "request.invalid");
            (await east.PostAsync($"people/{id}/leave", new { state, note = "说明" })).MustSucceed();
            Assert.Equal(state, (await county.PersonAsync(id)).Text("ledger.0.exitReason.code"));
        }
    }

    [EngineFact]
    public async Task A_transfer_takes_household_and_current_entry_along(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "韩一");
        var (pond, ford) = (await county.AsAsync("pond"), await county.AsAsync("ford"));
        await county.ChangeAsync(id, "household", new { size = 2, labourCount = 1, members = Array.Empty<object>(), incomes = Array.Empty<object>() }, maker: "pond");
        (await (await county.AsAsync("east")).PostAsync($"people/{id}/move", new { organisationId = county.IdOf(GreenCounty.Ford) })).MustBeRefused(404, "members.organisation_not_found");
        (await (await county.AsAsync("department")).PostAsync($"people/{id}/move", new { organisationId = county.IdOf(GreenCounty.Ford) })).MustSucceed();
        (await (await county.AsAsync("department")).PostAsync($"people/{id}/move", new { organisationId = county.IdOf(GreenCounty.Ford) })).MustBeRefused(409, "members.already_there");
        (await pond.GetAsync($"people/{id}")).MustBeRefused(404, "members.person_not_found");
        Assert.Empty((await pond.GetAsync("ledger")).MustSucceed().Items());
        var row = Assert.Single((await ford.GetAsync("ledger")).MustSucceed().Items());
        Assert.Equal("西渡镇党委", row.Text("townshipName"));
        Assert.Equal("渡口社区党支部", row.Text("organisationName"));
        Assert.Equal(2, (await county.PersonAsync(id, "ford")).Number("household.size"));
    }
}
