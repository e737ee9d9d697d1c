using System.Globalization;
using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>The year's assessment of the organ branches: agreed, counted up to today, published, and with an objection that waits for its answer.</summary>
internal sealed class DemoScoring(DemoStory story)
{
    private static readonly string[] Parties = ["people", "peers", "department"];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var year = story.Today.Year;
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        await department.PostAsync("scoring-rounds", new { year }, cancellationToken);
        var sheets = await department.ListAsync($"score-sheets?year={year}", cancellationToken);
        foreach (var (at, sheet) in sheets.Index())
            await JudgeAsync(department, sheet, at, cancellationToken);
        await StepAsync(department, year, "freeze", new { until = story.Today }, cancellationToken);
        await StepAsync(department, year, "publish", new { }, cancellationToken);
        if (sheets.Count == 0)
            return;
        var clerk = await story.AsAsync("jiguan1", cancellationToken);
        foreach (var own in (await clerk.ListAsync($"score-sheets?year={year}", cancellationToken)).Take(1))
            await clerk.PostAsync($"score-sheets/{IdOf(own)}/objections", new { text = "上月有一次走访在系统外登记，请核实后补计。" }, cancellationToken);
    }

    private async Task JudgeAsync(DemoClient department, JsonElement sheet, int at, CancellationToken cancellationToken)
    {
        var (id, clerk) = (IdOf(sheet), await story.AsAsync(DemoSetUp.OrgansCaseworker, cancellationToken));
        var self = 8 + (at % 3);
        await clerk.PostAsync($"score-sheets/{id}/agree", new { }, await VersionAsync(department, id, cancellationToken), cancellationToken);
        await clerk.PutAsync(
            $"score-sheets/{id}/self-scores", new { items = new[] { new { code = "work", points = self, evidence = "支部会议记录、帮扶台账、做法材料各一份。" } } }, await VersionAsync(department, id, cancellationToken), cancellationToken);
        foreach (var (number, party) in Parties.Index())
        {
            var ballot = new { party, heldOn = story.Today, excellent = 18 - (at % 5) - number, good = 6 + (at % 4), fair = at % 3, poor = at % 7 == 6 ? 2 : 0, record = "县委党校二楼会议室，监票人两名。" };
            await department.PutAsync($"score-sheets/{id}/ballots", ballot, await VersionAsync(department, id, cancellationToken), cancellationToken);
        }

        var given = new { items = new[] { new { code = "work", points = self - (at % 2), reason = at % 2 == 0 ? null : "创新做法缺佐证材料" } } };
        await department.PutAsync($"score-sheets/{id}/given-scores", given, await VersionAsync(department, id, cancellationToken), cancellationToken);
    }

    private static async Task StepAsync(DemoClient department, int year, string step, object body, CancellationToken cancellationToken)
    {
        var round = string.Create(CultureInfo.InvariantCulture, $"scoring-rounds/{year}");
        var version = (await department.GetAsync(round, cancellationToken)).GetProperty("version").GetInt32();
        await department.PostAsync($"{round}/{step}", body, version, cancellationToken);
    }

    private static async Task<int> VersionAsync(DemoClient department, string id, CancellationToken cancellationToken) =>
        (await department.GetAsync($"score-sheets/{id}", cancellationToken)).GetProperty("version").GetInt32();

    private static string IdOf(JsonElement row) => row.GetProperty("id").GetString()!;
}
