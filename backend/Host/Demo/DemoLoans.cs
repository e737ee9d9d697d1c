using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>What the first township's fund lends: to one who is late, to one who pays, with neighbours who stand for each other; one application waits.</summary>
internal sealed class DemoLoans(DemoStory story, DemoFunds funds)
{
    private const int Yuan = 100;
    private const string Clerk = "jingban1";
    private const string Committee = "xiangzhen1";
    private const string Branch = "cun1";
    private const string Panel = "jiandu";

    private static readonly object Principal = new { source = "fiscalAppropriation", earmarkedFor = "loan" };

    private readonly List<string> _lent = [];
    private List<(string Id, string Name)> _people = [];

    /// <summary>Early in the story, so that some of it is late by its end.</summary>
    public async Task LendAsync(CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(Clerk, cancellationToken);
        await clerk.PostAsync(
            $"funds/{funds.Lending}/incomes",
            new { amount = 100_000 * Yuan, provenance = Principal, day = story.Today, summary = "财政安排帮扶周转本金", party = "县财政局" },
            cancellationToken);
        _people = await PeopleAsync(cancellationToken);
        await LendAsync(0, 12_000, months: 3, "购买仔猪", cancellationToken);
        await LendAsync(1, 15_000, months: 24, "蔬菜大棚流转土地", cancellationToken);
        await LendAsync(2, 8_000, months: 12, "购买化肥和种苗", cancellationToken);
    }

    /// <summary>At its end: one has paid a part, and another asks.</summary>
    public async Task GoOnAsync(CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(Clerk, cancellationToken);
        var version = (await clerk.GetAsync($"loans/{_lent[2]}", cancellationToken)).GetProperty("version").GetInt32();
        await clerk.PostAsync($"loans/{_lent[2]}/repayments", new { amount = 4_000 * Yuan, day = story.Today }, version, cancellationToken);
        var waiting = await ApplyAsync(3, 10_000, 18, "扩建羊舍", cancellationToken);
        await SayAsync(Branch, waiting, 1, cancellationToken);
    }

    private async Task<List<(string Id, string Name)>> PeopleAsync(CancellationToken cancellationToken)
    {
        var secretary = await story.AsAsync(Branch, cancellationToken);
        var listed = (await secretary.GetAsync("people?members=true&state=active&size=20&sort=name", cancellationToken)).GetProperty("items");
        return [.. listed.EnumerateArray().Select(person => (person.GetProperty("id").GetString()!, person.GetProperty("name").GetString()!))];
    }

    private async Task LendAsync(int borrower, int yuan, int months, string purpose, CancellationToken cancellationToken)
    {
        var loan = await ApplyAsync(borrower, yuan, months, purpose, cancellationToken);
        foreach (var (at, account) in new[] { Branch, Committee, Panel }.Index())
            await SayAsync(account, loan, at + 1, cancellationToken);
        await (await story.AsAsync(Committee, cancellationToken)).PostAsync($"loans/{loan}/approval", new { }, 4, cancellationToken);
        await (await story.AsAsync(Clerk, cancellationToken)).PostAsync($"loans/{loan}/disbursement", new { day = story.Today, provenance = Principal }, 5, cancellationToken);
        _lent.Add(loan);
    }

    private async Task<string> ApplyAsync(int borrower, int yuan, int months, string purpose, CancellationToken cancellationToken)
    {
        // Two neighbours stand for each; those further down the list borrow nothing.
        var guarantors = _people.Skip(4 + borrower).Take(2).Select(one => new { name = one.Name, personId = one.Id });
        var applied = await (await story.AsAsync(Clerk, cancellationToken)).PostAsync(
            "loans",
            new { borrowerId = _people[borrower].Id, fundId = funds.Lending, product = "jointLiability", amount = yuan * Yuan, months, purpose, guarantors },
            cancellationToken);
        return applied.GetProperty("loan").GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> SayAsync(string account, string loan, int version, CancellationToken cancellationToken) =>
        await (await story.AsAsync(account, cancellationToken)).PostAsync($"loans/{loan}/opinions", new { agrees = true, text = "情况属实，用途明确，同意借款。" }, version, cancellationToken);
}
