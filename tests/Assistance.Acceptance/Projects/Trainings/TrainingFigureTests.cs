using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Projects.Trainings;

/// <summary>Counts of trainings as the sources tell them, and who owes one in a quarter.</summary>
public sealed class TrainingFigureTests
{
    [EngineFact]
    [Rule("I8")]
    public async Task Twenty_eight_sessions_at_twenty_four_stations_have_seven_hundred_attendances(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var people = new List<Guid>();
        for (var number = 1; number <= 5; number++)
            people.Add(await county.PersonAsync(TrainingSteps.NameOf(number)));

        for (var number = 0; number < 28; number++)
            await county.HeldAsync(TrainingSteps.Plan("distanceStation", skill: null, place: $"第{(number % 24) + 1}远教站点"), came: people, others: 20);

        var figures = (await (await county.AsAsync("leader")).GetAsync("training-figures?kind=distanceStation")).MustSucceed();
        var stations = Assert.Single(figures.Items("kinds"));
        Assert.Equal((28, 700, 24, 5), (stations.Number("sessions"), stations.Number("attendances"), stations.Number("places"), figures.Number("trained")));
        Assert.Equal(0, (await (await county.AsAsync("west")).GetAsync("training-figures")).MustSucceed().Number("sessions"));
    }

    [EngineFact]
    [Rule("I9")]
    public async Task Those_who_were_trained_add_up_from_country_firms_and_town_and_sessions_by_kind(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, requestsPerMinute: 0);
        var department = await county.AsAsync("county");
        var firm = (await department.PostAsync("organisations", new { parentId = county.East.Id.Value, name = "霞光服装厂党支部", kind = "newSectorBranch" })).MustSucceed().Id();
        var people = new List<Guid>();
        foreach (var (count, organisation, urbanRural) in new[] { (340, county.Wangjia.Id.Value, "200"), (50, firm, "100"), (230, county.Wangjia.Id.Value, "111") })
        {
            for (var number = 1; number <= count; number++)
                people.Add(await county.PersonAsync(TrainingSteps.NameOf(people.Count + 1), organisation, new { urbanRural }));
        }

        // Everybody comes to one of the courses; the others are counted by their sessions alone.
        foreach (var (kind, times, sessions) in new[] { ("course", 10, 80), ("lecture", 10, 110), ("fieldDemonstration", 10, 60) })
        {
            for (var number = 0; number < times; number++)
                await county.HeldAsync(TrainingSteps.Plan(kind), came: kind == "course" && number == 0 ? people : null, sessions: sessions);
        }

        var figures = (await (await county.AsAsync("leader")).GetAsync("training-figures")).MustSucceed();
        Assert.Equal([("course", 800L), ("lecture", 1100L), ("fieldDemonstration", 600L)], figures.Items("kinds").Select(kind => (kind.Text("kind"), kind.Number("sessions"))));
        Assert.Equal(2500, figures.Number("sessions"));
        Assert.Equal([("rural", 340L), ("newSector", 50L), ("urban", 230L)], figures.Items("backgrounds").Select(one => (one.Text("background"), one.Number("people"))));
        Assert.Equal((620, 620), (figures.Number("trained"), figures.Number("attendances")));
        Assert.Equal(figures.Number("trained"), figures.Items("backgrounds").Sum(one => one.Number("people")));
    }

    [EngineFact]
    [Rule("E1")]
    public async Task Each_township_owes_a_training_in_every_quarter_and_is_told_before_it_ends(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        await county.HeldAsync(organiser: county.Wangjia.Id.Value, account: "wangjia");

        var duties = (await (await county.AsAsync("leader")).GetAsync("training-duties?year=2026&quarter=1")).MustSucceed();
        Assert.Equal((1, "2026-03-31"), (duties.Number("owing"), duties.Text("last")));
        Assert.Equal(["东乡党委 1 1 0", "西乡党委 1 0 1"], duties.Items().Select(one => $"{one.Text("organisationName")} {one.Number("owed")} {one.Number("held")} {one.Number("missing")}"));
        Assert.Equal(2, (await (await county.AsAsync("leader")).GetAsync("training-duties?year=2026&quarter=2")).MustSucceed().Number("owing"));
        Assert.Equal(["西乡党委"], (await (await county.AsAsync("west")).GetAsync("training-duties")).MustSucceed().Items().Select(one => one.Text("organisationName")));

        await RunAsync(new DateOnly(2026, 3, 10));
        Assert.Empty(await ToldAsync("west"));
        await RunAsync(new DateOnly(2026, 3, 11));
        await RunAsync(new DateOnly(2026, 3, 11));
        var told = Assert.Single(await ToldAsync("west"));
        Assert.Contains("还欠 1 次", told, StringComparison.Ordinal);
        Assert.Empty(await ToldAsync("east"));

        async Task RunAsync(DateOnly day)
        {
            county.App.Clock.Set(day);
            Assert.True(await county.App.Services.GetRequiredService<JobCatchUp>().RunAllAsync(CancellationToken.None));
        }

        async Task<IReadOnlyList<string>> ToldAsync(string account)
        {
            using var client = await county.App.SignInAsync(account, Accounts.Password);
            return [.. (await client.GetAsync("messages")).MustSucceed().Items().Where(message => message.Text("kind") == "trainingOwed").Select(message => message.Text("chinese"))];
        }
    }
}
