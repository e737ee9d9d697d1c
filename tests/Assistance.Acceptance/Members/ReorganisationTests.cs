using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class ReorganisationTests
{
    [EngineFact]
    public async Task Two_villages_become_one_nothing_is_lost_scopes_are_right_history_keeps_its_names_and_undo_restores(Engine engine)
    {
        await using var villages = await TwoVillages.FillAsync(engine);
        var county = villages.County;
        var totals = await TotalsAsync(villages, "department");
        Assert.Equal((60, 20, 40), (villages.People.Count, totals["cases"], totals["visits"]));
        await county.TurnToAsync(new DateOnly(2026, 3, 11));
        var before = await villages.RowsAsync();

        var preview = (await (await county.AsAsync("east")).PostAsync("reorganisations/preview", villages.Merge())).MustSucceed();
        Assert.Empty(preview.Items("obstacles"));
        Assert.Equal(before, await villages.RowsAsync());
        var done = await villages.DoAsync("east", villages.Merge());
        Assert.Equal(preview.At("moves").GetRawText(), done.At("moved").GetRawText());
        Assert.Equal(29, Count(preview.Items("moves"), "people"));
        Assert.Equal(6, Count(preview.Items("moves"), "cases"));
        Assert.Equal((4, 1), (Count(preview.Items("stays"), "cases"), Count(preview.Items("stays"), "people")));

        Assert.Equal(totals, await TotalsAsync(villages, "department"));
        Assert.Equal(60, await villages.CountAsync("hill", "people"));
        Assert.Equal((20, 40, 20), (await villages.CountAsync("hill", "cases"), await villages.CountAsync("hill", "visits"), await villages.CountAsync("hill", "pairs")));
        Assert.Equal((60, 20, 40), (await villages.CountAsync("east", "people"), await villages.CountAsync("east", "cases"), await villages.CountAsync("east", "visits")));
        Assert.Equal(29, await villages.CountAsync("hill", "people?name=塘&state=active"));
        (await (await county.AsAsync("pond")).GetAsync("people")).MustBeRefused(403);
        Assert.Equal("pond", Assert.Single(preview.Items("posts")).Text("userName"));

        Assert.Equal("大塘村党支部", (await villages.AskAsync("hill", $"cases/{villages.ClosedCase}")).Text("orgName"));
        Assert.Equal("后山村党支部", (await villages.AskAsync("hill", $"cases/{villages.OpenCase}")).Text("orgName"));
        Assert.Equal("大塘村党支部", (await villages.AskAsync("hill", $"people/{villages.Dead}")).Text("ledger.0.organisation.name"));
        var old = await villages.AskAsync("hill", $"organisations/{county.IdOf(GreenCounty.Pond)}");
        Assert.Equal(("大塘村党支部", "2026-03-11", "后山村党支部"), (old.Text("name"), old.Text("abolishedOn"), old.Text("successor.name")));
        Assert.Equal("reorganised", (await county.PersonAsync(villages.People[1])).Text("events.0.kind"));

        await county.TurnToAsync(new DateOnly(2026, 3, 12));
        var record = await villages.AskAsync("east", $"reorganisations/{done.Id()}");
        Assert.Empty(record.Items("hindrances"));
        (await (await county.AsAsync("east")).PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustSucceed();
        Assert.Equal(before, await villages.RowsAsync());
        Assert.Equal(30, await villages.CountAsync("pond", "people"));
        Assert.Equal(30, await villages.CountAsync("pond", "people?name=塘"));
        Assert.Equal(0, await villages.CountAsync("hill", "people?name=塘"));
        (await (await county.AsAsync("east")).PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "再撤" })).MustBeRefused(409, "members.reorganisation_undone");
    }

    [EngineFact]
    public async Task A_code_that_is_no_longer_given_is_still_read_with_the_one_that_follows(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await using var villages = new TwoVillages(county);
        var east = await county.AsAsync("east");
        var pond = (await east.GetAsync($"organisations?parentId={county.IdOf(GreenCounty.Pond)}")).MustSucceed().Id("items.0.id");
        await villages.DoAsync("east", villages.Merge());
        var village = await villages.AskAsync("hill", $"organisations/{pond}");
        Assert.Equal((GreenCounty.Pond, "后山村"), (village.Text("divisionCode"), village.Text("successor.name")));
        Assert.Equal(["后山村"], (await villages.AskAsync("hill", "organisations?kind=village")).Items().Select(row => row.Text("name")));
    }

    [EngineFact]
    public async Task The_villages_of_branches_that_merge_may_go_on_as_two(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await using var villages = new TwoVillages(county);
        await villages.DoAsync("east", villages.Merge(places: false));
        Assert.Equal(["后山村", "大塘村"], (await villages.AskAsync("hill", "organisations?kind=village")).Items().Select(row => row.Text("name")));
    }

    [EngineFact]
    public async Task What_hangs_on_a_reorganisation_since_stands_in_the_way_of_its_undo(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await using var villages = new TwoVillages(county);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "塘二");
        await county.TurnToAsync(new DateOnly(2026, 3, 11));
        var done = await villages.DoAsync("east", villages.Merge());
        await county.TurnToAsync(new DateOnly(2026, 3, 12));
        var east = await county.AsAsync("east");
        var letter = (await east.PostAsync($"people/{id}/transfers", new { organisationId = county.IdOf(GreenCounty.Ford), destination = (string?)null })).Status;
        Assert.Equal(System.Net.HttpStatusCode.NotFound, letter);
        (await east.PostAsync($"people/{id}/transfers", new { destination = "外县某镇党委" })).MustSucceed();
        var hindered = await villages.AskAsync("east", $"reorganisations/{done.Id()}");
        Assert.Equal("members.reorganisation_hangs_on", Assert.Single(hindered.Items("hindrances")).Text("code"));
        (await east.PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustBeRefused(409, "members.reorganisation_hangs_on");
    }

    [EngineFact]
    public async Task A_branch_is_split_with_the_people_who_go_and_goes_back_whole(Engine engine)
    {
        await using var villages = await TwoVillages.FillAsync(engine);
        var county = villages.County;
        await county.TurnToAsync(new DateOnly(2026, 3, 11));
        var before = await villages.RowsAsync();
        var people = villages.People.Skip(1).Take(19).ToList();
        var wish = new { kind = "split", organisationIds = new[] { county.IdOf(GreenCounty.Pond) }, name = "新村党支部", peopleIds = people };
        var done = await villages.DoAsync("east", wish);
        var founded = done.Items("row.organisations").Single(one => one.Text("part") == "founded").Id("organisationId");

        Assert.Equal((11, 19), (await villages.CountAsync("pond", "people"), await villages.CountAsync("east", $"people?organisationId={founded}")));
        Assert.Equal(6, await villages.CountAsync("east", $"cases?orgId={founded}"));
        Assert.Equal(4, await villages.CountAsync("pond", "cases"));
        await county.App.GivenUserAsync("new", Role.BranchSecretary, new Access.Contracts.OrganisationPlace(
            new Kernel.Values.OrgId(founded), Kernel.Values.OrgPath.Parse((string)(await county.App.AskAsync("SELECT org_path FROM members_organisations WHERE name = '新村党支部'"))!), "新村党支部", "villageBranch"));
        Assert.Equal((19, 6, 8), (await villages.CountAsync("new", "people"), await villages.CountAsync("new", "cases"), await villages.CountAsync("new", "visits?state=planned")));
        (await (await county.AsAsync("east")).PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustBeRefused(409, "members.reorganisation_came_since");

        await county.App.ChangeAsync("DELETE FROM access_posts WHERE organisation_name = '新村党支部'");
        (await (await county.AsAsync("east")).PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustSucceed();
        Assert.Equal(before, await villages.RowsAsync());
    }

    [EngineFact]
    public async Task A_village_moves_to_another_township_with_everything_it_has_and_back(Engine engine)
    {
        await using var villages = await TwoVillages.FillAsync(engine);
        var county = villages.County;
        await county.TurnToAsync(new DateOnly(2026, 3, 11));
        var before = await villages.RowsAsync();
        var wish = new { kind = "move", organisationIds = new[] { county.IdOf(GreenCounty.Pond) }, intoId = county.IdOf(GreenCounty.West) };
        (await (await county.AsAsync("east")).PostAsync("reorganisations/preview", wish)).MustBeRefused(404, "members.organisation_not_found");
        var done = await villages.DoAsync("department", wish);

        Assert.Equal((30, 10, 20), (await villages.CountAsync("west", "people"), await villages.CountAsync("west", "cases"), await villages.CountAsync("west", "visits")));
        Assert.Equal((30, 10, 20), (await villages.CountAsync("east", "people"), await villages.CountAsync("east", "cases"), await villages.CountAsync("east", "visits")));
        Assert.Equal(30, await villages.CountAsync("pond", "people"));
        Assert.Equal(("大塘村党支部", "西渡镇党委"), await PlaceOfAsync(villages.OpenCase));
        Assert.Equal(("大塘村党支部", "东坪镇党委"), await PlaceOfAsync(villages.ClosedCase));
        (await (await county.AsAsync("east")).PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustBeRefused(403, "members.reorganisation_both_ends");
        (await (await county.AsAsync("department")).PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustSucceed();
        Assert.Equal(before, await villages.RowsAsync());

        async Task<(string Branch, string Township)> PlaceOfAsync(Guid id)
        {
            var found = await villages.AskAsync("department", $"cases/{id}");
            return (found.Text("orgName"), found.Text("townshipName"));
        }
    }

    [EngineFact]
    public async Task What_speaks_against_a_reorganisation_is_said_with_its_reason(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await using var villages = new TwoVillages(county);
        var department = await county.AsAsync("department");
        var top = (await department.GetAsync("organisations")).MustSucceed().Id("items.0.id");
        var (pond, hill, east, west, ford) =
            (county.IdOf(GreenCounty.Pond), county.IdOf(GreenCounty.Hill), county.IdOf(GreenCounty.East), county.IdOf(GreenCounty.West), county.IdOf(GreenCounty.Ford));
        var stranger = await county.GivenMemberAsync(GreenCounty.Ford, "渡一");

        await SaysAsync("members.reorganisation_county", new { kind = "move", organisationIds = new[] { top }, intoId = east });
        await SaysAsync("members.reorganisation_itself", new { kind = "move", organisationIds = new[] { east }, intoId = pond });
        await SaysAsync("members.reorganisation_itself", new { kind = "merge", organisationIds = new[] { pond }, intoId = pond });
        await SaysAsync("members.reorganisation_already_below", new { kind = "move", organisationIds = new[] { pond }, intoId = east });
        await SaysAsync("members.reorganisation_may_not_stand", new { kind = "move", organisationIds = new[] { pond }, intoId = top });
        await SaysAsync("members.reorganisation_unlike", new { kind = "merge", organisationIds = new[] { pond }, intoId = west });
        await SaysAsync("members.reorganisation_nested", new { kind = "move", organisationIds = new[] { east, pond }, intoId = west });
        await SaysAsync("members.reorganisation_same_name", new { kind = "rename", organisationIds = new[] { pond }, name = "大塘村党支部" });
        await SaysAsync("members.reorganisation_name_taken", new { kind = "rename", organisationIds = new[] { pond }, name = "后山村党支部" });
        await SaysAsync("members.reorganisation_not_of_it", new { kind = "split", organisationIds = new[] { pond }, name = "新村党支部", peopleIds = new[] { stranger } });
        (await department.PostAsync("reorganisations/preview", new { kind = "merge", organisationIds = new[] { pond } })).MustBeRefused(422, "members.reorganisation_into_missing");
        (await department.PostAsync("reorganisations/preview", new { kind = "rename", organisationIds = new[] { pond, hill }, name = "一" })).MustBeRefused(422, "members.reorganisation_one_only");
        (await department.PostAsync("reorganisations/preview", new { kind = "split", organisationIds = new[] { pond }, name = "一" })).MustBeRefused(422, "members.reorganisation_nobody_goes");
        (await department.PostAsync("reorganisations", new { wish = villages.Merge(), reason = "", documentNumber = "" })).MustBeRefused(422, "request.invalid");

        await villages.DoAsync("east", villages.Merge());
        await SaysAsync("members.reorganisation_abolished", new { kind = "move", organisationIds = new[] { pond }, intoId = ford });

        async Task SaysAsync(string code, object wish)
        {
            var obstacles = (await department.PostAsync("reorganisations/preview", wish)).MustSucceed().Items("obstacles");
            Assert.Contains(code, obstacles.Select(obstacle => obstacle.Text("code")));
            (await department.PostAsync("reorganisations", new { wish, reason = "调整", documentNumber = "1号" })).MustBeRefused(409, obstacles[0].Text("code"));
        }
    }

    [EngineFact]
    public async Task A_new_name_keeps_the_old_one_in_the_record_and_the_later_of_two_is_undone_first(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await using var villages = new TwoVillages(county);
        var pond = county.IdOf(GreenCounty.Pond);
        var first = await villages.DoAsync("east", new { kind = "rename", organisationIds = new[] { pond }, name = "荷塘村党支部" });
        await county.TurnToAsync(new DateOnly(2026, 3, 11));
        var second = await villages.DoAsync("east", villages.Merge());
        var row = (await villages.AskAsync("hill", $"reorganisations?organisationId={pond}")).Items();
        Assert.Equal(["merge", "rename"], row.Select(one => one.Text("kind")));
        Assert.Equal(("大塘村党支部", "荷塘村党支部"), (row[1].Text("organisations.0.nameBefore"), row[1].Text("organisations.0.nameAfter")));
        await county.TurnToAsync(new DateOnly(2026, 3, 12));
        var east = await county.AsAsync("east");
        (await east.PostAsync($"reorganisations/{first.Id()}/undo", new { reason = "有误" })).MustBeRefused(409, "members.reorganisation_later");
        (await east.PostAsync($"reorganisations/{second.Id()}/undo", new { reason = "有误" })).MustSucceed();
        (await east.PostAsync($"reorganisations/{first.Id()}/undo", new { reason = "有误" })).MustSucceed();
        Assert.Equal("大塘村党支部", (await villages.AskAsync("pond", $"organisations/{pond}")).Text("name"));
    }

    private static async Task<IReadOnlyDictionary<string, int>> TotalsAsync(TwoVillages villages, string account)
    {
        var totals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in new[] { "people", "ledger", "cases", "pairs", "visits", "commitments", "people?state=active", "cases?open=true", "visits?state=planned" })
            totals[list] = await villages.CountAsync(account, list);
        return totals;
    }

    private static int Count(IReadOnlyList<System.Text.Json.JsonElement> stakes, string kind) => (int)stakes.Single(stake => stake.Text("kind") == kind).Number("count");
}
