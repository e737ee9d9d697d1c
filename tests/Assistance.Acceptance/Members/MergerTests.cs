using System.Text.Json;
using Assistance.Acceptance.Jobs;
using Assistance.Acceptance.Recognition;
using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class MergerTests
{
    private static readonly string[] Exclusions = ["misconduct", "idleness", "childrenAble", "refusesDues"];

    [EngineFact]
    public async Task All_that_hangs_on_a_record_goes_to_the_other_and_back(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (department, east) = (await county.AsAsync("department"), await county.AsAsync("east"));
        var kept = await county.GivenUnnumberedAsync(GreenCounty.Hill, "周平");
        var other = await county.GivenRecognisedAsync(GreenCounty.Pond, "周平");
        var number = (await county.PersonAsync(other)).Text("citizenId");
        await GiveHouseholdAsync(county, other);
        var pair = await HelpAsync(county, other);
        var helper = await county.AsAsync("helper");
        (await helper.GetAsync($"people/{other}")).MustSucceed();
        await county.TurnToAsync(new DateOnly(2026, 3, 11));
        var before = await RowsAsync(county);

        var preview = (await east.GetAsync($"mergers/preview?keptId={kept}&otherId={other}")).MustSucceed();
        Assert.Empty(preview.Items("obstacles"));
        Assert.Equal(["sex", "joinedOn", "fullMemberOn", "citizenId", "household"], preview.Texts("fills"));
        Assert.Equal(
            [("households", 1), ("ledgerEntries", 1), ("pairs", 1), ("commitments", 1), ("visits", 2), ("grants", 1)], preview.Items("moves").Select(stake => (stake.Text("kind"), stake.Number("count"))));
        Assert.Equal(before, await RowsAsync(county));

        var merger = (await east.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "入户核对为同一人" })).MustSucceed();
        var one = await county.PersonAsync(kept);
        Assert.Equal((number, "severe", 1, 3), (one.Text("citizenId"), one.Text("tier"), one.Items("ledger").Count, one.Number("household.size")));
        Assert.Equal(("merged", other), (one.Text("events.0.kind"), one.Id("mergers.0.otherId")));
        var gone = await county.PersonAsync(other);
        Assert.Equal(("merged", kept, number), (gone.Text("state"), gone.Id("mergedInto.id"), gone.Text("citizenId")));
        Assert.Equal(["周平"], (await east.GetAsync("people?name=周")).MustSucceed().Items().Select(row => row.Text("name")));
        Assert.Equal("后山村党支部", (await east.GetAsync("ledger")).MustSucceed().Text("items.0.organisationName"));
        Assert.Equal(kept, (await department.GetAsync($"pairs/{pair}")).MustSucceed().Id("pair.beneficiary.id"));
        Assert.Equal(2, (await (await county.AsAsync("hill")).GetAsync("visits")).MustSucceed().Items().Count + (await (await county.AsAsync("pond")).GetAsync("visits")).MustSucceed().Items().Count);
        (await helper.GetAsync($"people/{kept}")).MustSucceed();
        (await helper.GetAsync($"people/{other}")).MustBeRefused(404);
        (await east.PutAsync($"people/{other}/contact", new { phone = "12000000001" }, version: await county.VersionAsync(other))).MustBeRefused(409, "members.record_merged");
        Assert.Empty((await east.GetAsync("duplicates")).MustSucceed().Items());

        await county.TurnToAsync(new DateOnly(2026, 3, 12));
        Assert.Empty((await east.GetAsync($"mergers/{merger.Id()}")).MustSucceed().Items("hindrances"));
        (await east.PostAsync($"mergers/{merger.Id()}/undo", new { reason = "原是堂兄弟" })).MustSucceed();
        Assert.Equal(before, await RowsAsync(county));
        (await helper.GetAsync($"people/{other}")).MustSucceed();
        (await helper.GetAsync($"people/{kept}")).MustBeRefused(404);
        (await east.PostAsync($"mergers/{merger.Id()}/undo", new { reason = "再撤" })).MustBeRefused(409, "members.merger_undone");
        Assert.Single((await east.GetAsync("duplicates")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task An_open_case_goes_on_at_the_branch_of_the_record_that_stays(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (kept, other) = (await county.GivenUnnumberedAsync(GreenCounty.Hill, "周平"), await county.GivenMemberAsync(GreenCounty.Pond, "周平"));
        var opened = await ApplyAsync(county, "pond", other);
        await county.TurnToAsync(new DateOnly(2026, 3, 11));
        var before = await RowsAsync(county);
        var merger = await MergeAsync(county, kept, other);
        var open = (await (await county.AsAsync("hill")).GetAsync($"cases/{opened}")).MustSucceed();
        Assert.Equal((kept, "后山村党支部"), (open.Id("personId"), open.Text("orgName")));
        (await (await county.AsAsync("pond")).GetAsync($"cases/{opened}")).MustBeRefused(404);
        (await (await county.AsAsync("hill")).PostAsync("cases", new { personId = kept, application = Forms.Application("incomeLine", exclusions: Exclusions) })).MustBeRefused(409, "recognition.open_case");

        await county.TurnToAsync(new DateOnly(2026, 3, 12));
        (await (await county.AsAsync("east")).PostAsync($"mergers/{merger.Id()}/undo", new { reason = "不是同一人" })).MustSucceed();
        Assert.Equal(before, await RowsAsync(county));
    }

    [EngineFact]
    public async Task What_has_to_be_settled_first_is_said_and_nothing_is_merged(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var (one, other) = (await county.GivenRecognisedAsync(GreenCounty.Pond, "周平"), await county.GivenRecognisedAsync(GreenCounty.Hill, "周平"));
        var refused = await RefuseAsync(one, other, "members.merger_two_numbers");
        Assert.Equal(["members.merger_two_numbers", "members.merger_both_on_ledger"], refused.Items("obstacles").Select(obstacle => obstacle.Text("code")));

        var (kept, applying) = (await county.GivenUnnumberedAsync(GreenCounty.Pond, "吴广"), await county.GivenMemberAsync(GreenCounty.Hill, "吴广"));
        await ApplyAsync(county, "pond", kept);
        await ApplyAsync(county, "hill", applying);
        await RefuseAsync(kept, applying, "recognition.merger_both_have_cases");

        var (alive, dead) = (await county.GivenUnnumberedAsync(GreenCounty.Pond, "郑和"), await county.GivenUnnumberedAsync(GreenCounty.Pond, "郑和"));
        (await east.PostAsync($"people/{dead}/death", new { })).MustSucceed();
        await RefuseAsync(alive, dead, "members.merger_deceased");
        (await east.PostAsync("mergers", new { keptId = alive, otherId = alive, reason = "自己" })).MustBeRefused(422, "members.merger_itself");

        var far = await county.GivenUnnumberedAsync(GreenCounty.Ford, "郑和");
        (await east.GetAsync($"mergers/preview?keptId={alive}&otherId={far}")).MustBeRefused(404, "members.person_not_found");
        (await east.PostAsync("mergers", new { keptId = alive, otherId = far, reason = "同一人" })).MustBeRefused(404, "members.person_not_found");

        async Task<JsonElement> RefuseAsync(Guid keptId, Guid otherId, string code)
        {
            var preview = (await east.GetAsync($"mergers/preview?keptId={keptId}&otherId={otherId}")).MustSucceed();
            Assert.Equal(code, preview.Text("obstacles.0.code"));
            return (await east.PostAsync("mergers", new { keptId, otherId, reason = "同一人" })).MustBeRefused(409, code);
        }
    }

    [EngineFact]
    public async Task What_hangs_on_the_record_since_stands_in_the_way_of_the_undo(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var (kept, other) = (await county.GivenUnnumberedAsync(GreenCounty.Hill, "周平"), await county.GivenMemberAsync(GreenCounty.Pond, "周平"));
        var merger = await MergeAsync(county, kept, other);
        (await east.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "再并" })).MustBeRefused(409, "members.merger_gone_already");
        await county.TurnToAsync(new DateOnly(2026, 3, 12));
        await ApplyAsync(county, "hill", kept);
        var hindered = (await east.GetAsync($"mergers/{merger.Id()}")).MustSucceed();
        Assert.Equal(["members.merger_edited_since", "members.merger_hangs_on"], hindered.Items("hindrances").Select(one => one.Text("code")));
        (await east.PostAsync($"mergers/{merger.Id()}/undo", new { reason = "不是同一人" })).MustBeRefused(409, "members.merger_edited_since");
        (await (await county.AsAsync("pond")).PostAsync($"mergers/{merger.Id()}/undo", new { reason = "不是同一人" })).MustBeRefused(403);
    }

    [EngineFact]
    public async Task A_merger_between_townships_is_the_countys_and_is_undone_by_whoever_reaches_both(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (kept, other) = (await county.GivenUnnumberedAsync(GreenCounty.Hill, "周平"), await county.GivenMemberAsync(GreenCounty.Ford, "周平"));
        var merger = await MergeAsync(county, kept, other, "department");
        (await (await county.AsAsync("west")).PostAsync($"mergers/{merger.Id()}/undo", new { reason = "不是同一人" })).MustBeRefused(403, "members.merger_both_ends");
        (await (await county.AsAsync("department")).PostAsync($"mergers/{merger.Id()}/undo", new { reason = "不是同一人" })).MustSucceed();
        Assert.Equal("active", (await county.PersonAsync(other)).Text("state"));
    }

    private static async Task<JsonElement> MergeAsync(GreenCounty county, Guid kept, Guid other, string account = "east") =>
        (await (await county.AsAsync(account)).PostAsync("mergers", new { keptId = kept, otherId = other, reason = "入户核对为同一人" })).MustSucceed();

    private static async Task GiveHouseholdAsync(GreenCounty county, Guid person)
    {
        var household = new { size = 3, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "business", amount = 150_000 } } };
        if ((await county.PersonAsync(person)).IsNull("tier"))
            (await (await county.AsAsync("department")).PutAsync($"people/{person}/household", household)).MustSucceed();
        else
            await county.ChangeAsync(person, "household", household);
    }

    private static async Task<Guid> ApplyAsync(GreenCounty county, string account, Guid person)
    {
        await GiveHouseholdAsync(county, person);
        return (await (await county.AsAsync(account)).PostAsync("cases", new { personId = person, application = Forms.Application("incomeLine", exclusions: Exclusions) })).MustSucceed().Id();
    }

    /// <summary>A helper of an organ branch, by an account of their own: visited once, coming again, and promised something.</summary>
    private static async Task<Guid> HelpAsync(GreenCounty county, Guid beneficiary)
    {
        var department = await county.AsAsync("department");
        var committee = (await department.GetAsync("organisations?kind=workCommittee")).MustSucceed().Id("items.0.id");
        var organ = (await department.PostAsync("organisations", new { parentId = committee, name = "县农业农村局党支部", kind = "organBranch" })).MustSucceed().Id();
        var helper = (await department.PostAsync("people", new { organisationId = organ, name = "帮甲", partyStatus = "fullMember", joinedOn = "1990-07-01" })).MustSucceed().Id();
        await county.GivenAsync("helper", Role.Helper, GreenCounty.Ford);
        (await department.PutAsync($"people/{helper}/account", new { account = "helper" })).MustSucceed();
        var pair = (await department.PostAsync("pairs", new { items = new[] { new { helperId = helper, beneficiaryId = beneficiary } } })).MustSucceed().Id("items.0.id");
        (await department.PostAsync("visits", new { pairId = pair, report = new { findings = "身体尚好" } })).MustSucceed();
        (await department.PostAsync("visits/planned", new { pairId = pair, day = "2026-04-20" })).MustSucceed();
        (await department.PostAsync("commitments", new { pairId = pair, kind = "goods", text = "种子两袋", dueOn = "2026-05-01" })).MustSucceed();
        return pair;
    }

    /// <summary>Every row but the records of the act itself; of people what is no count of changes.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(GreenCounty county)
    {
        string[] records = ["members_mergers:", "members_membership_events:", "members_people:"];
        return
        [
            .. (await TableContents.ReadAsync(county.App)).Where(row => !records.Any(table => row.StartsWith(table, StringComparison.Ordinal))),
            .. await TableContents.QueryAsync(
                county.App, "SELECT id, name, sex, birth_date, citizen_id_index, joined_on, full_member_on, state, state_since, tier, household_id, merged_into, org_id FROM members_people ORDER BY id"),
            .. await TableContents.QueryAsync(county.App, "SELECT id FROM kernel_row_traces"),
        ];
    }
}
