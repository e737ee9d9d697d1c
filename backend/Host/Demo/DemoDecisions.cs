namespace Assistance.Host.Demo;

/// <summary>What the county's and a township's committees decided on the work of the year; how it is assessed, nobody has decided yet.</summary>
internal sealed class DemoDecisions(DemoStory story)
{
    private static readonly string[] Publicity = ["publicity"];
    private static readonly string[] Regulation = ["regulation"];
    private static readonly string[] RegulationAndSafeguard = ["regulation", "safeguard"];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var year = story.Today.Year;
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        var packs = (await department.GetAsync("policies", cancellationToken)).GetProperty("items").EnumerateArray();
        var packId = packs.First(pack => pack.GetProperty("inForceToday").GetBoolean()).GetProperty("id").GetString();
        var first = await RecordAsync(
            "zuzhibu",
            new
            {
                body = "leadingGroup",
                heldOn = story.Today.AddDays(-150),
                title = "困难党员关爱帮扶宣传月工作安排",
                resolution = "各乡镇在七一前后集中宣讲政策，入户发放明白纸。",
                steps = Publicity,
                documentNumber = $"云帮扶组〔{year}〕2号",
                chair = "县委副书记",
                attendees = 14,
            },
            replaces: null,
            cancellationToken);
        await RecordAsync(
            "zuzhibu",
            new
            {
                body = "standingCommittee",
                heldOn = story.Today.AddDays(-120),
                title = "专题研究困难党员关爱帮扶工作",
                resolution = "同意本年度帮扶政策和认定程序。\n帮扶经费列入县级预算，由县财政按名额安排。",
                steps = RegulationAndSafeguard,
                documentNumber = $"云常纪〔{year}〕9号",
                chair = "县委书记",
                attendees = 11,
                packId,
                listYear = year,
            },
            replaces: null,
            cancellationToken);
        await RecordAsync(
            "zuzhibu",
            new
            {
                body = "departmentMeeting",
                heldOn = story.Today.AddDays(-20),
                title = "调整宣传工作安排",
                resolution = "宣传月改为每季度一次，与走访慰问结合进行。",
                steps = Publicity,
                chair = "组织部部长",
                attendees = 8,
            },
            replaces: first,
            cancellationToken);
        await RecordAsync(
            "xiangzhen1",
            new
            {
                body = "townshipCommittee",
                heldOn = story.Today.AddDays(-15),
                title = $"{year + 1} 年度调查摸底工作安排",
                resolution = "各村党支部明确专人负责，党委班子成员包村核实。",
                steps = Regulation,
                chair = "党委书记",
                attendees = 9,
                listYear = year + 1,
            },
            replaces: null,
            cancellationToken);
    }

    private async Task<string> RecordAsync(string account, object decision, string? replaces, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(account, cancellationToken);
        var posts = (await clerk.GetAsync("session", cancellationToken)).GetProperty("posts");
        var organisationId = posts[0].GetProperty("organisationId").GetString();
        var recorded = await clerk.PostAsync("decisions", new { organisationId, decision, replaces }, cancellationToken);
        return recorded.GetProperty("decision").GetProperty("id").GetString()!;
    }
}
