using System.Text.Json;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;
using Assistance.Testing.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

/// <summary>What a county published of its holiday visits, from the list to the summary: 552 people and 189,100 yuan.</summary>
public sealed class CampaignFiguresTests
{
    private const string Round = "2026-july";
    private const int People = 552;
    private const int ByHand = 200_00;
    private const int Bereaved = 4;
    private const int Others = 26;

    [EngineFact]
    [Rule("D5")]
    public async Task A_round_of_552_people_comes_to_189_100_yuan_by_class_and_source_to_the_fen(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.MountainCounty);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);
        await RunAsync(app, department, "holiday-campaigns", new DateOnly(2026, 5, 17));
        await RunAsync(app, department, "campaign-lists", new DateOnly(2026, 5, 17));

        // The ledger's 522, and whoever has been in the party for sixty years; the branches know the others.
        var drawn = await LinesAsync(department, string.Empty);
        var veterans = drawn.Count(line => line.Text("line.class") == "veteranMember");
        Assert.Equal(522, drawn.Count(line => line.Text("line.class") == "needyMember"));
        Assert.InRange(veterans, 1, Others);
        Assert.Equal(522 + veterans, drawn.Count);
        var listed = drawn.Select(line => line.Id("line.personId")).ToHashSet();
        var known = (await department.GetAsync("people?state=active&size=200")).MustSucceed().Items().Select(person => person.Id()).Where(id => !listed.Contains(id)).Take(People - drawn.Count).ToList();
        foreach (var (at, person) in known.Index())
        {
            var (@class, reason) = at < Bereaved ? ("bereavedFamily", "因公去世党员家属") : ("formerVillageCadre", "原村骨干");
            (await department.PostAsync("campaign-lines", new { campaign = Round, personId = person, classes = new[] { @class }, reason })).MustSucceed();
        }

        await RunAsync(app, department, "campaign-lists", new DateOnly(2026, 6, 10));
        var lines = await LinesAsync(department, string.Empty);
        Assert.Equal(People, lines.Count);
        foreach (var line in lines)
            (await department.PostAsync($"campaign-lines/{line.Id("line.id")}/receipt", new { receipt = new { means = "cash" } })).MustSucceed();

        var summary = (await department.GetAsync($"campaigns/{Round}/summary")).MustSucceed();
        var total = summary.At("total");
        Assert.Equal((552L, 189_100_00L), (total.Number("people"), total.Number("amount")));
        Assert.Equal(
            [("needyMember", 522L, 182_700_00L), ("veteranMember", veterans, veterans * ByHand), ("bereavedFamily", 4L, 1_200_00L), ("formerVillageCadre", Others - veterans, (Others - veterans) * ByHand)],
            total.Items("classes").Select(sum => (sum.Text("class"), sum.Number("people"), sum.Number("amount"))));
        Assert.Equal(
            [("provincialDues", 1_200_00L), ("countyDues", 182_700_00L + (veterans * ByHand)), ("finance", (Others - veterans) * ByHand)],
            total.Items("sources").Select(sum => (sum.Text("source"), sum.Number("amount"))));
        await EveryFigureOpensItsList(department, summary);
        await ThePapersSayTheSame(department, summary);
    }

    private static async Task EveryFigureOpensItsList(ApiClient department, JsonElement summary)
    {
        var rows = summary.Items("rows");
        Assert.Equal((552L, 189_100_00L), (rows.Sum(row => row.Number("people")), rows.Sum(row => row.Number("amount"))));
        foreach (var row in rows)
        {
            var behind = await LinesAsync(department, $"&state=given&organisationId={row.Id("organisationId")}");
            Assert.Equal((row.Number("people"), row.Number("amount")), (behind.Count, behind.Sum(line => line.Number("line.cash"))));
            foreach (var sum in row.Items("classes"))
                Assert.Equal(sum.Number("people"), (await LinesAsync(department, $"&state=given&organisationId={row.Id("organisationId")}&class={sum.Text("class")}")).Count);
        }

        foreach (var sum in summary.At("total").Items("sources"))
            Assert.Equal(sum.Number("amount"), (await LinesAsync(department, $"&state=given&source={sum.Text("source")}")).Sum(line => line.Number("line.cash")));
    }

    private static async Task ThePapersSayTheSame(ApiClient department, JsonElement summary)
    {
        var paper = (await department.GetAsync($"campaigns/{Round}/form?form=summary")).MustSucceed();
        paper.MustFillItsGrid();
        var last = paper.Items("parts")[^1].Items("rows")[^1].Items("cells").Select(cell => cell.Text("text")).ToList();
        Assert.Equal("合计", last[0]);
        Assert.Contains("552", last);
        Assert.Contains("189,100.00", last);
        var word = (await department.PostAsync("campaign-form-documents", new { campaign = Round, form = "summary" })).ReadWord();
        Assert.Contains("189,100.00", word, StringComparison.Ordinal);
        var sheet = RowsOf(await department.PostAsync("campaign-tables", new { campaign = Round, form = "summary" }));
        Assert.Contains(sheet, row => row.Contains("合计", StringComparison.Ordinal) && row.Contains(" 552 189100", StringComparison.Ordinal));

        // The county's receipts fill a workbook; on paper they go by township.
        (await department.GetAsync($"campaigns/{Round}/form?form=receipts")).MustBeRefused(422, "pairing.campaign_too_long_for_paper");
        var receipts = RowsOf(await department.PostAsync("campaign-tables", new { campaign = Round, form = "receipts" }));
        Assert.Equal(552, receipts.Count(row => row.Contains("现金", StringComparison.Ordinal)));
        Assert.DoesNotContain(receipts, row => row.Contains("999913", StringComparison.Ordinal));
        var township = summary.At("rows.0");
        var signed = (await department.GetAsync($"campaigns/{Round}/form?form=receipts&organisationId={township.Id("organisationId")}")).MustSucceed();
        signed.MustFillItsGrid();
        Assert.Equal(township.Number("people") + 1, signed.Items("parts")[0].Items("rows").Count);
        Assert.Contains(signed.AllTexts(), text => text.Contains("大写", StringComparison.Ordinal));
        Assert.All(signed.Items("parts")[0].Items("rows").Skip(1), row => Assert.Matches("^[0-9]{3}[0-9X]$", row.Items("cells")[4].Text("text")));
    }

    private static IReadOnlyList<string> RowsOf(ApiAnswer file)
    {
        file.MustSucceed();
        using var reader = WorkbookReader.Open(new MemoryStream(file.Bytes)).Value;
        return [.. reader.All().Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text)).Replace(",", string.Empty, StringComparison.Ordinal))];
    }

    private static Task<IReadOnlyList<JsonElement>> LinesAsync(ApiClient department, string filter) => department.AllAsync($"campaign-lines?campaign={Round}{filter}");

    private static async Task RunAsync(AssistanceApp app, ApiClient department, string job, DateOnly day)
    {
        app.Clock.Set(day);
        await app.Services.GetRequiredService<JobRunner>().RunAsync(job, day, CancellationToken.None);
        await department.SignInAsync(FigureCounty.Department, Accounts.Password);
    }
}
