using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Projects;

/// <summary>Who takes part in a project by skill and wish, and what their households have of it.</summary>
public sealed class EnrolmentTests
{
    [EngineFact]
    [Rule("H2")]
    public async Task Those_whom_it_suits_by_skill_and_wish_are_suggested_and_those_in_hardship_first(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var able = await PersonAsync(county, "甲有技", skills: ["vegetables"], wishes: []);
        var needy = await PersonAsync(county, "乙困难", skills: ["vegetables"], wishes: ["industry"]);
        await PersonAsync(county, "丙无关", skills: ["law"], wishes: ["care"]);
        await RecogniseAsync(county, needy);
        var project = await county.ApprovedAsync();

        var suggested = await SuggestedAsync();

        Assert.Equal(["乙困难 vegetables industry severe", "甲有技 vegetables  -"], suggested);
        (await EnrolAsync(county, project, needy, "grower")).MustSucceed();
        (await EnrolAsync(county, project, needy, "worker")).MustBeRefused(409, "projects.enrolled_already");
        Assert.Equal(["甲有技 vegetables  -"], await SuggestedAsync());
        // People of another village are not hers to enrol, nor is anybody before the project is approved.
        (await EnrolAsync(county, project, able, "worker", "lijia")).MustBeRefused(404, "projects.not_found");
        var draft = (await county.DraftAsync(ProjectCounty.Plan("养羊"))).MustSucceed().Id();
        (await EnrolAsync(county, draft, able, "worker")).MustBeRefused(409, "projects.illegal_state");
        (await EnrolAsync(county, project, Guid.CreateVersion7(), "worker")).MustBeRefused(404, "projects.person_not_found");

        async Task<IReadOnlyList<string>> SuggestedAsync() =>
        [
            .. (await (await county.AsAsync("wangjia")).GetAsync($"projects/{project}/suggestions")).MustSucceed().Items()
                .Select(one => $"{one.Text("name")} {string.Join(',', one.Texts("skills"))} {string.Join(',', one.Texts("wishes"))} {(one.IsNull("tier") ? "-" : one.Text("tier"))}"),
        ];
    }

    [EngineFact]
    [Rule("H9")]
    [Rule("A11")]
    public async Task Income_before_and_after_says_what_came_of_it_for_each_household(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var known = await PersonAsync(county, "甲有技", ["vegetables"], [], income: 500_000);
        var unknown = await PersonAsync(county, "乙困难", ["vegetables"], ["industry"]);
        await RecogniseAsync(county, unknown);
        var project = await county.ApprovedAsync();
        var first = (await EnrolAsync(county, project, known, "salesOfficer")).MustSucceed();
        Assert.Equal((2025, 500_000), (first.Number("beforeYear"), first.Number("before")));
        var second = (await EnrolAsync(county, project, unknown, "technicalInstructor")).MustSucceed();
        Assert.True(second.IsNull("before"));

        (await IncomeAsync(first.Id(), 1, 2025, 600_000)).MustBeRefused(422, "projects.year_of_income");
        (await IncomeAsync(second.Id(), 1, 2026, 600_000)).MustBeRefused(422, "projects.income_before_missing");
        Assert.Equal(120_000, (await IncomeAsync(first.Id(), 1, 2026, 620_000)).MustSucceed().Number("rise"));
        Assert.Equal(-1, (await IncomeAsync(second.Id(), 1, 2026, 299_999, (2025, 300_000))).MustSucceed().Number("rise"));

        var led = (await (await county.AsAsync("leader")).GetAsync($"projects/{project}/enrolments")).MustSucceed();
        Assert.Equal((1, 1, 6, 40), (led.Number("needy"), led.Number("others"), led.Number("plannedNeedy"), led.Number("plannedOthers")));
        var figures = (await (await county.AsAsync("leader")).GetAsync("project-figures")).MustSucceed();
        Assert.Equal((2, 1, 1), (figures.Number("led"), figures.Number("ledNeedy"), figures.Number("risen")));
        var left = (await (await county.AsAsync("wangjia")).PostAsync($"project-enrolments/{first.Id()}/leaving", new { on = "2026-03-10", reason = "外出务工" }, 2)).MustSucceed();
        Assert.Equal("外出务工", left.Text("leftWhy"));
        (await (await county.AsAsync("wangjia")).PostAsync($"project-enrolments/{first.Id()}/leaving", new { on = "2026-03-10", reason = "外出务工" }, 3)).MustBeRefused(409, "projects.left_already");
        (await (await county.AsAsync("west")).PostAsync($"project-enrolments/{first.Id()}/leaving", new { on = "2026-03-10", reason = "外出务工" }, 3)).MustBeRefused(404, "projects.enrolment_not_found");

        async Task<ApiAnswer> IncomeAsync(Guid enrolment, int version, int year, long perCapita, (int Year, long PerCapita)? before = null) =>
            await (await county.AsAsync("wangjia")).PostAsync(
                $"project-enrolments/{enrolment}/income", new { after = new { year, perCapita }, before = before is { } known ? new { year = known.Year, perCapita = known.PerCapita } : null }, version);
    }

    [EngineFact]
    [Rule("H9")]
    public async Task What_somebody_takes_part_in_goes_to_the_record_that_stays(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var kept = await PersonAsync(county, "同一人", [], []);
        var other = await PersonAsync(county, "同一人", ["vegetables"], []);
        var project = await county.ApprovedAsync();
        (await EnrolAsync(county, project, other, "worker")).MustSucceed();
        var department = await county.AsAsync("county");

        var merger = (await department.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "核对为同一人" })).MustSucceed().Id();

        Assert.Equal([kept], await WhoAsync());
        (await department.PostAsync($"mergers/{merger}/undo", new { reason = "原是两人" })).MustSucceed();
        Assert.Equal([other], await WhoAsync());

        async Task<IReadOnlyList<Guid>> WhoAsync() => [.. (await department.GetAsync($"projects/{project}/enrolments")).MustSucceed().Items().Select(one => one.Id("personId"))];
    }

    [EngineFact]
    [Rule("H2")]
    public async Task The_application_is_printed_with_its_sources_and_the_opinions_that_were_given(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.SubmittedAsync();
        (await county.OpineAsync("wangjia", project, text: "党员大会讨论通过")).MustSucceed();

        var form = (await (await county.AsAsync("east")).GetAsync($"projects/{project}/form")).MustSucceed();

        form.MustFillItsGrid();
        Assert.Equal(("食用菌大棚", "王家村", "4,000.00", "赵联络"), (form.Beside("项目名称"), form.Beside("村（社区）"), form.Beside("总投资"), form.Beside("督查联络员")));
        Assert.Equal(("党员大会讨论通过", ""), (form.Beside("村党支部意见"), form.Beside("乡镇党委意见")));
        Assert.Contains("县农业农村局", form.AllTexts());
        var word = (await (await county.AsAsync("east")).PostAsync($"projects/{project}/form-documents")).ReadWord();
        Assert.All(form.AllTexts(), text => Assert.Contains(text, word, StringComparison.Ordinal));
        (await (await county.AsAsync("west")).GetAsync($"projects/{project}/form")).MustBeRefused(404, "projects.not_found");
    }

    private static async Task<ApiAnswer> EnrolAsync(ProjectCounty county, Guid project, Guid personId, string role, string account = "wangjia") =>
        await (await county.AsAsync(account)).PostAsync($"projects/{project}/enrolments", new { personId, @as = role, joinedOn = "2026-03-10" });

    private static async Task<Guid> PersonAsync(ProjectCounty county, string name, string[] skills, string[] wishes, long? income = null)
    {
        var department = await county.AsAsync("county");
        var person = (await department.PostAsync("people", new { organisationId = county.Wangjia.Id.Value, name, partyStatus = "fullMember", joinedOn = "1990-07-01" })).MustSucceed().Id();
        if (skills.Length + wishes.Length > 0)
            (await department.PutAsync($"people/{person}/profile", new { skills, wishes }, version: 1)).MustSucceed();
        if (income is { } perCapita)
        {
            (await department.PutAsync(
                $"people/{person}/household",
                new { size = 1, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "business", amount = perCapita } } })).MustSucceed();
        }

        return person;
    }

    private static Task RecogniseAsync(ProjectCounty county, Guid person) => county.App.InCommandAsync(async services =>
    {
        var id = new PersonId(person);
        var snapshot = (await services.GetRequiredService<IPeople>().SnapshotAsync(id, CancellationToken.None))!;
        await services.GetRequiredService<ILedger>().EnterAsync(
            new LedgerEntryData(id, person, "2026-SQ-000001", NeedTier.Severe, "illness", null, new DateOnly(2026, 1, 15), snapshot), CancellationToken.None);
    });
}
