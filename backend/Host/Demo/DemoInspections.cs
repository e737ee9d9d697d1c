using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>
/// Liaison officers of the county and the first townships; inspections of which one found what is open and one what is closed,
/// one that is still to come and one that nobody below knows of.
/// </summary>
internal sealed class DemoInspections(DemoStory story)
{
    private const string County = "zuzhibu";
    private const string Township = "xiangzhen1";
    private const string Secretary = "cun1";

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var coverage = await (await story.AsAsync(County, cancellationToken)).GetAsync("liaison-coverage", cancellationToken);
        var places = coverage.GetProperty("items").EnumerateArray().ToList();
        var (villages, projects) = (places.Where(IsVillage).ToList(), places.Where(place => !IsVillage(place)).ToList());
        await AppointAsync(coverage, villages, cancellationToken);
        var own = (await (await story.AsAsync(Secretary, cancellationToken)).GetAsync("liaison-coverage", cancellationToken)).GetProperty("items").EnumerateArray().First(IsVillage);
        await InspectAsync(projects.First(place => Id(place, "name") == DemoProjects.Mushrooms), false, cancellationToken);
        await InspectAsync(own, true, cancellationToken);
        await PlanAsync(County, villages[1], false, 3, cancellationToken);
        await PlanAsync(Township, own, true, 5, cancellationToken);
    }

    private static bool IsVillage(JsonElement place) => place.GetProperty("projectId").ValueKind == JsonValueKind.Null;

    private static string? Id(JsonElement row, string name = "id") => row.GetProperty(name).GetString();

    private async Task AppointAsync(JsonElement coverage, IReadOnlyList<JsonElement> villages, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(County, cancellationToken);
        var units = coverage.GetProperty("units").EnumerateArray().Where(unit => Id(unit, "kind") == "organBranch").Take(4).ToList();
        (string Name, string Duty)[] people = [("冯立新", "农技推广站站长"), ("何秀兰", "产业发展股股长"), ("马建国", "项目办主任"), ("秦海燕", "机关党委副书记")];
        foreach (var (unit, at) in units.Select((unit, at) => (unit, at)))
        {
            var own = villages.Where((_, village) => village % (units.Count + 1) == at).Select(village => Id(village, "placeId")).ToList();
            await hand.PostAsync(
                "liaison-officers", new { unitId = Id(unit), name = people[at].Name, duty = people[at].Duty, from = story.Today.AddMonths(-5), villages = own, projects = Array.Empty<string>() }, cancellationToken);
        }
    }

    private async Task<JsonElement> PlanAsync(string account, JsonElement place, bool isAnnounced, int inDays, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var placeId = IsVillage(place) ? Id(place, "placeId") : null;
        var projectId = IsVillage(place) ? null : Id(place, "projectId");
        return await hand.PostAsync("inspections", new { isAnnounced, on = story.Today.AddDays(inDays), inspectors = "冯立新、秦海燕", placeId, projectId }, cancellationToken);
    }

    /// <param name="isSettled">Whether all is answered and closed.</param>
    private async Task InspectAsync(JsonElement place, bool isSettled, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(County, cancellationToken);
        var planned = await PlanAsync(County, place, isSettled, -2, cancellationToken);
        var owner = Id(planned.GetProperty("owners")[0]);
        object[] findings =
        [
            new { kind = "money", text = "一笔菌棒采购只有收据，没有两人签字的验收单", ownerId = owner, dueOn = story.Today.AddDays(5) },
            new { kind = "people", text = "两户困难党员反映分到的活少", ownerId = owner, dueOn = story.Today.AddDays(20) },
        ];
        var answers = new
        {
            money = new { verdict = isSettled ? "good" : "fair", remark = isSettled ? null : "票据齐全，验收手续不全" },
            effect = new { verdict = "good", remark = "现场有人务工，产品已有销路" },
            people = new { verdict = "fair", remark = "走访 12 户，10 户满意" },
        };
        var report = await hand.PostAsync(
            $"inspections/{Id(planned)}/report", new { on = story.Today.AddDays(-2), answers, findings = isSettled ? findings[1..] : findings, summary = "总体情况较好，手续需要补齐。" }, 1, cancellationToken);
        if (!isSettled)
            return;
        var (finding, secretary) = (Id(report.GetProperty("findings")[0]), await story.AsAsync(Secretary, cancellationToken));
        await secretary.PostAsync($"inspection-findings/{finding}/answer", new { answer = "已与两户重新商定用工安排，每月不少于 12 天。" }, 1, cancellationToken);
        await hand.PostAsync($"inspection-findings/{finding}/judgement", new { settles = true, remark = "回访两户，属实。" }, 2, cancellationToken);
    }
}
