using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>Rounds of holiday visits beside the third chapter: lists are drawn and settled by the calendar, most gifts are received, some go back; at the story's end a list is being drawn up.</summary>
internal sealed class DemoCampaigns(DemoStory story)
{
    private const int OneInSo = 8;
    private static readonly string[] AddedAs = ["veteranCadre"];
    private static readonly string[] Relations = ["儿子", "女儿", "老伴"];
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);

    /// <summary>What there is to do on the story's day.</summary>
    public async Task ServeTheDayAsync(CancellationToken cancellationToken)
    {
        await story.RunJobAsync("holiday-campaigns", cancellationToken);
        await story.RunJobAsync("campaign-lists", cancellationToken);
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        foreach (var round in (await department.GetAsync("campaigns", cancellationToken)).GetProperty("items").EnumerateArray())
        {
            var key = round.GetProperty("key").GetString()!;
            switch (round.GetProperty("stage").GetString())
            {
                case "listing":
                    await ListAsync(department, key, cancellationToken);
                    break;
                case "locked" or "visiting" or "returning":
                    await GiveAsync(key, cancellationToken);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The list that is drawn up, or the receipts that are taken, while somebody looks at the demo.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        story.GoTo(story.End.AddDays(-1));
        await ServeTheDayAsync(cancellationToken);
    }

    // In each township the branches know of somebody whom the register does not; the first village has confirmed its part.
    private async Task ListAsync(DemoClient department, string key, CancellationToken cancellationToken)
    {
        if (!_added.Add(key))
            return;
        var county = await department.GetAsync($"campaigns/{key}", cancellationToken);
        var planned = county.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("planned").GetInt64());
        var budget = new object[] { new { source = "countyDues", amount = planned * 9 / 10 }, new { source = "finance", amount = planned / 5 }, new { source = "donation", amount = 1_000_000 } };
        await department.PostAsync("campaign-budgets", new { campaign = key, organisationId = county.GetProperty("organisationId").GetString(), items = budget }, cancellationToken);
        for (var t = 0; t < story.County.Townships.Count; t++)
        {
            var committee = await story.AsAsync($"xiangzhen{t + 1}", cancellationToken);
            var listed = (await committee.ListAsync($"campaign-lines?campaign={key}", cancellationToken)).Select(row => row.GetProperty("line").GetProperty("personId").GetString()).ToHashSet(StringComparer.Ordinal);
            var chosen = story.Members.First(member => member.Township == t && !listed.Contains(member.Id));
            await committee.PostAsync("campaign-lines", new { campaign = key, personId = chosen.Id, classes = AddedAs, reason = "离休老干部，支部提名" }, cancellationToken);
        }

        var village = await story.AsAsync("cun1", cancellationToken);
        foreach (var part in (await village.GetAsync($"campaigns/{key}", cancellationToken)).GetProperty("parts").EnumerateArray())
            await village.PostAsync("campaign-confirmations", new { campaign = key, organisationId = part.GetProperty("organisationId").GetString() }, cancellationToken);
    }

    private async Task GiveAsync(string key, CancellationToken cancellationToken)
    {
        for (var t = 0; t < story.County.Townships.Count; t++)
        {
            var committee = await story.AsAsync($"xiangzhen{t + 1}", cancellationToken);
            foreach (var (at, row) in (await committee.ListAsync($"campaign-lines?campaign={key}&state=listed", cancellationToken)).Index())
                await GiveAsync(committee, at, row, cancellationToken);
        }
    }

    private async Task GiveAsync(DemoClient committee, int at, JsonElement row, CancellationToken cancellationToken)
    {
        var line = $"campaign-lines/{row.GetProperty("line").GetProperty("id").GetString()}";
        object receipt = (at % OneInSo) switch
        {
            1 => new { means = "cash", receiver = $"{row.GetProperty("name").GetString()![..1]}家明", relation = story.Numbers.OneOf(Relations) },
            2 => new { means = "card", cardTail = "0012" },
            _ => new { means = "cash" },
        };
        if (at % OneInSo == OneInSo - 1)
            await committee.PostAsync($"{line}/return", new { reason = "外出务工，节后未归" }, cancellationToken);
        // Here and there nothing is recorded: the round returns it by itself.
        else if (at % OneInSo != OneInSo - 2)
            await committee.PostAsync($"{line}/receipt", new { receipt }, cancellationToken);
    }
}
