using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>The year's commendation of people: put forward by branches and townships, ranked, one of them chosen at a meeting, and some still to be decided.</summary>
internal sealed class DemoCommendations(DemoStory story)
{
    private const int Townships = 3;

    private static readonly (string Deed, string Evidence)[] Said =
    [
        ("带头流转土地种植中药材，带动六户困难党员入股，每户年增收四千余元。", "合作社分红表、村民代表会议记录、现场照片。"),
        ("坚持每周上门照料三名高龄独居老党员，代购代办一百五十余次。", "走访记录、老党员本人证明。"),
        ("汛期连续值守五昼夜，转移群众四十二人，无一伤亡。", "防汛值班记录、乡镇党委证明。"),
    ];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var year = story.Today.Year;
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        await department.PostAsync("commendations", new { year }, cancellationToken);
        string? first = null;
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; number <= Townships; number++)
        {
            var (clerk, committee) = (await story.AsAsync($"jingban{number}", cancellationToken), await story.AsAsync($"xiangzhen{number}", cancellationToken));
            var people = (await clerk.ListAsync("people?members=true&state=active", cancellationToken)).ToList();
            if (people.Count == 0)
                continue;
            var put = await NominateAsync(clerk, year, people[0], number, cancellationToken);
            await committee.PostAsync($"commendation-nominations/{put}/endorsement", new { rank = 1, opinion = "同意推荐。" }, 1, cancellationToken);
            first ??= put;
            named.UnionWith([IdOf(people[0]), IdOf(people[^1])]);
            await NominateAsync(committee, year, people[^1], number + 1, cancellationToken);
        }

        var secretary = await story.AsAsync("cun1", cancellationToken);
        foreach (var own in (await secretary.ListAsync("people?members=true&state=active", cancellationToken)).Where(one => !named.Contains(IdOf(one))).Take(1))
            await NominateAsync(secretary, year, own, 0, cancellationToken);
        if (first is not null)
            await ChooseAsync(department, first, cancellationToken);
    }

    private static string IdOf(JsonElement row) => row.GetProperty("id").GetString()!;

    private async Task ChooseAsync(DemoClient department, string id, CancellationToken cancellationToken)
    {
        var county = (await department.GetAsync("session", cancellationToken)).GetProperty("posts")[0].GetProperty("organisationId").GetString();
        var decision = new { body = "departmentMeeting", heldOn = story.Today, title = "研究年度表彰人选", resolution = "同意列入拟表彰名单。", steps = new[] { "safeguard" } };
        var meeting = (await department.PostAsync("decisions", new { organisationId = county, decision }, cancellationToken)).GetProperty("decision").GetProperty("id").GetString();
        await department.PostAsync($"commendation-nominations/{id}/decision", new { choose = true, decisionId = meeting }, 2, cancellationToken);
    }

    private static async Task<string> NominateAsync(DemoClient client, int year, JsonElement person, int said, CancellationToken cancellationToken)
    {
        var (deed, evidence) = Said[said % Said.Length];
        var body = new { year, @class = "tenMembers", personId = IdOf(person), deed, evidence };
        return IdOf(await client.PostAsync("commendation-nominations", body, cancellationToken));
    }
}
