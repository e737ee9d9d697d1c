using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class DuesTests
{
    [EngineFact]
    [Rule("B7")]
    public async Task Six_months_unpaid_without_a_reason_are_shown(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "沈一");
        var pond = await county.AsAsync("pond");
        Assert.True((await county.PersonAsync(id)).IsNull("dues"));

        // On 10 March the present month is not yet owed.
        foreach (var (month, unpaid, overdue) in new[] { ("2026-03-31", 0, false), ("2026-02-15", 0, false), ("2025-09-01", 5, false), ("2025-08-31", 6, true) })
        {
            (await pond.PutAsync($"people/{id}/dues", new { paidUntil = month }, version: await county.VersionAsync(id))).MustSucceed();
            var dues = (await county.PersonAsync(id)).At("dues");
            Assert.Equal((unpaid, overdue), (dues.Number("monthsUnpaid"), dues.Truth("overdue")));
            Assert.Equal(overdue ? 1 : 0, (await pond.GetAsync("people?duesOverdue=true")).MustSucceed().Items().Count);
        }

        (await pond.PutAsync($"people/{id}/dues", new { paidUntil = "2025-08-01", reason = "经批准减免" }, version: await county.VersionAsync(id))).MustSucceed();
        var excused = (await county.PersonAsync(id)).At("dues");
        Assert.Equal((6L, false, "经批准减免"), (excused.Number("monthsUnpaid"), excused.Truth("overdue"), excused.Text("reason")));
        Assert.Empty((await pond.GetAsync("people?duesOverdue=true")).MustSucceed().Items());
        (await pond.PutAsync($"people/{id}/dues", new { paidUntil = "2027-04-01" }, version: await county.VersionAsync(id))).MustBeRefused(422, "members.dues_month");
    }

    [EngineFact]
    public async Task A_whole_branch_is_recorded_at_once_but_for_those_named_and_for_those_further_on(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (paid, owing, further) = (await county.GivenMemberAsync(GreenCounty.Pond, "沈二"), await county.GivenMemberAsync(GreenCounty.Pond, "沈三"), await county.GivenMemberAsync(GreenCounty.Pond, "沈四"));
        var elsewhere = await county.GivenMemberAsync(GreenCounty.Hill, "沈五");
        var pond = await county.AsAsync("pond");
        (await pond.PutAsync($"people/{further}/dues", new { paidUntil = "2026-12-01" }, version: await county.VersionAsync(further))).MustSucceed();
        var path = $"organisations/{county.IdOf(GreenCounty.Pond)}/dues";

        (await (await county.AsAsync("hill")).PostAsync(path, new { paidUntil = "2026-02-01" })).MustBeRefused(404, "members.organisation_not_found");
        (await pond.PostAsync(path, new { paidUntil = "2026-02-01", except = new[] { elsewhere } })).MustBeRefused(404, "members.person_not_found");
        var done = (await pond.PostAsync(path, new { paidUntil = "2026-02-28", except = new[] { owing } })).MustSucceed();

        Assert.Equal((1L, 1L, 1L), (done.Number("recorded"), done.Number("unchanged"), done.Number("except")));
        Assert.Equal("2026-02-01", (await county.PersonAsync(paid)).Text("dues.paidUntil"));
        Assert.Equal("2026-12-01", (await county.PersonAsync(further)).Text("dues.paidUntil"));
        Assert.True((await county.PersonAsync(owing)).IsNull("dues"));
        Assert.True((await county.PersonAsync(elsewhere)).IsNull("dues"));
    }
}
