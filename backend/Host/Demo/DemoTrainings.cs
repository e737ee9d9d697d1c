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
    }

    /// <param name="InDays">From today; less than nothing where it is over.</param>
    private sealed record Plan(string Kind, string Topic, string? Skill, string Place, int InDays, string? Teacher, int Sessions = 1);

    private async Task<string> DraftAsync(string account, Plan plan, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var organisationId = (await hand.GetAsync("session", cancellationToken)).GetProperty("posts")[0].GetProperty("organisationId").GetString();
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

    private static string? IdOf(JsonElement one) => one.GetProperty("id").GetString();

    private async Task ActAsync(string account, string training, string act, object body, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var version = (await hand.GetAsync($"trainings/{training}", cancellationToken)).GetProperty("version").GetInt32();
        await hand.PostAsync($"trainings/{training}/{act}", body, version, cancellationToken);
    }
}
