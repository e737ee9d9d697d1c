using Assistance.Testing;

namespace Assistance.Acceptance.Projects.Trainings;

/// <summary>Who is on the list of a training, who came, and how that is recorded: by hand, by a workbook, by a code on the wall.</summary>
public sealed class AttendanceTests
{
    [EngineFact]
    [Rule("A10")]
    public async Task A_night_school_is_planned_announced_and_held_and_who_comes_is_marked_once(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (first, second, walkIn) = (await county.PersonAsync("甲党员"), await county.PersonAsync("乙党员"), await county.PersonAsync("丙群众"));
        var drafted = (await county.DraftTrainingAsync(TrainingSteps.Plan("nightSchool", capacity: 2, startsAt: "19:00:00", endsAt: "21:00:00"))).MustSucceed();
        Assert.Equal("drafted", drafted.Text("state"));
        var training = drafted.Id();
        (await county.EnrolAsync(training, [first])).MustBeRefused(409, "projects.training_illegal_state");
        (await county.ActOnTrainingAsync(training, "announcement")).MustSucceed();

        (await county.EnrolAsync(training, [first, second], account: "wangjia")).MustBeRefused(409, "projects.names_are_in");
        Assert.Equal(2, (await county.EnrolAsync(training, [first, second])).MustSucceed().Items().Count);
        // Said again, nothing changes; one more than there are places is refused, and who stands at the door is let in.
        Assert.Equal(2, (await county.EnrolAsync(training, [first, second])).MustSucceed().Items().Count);
        (await county.EnrolAsync(training, [walkIn])).MustBeRefused(422, "projects.training_full");
        Assert.Equal(3, (await county.EnrolAsync(training, [walkIn], came: true)).MustSucceed().Items().Count);

        var list = await county.TraineesAsync(training);
        var absent = list.Single(one => one.Id("personId") == second).Id();
        var present = list.Single(one => one.Id("personId") == first).Id();
        var marks = new { marks = new[] { new { traineeId = present, state = "present" }, new { traineeId = absent, state = "absent" } } };
        var east = await county.AsAsync("east");
        (await east.PutAsync($"trainings/{training}/attendance", marks)).MustSucceed();
        var versions = (await county.TraineesAsync(training)).Select(one => one.Number("version")).ToList();
        (await east.PutAsync($"trainings/{training}/attendance", marks)).MustSucceed();
        Assert.Equal(versions, (await county.TraineesAsync(training)).Select(one => one.Number("version")));

        (await county.ActOnTrainingAsync(training, "holding", new { sessions = 3, others = 12 })).MustSucceed();
        var held = await county.SeeTrainingAsync(training);
        Assert.Equal(("held", 3, 2, 1, 14), (held.Text("state"), held.Number("plan.sessions"), held.Number("present"), held.Number("absent"), held.Number("attendances")));
        (await east.DeleteAsync($"trainees/{present}")).MustBeRefused(409, "projects.trainee_came");
        (await east.DeleteAsync($"trainees/{absent}")).MustSucceed();
        Assert.DoesNotContain(await county.TraineesAsync(training), one => one.Id() == absent);
    }

    [EngineFact]
    [Rule("A10")]
    public async Task Nobody_is_present_before_the_day_and_one_that_is_called_off_says_why(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var person = await county.PersonAsync("甲党员");
        (await county.DraftTrainingAsync(TrainingSteps.Plan(startsAt: "11:00:00", endsAt: "10:00:00"))).MustBeRefused(422, "projects.training_times");
        (await county.DraftTrainingAsync(account: "west")).MustBeRefused(404, "projects.organiser_not_found");
        var training = await county.AnnouncedAsync(TrainingSteps.Plan("fieldDemonstration", on: "2026-03-20"));

        (await county.EnrolAsync(training, [person], came: true)).MustBeRefused(422, "projects.training_not_yet");
        (await county.ActOnTrainingAsync(training, "holding", new { sessions = 1, others = 0 })).MustBeRefused(422, "projects.training_not_yet");
        (await county.ActOnTrainingAsync(training, "cancellation", new { reason = "暴雨，改期另行通知" })).MustSucceed();

        var cancelled = await county.SeeTrainingAsync(training);
        Assert.Equal(("cancelled", "暴雨，改期另行通知"), (cancelled.Text("state"), cancelled.Text("cancelReason")));
        Assert.Empty(cancelled.Texts("acts"));
        // The secretaries below were told of it.
        var told = (await (await county.AsAsync("wangjia")).GetAsync("messages")).MustSucceed().Items();
        Assert.Contains(told, message => message.Text("kind") == "trainingAnnounced");
    }

    [EngineFact]
    [Rule("A10")]
    public async Task A_secretary_sends_people_of_their_own_to_a_training_of_the_township_until_the_day_before(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (own, other) = (await county.PersonAsync("甲党员"), await county.PersonAsync("丙党员", county.Lijia.Id.Value));
        var drafted = (await county.DraftTrainingAsync(TrainingSteps.Plan(on: "2026-03-12"))).MustSucceed().Id();
        var (wangjia, lijia) = (await county.AsAsync("wangjia"), await county.AsAsync("lijia"));
        (await wangjia.GetAsync($"trainings/{drafted}")).MustBeRefused(404, "projects.training_not_found");
        (await county.ActOnTrainingAsync(drafted, "announcement")).MustSucceed();

        Assert.Equal(drafted, Assert.Single((await wangjia.GetAsync("trainings?invited=true")).MustSucceed().Items()).Id());
        Assert.Equal(["enrol"], (await wangjia.GetAsync($"trainings/{drafted}")).MustSucceed().Texts("acts"));
        Assert.Empty((await lijia.GetAsync("trainings?invited=true")).MustSucceed().Items());
        (await lijia.GetAsync($"trainings/{drafted}")).MustBeRefused(404, "projects.training_not_found");
        (await SendAsync(wangjia, other)).MustBeRefused(404, "projects.trainee_person_not_found");
        (await SendAsync(lijia, other)).MustBeRefused(404, "projects.training_not_found");

        var sent = Assert.Single((await SendAsync(wangjia, own)).MustSucceed().Items());
        (await wangjia.DeleteAsync($"trainees/{sent.Id()}")).MustSucceed();
        sent = Assert.Single((await SendAsync(wangjia, own)).MustSucceed().Items());
        Assert.Equal(1, (await county.SeeTrainingAsync(drafted)).Number("enrolled"));
        // Of whom others sent, a secretary sees the number and no name.
        (await county.EnrolAsync(drafted, [other], account: "county")).MustSucceed();
        Assert.Equal(sent.Id(), Assert.Single((await wangjia.GetAsync($"trainings/{drafted}/trainees")).MustSucceed().Items()).Id());
        Assert.Equal(2, (await wangjia.GetAsync($"trainings/{drafted}")).MustSucceed().Number("enrolled"));

        county.GoTo(new DateOnly(2026, 3, 12));
        wangjia = await county.AsAsync("wangjia");
        (await SendAsync(wangjia, own)).MustBeRefused(409, "projects.names_are_in");
        (await wangjia.DeleteAsync($"trainees/{sent.Id()}")).MustBeRefused(404, "projects.trainee_not_found");
        Assert.Empty((await wangjia.GetAsync($"trainings/{drafted}")).MustSucceed().Texts("acts"));

        Task<ApiAnswer> SendAsync(ApiClient secretary, Guid person) => secretary.PostAsync($"trainings/{drafted}/trainees", new { people = new[] { new { personId = person } } });
    }

    [EngineFact]
    [Rule("A10")]
    public async Task The_sheet_that_is_exported_is_read_back_as_a_whole_or_not_at_all(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var people = new List<Guid>();
        foreach (var name in new[] { "甲党员", "乙党员", "丙党员" })
            people.Add(await county.PersonAsync(name));
        var training = await county.AnnouncedAsync();
        (await county.EnrolAsync(training, people)).MustSucceed();
        (await county.EnrolAsync(training, [people[0]], came: true)).MustSucceed();
        var east = await county.AsAsync("east");

        var sheet = (await east.PostAsync($"trainings/{training}/attendance-exports")).Bytes;
        var before = (await county.TraineesAsync(training)).Select(one => one.Number("version")).ToList();
        (await east.UploadAsync($"trainings/{training}/attendance-imports", "签到表.xlsx", sheet)).MustSucceed();
        Assert.Equal(before, (await county.TraineesAsync(training)).Select(one => one.Number("version")));

        var wrong = await RosterDesk.SheetAsync(["姓名", "到场情况"], ["乙党员", "到场"], ["无此人", "到场"], ["丙党员", "也许"]);
        var refused = (await east.UploadAsync($"trainings/{training}/attendance-imports", "签到表.xlsx", wrong)).MustBeRefused(422, "projects.roster_faults");
        Assert.Equal(2, refused.At("faults").GetArrayLength());
        (await east.UploadAsync($"trainings/{training}/attendance-imports", "签到表.xlsx", await RosterDesk.SheetAsync(["地点"], ["东乡"]))).MustBeRefused(422, "projects.roster_without_heads");
        Assert.Equal(["enrolled", "enrolled", "present"], (await county.TraineesAsync(training)).Select(one => one.Text("state")).Order(StringComparer.Ordinal));

        var filled = await RosterDesk.SheetAsync(["姓名", "到场情况"], ["乙党员", "到场"], ["丙党员", "缺席"]);
        (await east.UploadAsync($"trainings/{training}/attendance-imports", "签到表.xlsx", filled)).MustSucceed();
        Assert.Equal(["absent", "present", "present"], (await county.TraineesAsync(training)).Select(one => one.Text("state")).Order(StringComparer.Ordinal));
        (await (await county.AsAsync("west")).UploadAsync($"trainings/{training}/attendance-imports", "签到表.xlsx", filled)).MustBeRefused(404, "projects.training_not_found");
    }

    [EngineFact]
    [Rule("A10")]
    public async Task Who_reads_the_code_on_the_wall_checks_in_on_the_day_and_sees_nobodys_name(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var secretary = await county.PersonAsync("王书记", county.Wangjia.Id.Value);
        var training = await county.AnnouncedAsync();
        var code = (await (await county.AsAsync("east")).GetAsync($"trainings/{training}")).MustSucceed().Text("checkInCode");
        var wangjia = await county.AsAsync("wangjia");

        (await wangjia.PostAsync("training-check-ins", new { code })).MustBeRefused(422, "projects.check_in_without_file");
        (await (await county.AsAsync("county")).PutAsync($"people/{secretary}/account", new { account = "wangjia" })).MustSucceed();
        (await wangjia.PostAsync("training-check-ins", new { code = "NOSUCH22" })).MustBeRefused(404, "projects.no_such_check_in");
        using var nobody = county.App.Anonymous();
        (await nobody.PostAsync("training-check-ins", new { code })).MustBeRefused(401);
        var answer = (await wangjia.PostAsync("training-check-ins", new { code = code.ToLowerInvariant() })).MustSucceed();
        (await wangjia.PostAsync("training-check-ins", new { code })).MustSucceed();

        Assert.Equal(["on", "place", "startsAt", "topic"], answer.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        var came = Assert.Single(await county.TraineesAsync(training));
        Assert.Equal((secretary, "present"), (came.Id("personId"), came.Text("state")));
        // Readers do not see the code, and it is worth nothing on another day.
        Assert.True((await (await county.AsAsync("leader")).GetAsync($"trainings/{training}")).MustSucceed().IsNull("checkInCode"));
        county.App.Clock.Set(new DateOnly(2026, 3, 11));
        (await (await county.App.SignInAsync("wangjia", Accounts.Password)).PostAsync("training-check-ins", new { code })).MustBeRefused(404, "projects.no_such_check_in");
    }

    [EngineFact]
    [Rule("A10")]
    public async Task Trainings_of_one_record_go_to_the_record_that_stays(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (kept, other) = (await county.PersonAsync("同一人"), await county.PersonAsync("同一人"));
        var training = await county.HeldAsync(came: [other]);
        var department = await county.AsAsync("county");

        var merger = (await department.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "核对为同一人" })).MustSucceed().Id();
        Assert.Equal(kept, Assert.Single(await county.TraineesAsync(training)).Id("personId"));

        (await department.PostAsync($"mergers/{merger}/undo", new { reason = "原是两人" })).MustSucceed();
        Assert.Equal(other, Assert.Single(await county.TraineesAsync(training)).Id("personId"));
    }
}
