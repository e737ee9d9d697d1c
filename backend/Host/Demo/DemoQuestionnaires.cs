using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>What people were asked: by the county in an inspected village, closed with results; by a township, still open, and of its demonstration base, drafted; and a draft of the next township.</summary>
internal sealed class DemoQuestionnaires(DemoStory story)
{
    private const string County = "zuzhibu";
    private const string Township = "xiangzhen1";
    private const string NextTownship = "xiangzhen2";

    private static readonly object[] Questions =
    [
        new { kind = "satisfaction", text = "帮扶资金的去向是否清楚" },
        new { kind = "satisfaction", text = "帮扶措施是否见到实效" },
        new { kind = "satisfaction", text = "您对帮扶工作是否满意" },
        new { kind = "multiple", text = "您最希望得到哪些帮助", options = new[] { "产业发展", "技能培训", "看病就医", "子女上学", "务工信息" } },
        new { kind = "text", text = "您的意见和建议" },
    ];

    private static readonly string[] Remarks = ["大棚的活多分一些给困难户", "公示栏的字大一点，老人看不清", "希望多办几次养殖培训"];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var county = await story.AsAsync(County, cancellationToken);
        var inspection = (await county.ListAsync("inspections?state=reported", cancellationToken)).First(one => one.GetProperty("subject").GetString() == "village").GetProperty("id").GetString();
        var closed = await OpenAsync(county, "帮扶工作群众满意度调查", 26, -18, 0, new { inspectionId = inspection }, cancellationToken);
        for (var at = 0; at < 22; at++)
            await KeyInAsync(county, closed, at % 4 == 0 ? "phone" : "paper", at, -18 + (at % 9), cancellationToken);
        await county.PostAsync($"questionnaires/{closed}/closing", new { }, 2, cancellationToken);

        var township = await story.AsAsync(Township, cancellationToken);
        var open = await OpenAsync(township, "全镇党内关爱帮扶满意度问卷", 60, -6, 20, new { placeId = await PlaceOfAsync(township, cancellationToken) }, cancellationToken);
        for (var at = 0; at < 7; at++)
            await KeyInAsync(township, open, "paper", at, -3, cancellationToken);
        var code = (await township.GetAsync($"questionnaires/{open}/link", cancellationToken)).GetProperty("code").GetString();
        for (var at = 0; at < 6; at++)
            await DemoClient.Nobody(story.Http).PostAsync($"public/questionnaires/{code}/answers", new { answers = Answers(at) }, cancellationToken);

        var project = (await township.ListAsync("projects", cancellationToken)).First(one => one.GetProperty("name").GetString() == DemoProjects.Mushrooms).GetProperty("id").GetString();
        await township.PostAsync("questionnaires", new { projectId = project, plan = Plan($"{DemoProjects.Mushrooms}群众评议问卷", 30, 3, 30) }, cancellationToken);

        var next = await story.AsAsync(NextTownship, cancellationToken);
        await next.PostAsync("questionnaires", new { placeId = await PlaceOfAsync(next, cancellationToken), plan = Plan("帮扶项目群众评议问卷", 40, 3, 30) }, cancellationToken);
    }

    private static async Task<string> PlaceOfAsync(DemoClient client, CancellationToken cancellationToken) =>
        (await client.GetAsync("session", cancellationToken)).GetProperty("posts")[0].GetProperty("organisationId").GetString()!;

    private static object[] Answers(int at)
    {
        var answers = new List<object>
        {
            new { number = 1, choices = new[] { at == 3 ? 3 : 1 } },
            new { number = 2, choices = new[] { 1 + (at % 2) } },
            new { number = 3, choices = new[] { at == 9 ? 4 : 1 + (at % 2) } },
            new { number = 4, choices = at % 3 == 0 ? [1, 2] : new[] { 1 + (at % 5) } },
        };
        if (at % 5 == 2)
            answers.Add(new { number = 5, text = Remarks[at / 5 % Remarks.Length] });
        return [.. answers];
    }

    private object Plan(string title, int asked, int from, int until) => new
    {
        title,
        introduction = "本问卷不记名，请如实作答。结果只用于改进帮扶工作。",
        questions = Questions,
        opensOn = story.Today.AddDays(from),
        closesOn = story.Today.AddDays(until),
        asked,
    };

    private async Task<string> OpenAsync(DemoClient hand, string title, int asked, int from, int until, object of, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal) { ["plan"] = Plan(title, asked, from, until) };
        foreach (var property in JsonSerializer.SerializeToElement(of).EnumerateObject())
            body[property.Name] = property.Value.GetString()!;
        var id = (await hand.PostAsync("questionnaires", body, cancellationToken)).GetProperty("id").GetString()!;
        await hand.PostAsync($"questionnaires/{id}/opening", new { }, 1, cancellationToken);
        return id;
    }

    private async Task KeyInAsync(DemoClient hand, string id, string way, int at, int day, CancellationToken cancellationToken) =>
        await hand.PostAsync($"questionnaires/{id}/sheets", new { way, on = story.Today.AddDays(day), answers = Answers(at) }, cancellationToken);
}
