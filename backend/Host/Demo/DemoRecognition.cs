using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>Second chapter: those in hardship apply and walk through the steps of the pack; the last few are still on the way when the story ends.</summary>
internal sealed class DemoRecognition(DemoStory story)
{
    private const int DaysBetweenSteps = 6;
    private const int NoticeAndHolidays = 16;

    // Every so many homes are photographed.
    private const int HomesToAPicture = 8;
    private static readonly (string Chinese, string Wire, long Fen)[] Tiers = [("特别困难", "severe", 200_000), ("比较困难", "considerable", 100_000), ("暂时困难", "temporary", 50_000)];

    private static readonly Dictionary<string, string> Causes = new(StringComparer.Ordinal)
    {
        ["因病"] = "illness",
        ["因残"] = "disability",
        ["年老无保障"] = "oldAge",
        ["因学"] = "schooling",
        ["因灾"] = "disaster",
        ["缺劳力"] = "noLabour",
        ["失业下岗"] = "unemployment",
    };

    private static readonly string[] Exclusions = ["misconduct", "idleness", "childrenAble", "refusesDues"];
    private static readonly string[] Asked = ["邻居", "村经管站"];
    private readonly List<(DemoMember Member, string CaseId)> _cases = [];
    private int _visited;

    /// <summary>Those who apply at the beginning: all but the few of <see cref="LeaveSomeOnTheWayAsync"/>.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var needy = story.Members.Where(member => member.Person.Needy).ToList();
        var late = Math.Min(3, needy.Count / 5);
        foreach (var member in needy.SkipLast(late))
            _cases.Add((member, await ApplyAsync(member, cancellationToken)));
        await EachAsync(VisitAsync, cancellationToken);
        await EachAsync(VoteAndReportAsync, cancellationToken);
        await EachAsync(ReviewAsync, cancellationToken);
        await EachAsync(DecideAsync, cancellationToken);
        await EachAsync(PostNoticeAsync, cancellationToken);
        story.GoTo(story.Today.AddDays(NoticeAndHolidays));
        await story.RunJobAsync("end-notices", cancellationToken);
        await EachAsync(NotifyAsync, cancellationToken);
        await EachAsync(FileAsync, cancellationToken);
    }

    /// <summary>Something for everybody's work list: an application, one visited, one that waits for the township.</summary>
    public async Task LeaveSomeOnTheWayAsync(CancellationToken cancellationToken)
    {
        var needy = story.Members.Where(member => member.Person.Needy).ToList();
        var late = needy.TakeLast(Math.Min(3, needy.Count / 5)).ToList();
        Func<DemoMember, string, CancellationToken, Task>[] steps = [VisitAsync, VoteAsync, ReportAsync];
        for (var i = 0; i < late.Count; i++)
        {
            var id = await ApplyAsync(late[i], cancellationToken);
            foreach (var step in steps.Take(i == 0 ? 0 : (2 * i) - 1))
                await step(late[i], id, cancellationToken);
        }
    }

    private async Task EachAsync(Func<DemoMember, string, CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        story.GoTo(story.Today.AddDays(DaysBetweenSteps));
        foreach (var (member, id) in _cases)
            await step(member, id, cancellationToken);
    }

    private async Task<string> ApplyAsync(DemoMember member, CancellationToken cancellationToken)
    {
        var secretary = await story.AsAsync(member.Clerk, cancellationToken);
        var cause = Causes[member.Person.Cause!];
        var submitted = await secretary.PostAsync(
            "cases",
            new
            {
                personId = member.Id,
                application = new
                {
                    route = "incomeLine",
                    residence = "rural",
                    tier = TierOf(member).Wire,
                    primaryCause = cause,
                    reason = $"{member.Person.Cause}，家庭收入低，生活困难，申请党内帮扶。",
                    signedOn = story.Today,
                    declarations = Exclusions.Select(code => new { code, applies = false }),
                    otherCauses = member.Person.OtherCause is { } other ? new[] { Causes[other] } : [],
                },
            },
            cancellationToken);
        return submitted.GetProperty("id").GetString()!;
    }

    private async Task VisitAsync(DemoMember member, string id, CancellationToken cancellationToken)
    {
        if (_visited++ % HomesToAPicture == 0)
            await PhotographAsync(member, id, cancellationToken);
        await SendAsync(member.Clerk, $"cases/{id}/home-visit", new
        {
            visitedOn = story.Today,
            investigators = new[] { new { name = "支部入户组 王同志", post = "支部委员" }, new { name = "支部入户组 李同志", post = "村会计" } },
            interviewee = member.Person.Name,
            incomeYear = story.Begin.Year - 1,
            incomes = new[]
            {
                new { source = "transfer", amount = member.Person.HouseholdIncome.Fen / 2, accounting = "allowance" },
                new { source = "business", amount = member.Person.HouseholdIncome.Fen - (member.Person.HouseholdIncome.Fen / 2), accounting = "accountsOffice" },
            },
            verifiedWith = Asked,
            neighboursOpinion = "情况属实，家庭确实困难。",
            findings = $"{member.Person.Cause}，收入来源少，建议纳入。",
            confirmed = true,
        }, cancellationToken);
    }

    private async Task PhotographAsync(DemoMember member, string id, CancellationToken cancellationToken)
    {
        await using var picture = DemoPictures.Home();
        await (await story.AsAsync(member.Clerk, cancellationToken)).UploadAsync($"cases/{id}/attachments", "住房外观.jpg", picture, cancellationToken);
    }

    private async Task VoteAsync(DemoMember member, string id, CancellationToken cancellationToken)
    {
        var secretary = await story.AsAsync(member.Clerk, cancellationToken);
        var opened = await secretary.GetAsync($"cases/{id}", cancellationToken);
        var should = VotersOf(opened, story.Members.Count(other => other.OrganisationId == member.OrganisationId));
        var present = Math.Max((should * 9 / 10) + 1, 1);
        present = Math.Min(present, should);
        var noes = present > 8 ? 1 : 0;
        await secretary.PostAsync(
            $"cases/{id}/appraisal",
            new
            {
                heldOn = story.Today,
                place = "村党员活动室",
                chair = "支部书记",
                recorder = "支部委员",
                shouldAttend = should,
                present,
                ayes = present - noes,
                noes,
                abstentions = 0,
                method = "ballot",
                tellers = "监票人、计票人各一名",
                minutes = "听取入户调查情况，逐项评议，无记名投票。",
                absences = present < should ? "外出务工请假" : null,
            },
            cancellationToken);
    }

    private async Task VoteAndReportAsync(DemoMember member, string id, CancellationToken cancellationToken)
    {
        await VoteAsync(member, id, cancellationToken);
        await ReportAsync(member, id, cancellationToken);
    }

    private static int VotersOf(JsonElement opened, int known) =>
        opened.TryGetProperty("votingMembers", out var voters) && voters.ValueKind == JsonValueKind.Number ? voters.GetInt32() : known;

    private Task ReportAsync(DemoMember member, string id, CancellationToken cancellationToken) =>
        SendAsync(member.Clerk, $"cases/{id}/branch-report", new { report = "支部评议通过，情况属实，同意上报。" }, cancellationToken);

    private Task ReviewAsync(DemoMember member, string id, CancellationToken cancellationToken) =>
        SendAsync($"xiangzhen{member.Township + 1}", $"cases/{id}/committee-review", new { judgement = Judgement(member, "经入户复核和邻里走访，情况属实，建议纳入。", "入户复核，走访邻居两户") }, cancellationToken);

    private Task DecideAsync(DemoMember member, string id, CancellationToken cancellationToken) =>
        SendAsync("zuzhibu", $"cases/{id}/department-decision", new { judgement = Judgement(member, "审定通过。", verification: null) }, cancellationToken);

    private Task PostNoticeAsync(DemoMember member, string id, CancellationToken cancellationToken) =>
        SendAsync("zuzhibu", $"cases/{id}/notice", new { hotline = "12380", receivingUnit = $"{story.County.Profile.CountyName}委组织部" }, cancellationToken);

    private Task NotifyAsync(DemoMember member, string id, CancellationToken cancellationToken) =>
        SendAsync($"xiangzhen{member.Township + 1}", $"cases/{id}/written-notice", new { delivery = "由支部书记送达本人并签收" }, cancellationToken);

    private Task FileAsync(DemoMember member, string id, CancellationToken cancellationToken) =>
        SendAsync("zuzhibu", $"cases/{id}/filing", new { reference = $"云组备〔{story.Today.Year}〕{_cases.FindIndex(one => one.CaseId == id) + 1}号" }, cancellationToken);

    private static object Judgement(DemoMember member, string text, string? verification) =>
        new { outcome = "approve", text, tier = TierOf(member).Wire, amount = TierOf(member).Fen, verification };

    private static (string Chinese, string Wire, long Fen) TierOf(DemoMember member) => Tiers.Single(tier => tier.Chinese == member.Person.Tier);

    private async Task SendAsync(string account, string path, object body, CancellationToken cancellationToken) =>
        await (await story.AsAsync(account, cancellationToken)).PostAsync(path, body, cancellationToken);
}
