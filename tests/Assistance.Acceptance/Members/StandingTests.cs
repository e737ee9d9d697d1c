using Assistance.Kernel.Audit;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class StandingTests
{
    [EngineFact]
    public async Task A_standing_counts_from_the_approval_where_nobody_was_on_probation_and_the_file_says_what_it_rests_on(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var early = await county.GivenMemberAsync(GreenCounty.Pond, "魏一", born: 1950);
        var later = await county.GivenMemberAsync(GreenCounty.Pond, "魏二", born: 1955);

        var standing = (await county.PersonAsync(early)).At("standing");
        Assert.Equal((50L, "1975-07-01", "approval", "committeeApproval"), (standing.Number("years"), standing.Text("since"), standing.Text("basis"), standing.Text("joinedBy")));
        Assert.Equal(["noProbationThen"], standing.Texts("doubts"));
        Assert.Empty(standing.Items("probationMonths"));

        standing = (await county.PersonAsync(later)).At("standing");
        Assert.Equal((44L, "1981-07-01", "fullMembership"), (standing.Number("years"), standing.Text("since"), standing.Text("basis")));
        Assert.Equal([12, 12], standing.Items("probationMonths").Select(months => months.GetInt32()));
        Assert.Empty(standing.Items("doubts"));
    }

    [EngineFact]
    public async Task Time_that_does_not_count_is_written_down_with_its_reason_by_the_township_and_is_taken_off_everywhere(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "陶一");
        var (pond, east) = (await county.AsAsync("pond"), await county.AsAsync("east"));
        object Times(params object[] items) => new { items };
        var stopped = new { from = "1999-01-01", until = "2001-12-31", reason = "停止党籍期间" };

        (await pond.PutAsync($"people/{id}/uncounted-time", Times(stopped), version: await county.VersionAsync(id))).MustBeRefused(403, "access.forbidden");
        (await east.PutAsync($"people/{id}/uncounted-time", Times(new { reason = "不明" }), version: await county.VersionAsync(id))).MustBeRefused(422, "members.uncounted_time_unclear");
        (await east.PutAsync($"people/{id}/uncounted-time", Times(stopped, new { from = "2001-12-31", reason = "又一段" }), version: await county.VersionAsync(id)))
            .MustBeRefused(422, "members.uncounted_time_twice");
        (await east.PutAsync($"people/{id}/uncounted-time", Times(stopped, new { months = 6, reason = "恢复党籍前" }), version: await county.VersionAsync(id))).MustSucceed();

        var standing = (await county.PersonAsync(id)).At("standing");
        Assert.Equal(47, standing.Number("years"));
        Assert.Equal(["停止党籍期间", "恢复党籍前"], standing.Items("uncounted").Select(time => time.Text("reason")));
        Assert.Equal("east", standing.Text("uncounted.0.recordedBy"));
        Assert.Equal(47, (await pond.GetAsync("ledger")).MustSucceed().Number("items.0.partyStanding"));
        Assert.Contains("停止党籍期间", Assert.Single(await county.AuditOfAsync(id), record => record is { Action: AuditAction.Changed, Operation: "editUncountedTime" }).After, StringComparison.Ordinal);

        (await east.PutAsync($"people/{id}/uncounted-time", Times(), version: await county.VersionAsync(id))).MustSucceed();
        Assert.Equal(50, (await county.PersonAsync(id)).Number("standing.years"));
    }

    [EngineFact]
    public async Task Who_is_no_full_member_has_no_standing(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var pond = await county.AsAsync("pond");
        var id = (await pond.PostAsync("people", new { organisationId = county.IdOf(GreenCounty.Pond), name = "姜一", partyStatus = "probationaryMember", joinedOn = "2025-07-01" })).MustSucceed().Id();

        Assert.True((await county.PersonAsync(id)).IsNull("standing"));
    }
}
