using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>What the villages of the first two townships do: who is in charge of them, their meetings of this month and the last, their reserves, who of the township talked with them, and by whom they are helped on.</summary>
internal sealed class DemoDuties(DemoStory story)
{
    private const int Villages = 3;
    private static readonly int[] YuanByYear = [70_000, 85_000, 100_000];
    private static readonly string[] Capacities = ["villageLeader", "residentInstructor", "liaisonCadre", "firstSecretary"];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var township in new[] { 1, 2 })
        {
            var clerk = await story.AsAsync($"jingban{township}", cancellationToken);
            var committee = await story.AsAsync($"xiangzhen{township}", cancellationToken);
            var villages = (await clerk.GetAsync("reserve-villages", cancellationToken)).GetProperty("items").EnumerateArray().Take(Villages).ToList();
            var people = (await clerk.ListAsync("people?members=true&state=active", cancellationToken))
                .Where(one => one.GetProperty("tier").ValueKind == JsonValueKind.Null).Select(one => one.GetProperty("id").GetString()!).ToList();
            foreach (var (at, village) in villages.Take(Villages + 1 - township).Index())
                await OfVillageAsync((clerk, committee), village.GetProperty("placeId").GetString()!, people.Skip(at * 8).Take(8).ToList(), at, cancellationToken);
            var places = villages.Select(village => village.GetProperty("placeId").GetString()!).ToList();
            await TalkAsync((clerk, committee), places, people, cancellationToken);
            if (places.Count > 1)
                await HelpOnAsync((clerk, committee), places, cancellationToken);
        }
    }

    private async Task TalkAsync((DemoClient Clerk, DemoClient Committee) hands, List<string> places, List<string> people, CancellationToken cancellationToken)
    {
        foreach (var ((placeId, personId), at) in places.Zip(people).Select((one, at) => (one, at)))
        {
            var talk = new
            {
                leader = "镇党委副书记",
                on = story.Today.AddDays(-at - 1),
                topic = at % 2 == 0 ? "work" : "thoughts",
                asked = at % 2 == 0 ? "村里年轻人少，希望帮助培养后备干部。" : "任务重、压力大，希望明确分工。",
                outcome = at % 2 == 0 ? "已列入下季度后备干部培训名单。" : null,
            };
            await (at % 2 == 0 ? hands.Committee : hands.Clerk).PostAsync("village-talks", new { placeId, personId, talk }, cancellationToken);
        }
    }

    private async Task OfVillageAsync((DemoClient Clerk, DemoClient Committee) hands, string placeId, List<string> people, int at, CancellationToken cancellationToken)
    {
        var assigned = new List<string>();
        foreach (var (capacity, personId) in Capacities.Zip(people))
        {
            var body = new { placeId, personId, capacity, from = story.Today.AddMonths(-14), dueOn = story.Today.AddMonths(10), organ = capacity == "firstSecretary" ? "县农业农村局" : null };
            assigned.Add((await hands.Clerk.PostAsync("village-assignments", body, cancellationToken)).GetProperty("id").GetString()!);
        }

        await MeetAsync(hands.Clerk, placeId, story.Today.AddMonths(-1), "通报上月工作，商定冬修水利出工安排。", assigned, cancellationToken);
        await MeetAsync(hands.Clerk, placeId, story.Today.AddDays(-at), "学习上级文件，议定困难党员走访分工。", assigned.Skip(at).ToList(), cancellationToken);
        foreach (var (number, personId) in people.Skip(Capacities.Length).Take(Villages - at).Index())
        {
            var body = new { placeId, personId, source = number == 0 ? "branchRecommended" : "membersRecommended", note = "年轻、在村、愿意干事" };
            var id = (await hands.Clerk.PostAsync("reserve-cadres", body, cancellationToken)).GetProperty("id").GetString();
            await hands.Clerk.PostAsync($"reserve-cadres/{id}/test", new { written = 78 + (number * 5), interview = 84 - number, on = story.Today.AddDays(-10) }, 1, cancellationToken);
            if (number < 2)
                await hands.Committee.PostAsync($"reserve-cadres/{id}/confirmation", new { }, 2, cancellationToken);
        }
    }

    private async Task HelpOnAsync((DemoClient Clerk, DemoClient Committee) hands, List<string> places, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(story.Today.Year - 1, 1, 1), new DateOnly(story.Today.Year + 1, 12, 31));
        var township = (await hands.Committee.GetAsync("session", cancellationToken)).GetProperty("posts")[0].GetProperty("organisationId").GetString()!;
        var targets = YuanByYear.Select((yuan, at) => new { year = first.Year + at, amount = yuan * 100 });
        var shares = await hands.Committee.PostAsync(
            "village-compacts", new { kind = "shares", placeId = places[^1], partnerId = township, terms = "镇农贸市场 15% 股份三年收益让给村集体", from = first, until = last, targets }, cancellationToken);
        await hands.Clerk.PostAsync($"village-compacts/{shares.GetProperty("id").GetString()}/incomes", new { first.Year, amount = 6_800_000, source = "农贸市场股份分红" }, 1, cancellationToken);
        var example = await hands.Committee.PostAsync(
            "village-compacts", new { kind = "example", placeId = places[^1], partnerId = places[0], terms = "支部班子互访互学，示范村帮助理清集体资产、选准产业。", from = first, until = last }, cancellationToken);
        await hands.Clerk.PostAsync(
            $"village-compacts/{example.GetProperty("id").GetString()}/exchanges", new { on = story.Today.AddDays(-12), hosted = false, people = 9, text = "到示范村学习集体经济分红和民主议事的做法。" }, 1, cancellationToken);
    }

    private static async Task MeetAsync(DemoClient clerk, string placeId, DateOnly day, string minutes, IReadOnlyList<string> attenders, CancellationToken cancellationToken) =>
        await clerk.PostAsync("village-meetings", new { placeId, day, kind = "monthly", chair = "村党支部书记", minutes, others = 21, attenders }, cancellationToken);
}
