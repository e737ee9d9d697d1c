using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>
/// Trainings of two townships and a village: a course that was held, with who came, who masters the skill and who found work by it; lectures and a field
/// demonstration; a night school of today, one that is announced, one that is a draft and one that was called off.
/// </summary>
internal sealed class DemoTrainings(DemoStory story)
{
    private const int Learners = 6;

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var course = await HeldAsync("xiangzhen1", new Plan("course", "大棚蔬菜病虫害防治", "vegetables", "镇文化站", -40, "马技术员"), 1, 8, cancellationToken);
        await AfterAsync("xiangzhen1", course, cancellationToken);
        await HeldAsync("xiangzhen1", new Plan("distanceStation", "党员远程教育：电商直播入门", "eCommerce", "远教站点", -20, "县党员电教中心"), 1, 32, cancellationToken);
        await HeldAsync("xiangzhen2", new Plan("fieldDemonstration", "油茶修剪现场示范", "fruitForestry", "油茶基地", -33, "何农艺师"), 1, 45, cancellationToken);
        await HeldAsync("cun1", new Plan("lecture", "惠农政策和法律常识", null, "村党群服务中心", -12, "司法所 周所长"), 1, 27, cancellationToken);

        var tonight = await AnnouncedAsync("xiangzhen1", new Plan("nightSchool", "肉羊养殖夜校", "breeding", "镇党校教室", 0, "畜牧站 孙站长", 4), cancellationToken);
        await EnrolAsync("xiangzhen1", tonight, Learners, came: false, cancellationToken);
        await AnnouncedAsync("cun2", new Plan("informationSession", "冬季用工信息发布会", null, "村委会院内", 9, null), cancellationToken);
        await DraftAsync("xiangzhen2", new Plan("course", "农产品初加工培训班", "processing", "镇职业学校", 25, "刘老师"), cancellationToken);
        var dropped = await DraftAsync("xiangzhen3", new Plan("course", "服装缝纫培训班", "sewing", "镇文化站", 5, "陈师傅"), cancellationToken);
        await ActAsync("xiangzhen3", dropped, "cancellation", new { reason = "报名人数不足，并入下期" }, cancellationToken);
        await InformAsync(cancellationToken);
        await ServeAsync(cancellationToken);
    }

    /// <param name="InDays">From today; less than nothing where it is over.</param>
    private sealed record Plan(string Kind, string Topic, string? Skill, string Place, int InDays, string? Teacher, int Sessions = 1);

    private async Task<string> DraftAsync(string account, Plan plan, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var organisationId = await PlaceOfAsync(hand, cancellationToken);
        var body = new
        {
            kind = plan.Kind,
            topic = plan.Topic,
            skill = plan.Skill,
            place = plan.Place,
            on = story.Today.AddDays(plan.InDays),
            startsAt = plan.Kind == "nightSchool" ? "19:00:00" : "09:00:00",
            endsAt = plan.Kind == "nightSchool" ? "21:00:00" : "11:30:00",
            sessions = plan.Sessions,
            capacity = plan.Kind == "course" ? 40 : (int?)null,
            teacher = plan.Teacher,
            audience = "困难党员、种养户",
        };
        return (await hand.PostAsync("trainings", new { organisationId, plan = body }, cancellationToken)).GetProperty("id").GetString()!;
    }

    private async Task<string> AnnouncedAsync(string account, Plan plan, CancellationToken cancellationToken)
    {
        var training = await DraftAsync(account, plan, cancellationToken);
        await ActAsync(account, training, "announcement", new { }, cancellationToken);
        return training;
    }

    private async Task<string> HeldAsync(string account, Plan plan, int sessions, int others, CancellationToken cancellationToken)
    {
        var training = await AnnouncedAsync(account, plan, cancellationToken);
        await EnrolAsync(account, training, Learners, came: true, cancellationToken);
        await ActAsync(account, training, "holding", new { sessions, others }, cancellationToken);
        return training;
    }

    private async Task EnrolAsync(string account, string training, int most, bool came, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var people = (await hand.ListAsync("people?members=true&state=active", cancellationToken)).Take(most).Select(one => new { personId = one.GetProperty("id").GetString() });
        await hand.PostAsync($"trainings/{training}/trainees", new { people, came }, cancellationToken);
    }

    /// <summary>Most of them master it, one did not come after all, and one found work.</summary>
    private async Task AfterAsync(string account, string training, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var list = await ListAsync();
        await hand.PutAsync($"trainings/{training}/attendance", new { marks = new[] { new { traineeId = IdOf(list[^1]), state = "absent" } } }, null, cancellationToken);
        await hand.PostAsync($"trainings/{training}/mastery", new { traineeIds = list.Take(list.Count - 2).Select(IdOf) }, cancellationToken);
        var found = (await ListAsync())[0];
        await hand.PutAsync(
            $"trainees/{IdOf(found)}/job", new { job = new { employer = "云岭设施农业公司", on = story.Today.AddDays(-10) } }, found.GetProperty("version").GetInt32(), cancellationToken);

        async Task<List<JsonElement>> ListAsync() => [.. (await hand.GetAsync($"trainings/{training}/trainees", cancellationToken)).GetProperty("items").EnumerateArray()];
    }

    private async Task InformAsync(CancellationToken cancellationToken)
    {
        foreach (var (account, role) in new[] { ("xiangzhen1", "informationOfficer"), ("cun1", "technicalInstructor"), ("xiangzhen2", "salesOfficer") })
        {
            var hand = await story.AsAsync(account, cancellationToken);
            var personId = IdOf((await hand.ListAsync("people?members=true&state=active", cancellationToken))[0]);
            await hand.PostAsync("information-agents", new { organisationId = await PlaceOfAsync(hand, cancellationToken), personId, @as = role, from = story.Today.AddMonths(-2) }, cancellationToken);
        }

        foreach (var (account, kind, title, text, skills, wishes) in new[]
        {
            ("xiangzhen1", "jobs", "制衣厂招缝纫工 20 名", "月工资 3500 元起，包午餐，可先培训后上岗。", new[] { "sewing" }, new[] { "employment" }),
            ("xiangzhen2", "sales", "农商超市收购土鸡蛋和干菌", "每周三上门收购，按质论价，当场付款。", ["breeding"], ["sales"]),
            ("zuzhibu", "technology", "油菜新品种“丰油 9 号”示范", "县农技中心免费供种 200 亩，亩产比老品种高一成。", ["planting"], ["technology", "industry"]),
        })
        {
            var hand = await story.AsAsync(account, cancellationToken);
            var validUntil = story.Today.AddDays(30);
            await hand.PostAsync("information", new { organisationId = await PlaceOfAsync(hand, cancellationToken), text = new { kind, title, text, validUntil, skills, wishes, contact = "镇党员服务中心" } }, cancellationToken);
        }
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        foreach (var (account, day, matter, text, done) in new[]
        {
            ("xiangzhen1", -6, "policy", "询问大病救助怎样申请", "讲清条件并打印申请表"),
            ("xiangzhen1", -3, "work", "想找附近的零工", "推荐到菌菇基地，已约面试"),
            ("cun1", -2, "aid", "屋顶漏雨", "联系村里先盖防雨布，列入住房修缮"),
            ("cun2", -1, "membership", "流动党员转接组织关系", "告知所需材料"),
            ("xiangzhen2", -4, "loan", "咨询帮扶借款", "介绍额度、期限和担保要求"),
        })
        {
            var hand = await story.AsAsync(account, cancellationToken);
            var personId = IdOf((await hand.ListAsync("people?members=true&state=active", cancellationToken))[^1]);
            await hand.PostAsync("service-entries", new { organisationId = await PlaceOfAsync(hand, cancellationToken), on = story.Today.AddDays(day), said = new { matter, text, done, personId } }, cancellationToken);
        }
    }

    private static async Task<string?> PlaceOfAsync(DemoClient hand, CancellationToken cancellationToken) =>
        (await hand.GetAsync("session", cancellationToken)).GetProperty("posts")[0].GetProperty("organisationId").GetString();

    private static string? IdOf(JsonElement one) => one.GetProperty("id").GetString();

    private async Task ActAsync(string account, string training, string act, object body, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var version = (await hand.GetAsync($"trainings/{training}", cancellationToken)).GetProperty("version").GetInt32();
        await hand.PostAsync($"trainings/{training}/{act}", body, version, cancellationToken);
    }
}
