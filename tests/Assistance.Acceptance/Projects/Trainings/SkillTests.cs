using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Projects.Trainings;

/// <summary>What came of trainings: skills in people's files, and work.</summary>
public sealed class SkillTests
{
    [EngineFact]
    [Rule("H5")]
    public async Task What_is_mastered_goes_into_the_file_and_two_skills_count_by_name(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (both, one) = (await county.PersonAsync("甲双技"), await county.PersonAsync("乙单技"));
        var department = await county.AsAsync("county");
        (await department.PutAsync($"people/{both}/profile", new { skills = new[] { "breeding" }, wishes = new[] { "technology" } }, version: 1)).MustSucceed();
        var training = await county.AnnouncedAsync();
        (await county.EnrolAsync(training, [both, one], came: true)).MustSucceed();
        var ids = (await county.TraineesAsync(training)).Select(trainee => trainee.Id()).ToList();
        var east = await county.AsAsync("east");

        (await east.PostAsync($"trainings/{training}/mastery", new { traineeIds = ids })).MustBeRefused(409, "projects.training_illegal_state");
        (await county.ActOnTrainingAsync(training, "holding", new { sessions = 1, others = 0 })).MustSucceed();
        (await east.PostAsync($"trainings/{training}/mastery", new { traineeIds = ids })).MustSucceed();
        (await east.PostAsync($"trainings/{training}/mastery", new { traineeIds = ids })).MustSucceed();

        Assert.Equal(["breeding", "vegetables"], (await department.GetAsync($"people/{both}")).MustSucceed().Items("profile.skills").Select(skill => skill.Text("code")));
        Assert.Equal(["technology"], (await department.GetAsync($"people/{both}")).MustSucceed().Items("profile.wishes").Select(wish => wish.Text("code")));
        var figures = (await (await county.AsAsync("leader")).GetAsync("practical-skills")).MustSucceed();
        var village = figures.Items().Single(row => row.Id("organisationId") == county.Wangjia.Id.Value);
        Assert.Equal((2, 2, 2, 1), (figures.Number("wanted"), village.Number("people"), village.Number("withAny"), village.Number("withEnough")));
        var named = (await (await county.AsAsync("wangjia")).GetAsync($"practical-skills/{county.Wangjia.Id}/people")).MustSucceed().Items();
        Assert.Equal("甲双技 breeding,vegetables", string.Join(' ', named.Select(row => $"{row.Text("name")} {string.Join(',', row.Texts("skills"))}")));
        (await (await county.AsAsync("lijia")).GetAsync($"practical-skills/{county.Wangjia.Id}/people")).MustBeRefused(404, "projects.organiser_not_found");
        // Who changed the file is on record.
        var history = (await department.GetAsync($"audit-records?subjectId={both}")).MustSucceed().Items();
        Assert.Contains(history, record => record.Text("operation") == "confirmSkill");
    }

    [EngineFact]
    [Rule("H5")]
    public async Task Only_who_came_masters_anything_and_a_relative_has_no_file(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (came, stayed) = (await county.PersonAsync("甲到场"), await county.PersonAsync("乙未到"));
        var east = await county.AsAsync("east");
        var training = await county.AnnouncedAsync();
        (await east.PostAsync($"trainings/{training}/trainees", new { people = new[] { new { personId = came, relative = "其妻" } }, came = true })).MustSucceed();
        (await county.EnrolAsync(training, [stayed])).MustSucceed();
        (await county.ActOnTrainingAsync(training, "holding", new { sessions = 1, others = 0 })).MustSucceed();
        var list = await county.TraineesAsync(training);

        (await east.PostAsync($"trainings/{training}/mastery", new { traineeIds = list.Where(one => one.Id("personId") == stayed).Select(one => one.Id()) })).MustBeRefused(422, "projects.trainee_not_present");
        (await east.PostAsync($"trainings/{training}/mastery", new { traineeIds = list.Where(one => one.Id("personId") == came).Select(one => one.Id()) })).MustBeRefused(422, "projects.relative_without_file");

        var talk = await county.HeldAsync(TrainingSteps.Plan("lecture", skill: null), came: [came]);
        (await east.PostAsync($"trainings/{talk}/mastery", new { traineeIds = (await county.TraineesAsync(talk)).Select(one => one.Id()) })).MustBeRefused(422, "projects.training_without_skill");
    }

    [EngineFact]
    [Rule("I7")]
    public async Task Of_thirty_eight_who_were_trained_eleven_found_work(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var people = new List<Guid>();
        for (var number = 1; number <= 38; number++)
            people.Add(await county.PersonAsync(TrainingSteps.NameOf(number)));
        var training = await county.HeldAsync(came: people);
        // Who comes to a second one is trained once.
        await county.HeldAsync(TrainingSteps.Plan("lecture"), came: people[..5]);
        var east = await county.AsAsync("east");
        var list = await county.TraineesAsync(training);

        foreach (var trainee in list.Take(11))
        {
            (await east.PutAsync($"trainees/{trainee.Id()}/job", new { job = new { employer = "霞光服装厂", on = "2026-03-01" } }, version: (int)trainee.Number("version")))
                .MustBeRefused(422, "projects.training_not_that_day");
            (await east.PutAsync($"trainees/{trainee.Id()}/job", new { job = new { employer = "霞光服装厂", on = TrainingSteps.Today } }, version: (int)trainee.Number("version"))).MustSucceed();
        }

        var figures = (await (await county.AsAsync("leader")).GetAsync("training-figures")).MustSucceed();
        Assert.Equal((38, 11, 289), (figures.Number("trained"), figures.Number("employed"), figures.Number("employedPerMille")));
        var course = figures.Items("kinds").Single(kind => kind.Text("kind") == "course");
        Assert.Equal((38, 11, 289), (course.Number("trained"), course.Number("employed"), course.Number("employedPerMille")));
        var lecture = (await (await county.AsAsync("leader")).GetAsync("training-figures?kind=lecture")).MustSucceed();
        Assert.Equal((5, 0), (lecture.Number("trained"), lecture.Number("employed")));
        Assert.True((await (await county.AsAsync("leader")).GetAsync("training-figures?from=2026-04-01")).MustSucceed().IsNull("employedPerMille"));

        // The reviews of who helps them hear how often they were taught.
        await county.App.InCommandAsync(async services => Assert.Equal(
            (2, 0),
            (
                await services.GetRequiredService<ITrainingsAttended>().CountAsync(new PersonId(people[0]), new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), CancellationToken.None),
                await services.GetRequiredService<ITrainingsAttended>().CountAsync(new PersonId(people[0]), new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31), CancellationToken.None))));

        // What was recorded in error is taken back.
        var wrong = (await county.TraineesAsync(training)).First(one => !one.IsNull("employer"));
        (await east.PutAsync($"trainees/{wrong.Id()}/job", new { job = (object?)null }, version: (int)wrong.Number("version"))).MustSucceed();
        Assert.Equal(10, (await (await county.AsAsync("leader")).GetAsync("training-figures")).MustSucceed().Number("employed"));
    }
}
