using System.Text.Json;
using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;
using Assistance.Testing.Figures;

namespace Assistance.Acceptance.Pairing;

/// <summary>
/// What a mountain county published of its pairing: 156 organ branches with 188 villages, 1,986 helpers with 2,550 people, and 3,816 promises of which
/// 1,295,200 yuan are money.
/// </summary>
public sealed class PairingFiguresTests
{
    private const int Helpers = 1_986;
    private const int Pairs = 2_550;
    private const int Promises = 3_816;
    private const long Money = 1_295_200_00;
    private const int Kept = 60;

    [EngineFact]
    [Rule("D6")]
    public async Task Nobody_of_2550_is_left_out_and_3816_promises_come_to_1_295_200_yuan_on_every_side(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.MountainCounty);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        var links = await FigureHelp.LinkAsync(app, department);
        var pairs = await FigureHelp.PairAsync(app, department, Helpers, Pairs);

        await EverybodyIsCoveredAsync(department);
        await PromiseAsync(department, links, pairs);
        await EverySideAddsUpAsync(department);
        await WhoeverIsLeftOutIsNamedAsync(app, department);
    }

    private static async Task EverybodyIsCoveredAsync(ApiClient department)
    {
        var coverage = (await department.GetAsync("pairing-coverage")).MustSucceed();
        Assert.Equal((156, 156, 188, 188, 188), (coverage.Number("branches"), coverage.Number("branchesLinked"), coverage.Number("places"), coverage.Number("placesLinked"), coverage.Number("links")));
        Assert.Equal((Helpers, Pairs, Pairs), (coverage.Number("helpers"), coverage.Number("beneficiaries"), coverage.Number("pairs")));
        Assert.Equal((522, 522), (coverage.Number("recognised"), coverage.Number("recognisedPaired")));
        Assert.Empty(await department.AllAsync("pairing-board/places?uncovered=true"));
        Assert.Empty(await department.AllAsync("pairing-board/people?uncovered=true"));
    }

    // Each branch promises its village something, each helper whom they help money, and a good thousand of them something more.
    private static async Task PromiseAsync(ApiClient department, IReadOnlyList<Guid> links, IReadOnlyList<Guid> pairs)
    {
        var promises = new List<object>();
        promises.AddRange(pairs.Select(pair => (object)new { pairId = pair, kind = "money", text = "资助生产启动资金", amount = 500_00, dueOn = "2026-12-31" }));
        promises.AddRange(links.Select(link => (object)new { linkId = link, kind = "project", text = "协调一个产业项目", amount = 100_00, dueOn = "2026-12-31" }));
        var rest = Money - (pairs.Count * 500_00) - (links.Count * 100_00);
        promises.AddRange(pairs.Take(Promises - promises.Count).Select((pair, at) => (object)(at == 0
            ? new { pairId = pair, kind = "goods", text = "添置农具", amount = (long?)rest, dueOn = "2026-12-31" }
            : new { pairId = pair, kind = "skill", text = "教会一项实用技术", amount = (long?)null, dueOn = "2026-12-31" })));
        Assert.Equal(Promises, promises.Count);
        foreach (var (at, promise) in promises.Index())
        {
            var made = (await department.PostAsync("commitments", promise)).MustSucceed();
            if (at < Kept)
                (await department.PostAsync($"commitments/{made.Id()}/fulfil", new { evidence = "收条" }, (int)made.Number("version"))).MustSucceed();
        }
    }

    private static async Task EverySideAddsUpAsync(ApiClient department)
    {
        var total = (await department.GetAsync("commitment-total")).MustSucceed();
        Assert.Equal((Promises, Kept, Promises - Kept, 0), (total.Number("made"), total.Number("fulfilled"), total.Number("open"), total.Number("overdue")));
        Assert.Equal((Money, Kept * 500_00L), (total.Number("amount"), total.Number("amountFulfilled")));
        foreach (var (side, rows) in new[] { ("branch", 156), ("place", 188), ("helper", Helpers) })
        {
            var sums = await department.AllAsync($"commitment-sums?by={side}");
            Assert.Equal((side, rows, rows), (side, sums.Count, sums.Select(sum => sum.Id()).Distinct().Count()));
            // What branches promise as branches is no helper's.
            var (made, money) = side == "helper" ? (Promises - 188, Money - (188 * 100_00)) : (Promises, Money);
            Assert.Equal((side, made, money), (side, sums.Sum(sum => sum.Number("figures.made")), sums.Sum(sum => sum.Number("figures.amount"))));
            Assert.All(sums, sum => Assert.NotEmpty(sum.Text("above")));
            // Each sum opens the list behind it.
            foreach (var sum in new[] { sums[0], sums[rows / 2], sums[^1] })
                Assert.Equal(
                    sum.Number("figures.made"), (await department.AllAsync($"commitments?{(side == "helper" ? "helperId" : "organisationId")}={sum.Id()}")).Count);
        }

        var file = (await department.PostAsync("commitment-sum-exports", new { by = "place" }));
        file.MustSucceed();
        using var reader = WorkbookReader.Open(new MemoryStream(file.Bytes)).Value;
        Assert.Equal(188, reader.All().Count(row => row.Cells.Any(cell => cell.Text.EndsWith("村党支部", StringComparison.Ordinal))));
    }

    private static async Task WhoeverIsLeftOutIsNamedAsync(AssistanceApp app, ApiClient department)
    {
        var covered = (await department.AllAsync("pairing-board/people?uncovered=false"))[0];
        var pair = Assert.Single(await department.AllAsync($"pairs?personId={covered.Id("personId")}&state=active"));
        var helped = await department.AllAsync($"pairs?personId={pair.Id("helper.id")}&state=active");
        var yesterday = FrozenClock.Today;
        app.Clock.Set(yesterday.AddDays(1));
        await department.SignInAsync(FigureCounty.Department, Accounts.Password);
        foreach (var one in helped)
            (await department.PostAsync($"pairs/{one.Id()}/end", new { reason = "helperLeft" }, (int)one.Number("version"))).MustSucceed();
        app.Clock.Set(yesterday.AddDays(2));
        await department.SignInAsync(FigureCounty.Department, Accounts.Password);

        var left = await department.AllAsync("pairing-board/people?uncovered=true");
        Assert.Equal(helped.Select(one => one.Text("beneficiary.name")).Intersect(left.Select(person => person.Text("name"))).Order(StringComparer.Ordinal), left.Select(person => person.Text("name")).Order(StringComparer.Ordinal));
        Assert.Contains(covered.Id("personId"), left.Select(person => person.Id("personId")));
        var (today, before) = (await CoverageAsync(department, null), await CoverageAsync(department, yesterday));
        Assert.Equal((Pairs - helped.Count, 522 - left.Count), (today.Number("pairs"), today.Number("recognisedPaired")));
        Assert.Equal((Helpers, Pairs, 522L), (before.Number("helpers"), before.Number("pairs"), before.Number("recognisedPaired")));
    }

    private static async Task<JsonElement> CoverageAsync(ApiClient department, DateOnly? on) =>
        (await department.GetAsync(on is { } day ? $"pairing-coverage?on={day:yyyy-MM-dd}" : "pairing-coverage")).MustSucceed();
}
