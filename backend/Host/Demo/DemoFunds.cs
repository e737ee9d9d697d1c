namespace Assistance.Host.Demo;

/// <summary>The money of a year: the county's fund and those of two townships, filled from five sources, spent by one who drafts and another who approves; some payments still wait.</summary>
internal sealed class DemoFunds(DemoStory story)
{
    private const int Yuan = 100;
    private const string County = "zuzhibu";
    private const string CountyClerk = "jingban";

    private static readonly object Dues = new { source = "partyDues" };
    private static readonly object Fiscal = new { source = "fiscalAppropriation" };
    private static readonly object OfMembers = new { source = "memberDonation" };
    private static readonly object ForEducation = new { source = "socialDonation", earmarkedFor = "education" };
    private static readonly object HigherDues = new { source = "higherLevel", ofDues = true };
    private static readonly object Departments = new { source = "departmentFunds", earmarkedFor = "project" };

    private readonly List<(string Id, int Number)> _townships = [];
    private string _county = string.Empty;

    /// <summary>The first township's fund, which lends.</summary>
    public string Lending => _townships[0].Id;

    public string OfTheCounty => _county;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _county = await OpenAsync(County, "县农商银行营业部", "0388", cancellationToken);
        foreach (var number in Enumerable.Range(1, Math.Min(2, story.County.Townships.Count)))
            _townships.Add((await OpenAsync($"xiangzhen{number}", "县农商银行乡镇支行", $"{5210 + number}", cancellationToken), number));
    }

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var (county, townships) = (_county, _townships);
        await FillAsync(county, cancellationToken);
        foreach (var (id, _) in townships)
        {
            await PayAsync((CountyClerk, County), county, Payment(30_000, Fiscal, Day(8), "下拨乡镇帮扶资金", toFundId: id), cancellationToken);
            await PayAsync((CountyClerk, County), county, Payment(8_000, Dues, Day(7), "下拨走访慰问党费", toFundId: id), cancellationToken);
        }

        await PayAsync((CountyClerk, County), county, Payment(12_600, Dues, Day(7), "春节走访慰问", "困难党员 21 人", "condolence"), cancellationToken);
        await PayAsync((CountyClerk, County), county, Payment(36_000, HigherDues, Day(6), "困难党员救助金", "困难党员 18 人", "grant"), cancellationToken);
        await PayAsync((CountyClerk, County), county, Payment(15_000, ForEducation, Day(4), "困难党员子女助学", "学生 10 人", "education"), cancellationToken);
        await PayAsync((CountyClerk, County), county, Payment(40_000, Departments, Day(3), "食用菌大棚项目第一期", "云岭菌业合作社", "project"), cancellationToken);
        foreach (var (id, number) in townships)
            await SpendAsync(id, number, cancellationToken);
        await DraftAsync(CountyClerk, county, Payment(20_000, Fiscal, Day(0), "暴雨灾害临时救助", "受灾党员 16 人", "emergency"), cancellationToken);
        await CorrectAsync(townships[0].Id, cancellationToken);
        await BudgetAsync("zuzhibu", county, (86_000_000, 1_200_000, 300_000), [("fiscalAppropriation", "grant", 60_000), ("fiscalAppropriation", "emergency", 50_000), ("partyDues", "condolence", 30_000), ("higherLevel", "grant", 60_000)], cancellationToken);
        await DiscloseAsync(county, CountyClerk, County, cancellationToken);
        await DiscloseAsync(townships[0].Id, "jingban1", checker: null, cancellationToken);
        await HearAsync(county, townships[0].Id, cancellationToken);
        // The second township is short of what care must have.
        foreach (var (id, number) in townships)
            await BudgetAsync($"xiangzhen{number}", id, (2_600_000, 400_000, number == 1 ? 128_000 : 112_000), [("fiscalAppropriation", "grant", 24_000), ("partyDues", "condolence", 8_000)], cancellationToken);
    }

    private static object Payment(int yuan, object provenance, DateOnly day, string summary, string? party = null, string? purpose = null, string? toFundId = null) =>
        new { amount = yuan * Yuan, provenance, day, summary, party, purpose, toFundId };

    /// <summary>So many months ago.</summary>
    private DateOnly Day(int monthsAgo) => story.Today.AddMonths(-monthsAgo);

    private async Task<string> OpenAsync(string account, string bank, string accountTail, CancellationToken cancellationToken)
    {
        var keeper = await story.AsAsync(account, cancellationToken);
        var post = (await keeper.GetAsync("session", cancellationToken)).GetProperty("posts")[0];
        var facts = new { name = $"{post.GetProperty("organisationName").GetString()}关爱帮扶资金专户", bank, accountTail, custodian = "沈会计", oversight = "县纪委监委派驻组、党员代表监督组" };
        var opened = await keeper.PostAsync("funds", new { organisationId = post.GetProperty("organisationId").GetString(), facts, openedOn = story.Begin }, cancellationToken);
        return opened.GetProperty("fund").GetProperty("id").GetString()!;
    }

    private async Task FillAsync(string county, CancellationToken cancellationToken)
    {
        await ReceiveAsync(CountyClerk, county, 300_000, Fiscal, Day(9), "财政预算安排帮扶资金", "县财政局", cancellationToken);
        await ReceiveAsync(CountyClerk, county, 86_000, Dues, Day(9), "县管党费划拨", party: null, cancellationToken);
        await ReceiveAsync(CountyClerk, county, 120_000, HigherDues, Day(8), "市委组织部下拨党费", "市委组织部", cancellationToken);
        await ReceiveAsync(CountyClerk, county, 50_000, ForEducation, Day(7), "定向助学捐款", "云岭县慈善会", cancellationToken);
        await ReceiveAsync(CountyClerk, county, 23_460, OfMembers, Day(5), "党员献爱心捐款", "县直机关党员", cancellationToken);
        await ReceiveAsync(CountyClerk, county, 80_000, Departments, Day(5), "产业帮扶项目资金", "县农业农村局", cancellationToken);
    }

    private async Task SpendAsync(string fund, int number, CancellationToken cancellationToken)
    {
        var hands = ($"jingban{number}", $"xiangzhen{number}");
        await ReceiveAsync(hands.Item1, fund, 6_800 + (number * 350), OfMembers, Day(5), "七一党员捐款", "全镇党员", cancellationToken);
        await PayAsync(hands, fund, Payment(5_400, Dues, Day(6), "走访慰问困难党员", "困难党员 9 人", "condolence"), cancellationToken);
        await PayAsync(hands, fund, Payment(12_000, Fiscal, Day(4), "大病救助", "困难党员 4 人", "grant"), cancellationToken);
        await DraftAsync(hands.Item1, fund, Payment(3_000, Fiscal, Day(0), "危房修缮补助", "困难党员 1 人", "housing"), cancellationToken);
    }

    private async Task BudgetAsync(
        string account, string fund, (long General, long PartyBuilding, long Care) yuan, (string Source, string Purpose, int Amount)[] lines, CancellationToken cancellationToken)
    {
        var keeper = await story.AsAsync(account, cancellationToken);
        var body = new
        {
            shares = new { general = yuan.General * Yuan, partyBuilding = yuan.PartyBuilding * Yuan, care = yuan.Care * Yuan },
            lines = lines.Select(line => new { source = line.Source, purpose = line.Purpose, amount = line.Amount * Yuan }),
        };
        await keeper.PutAsync($"funds/{fund}/budgets/{story.Today.Year}", body, version: 0, cancellationToken);
    }

    /// <summary>What came and went until the end of the last quarter, for everybody to read; where nobody has checked it yet it waits.</summary>
    private async Task DiscloseAsync(string fund, string maker, string? checker, CancellationToken cancellationToken)
    {
        var until = new DateOnly(story.Today.Year, (((story.Today.Month - 1) / 3) * 3) + 1, 1).AddDays(-1);
        var clerk = await story.AsAsync(maker, cancellationToken);
        var draft = await clerk.PostAsync($"funds/{fund}/disclosures", new { from = story.Begin, to = until }, cancellationToken);
        if (checker is not null)
            await (await story.AsAsync(checker, cancellationToken)).PostAsync($"disclosures/{draft.GetProperty("id").GetString()}/publication", new { }, 1, cancellationToken);
    }

    /// <summary>Two have called: one is answered and closed by another hand, the other waits.</summary>
    private async Task HearAsync(string county, string township, CancellationToken cancellationToken)
    {
        var (clerk, department) = (await story.AsAsync(CountyClerk, cancellationToken), await story.AsAsync(County, cancellationToken));
        await clerk.PostAsync($"funds/{county}/hotline-cases", new { channel = "phone", subject = "payment", reference = "上季度助学款", text = "来电询问：孩子的助学款什么时候发放，村里没有张贴。" }, cancellationToken);
        var id = (await clerk.GetAsync("hotline-cases?sort=-receivedOn&size=1", cancellationToken)).GetProperty("items")[0].GetProperty("id").GetString();
        await clerk.PostAsync($"hotline-cases/{id}/owner", new { }, 1, cancellationToken);
        await clerk.PostAsync($"hotline-cases/{id}/answer", new { finding = "advice", text = "助学款已按名单打卡发放，名单和公开表已在村务公开栏张贴。" }, 2, cancellationToken);
        await department.PostAsync($"hotline-cases/{id}/closing", new { }, 3, cancellationToken);
        await (await story.AsAsync("jingban1", cancellationToken)).PostAsync(
            $"funds/{township}/hotline-cases", new { channel = "letter", subject = "project", reference = "食用菌大棚项目", text = "来信反映：大棚项目的资金使用没有公开，请说明用在哪里。" }, cancellationToken);
    }

    /// <summary>Something was booked twice; it stays to be seen, and so does its reversal.</summary>
    private async Task CorrectAsync(string fund, CancellationToken cancellationToken)
    {
        var twice = await ReceiveAsync("jingban1", fund, 1_000, OfMembers, Day(2), "党员捐款", "某村党支部党员", cancellationToken);
        var checker = await story.AsAsync("xiangzhen1", cancellationToken);
        await checker.PostAsync($"fund-vouchers/{twice}/reversal", new { reason = "重复入账" }, cancellationToken);
        var begin = story.Begin;
        await checker.PostAsync($"funds/{fund}/closings", new { year = begin.Year, month = begin.Month }, cancellationToken);
    }

    private async Task<string> ReceiveAsync(string account, string fund, int yuan, object provenance, DateOnly day, string summary, string? party, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(account, cancellationToken);
        var posted = await clerk.PostAsync($"funds/{fund}/incomes", new { amount = yuan * Yuan, provenance, day, summary, party }, cancellationToken);
        return posted.GetProperty("voucher").GetProperty("id").GetString()!;
    }

    private async Task<string> DraftAsync(string account, string fund, object payment, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(account, cancellationToken);
        return (await clerk.PostAsync($"funds/{fund}/payments", payment, cancellationToken)).GetProperty("id").GetString()!;
    }

    private async Task PayAsync((string Maker, string Checker) hands, string fund, object payment, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(hands.Maker, fund, payment, cancellationToken);
        var checker = await story.AsAsync(hands.Checker, cancellationToken);
        await checker.PostAsync($"payments/{draft}/approval", new { }, 1, cancellationToken);
    }
}
