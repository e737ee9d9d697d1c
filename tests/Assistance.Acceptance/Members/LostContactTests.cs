using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class LostContactTests
{
    [EngineFact]
    [Rule("F4")]
    public async Task A_lost_member_leaves_the_ledger_and_is_found_again_with_the_dues_paid(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "蒋一");
        var east = await county.AsAsync("east");
        (await (await county.AsAsync("pond")).PostAsync($"people/{id}/lost-contact", new { on = "2026-03-01" })).MustSucceed();
        Assert.Empty((await east.GetAsync("ledger")).MustSucceed().Items());
        Assert.Equal("lostContact", Assert.Single((await east.GetAsync("people?state=lostContact")).MustSucceed().Items()).Text("state"));

        (await east.PostAsync($"people/{id}/return", new { })).MustBeRefused(409, "members.found_instead");
        (await east.PostAsync($"people/{id}/found", new { outcome = "kept" })).MustBeRefused(422, "members.dues_first");
        (await east.PostAsync($"people/{id}/found", new { outcome = "kept", duesPaidUntil = "2026-01-31" })).MustBeRefused(422, "members.dues_first");
        (await east.PostAsync($"people/{id}/found", new { outcome = "kept", duesPaidUntil = "2026-02-01", note = "补交党费" })).MustSucceed();

        var person = await county.PersonAsync(id);
        Assert.Equal("active", person.Text("state"));
        Assert.Equal(["foundKept", "lostContact"], person.Items("events").Select(happened => happened.Text("kind")));
        Assert.Empty((await east.GetAsync("ledger")).MustSucceed().Items());
        (await east.PostAsync($"people/{id}/found", new { outcome = "kept", duesPaidUntil = "2026-03-01" })).MustBeRefused(409, "members.illegal_state");
    }

    [EngineFact]
    [Rule("F4")]
    public async Task One_with_a_stable_job_elsewhere_is_transferred_there_and_stays_the_branchs_until_the_receipt_is_back(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await LostAsync(county, "蒋二");
        var east = await county.AsAsync("east");
        (await east.PostAsync($"people/{id}/found", new { outcome = "transferred" })).MustBeRefused(422, "members.destination_unclear");
        (await east.PostAsync($"people/{id}/found", new { outcome = "transferred", destination = "外省某市某公司党支部" })).MustSucceed();

        var person = await county.PersonAsync(id);
        Assert.Equal(("active", "外省某市某公司党支部"), (person.Text("state"), person.Text("letter.toName")));
        Assert.Equal("大塘村党支部", person.Text("organisation.name"));
        (await (await county.AsAsync("pond")).PostAsync($"transfers/{person.Id("letter.id")}/accept", new { })).MustSucceed();
        Assert.Equal("transferredOut", (await county.PersonAsync(id)).Text("state"));
    }

    [EngineFact]
    [Rule("F4")]
    public async Task Any_other_goes_to_the_branch_of_the_village_or_community_where_they_live(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await LostAsync(county, "蒋三");
        var east = await county.AsAsync("east");
        (await east.PostAsync($"people/{id}/found", new { outcome = "placed" })).MustBeRefused(422, "members.no_village_branch");
        (await east.PostAsync($"people/{id}/found", new { outcome = "placed", organisationId = county.IdOf(GreenCounty.Ford) })).MustBeRefused(404, "members.organisation_not_found");
        (await east.PostAsync($"people/{id}/found", new { outcome = "placed", organisationId = county.IdOf(GreenCounty.Hill) })).MustSucceed();

        var person = await county.PersonAsync(id, "hill");
        Assert.Equal(("active", "后山村党支部"), (person.Text("state"), person.Text("organisation.name")));
        Assert.Equal(["foundPlaced", "lostContact"], person.Items("events").Select(happened => happened.Text("kind")));
    }

    [EngineFact]
    [Rule("F4")]
    public async Task After_six_months_a_stop_is_proposed_and_after_two_years_an_end_each_told_once(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (stopped, left) = (await LostAsync(county, "蒋四"), await LostAsync(county, "蒋五"));

        await county.ServeAsync("lost-contact", new DateOnly(2026, 8, 31));
        Assert.Empty(await county.WorkOfAsync("east", "membershipsToStop"));
        await county.ServeAsync("lost-contact", new DateOnly(2026, 9, 1));
        Assert.Equal(["蒋五", "蒋四"], (await county.WorkOfAsync("east", "membershipsToStop")).Order(StringComparer.Ordinal));
        Assert.Empty(await county.WorkOfAsync("west", "membershipsToStop"));
        Assert.Equal(["membershipToStop", "membershipToStop"], await county.ToldAsync("east"));
        Assert.Equal(["membershipToStop", "membershipToStop"], await county.ToldAsync("pond"));
        await county.ServeAsync("lost-contact", new DateOnly(2026, 9, 2));
        Assert.Equal(2, (await county.ToldAsync("east")).Count);

        (await (await county.AsAsync("east")).PostAsync($"people/{stopped}/leave", new { state = "stopped", on = "2026-09-02" })).MustSucceed();
        Assert.Equal(["蒋五"], await county.WorkOfAsync("east", "membershipsToStop"));

        // Of one who was never stopped two years count from the loss; of one who was, from the stop.
        await county.ServeAsync("lost-contact", new DateOnly(2028, 3, 1));
        Assert.Equal(["蒋五"], await county.WorkOfAsync("department", "membershipsToEnd"));
        Assert.Empty(await county.WorkOfAsync("east", "membershipsToStop"));
        await county.ServeAsync("lost-contact", new DateOnly(2028, 9, 2));
        Assert.Equal(["蒋五", "蒋四"], await county.WorkOfAsync("department", "membershipsToEnd"));
        Assert.Equal(2, (await county.ToldAsync("department")).Count(kind => kind == "membershipToEnd"));
        (await (await county.AsAsync("east")).PostAsync($"people/{left}/leave", new { state = "removed" })).MustSucceed();
        Assert.Equal(["蒋四"], await county.WorkOfAsync("department", "membershipsToEnd"));
    }

    [EngineFact]
    public async Task The_time_of_a_stop_does_not_count_towards_the_standing_of_one_restored(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "蒋六");
        var east = await county.AsAsync("east");
        (await east.PostAsync($"people/{id}/leave", new { state = "stopped", on = "2024-03-01", note = "失联" })).MustSucceed();
        Assert.Equal(48, (await county.PersonAsync(id)).Number("standing.years"));
        (await east.PostAsync($"people/{id}/return", new { on = "2026-03-01" })).MustSucceed();

        var standing = (await county.PersonAsync(id)).At("standing");
        Assert.Equal(48, standing.Number("years"));
        Assert.Equal(("2024-03-01", "2026-02-28"), (standing.Text("uncounted.0.from"), standing.Text("uncounted.0.until")));
    }

    private static async Task<Guid> LostAsync(GreenCounty county, string name)
    {
        var id = await county.GivenMemberAsync(GreenCounty.Pond, name);
        (await (await county.AsAsync("pond")).PostAsync($"people/{id}/lost-contact", new { on = "2026-03-01" })).MustSucceed();
        return id;
    }
}
