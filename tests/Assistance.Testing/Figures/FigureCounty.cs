using System.Globalization;
using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Host.Configuration;
using Assistance.Host.Demo;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Testing.Figures;

/// <summary>The application on a county that was made of published figures, once per engine.</summary>
public static class FigureCounty
{
    public const string Department = "department";
    private const string NeedyMark = "困难党员";

    /// <summary>A test may work faster than an office.</summary>
    /// <param name="byRoster">Whether its people come in through an import, as an office would bring them; else they are written at once.</param>
    public static Task<AssistanceApp> StartAsync(Engine engine, PublishedFigures figures, bool byRoster = false) =>
        AssistanceApp.StartAsync(engine, $"figures {figures.Pack}", app => FillAsync(app, figures, byRoster), settings => settings["Access:RequestsPerMinute"] = "0");

    private static async Task FillAsync(AssistanceApp app, PublishedFigures figures, bool byRoster)
    {
        var branches = await FoundAsync(app, figures);
        var people = FigurePeople.Of(figures, FrozenClock.Today);
        if (byRoster)
            await ImportAsync(app, branches, people);
        else
            await WriteAsync(app, branches, people);
    }

    /// <returns>The branches, those of the villages first.</returns>
    private static async Task<IReadOnlyList<OrgCard>> FoundAsync(AssistanceApp app, PublishedFigures figures)
    {
        var names = new SyntheticNames(new SeededNumbers(7));
        var sizes = SyntheticCounty.LargestRemainder(figures.Villages, [.. Enumerable.Repeat(1.0, figures.Townships)]);
        var townships = sizes.Select((villages, t) =>
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{figures.DivisionCode}{100 + t:000}");
            return new TownshipOutline(names.Place() + "镇", code, [.. Enumerable.Range(0, villages).Select(v => new VillageOutline(names.Place() + "村", $"{code}{200 + v}", IsCommunity: false))]);
        }).ToList();
        var branches = new List<OrgCard>();
        await app.InCommandAsync(async services =>
        {
            var places = (await services.GetRequiredService<ICountyFounding>().FoundAsync(new CountyOutline(figures.CountyName, figures.DivisionCode, townships), CancellationToken.None)).Value;
            branches.AddRange(townships.SelectMany(township => township.Villages).Select(village => places[village.DivisionCode]));
            var db = services.GetRequiredService<MembersDb>();
            var organs = await db.Unscoped<Organisation>("Founded a moment ago.").AsTracking().SingleAsync(o => o.Kind == OrgKind.WorkCommittee);
            foreach (var number in Enumerable.Range(1, figures.OrganBranches))
            {
                var branch = organs.Found(Ids.New<OrgId>(app.Clock), $"第{number}机关党支部", OrgKind.OrganBranch);
                db.Add(branch);
                branches.Add(branch.Card());
            }

            Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync(figures.Pack, places[figures.DivisionCode].Path, new DateOnly(FrozenClock.Today.Year, 1, 1), CancellationToken.None));
        });
        OrgCard? county = null;
        await app.InCommandAsync(async services => county = await services.GetRequiredService<IOrganisations>().CountyAsync(CancellationToken.None));
        await app.GivenUserAsync(Department, Role.CountyDepartment, new OrganisationPlace(county!.Id, county.Path, county.Name, "countyDepartment"));
        return branches;
    }

    // Past commands and their audit trail: tens of thousands of rows, of which only the facts matter.
    private static async Task WriteAsync(AssistanceApp app, IReadOnlyList<OrgCard> branches, IReadOnlyList<FigurePerson> people)
    {
        var engine = Open(app);
        await using var connection = engine.CreateConnection();
        await using var schema = SchemaUpdate.Open(engine);
        schema.Database.SetDbConnection(connection);
        var organisations = await schema.Set<Organisation>().AsNoTracking().ToDictionaryAsync(o => o.Id);
        var numbers = app.Services.GetRequiredService<SensitiveNumbers>();
        schema.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var made in people)
        {
            var person = Person.Register(Ids.New<PersonId>(app.Clock), organisations[branches[made.Branch].Id], new PersonFacts(
                made.Name, made.Male ? Sex.Male : Sex.Female, made.BirthDate, PartyStatus.FullMember, made.JoinedOn, made.FullMemberOn, "01", made.Education, made.Composition, UrbanRural: made.UrbanRural));
            numbers.Identify(person, CitizenId.Parse(made.CitizenId).Value);
            if (made.Identity is not null)
                person.Profiled(new HardshipProfile { Identities = ChosenCodes.Of([made.Identity]) });
            if (made.Needy)
                schema.Add(LedgerEntry.Enter(Ids.New<LedgerEntryId>(app.Clock), Decided(made, person.Id), person, JsonSerializer.Serialize(SnapshotOf(made, person.Id), WireJson.Options)));
            schema.Add(person);
        }

        await schema.SaveChangesAsync();
        // As the server does by itself within minutes of so much being written: before it, it plans for tables that are nearly empty.
        if (app.Engine == Engine.PostgreSql)
            await app.ChangeAsync("ANALYZE");
    }

    private static async Task ImportAsync(AssistanceApp app, IReadOnlyList<OrgCard> branches, IReadOnlyList<FigurePerson> people)
    {
        var rows = people.Select((made, at) => new object?[]
        {
            at + 1, branches[made.Branch].Name, made.Name, made.Male ? "男" : "女", made.CitizenId, made.Education, "正式党员", Day(made.JoinedOn), Day(made.FullMemberOn), made.Composition, made.UrbanRural,
            made.Identity, made.Needy ? NeedyMark : null,
        });
        using var department = await app.SignInAsync(Department, Accounts.Password);
        var import = await department.ImportAsync(await RosterDesk.SheetAsync(
            ["序号", "党支部", "姓名", "性别", "身份证号", "文化程度", "人员类别", "入党时间", "转正时间", "人员构成", "城乡类别", "救助身份", "备注"], [.. rows]));
        Assert.True(import.Text("state") == "done", import.ToString());
        await app.InCommandAsync(async services =>
        {
            var (ledger, found) = (services.GetRequiredService<ILedger>(), await services.GetRequiredService<MembersDb>().People.Where(p => p.Remark == NeedyMark).Select(p => p.Id).ToListAsync());
            var needy = people.Where(made => made.Needy).ToList();
            Assert.Equal(needy.Count, found.Count);
            foreach (var (made, id) in needy.Zip(found))
                await ledger.EnterAsync(Decided(made, id), CancellationToken.None);
        });
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LedgerEntryData Decided(FigurePerson made, PersonId id) => new(
        id, Guid.CreateVersion7(), "2025-SQ-000001", NeedTier.Considerable, made.Cause ?? string.Empty, new Money(100_000), FrozenClock.Today.AddMonths(-3), SnapshotOf(made, id));

    private static HouseholdSnapshot SnapshotOf(FigurePerson made, PersonId id) =>
        new(id, made.Name, FrozenClock.Today, 1, null, FrozenClock.Today.Year - 1, made.PerCapita, made.PerCapita, [], made.Cause, [], [], null, null, null);

    // What looks over the shoulder of every command on SQLite would take longer than the rows.
    private static IDatabaseEngine Open(AssistanceApp app) =>
        app.Engine == Engine.Sqlite ? new SqliteEngine(app.ConnectionString) : app.Services.GetRequiredService<IDatabaseEngine>();
}
