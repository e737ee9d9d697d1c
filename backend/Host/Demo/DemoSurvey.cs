using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>Two yearly surveys: that of the story's first year, from which its list came, and one that is under way when the story ends.</summary>
internal sealed class DemoSurvey(DemoStory story)
{
    private const int SheetsAtOnce = 100;
    private const int DaysToReport = 20;

    private int _listYear;

    /// <summary>Every branch reports, every township confirms, and the county fixes the list.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        _listYear = story.Today.Year;
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        await OpenAsync(cancellationToken);
        foreach (var clerk in Clerks())
            await ReportAsync(clerk, every: 1, cancellationToken);
        await ConfirmAsync(cancellationToken);
        var organs = (await department.ListAsync($"survey-sheets?listYear={_listYear}&state=reported", cancellationToken)).Select(IdOf);
        foreach (var some in organs.Chunk(SheetsAtOnce))
            await department.PostAsync("survey-sheets/confirm", new { sheetIds = some }, cancellationToken);
        await department.PostAsync("year-lists", new { listYear = _listYear, reason = "个别支部没有党员，不再等待。" }, cancellationToken);
    }

    /// <summary>The next one: some branches have reported, some townships have confirmed.</summary>
    public async Task BeginNextAsync(CancellationToken cancellationToken)
    {
        _listYear++;
        await OpenAsync(cancellationToken);
        foreach (var clerk in Clerks())
            await ReportAsync(clerk, every: 2, cancellationToken);
        await ConfirmAsync(cancellationToken);
        await ProposeAnEndAsync(cancellationToken);
    }

    private IEnumerable<string> Clerks() => Enumerable.Range(1, story.County.Townships.Count).Select(number => $"jingban{number}").Append(DemoSetUp.OrgansCaseworker);

    private async Task OpenAsync(CancellationToken cancellationToken) =>
        await (await story.AsAsync("zuzhibu", cancellationToken)).PostAsync("surveys", new { listYear = _listYear, dueOn = story.Today.AddDays(DaysToReport) }, cancellationToken);

    private async Task ReportAsync(string clerk, int every, CancellationToken cancellationToken)
    {
        var actor = await story.AsAsync(clerk, cancellationToken);
        foreach (var (at, sheet) in (await actor.ListAsync($"survey-sheets?listYear={_listYear}&state=open", cancellationToken)).Index())
        {
            if (at % every != 0 || !await NameResponsibleAsync(actor, sheet, cancellationToken))
                continue;
            var people = await PeopleOfAsync(actor, sheet, cancellationToken);
            if (people.Count > 0)
                await actor.PostAsync($"survey-sheets/{IdOf(sheet)}/findings", new { personIds = people, finding = "unchanged" }, cancellationToken);
            await actor.PostAsync($"survey-sheets/{IdOf(sheet)}/report", new { }, cancellationToken);
        }
    }

    private async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        for (var number = 1; number <= story.County.Townships.Count; number++)
        {
            var committee = await story.AsAsync($"xiangzhen{number}", cancellationToken);
            var reported = (await committee.ListAsync($"survey-sheets?listYear={_listYear}&state=reported", cancellationToken)).Select(IdOf).ToList();
            foreach (var some in reported.Chunk(SheetsAtOnce))
                await committee.PostAsync("survey-sheets/confirm", new { sheetIds = some }, cancellationToken);
        }
    }

    /// <summary>A branch whose sheet waits for the township proposes that one person's help ends.</summary>
    private async Task ProposeAnEndAsync(CancellationToken cancellationToken)
    {
        foreach (var clerk in Clerks())
        {
            var actor = await story.AsAsync(clerk, cancellationToken);
            foreach (var sheet in await actor.ListAsync($"survey-sheets?listYear={_listYear}&state=open", cancellationToken))
            {
                var people = await PeopleOfAsync(actor, sheet, cancellationToken);
                if (people.Count < 2)
                    continue;
                await actor.PostAsync(
                    $"survey-sheets/{IdOf(sheet)}/findings", new { personIds = people.Take(1), finding = "exit", reason = "子女就业，家庭人均年收入已连续两年高于收入线。" }, cancellationToken);
                await actor.PostAsync($"survey-sheets/{IdOf(sheet)}/findings", new { personIds = people.Skip(1), finding = "unchanged" }, cancellationToken);
                await NameResponsibleAsync(actor, sheet, cancellationToken);
                await actor.PostAsync($"survey-sheets/{IdOf(sheet)}/report", new { }, cancellationToken);
                return;
            }
        }
    }

    /// <returns>False where the branch has no members yet.</returns>
    private static async Task<bool> NameResponsibleAsync(DemoClient actor, JsonElement sheet, CancellationToken cancellationToken)
    {
        var members = (await actor.GetAsync($"people?organisationId={sheet.GetProperty("organisationId").GetString()}&members=true&state=active&size=1", cancellationToken)).GetProperty("items");
        if (members.GetArrayLength() == 0)
            return false;
        await actor.PostAsync($"survey-sheets/{IdOf(sheet)}/responsible", new { personId = IdOf(members[0]) }, cancellationToken);
        return true;
    }

    private static async Task<IReadOnlyList<string>> PeopleOfAsync(DemoClient actor, JsonElement sheet, CancellationToken cancellationToken) =>
        sheet.GetProperty("people").GetInt32() == 0
            ? []
            : [.. (await actor.GetAsync($"survey-sheets/{IdOf(sheet)}", cancellationToken)).GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("personId").GetString()!)];

    private static string IdOf(JsonElement one) => one.GetProperty("id").GetString()!;
}
