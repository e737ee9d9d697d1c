using System.Globalization;
using System.Text.Json;
using Assistance.Acceptance.Pairing;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Assessment;

/// <summary>What leading groups and committees decided, and which of the four steps it serves.</summary>
public sealed class DecisionTests
{
    [EngineFact]
    [Rule("D14")]
    public async Task The_four_steps_of_a_year_are_counted_and_the_one_without_a_decision_shows(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var packId = (await department.GetAsync("policies")).MustSucceed().Items().Select(pack => (Guid?)pack.Id()).FirstOrDefault();

        var first = await RecordAsync(county, "county", Decision(steps: ["regulation", "safeguard"]) with { DocumentNumber = "组〔2026〕12号", Chair = "县委书记", Attendees = 11, PackId = packId, ListYear = 2026 });
        await RecordAsync(county, "county", Decision("leadingGroup", steps: ["publicity"]));
        await RecordAsync(county, "county", Decision("departmentMeeting", heldOn: "2025-12-30", steps: ["assessment"]));
        await RecordAsync(county, "east", Decision("townshipCommittee", steps: ["regulation"]));

        Assert.Equal("publicity 1, regulation 2, safeguard 1, assessment 0", await StepsAsync(department, "?year=2026"));
        Assert.Equal("publicity 1, regulation 2, safeguard 1, assessment 1", await StepsAsync(department));
        Assert.Equal("publicity 0, regulation 1, safeguard 0, assessment 0", await StepsAsync(department, $"?organisationId={county.East.Id}"));
        Assert.Equal(2, (await county.ListAsync("leader", "decisions?year=2026&step=regulation")).Count);
        Assert.Equal(["standingCommittee"], (await county.ListAsync("leader", "decisions?body=standingCommittee")).Select(row => row.Text("body")));
        var view = (await department.GetAsync($"decisions/{first}")).MustSucceed();
        Assert.Equal(
            ("组〔2026〕12号", "县委书记", 11L, 2026L, true),
            (view.Text("decision.documentNumber"), view.Text("decision.chair"), view.Number("decision.attendees"), view.Number("decision.listYear"), view.Truth("mayCorrect")));
        Assert.Equal(packId is null, view.IsNull("decision.packName"));
    }

    [EngineFact]
    [Rule("D14")]
    public async Task A_meeting_is_held_by_the_organisation_that_records_it_and_not_in_the_future(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var (department, east) = (await county.AsAsync("county"), await county.AsAsync("east"));
        var today = (await department.SessionAsync()).Day("businessDate");

        var ahead = Decision(heldOn: today.AddDays(1).ToString("O", CultureInfo.InvariantCulture));
        Assert.True((await PostAsync(department, county.County.Id.Value, ahead)).MustBeRefused(422, "assessment.decision_ahead").At("errors").TryGetProperty("decision.heldOn", out _));
        await RecordAsync(county, "county", Decision(heldOn: today.ToString("O", CultureInfo.InvariantCulture)));
        (await PostAsync(department, county.County.Id.Value, Decision(steps: []))).MustBeRefused(422, "request.invalid");
        (await PostAsync(department, county.County.Id.Value, Decision() with { PackId = Guid.CreateVersion7() })).MustBeRefused(422, "assessment.no_such_pack");

        // A township neither speaks for the county nor has its bodies, and the county does not speak for a township.
        (await PostAsync(east, county.County.Id.Value, Decision("leadingGroup"))).MustBeRefused(404, "assessment.organisation_not_found");
        (await PostAsync(east, county.East.Id.Value, Decision("standingCommittee"))).MustBeRefused(422, "assessment.not_its_body");
        (await PostAsync(department, county.East.Id.Value, Decision("townshipCommittee"))).MustBeRefused(403, "assessment.not_own_decision");
        (await PostAsync(await county.AsAsync("leader"), county.County.Id.Value, Decision())).MustBeRefused(403);

        var own = await RecordAsync(county, "east", Decision("townshipCommittee"));
        Assert.Empty(await county.ListAsync("west", "decisions"));
        (await (await county.AsAsync("west")).GetAsync($"decisions/{own}")).MustBeRefused(404, "assessment.decision_not_found");
        Assert.Equal([own], (await county.ListAsync("east", "decisions")).Select(row => row.Id()));
        Assert.False((await department.GetAsync($"decisions/{own}")).MustSucceed().Truth("mayCorrect"));
        (await department.PutAsync($"decisions/{own}", new { decision = Decision("townshipCommittee") }, version: 1)).MustBeRefused(403, "assessment.not_own_decision");
    }

    [EngineFact]
    [Rule("D14")]
    public async Task A_correction_is_kept_with_what_stood_before(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var id = await RecordAsync(county, "county", Decision(steps: ["publicity"]) with { Resolution = "每年走访一次。" });

        (await department.PutAsync($"decisions/{id}", new { decision = Decision() })).MustBeRefused(400, "request.version_required");
        var corrected = (await department.PutAsync($"decisions/{id}", new { decision = Decision(steps: ["assessment"]) with { Resolution = "每年走访两次。" } }, version: 1)).MustSucceed();
        (await department.PutAsync($"decisions/{id}", new { decision = Decision() }, version: 1)).MustBeRefused(412, "request.stale");

        Assert.Equal((2L, "每年走访两次。"), (corrected.Number("version"), corrected.Text("decision.resolution")));
        Assert.Equal(["assessment"], corrected.Texts("decision.steps"));
        await using var scope = county.App.Services.CreateAsyncScope();
        var subject = id.ToString();
        var record = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.SingleAsync(r => r.SubjectId == subject && r.Action == AuditAction.Changed);
        var (before, after) = (JsonSerializer.Deserialize<JsonElement>(record.Before!), JsonSerializer.Deserialize<JsonElement>(record.After!));
        Assert.Equal(("correctDecision", "decisionRecord"), (record.Operation, record.SubjectType));
        Assert.Equal(("每年走访一次。", true), (before.Text("resolution"), before.Truth("publicity")));
        Assert.Equal(("每年走访两次。", false), (after.Text("resolution"), after.Truth("publicity")));
    }

    [EngineFact]
    [Rule("D14")]
    public async Task A_later_decision_takes_the_place_of_an_earlier_one_once(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var earlier = await RecordAsync(county, "county", Decision(heldOn: "2026-01-10", steps: ["safeguard"]));
        var ofEast = await RecordAsync(county, "east", Decision("townshipCommittee", heldOn: "2026-01-10", steps: ["safeguard"]));

        (await PostAsync(department, county.County.Id.Value, Decision(heldOn: "2026-01-09"), earlier)).MustBeRefused(422, "assessment.decision_out_of_order");
        (await PostAsync(department, county.County.Id.Value, Decision(), ofEast)).MustBeRefused(422, "assessment.decision_of_another");
        var later = await RecordAsync(county, "county", Decision(heldOn: "2026-01-20", steps: ["safeguard"]), earlier);
        (await PostAsync(department, county.County.Id.Value, Decision(), earlier)).MustBeRefused(409, "assessment.superseded_already");

        var (old, now) = ((await department.GetAsync($"decisions/{earlier}")).MustSucceed(), (await department.GetAsync($"decisions/{later}")).MustSucceed());
        Assert.Equal((later, earlier), (old.Id("supersededBy.id"), now.Id("replaces.id")));
        // The later one and that of the township; the earlier one counts no more.
        Assert.Equal("publicity 0, regulation 0, safeguard 2, assessment 0", await StepsAsync(department));
        Assert.Equal([earlier], (await county.ListAsync("county", "decisions?superseded=true")).Select(row => row.Id()));
        // Nor does a corrected day put them the other way round.
        (await department.PutAsync($"decisions/{later}", new { decision = Decision(heldOn: "2026-01-09") }, version: 1)).MustBeRefused(422, "assessment.decision_out_of_order");

        var workbook = await department.PostAsync("decision-exports", new { filter = new { superseded = true } });
        workbook.MustSucceed();
        var row = Assert.Single(RosterDesk.RowsOf(workbook.Bytes, "决定").Select(row => row.Cells.Select(cell => cell.Text).ToList()).SkipWhile(cells => cells[0] != "序号").Skip(1));
        Assert.Empty(new[] { "县委常委会", "专题研究困难党员帮扶工作", "同意帮扶方案。", "保障", "已被替代" }.Except(row));
    }

    private static Words Decision(string body = "standingCommittee", string heldOn = "2026-01-20", string[]? steps = null) =>
        new(body, heldOn, "专题研究困难党员帮扶工作", "同意帮扶方案。", steps ?? ["safeguard"]);

    private static Task<ApiAnswer> PostAsync(ApiClient client, Guid organisation, Words decision, Guid? replaces = null) =>
        client.PostAsync("decisions", new { organisationId = organisation, decision, replaces });

    private static async Task<Guid> RecordAsync(HelpingCounty county, string account, Words decision, Guid? replaces = null) =>
        (await PostAsync(await county.AsAsync(account), (account == "county" ? county.County : county.East).Id.Value, decision, replaces)).MustSucceed().Id("decision.id");

    private static async Task<string> StepsAsync(ApiClient client, string query = "")
    {
        var steps = (await client.GetAsync($"decision-steps{query}")).MustSucceed();
        return string.Join(", ", new[] { "publicity", "regulation", "safeguard", "assessment" }.Select(step => $"{step} {steps.Number(step)}"));
    }

    private sealed record Words(
        string Body, string HeldOn, string Title, string Resolution, string[] Steps, string? DocumentNumber = null, string? Chair = null, int? Attendees = null, Guid? PackId = null, int? ListYear = null);
}
