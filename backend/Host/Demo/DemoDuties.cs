using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>What the villages of the first two townships do: who is in charge of them, their meetings of this month and the last, their reserves.</summary>
internal sealed class DemoDuties(DemoStory story)
{
    private const int Villages = 3;
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

    private static async Task MeetAsync(DemoClient clerk, string placeId, DateOnly day, string minutes, IReadOnlyList<string> attenders, CancellationToken cancellationToken) =>
        await clerk.PostAsync("village-meetings", new { placeId, day, kind = "monthly", chair = "村党支部书记", minutes, others = 21, attenders }, cancellationToken);
}
