using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Assistance.Testing.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Projects;

/// <summary>
/// What a city of the plain published of its one-organ-one-village work: 74 projects with 18.42 million yuan of its departments, 2,223 pairs, 95 liaison
/// officers, more than sixty demonstration bases, more than 7,000 members and 8,000 others led along.
/// </summary>
public sealed class GuanghanFiguresTests
{
    private const int Projects = 74;
    private const long Departments = 18_420_000_00;
    private const int Pairs = 2_223;
    private const int Officers = 95;
    private const int Bases = 61;

    [EngineFact]
    [Rule("H2")]
    [Rule("H3")]
    [Rule("H6")]
    [Rule("H9")]
    public async Task Its_projects_pairs_and_officers_come_out_as_it_published_them(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.Guanghan);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var villages = (await FigureHelp.CardsAsync(app, OrgKind.Village)).Select(card => card.Id.Value).ToList();

        await PairsComeOutAsync(app, department);
        await OfficersLookAfterEveryVillageAsync(department, villages);
        await ProjectsComeOutAsync(app, department, villages);
        await PeopleAreContentAsync(department);
    }

    private static async Task PairsComeOutAsync(AssistanceApp app, ApiClient department)
    {
        await FigureHelp.PairAsync(app, department, helpers: 1_800, beneficiaries: Pairs);
        var coverage = (await department.GetAsync("pairing-coverage")).MustSucceed();
        Assert.Equal((Pairs, 821L, 821L), (coverage.Number("pairs"), coverage.Number("recognised"), coverage.Number("recognisedPaired")));
    }

    private static async Task OfficersLookAfterEveryVillageAsync(ApiClient department, IReadOnlyList<Guid> villages)
    {
        var unit = (await department.GetAsync("organisations?kind=workCommittee")).MustSucceed().Id("items.0.id");
        for (var officer = 0; officer < Officers; officer++)
        {
            var own = villages.Where((_, at) => at % Officers == officer).ToList();
            (await department.PostAsync("liaison-officers", new { unitId = unit, name = $"督查{officer + 1}", duty = "选派干部", from = "2026-03-01", villages = own, projects = Array.Empty<Guid>() })).MustSucceed();
        }

        Assert.Equal(Officers, (await department.AllAsync("liaison-officers")).Count);
        var coverage = (await department.GetAsync("liaison-coverage")).MustSucceed();
        Assert.Equal((Officers, 0L), (coverage.Number("officers"), coverage.Number("villagesWithout")));
    }

    private static async Task ProjectsComeOutAsync(AssistanceApp app, ApiClient department, List<Guid> villages)
    {
        await HandsAsync(app);
        using var clerk = await app.SignInAsync("clerk", Accounts.Password);
        using var secretary = await app.SignInAsync("secretary", Accounts.Password);
        using var committee = await app.SignInAsync("committee", Accounts.Password);
        for (var at = 0; at < Projects; at++)
        {
            // The last one carries what the others leave over.
            var money = at < Projects - 1 ? 248_000_00L : Departments - (248_000_00L * (Projects - 1));
            var plan = ProjectCounty.Plan($"产业项目{at + 1}", funding: [new { source = "department", amount = money, note = "县直部门" }], yuan: money / 100);
            var project = (await clerk.PostAsync("projects", new { placeId = villages[at], plan })).MustSucceed();
            var (id, version) = (project.Id(), project.Number("version"));
            version = (await clerk.PostAsync($"projects/{id}/submission", new { }, (int)version)).MustSucceed().Number("version");
            foreach (var hand in new[] { secretary, committee, department })
                version = (await hand.PostAsync($"projects/{id}/opinions", new { agrees = true, text = "同意" }, (int)version)).MustSucceed().Number("version");
            version = (await clerk.PostAsync($"projects/{id}/tender", new { method = "openTender", noticedOn = "2026-03-01", openedOn = "2026-03-10", bidders = 3, winner = "某公司", price = money, supervisor = "市纪委" }, (int)version)).MustSucceed().Number("version");
            version = (await clerk.PostAsync($"projects/{id}/start", new { on = "2026-03-10" }, (int)version)).MustSucceed().Number("version");
            if (at < Bases)
                version = (await department.PostAsync($"projects/{id}/demonstration-base", new { on = "2026-03-10", reason = "带动面广" }, (int)version)).MustSucceed().Number("version");
            (await clerk.PostAsync($"projects/{id}/led-along", new { year = 2026, half = 1, members = 95, others = 109 }, (int)version)).MustSucceed();
        }

        var figures = (await department.GetAsync("project-figures?year=2026")).MustSucceed();
        Assert.Equal(Projects, figures.Number("count"));
        Assert.Equal(["department 1842000000"], figures.Items("sources").Select(source => $"{source.Text("source")} {source.Number("planned")}"));
        var outcomes = (await department.GetAsync("project-outcomes?year=2026")).MustSucceed();
        Assert.Equal((Projects, Bases, 95L * Projects, 109L * Projects), (outcomes.Number("whole.projects"), outcomes.Number("whole.bases"), outcomes.Number("whole.ledMembers"), outcomes.Number("whole.ledOthers")));
        // "60 and more", "7,000 and more", "8,000 and more".
        Assert.True(outcomes.Number("whole.bases") >= 60 && outcomes.Number("whole.ledMembers") >= 7_000 && outcomes.Number("whole.ledOthers") >= 8_000);
        Assert.Equal(Projects, outcomes.Items("townships").Sum(township => township.Number("projects")));
        var duties = (await department.GetAsync("project-villages?year=2026")).MustSucceed();
        Assert.Equal((Projects, villages.Count - Projects), (duties.Items().Count(village => village.Number("count") == 1), duties.Items().Count(village => village.Number("count") == 0)));
        Assert.Equal(Projects, (await department.AllAsync("projects?year=2026")).Count);
    }

    // Asked on paper: 200 sheets of 220 came back, and 95 in a hundred who answered are content.
    private static async Task PeopleAreContentAsync(ApiClient department)
    {
        var county = (await department.GetAsync("organisations?kind=countyDepartment")).MustSucceed().Id("items.0.id");
        var plan = new
        {
            title = "党内项目帮扶满意度问卷",
            opensOn = "2026-03-10",
            closesOn = "2026-03-31",
            asked = 220,
            goal = 95,
            questions = new[] { new { kind = "satisfaction", text = "您对党内项目帮扶是否满意" } },
        };
        var drafted = (await department.PostAsync("questionnaires", new { placeId = county, plan })).MustSucceed();
        (await department.PostAsync($"questionnaires/{drafted.Id()}/opening", new { }, (int)drafted.Number("version"))).MustSucceed();
        for (var sheet = 0; sheet < 200; sheet++)
            (await department.PostAsync($"questionnaires/{drafted.Id()}/sheets", new { way = "paper", answers = new[] { new { number = 1, choices = new[] { sheet < 120 ? 1 : sheet < 190 ? 2 : 3 } } } })).MustSucceed();

        var results = (await department.GetAsync($"questionnaires/{drafted.Id()}/results")).MustSucceed();
        Assert.Equal((220, 200, 90.9m, 95m), (results.Number("asked"), results.Number("received"), results.At("responseRate").GetDecimal(), results.At("satisfaction").GetDecimal()));
        Assert.Equal(95m, (await department.GetAsync("project-outcomes?year=2026")).MustSucceed().At("satisfaction.rate").GetDecimal());
    }

    // A secretary, a committee and a clerk who reach the whole county: the tables are the same by whosoever's hand.
    private static async Task HandsAsync(AssistanceApp app)
    {
        OrgCard? county = null;
        await app.InCommandAsync(async services => county = await services.GetRequiredService<IOrganisations>().CountyAsync(CancellationToken.None));
        var place = new OrganisationPlace(county!.Id, county.Path, county.Name, JsonNamingPolicy.CamelCase.ConvertName(county.Kind.ToString()));
        foreach (var (account, role) in new[] { ("clerk", Role.Caseworker), ("secretary", Role.BranchSecretary), ("committee", Role.TownshipCommittee) })
            await app.GivenUserAsync(account, role, place);
    }
}
