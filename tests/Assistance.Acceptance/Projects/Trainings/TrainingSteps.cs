using System.Globalization;
using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Projects.Trainings;

/// <summary>What the tests of trainings do in a county again and again.</summary>
internal static class TrainingSteps
{
    public const string Today = "2026-03-10";

    /// <summary>Names are of characters alone: 12 is 学员一二.</summary>
    public static string NameOf(int number) => "学员" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0']));

    public static object Plan(
        string kind = "course", string topic = "大棚蔬菜病虫害防治", string? skill = "vegetables", string on = Today, int? capacity = null, string place = "东乡文化站", int sessions = 1,
        string startsAt = "09:00:00", string endsAt = "11:30:00") =>
        new { kind, topic, skill, place, on, startsAt, endsAt, sessions, capacity, teacher = "马技术员", audience = "困难党员和种植户" };

    public static async Task<ApiAnswer> DraftTrainingAsync(this ProjectCounty county, object? plan = null, string account = "east", Guid? organiser = null) =>
        await (await county.AsAsync(account)).PostAsync("trainings", new { organisationId = organiser ?? county.East.Id.Value, plan = plan ?? Plan() });

    /// <summary>Does something to a training, at its version of now.</summary>
    public static async Task<ApiAnswer> ActOnTrainingAsync(this ProjectCounty county, Guid training, string act, object? body = null, string account = "east")
    {
        var version = (int)(await county.SeeTrainingAsync(training)).Number("version");
        return await (await county.AsAsync(account)).PostAsync($"trainings/{training}/{act}", body, version);
    }

    public static async Task<Guid> AnnouncedAsync(this ProjectCounty county, object? plan = null, string account = "east", Guid? organiser = null)
    {
        var training = (await county.DraftTrainingAsync(plan, account, organiser)).MustSucceed().Id();
        (await county.ActOnTrainingAsync(training, "announcement", account: account)).MustSucceed();
        return training;
    }

    public static async Task<Guid> HeldAsync(this ProjectCounty county, object? plan = null, IReadOnlyCollection<Guid>? came = null, int sessions = 1, int others = 0, string account = "east", Guid? organiser = null)
    {
        var training = await county.AnnouncedAsync(plan, account, organiser);
        if (came is not null)
            (await county.EnrolAsync(training, came, true, account)).MustSucceed();
        (await county.ActOnTrainingAsync(training, "holding", new { sessions, others }, account)).MustSucceed();
        return training;
    }

    public static async Task<ApiAnswer> EnrolAsync(this ProjectCounty county, Guid training, IEnumerable<Guid> people, bool came = false, string account = "east") =>
        await (await county.AsAsync(account)).PostAsync($"trainings/{training}/trainees", new { people = people.Select(personId => new { personId }), came });

    public static async Task<JsonElement> SeeTrainingAsync(this ProjectCounty county, Guid training) => (await (await county.AsAsync("county")).GetAsync($"trainings/{training}")).MustSucceed();

    public static async Task<IReadOnlyList<JsonElement>> TraineesAsync(this ProjectCounty county, Guid training) =>
        (await (await county.AsAsync("county")).GetAsync($"trainings/{training}/trainees")).MustSucceed().Items();

    public static async Task<Guid> PersonAsync(this ProjectCounty county, string name, Guid? organisation = null, object? more = null)
    {
        var department = await county.AsAsync("county");
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["organisationId"] = organisation ?? county.Wangjia.Id.Value,
            ["name"] = name,
            ["partyStatus"] = "fullMember",
            ["joinedOn"] = "1990-07-01",
        };
        foreach (var property in more?.GetType().GetProperties() ?? [])
            body[property.Name] = property.GetValue(more);
        return (await department.PostAsync("people", body)).MustSucceed().Id();
    }
}
