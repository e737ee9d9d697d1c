namespace Assistance.Host.Demo;

/// <summary>Third chapter: organ branches are linked with villages and helpers paired with people; they plan, promise, visit and are reviewed.</summary>
internal sealed class DemoHelp(DemoStory story, DemoCampaigns campaigns)
{
    private const int RowsAtOnce = 100;
    private const int MonthsBetweenVisits = 3;
    private const int PairsToAPicture = 5;
    private static readonly (string Kind, string Text, int? Quantity, string? Unit, long? Fen)[] Promises =
    [
        ("goods", "春耕送化肥", 4, "袋", null), ("money", "子女助学", null, null, 50_000), ("skill", "养殖技术指导", 2, "次", null), ("employment", "介绍公益岗位", 1, "个", null),
    ];

    private static readonly string[] Findings = ["身体状况稳定，按时服药，生活有保障。", "春耕已完成，缺化肥，已协调解决。", "子女在外务工，逢节回家，情绪平稳。", "养了两头猪，销路有着落，信心增强。"];
    private readonly List<DemoPair> _pairs = [];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        story.GoTo(story.Today.AddDays(3));
        await LinkAsync(cancellationToken);
        await PairAsync(cancellationToken);
        await PlanAsync(cancellationToken);
        for (var month = 0; story.Today.AddMonths(1) < story.End; month++)
        {
            var next = story.Today.AddMonths(1);
            if (HalfYearBetween(story.Today, next) is { } halfYear)
            {
                story.GoTo(halfYear);
                await ReviewAsync(cancellationToken);
            }

            story.GoTo(next);
            await VisitAsync(month, cancellationToken);
            await LookAsync(cancellationToken);
            await campaigns.ServeTheDayAsync(cancellationToken);
        }

        await ProposeAsync(cancellationToken);
    }

    /// <summary>The first day behind a half-year.</summary>
    private static DateOnly? HalfYearBetween(DateOnly from, DateOnly to) =>
        new[] { new DateOnly(from.Year, 7, 1), new DateOnly(from.Year + 1, 1, 1) }.Where(day => day > from && day <= to).Select(day => (DateOnly?)day).FirstOrDefault();

    private async Task LinkAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        var villages = await department.ListAsync("organisations?kind=village", cancellationToken);
        var branches = story.Members.Where(member => member.Township is null).Select(member => member.OrganisationId).Distinct(StringComparer.Ordinal).ToList();
        var links = Enumerable.Range(0, Math.Max(villages.Count, branches.Count))
            .Select(i => new { branchId = branches[i % branches.Count], placeId = villages[i % villages.Count].GetProperty("id").GetString() }).Distinct();
        foreach (var some in links.Chunk(RowsAtOnce))
            await department.PostAsync("branch-links", new { items = some }, cancellationToken);
    }

    private async Task PairAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        var helpers = Interleaved(story.Members.Where(member => member.Township is null).GroupBy(member => member.BranchName, StringComparer.Ordinal));
        var beneficiaries = story.Members.Where(member => member.Township is not null).OrderByDescending(member => member.Person.Needy).Take(story.County.Profile.Beneficiaries).ToList();
        var wanted = beneficiaries.Select((one, i) => (Helper: helpers[i % helpers.Count], Beneficiary: one)).ToList();
        foreach (var some in wanted.Chunk(RowsAtOnce))
        {
            var answer = await department.PostAsync("pairs", new { items = some.Select(pair => new { helperId = pair.Helper.Id, beneficiaryId = pair.Beneficiary.Id }) }, cancellationToken);
            _pairs.AddRange(answer.GetProperty("items").EnumerateArray().Zip(some).Select(row => new DemoPair(row.First.GetProperty("id").GetString()!, row.Second.Helper, row.Second.Beneficiary)));
        }
    }

    /// <summary>One of each branch in turn, the one with an account first.</summary>
    private static List<DemoMember> Interleaved(IEnumerable<IGrouping<string, DemoMember>> branches)
    {
        var queues = branches.Select(branch => new Queue<DemoMember>(branch.Skip(1).Concat(branch.Take(1)))).ToList();
        var order = new List<DemoMember>();
        while (queues.Exists(queue => queue.Count > 0))
            order.AddRange(queues.Where(queue => queue.Count > 0).Select(queue => queue.Dequeue()));
        return order;
    }

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        foreach (var (pair, i) in _pairs.Select((pair, i) => (pair, i)))
        {
            // A plan is still missing here and there: the work list says so.
            if (i % 10 == 9)
                continue;
            var actor = await story.AsAsync(pair.Actor, cancellationToken);
            await actor.PostAsync(
                $"pairs/{pair.Id}/plans",
                new
                {
                    goal = pair.Beneficiary.Person.Needy ? "一年内人均年收入达到收入线以上" : "带动发展一项增收项目",
                    measures = new[] { new { helpKind = "skills", measure = "technicalService", text = "请农技员上门指导" }, new { helpKind = "relief", measure = "healthCare", text = "协助办理医疗救助" } },
                    timetable = "每季度走访一次，年底考评",
                    people = $"{pair.Helper.Person.Name}负责，支部书记督促",
                    place = pair.Beneficiary.Person.Address,
                    tasks = "联系农技站；协调化肥；跟踪用药",
                },
                cancellationToken);
        }

        // 3,816 promises for 2,550 people (rule D6) are one for each and a second for every other.
        for (var i = 0; i < story.County.Profile.Commitments; i++)
        {
            var pair = _pairs[i % _pairs.Count];
            var (kind, text, quantity, unit, fen) = Promises[i % Promises.Length];
            var actor = await story.AsAsync(pair.Actor, cancellationToken);
            var made = await actor.PostAsync("commitments", new { kind, text, dueOn = story.Today.AddDays(60 + (7 * (i % 30))), pairId = pair.Id, amount = fen, quantity, unit }, cancellationToken);
            pair.Commitments.Enqueue(made.GetProperty("id").GetString()!);
        }
    }

    private async Task VisitAsync(int month, CancellationToken cancellationToken)
    {
        foreach (var (pair, i) in _pairs.Select((pair, i) => (pair, i)))
        {
            // A third of the pairs meets each month; here and there a visit is missed.
            if (i % MonthsBetweenVisits != month % MonthsBetweenVisits || story.Numbers.Chance(0.1))
                continue;
            var actor = await story.AsAsync(pair.Actor, cancellationToken);
            var visit = await actor.PostAsync(
                "visits",
                new { pairId = pair.Id, report = new { findings = story.Numbers.OneOf(Findings), on = story.Today, cash = pair.Beneficiary.Person.Needy ? 20_000 : (int?)null, source = pair.Beneficiary.Person.Needy ? "党费" : null } },
                cancellationToken);
            if (i % PairsToAPicture == 0)
                await PhotographAsync(actor, visit.GetProperty("id").GetString()!, cancellationToken);
            if (pair.Commitments.TryDequeue(out var commitment))
                await actor.PostAsync($"commitments/{commitment}/fulfil", new { evidence = "已送达，本人签收。" }, cancellationToken);
        }
    }

    /// <summary>The branches look at pairs that have come to three, six or twelve months; some they still owe.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await story.RunJobAsync("checkpoints", cancellationToken);
        var clerk = await story.AsAsync(DemoSetUp.OrgansCaseworker, cancellationToken);
        foreach (var (at, checkpoint) in (await clerk.ListAsync("checkpoints?state=open", cancellationToken)).Index())
        {
            var kind = checkpoint.GetProperty("kind").GetString();
            if (at % MonthsBetweenVisits == 0)
                continue;
            await clerk.PostAsync(
                $"checkpoints/{checkpoint.GetProperty("id").GetString()}/answer",
                new { finding = kind == "plan" ? "思路清楚，措施到人，农技员已上门一次。" : "两项措施均已落实，收入有所增加。", direction = kind == "conclusion" ? "continue" : null },
                cancellationToken);
        }
    }

    private static async Task PhotographAsync(DemoClient actor, string visit, CancellationToken cancellationToken)
    {
        await using var picture = DemoPictures.Home();
        await actor.UploadAsync($"visits/{visit}/photos", "院落.jpg", picture, cancellationToken);
    }

    private async Task ReviewAsync(CancellationToken cancellationToken)
    {
        await story.RunJobAsync("half-year-reviews", cancellationToken);
        story.GoTo(story.Today.AddDays(8));
        foreach (var actorName in _pairs.Select(pair => pair.Actor).Distinct(StringComparer.Ordinal).ToList())
        {
            var actor = await story.AsAsync(actorName, cancellationToken);
            foreach (var review in (await actor.ListAsync("half-year-reviews?state=open", cancellationToken)).Where(_ => !story.Numbers.Chance(0.2)))
            {
                await actor.PostAsync(
                    $"half-year-reviews/{review.GetProperty("id").GetString()}/submit",
                    new { incomes = new[] { new { source = "transfer", amount = 260_000 + (story.Numbers.Below(20) * 10_000) } }, measuresDone = "上门走访、技术指导、协调医疗救助。", changes = "收入有所增加，生活改善。", conclusion = "continue" },
                    cancellationToken);
            }
        }

        for (var t = 0; t < story.County.Townships.Count; t++)
        {
            var committee = await story.AsAsync($"xiangzhen{t + 1}", cancellationToken);
            var submitted = (await committee.ListAsync("half-year-reviews?state=submitted", cancellationToken)).Select(review => review.GetProperty("id").GetString()).ToList();
            foreach (var some in submitted.SkipLast(submitted.Count / 4).Chunk(RowsAtOnce))
                await committee.PostAsync("half-year-reviews/confirm", new { reviewIds = some }, cancellationToken);
        }
    }

    /// <summary>Whose time is over is given a helper anew: a proposal says who, and the department has not decided yet.</summary>
    private async Task ProposeAsync(CancellationToken cancellationToken)
    {
        var over = _pairs.Where(pair => pair.Beneficiary.Person.Needy).TakeLast(story.County.Profile.Expired).ToList();
        if (over.Count == 0)
            return;
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        foreach (var pair in over)
            await department.PostAsync($"pairs/{pair.Id}/end", new { reason = "other", note = "帮扶期满，重新安排" }, cancellationToken);
        await department.PostAsync("matching-proposals", new { }, cancellationToken);
        await department.PostAsync("link-proposals", new { }, cancellationToken);
    }
}

internal sealed record DemoPair(string Id, DemoMember Helper, DemoMember Beneficiary)
{
    /// <summary>Account of whoever works on it.</summary>
    public string Actor => Helper.Clerk;

    public Queue<string> Commitments { get; } = [];
}
