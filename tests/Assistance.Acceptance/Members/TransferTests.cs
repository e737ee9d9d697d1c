using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class TransferTests
{
    [EngineFact]
    public async Task A_letter_leaves_the_member_where_they_are_until_the_other_branch_accepts_it(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "韩二");
        var (east, ford) = (await county.AsAsync("east"), await county.AsAsync("ford"));
        var letter = (await IssueAsync(county, id)).MustSucceed();
        Assert.Equal(("issued", "2026-06-08"), (letter.Text("state"), letter.Text("validUntil")));
        (await IssueAsync(county, id)).MustBeRefused(409, "members.transfer_open");
        (await east.PostAsync($"people/{id}/transfers", new { organisationId = county.IdOf(GreenCounty.Ford) })).MustBeRefused(404, "members.organisation_not_found");

        Assert.Equal("大塘村党支部", (await county.PersonAsync(id, "pond")).Text("organisation.name"));
        (await ford.GetAsync($"people/{id}")).MustBeRefused(404, "members.person_not_found");
        Assert.Equal(["韩二 → 渡口社区党支部"], await county.WorkOfAsync("ford", "lettersToAccept"));
        Assert.Empty(await county.WorkOfAsync("pond", "lettersToAccept"));
        (await east.PostAsync($"transfers/{letter.Id()}/accept", new { })).MustBeRefused(403, "members.not_the_receiver");
        (await (await county.AsAsync("west")).PostAsync($"transfers/{letter.Id()}/withdraw", new { note = "不要" })).MustBeRefused(403, "members.not_the_sender");
        (await (await county.AsAsync("hill")).PostAsync($"transfers/{letter.Id()}/accept", new { })).MustBeRefused(404, "members.transfer_not_found");

        (await ford.PostAsync($"transfers/{letter.Id()}/accept", new { on = "2026-03-10" })).MustSucceed();
        var person = await county.PersonAsync(id, "ford");
        Assert.Equal("渡口社区党支部", person.Text("organisation.name"));
        Assert.Equal(["letterIssued", "moved"], Happened(person));
        Assert.Single((await ford.GetAsync("ledger")).MustSucceed().Items());
        (await (await county.AsAsync("pond")).GetAsync($"people/{id}")).MustBeRefused(404, "members.person_not_found");
        (await ford.PostAsync($"transfers/{letter.Id()}/accept", new { })).MustBeRefused(409, "members.transfer_ended");
    }

    [EngineFact]
    public async Task A_letter_that_ran_out_is_the_senders_to_mend(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "韩三");
        var (east, ford) = (await county.AsAsync("east"), await county.AsAsync("ford"));
        (await east.PostAsync($"people/{id}/transfers", new { destination = "外县", validDays = 91 })).MustBeRefused(422, "request.invalid");
        var letter = (await IssueAsync(county, id)).MustSucceed();

        await county.ServeAsync("transfer-letters", new DateOnly(2026, 6, 1));
        Assert.Equal(["letterDue"], await county.ToldAsync("ford"));
        Assert.Equal(["letterDue"], await county.ToldAsync("pond"));
        await county.ServeAsync("transfer-letters", new DateOnly(2026, 6, 8));
        Assert.Empty(await county.WorkOfAsync("pond", "lettersOverdue"));
        await county.ServeAsync("transfer-letters", new DateOnly(2026, 6, 9));
        Assert.Equal(["韩三 → 渡口社区党支部"], await county.WorkOfAsync("pond", "lettersOverdue"));
        Assert.Empty(await county.WorkOfAsync("ford", "lettersToAccept"));
        Assert.Equal(1, (await county.ToldAsync("east")).Count(kind => kind == "letterOverdue"));
        Assert.DoesNotContain("letterOverdue", await county.ToldAsync("ford"));

        (await ford.PostAsync($"transfers/{letter.Id()}/accept", new { })).MustBeRefused(409, "members.letter_ran_out");
        (await east.PostAsync($"transfers/{letter.Id()}/withdraw", new { note = "过期，重新开具" })).MustSucceed();
        (await IssueAsync(county, id)).MustSucceed();
        Assert.Equal(["letterIssued", "letterIssued", "letterWithdrawn"], Happened(await county.PersonAsync(id)));
        Assert.Single((await ford.GetAsync("transfers?state=issued")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task Out_of_the_county_the_membership_and_what_hangs_on_it_end_with_the_receipt_and_a_letter_brings_them_back(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "韩四");
        var east = await county.AsAsync("east");
        (await east.PostAsync($"people/{id}/transfers", new { })).MustBeRefused(422, "members.destination_unclear");
        var letter = (await east.PostAsync($"people/{id}/transfers", new { destination = "外县某镇党委" })).MustSucceed();
        Assert.Single((await east.GetAsync("ledger")).MustSucceed().Items());
        (await east.PostAsync($"transfers/{letter.Id()}/accept", new { on = "2026-03-10" })).MustSucceed();
        Assert.Equal("transferredOut", (await county.PersonAsync(id)).Text("state"));
        Assert.Empty((await east.GetAsync("ledger")).MustSucceed().Items());

        (await east.PostAsync($"people/{id}/arrival", new { from = "外县某镇党委", issuedOn = "2025-11-01" })).MustBeRefused(409, "members.letter_ran_out");
        (await east.PostAsync($"people/{id}/arrival", new { from = "外县某镇党委", issuedOn = "2026-03-10" })).MustSucceed();
        var person = await county.PersonAsync(id);
        Assert.Equal("active", person.Text("state"));
        Assert.Equal(["cameIn", "letterIssued", "transferredOut"], Happened(person));
    }

    [EngineFact]
    public async Task A_letter_leads_nowhere_once_its_member_is_lost_or_dead_or_moved_at_once(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var pond = await county.AsAsync("pond");
        foreach (var change in new[] { "lost-contact", "death" })
        {
            var id = await county.GivenMemberAsync(GreenCounty.Pond, "韩" + change[0]);
            var letter = (await IssueAsync(county, id)).MustSucceed();
            (await pond.PostAsync($"people/{id}/{change}", new { })).MustSucceed();
            Assert.True((await county.PersonAsync(id)).IsNull("letter"));
            (await (await county.AsAsync("ford")).PostAsync($"transfers/{letter.Id()}/accept", new { })).MustBeRefused(409, "members.transfer_ended");
        }

        var moved = await county.GivenMemberAsync(GreenCounty.Pond, "韩七");
        (await IssueAsync(county, moved)).MustSucceed();
        (await (await county.AsAsync("department")).PostAsync($"people/{moved}/move", new { organisationId = county.IdOf(GreenCounty.Hill) })).MustSucceed();
        Assert.True((await county.PersonAsync(moved)).IsNull("letter"));
    }

    [EngineFact]
    public async Task A_probationary_member_becomes_a_full_one_and_a_day_too_early_is_doubted(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (pond, east) = (await county.AsAsync("pond"), await county.AsAsync("east"));
        var body = new { organisationId = county.IdOf(GreenCounty.Pond), name = "韩八", partyStatus = "probationaryMember", joinedOn = "2025-07-01" };
        var id = (await pond.PostAsync("people", body)).MustSucceed().Id();
        Assert.Equal("2026-07-01", (await county.PersonAsync(id)).Text("probationEndsOn"));
        (await pond.PostAsync($"people/{id}/full-membership", new { })).MustBeRefused(403, "access.forbidden");
        (await east.PostAsync($"people/{id}/full-membership", new { on = "2025-06-30" })).MustBeRefused(422, "members.day_out_of_bounds");
        (await east.PostAsync($"people/{id}/full-membership", new { on = "2026-03-10", note = "支部大会通过" })).MustSucceed();

        var person = await county.PersonAsync(id);
        Assert.Equal(("fullMember", "2026-03-10"), (person.Text("partyStatus"), person.Text("fullMemberOn")));
        Assert.Equal(["fullMemberTooEarly"], person.At("standing").Texts("doubts"));
        Assert.Equal(("fullMember", "支部大会通过", "east"), (person.Text("events.0.kind"), person.Text("events.0.note"), person.Text("events.0.byName")));
        (await east.PostAsync($"people/{id}/full-membership", new { })).MustBeRefused(409, "members.not_probationary");
    }

    // At one instant of a clock that stands still no order is told.
    private static IEnumerable<string> Happened(JsonElement person) => person.Items("events").Select(happened => happened.Text("kind")).Order(StringComparer.Ordinal);

    private static async Task<ApiAnswer> IssueAsync(GreenCounty county, Guid person) =>
        await (await county.AsAsync("east")).PostAsync($"people/{person}/transfers", new { destination = "西渡镇党委渡口社区党支部", letterNumber = "东2026-01" });
}
