using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>
/// Projects of villages in every stage: one is audited, one was accepted, one is tendered and being built, others wait for an opinion or for their tender,
/// one is a draft, and one was ended since nobody bought what it made. Begun early in the story and gone on with at its end.
/// </summary>
internal sealed class DemoProjects(DemoStory story)
{
    /// <summary>The one that is tendered and being built.</summary>
    public const string Mushrooms = "食用菌大棚种植";

    private const int Yuan = 100;
    private const int Profiled = 5;
    private const string County = "zuzhibu";
    private static readonly (string Skill, string Wish)[] Known = [("vegetables", "technology"), ("breeding", "industry"), ("processing", "sales")];
    private readonly List<string> _approved = [];

    /// <summary>What was applied for in spring, and approved.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in new[]
        {
            new Wish(0, Mushrooms, "branchAssociation", "食用菌", "新建钢架大棚 10 座，统一购置菌棒，协会负责技术和销售", "大棚 10 座、菌棒 5 万棒", 180_000, "township", ["vegetables"], ["industry", "technology"], 8, 42),
            new Wish(1, "肉羊养殖示范基地", "baseHousehold", "肉羊养殖", "改建标准化羊舍，以基地羔羊分户代养、统一回收", "存栏 300 只", 46_000, "township", ["breeding"], ["industry", "startUp"], 6, 25),
            new Wish(0, "村级茶叶初加工点", "companyHousehold", "茶叶加工", "购置杀青、揉捻设备，由茶业公司包销", "年加工鲜叶 20 吨", 4_800, "village", ["processing"], ["sales"], 4, 30),
            new Wish(1, "林下土鸡养殖", "branchAssociation", "林下养殖", "围栏、鸡舍和鸡苗", "年出栏 3000 只", 4_200, "village", ["breeding"], ["industry"], 3, 12),
        })
            _approved.Add(await ApproveAsync(plan, cancellationToken));
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await AuditedAsync(_approved[2], cancellationToken);
        await BuildingAsync(_approved[0], cancellationToken);
        await AcceptedAsync(_approved[1], cancellationToken);
        await ActAsync(County, _approved[0], "demonstration-base", new { on = story.Today.AddDays(-40), reason = "协会统一技术和销售，周边三个村前来学习" }, cancellationToken);
        await LedAsync("cun1", _approved[0], 8, 42, cancellationToken);
        await LedAsync("cun2", _approved[1], 6, 19, cancellationToken);
        await EnrolAsync("cun1", _approved[0], cancellationToken);
        await EnrolAsync("cun2", _approved[1], cancellationToken);
        await ActAsync($"xiangzhen{PlaceOf(1).Township}", _approved[3], "ending", new { reason = "收购方停止收购，销路无着落" }, cancellationToken);

        await ApproveAsync(new Wish(1, "高标准蔬菜保供基地", "companyHousehold", "蔬菜", "平整土地并铺设滴灌", "80 亩", 260_000, "township", ["vegetables"], ["employment"], 10, 60), cancellationToken);
        await SubmitAsync(new Wish(2, "稻田综合种养", "baseHousehold", "水稻、稻花鱼", "开挖鱼沟、购置鱼苗", "50 亩", 38_000, "village", ["aquaculture"], ["technology"], 5, 20), cancellationToken);
        var waiting = await SubmitAsync(new Wish(0, "村电商服务站", "branchAssociation", "电子商务", "改造旧村部作为直播和打包用房", "1 处", 28_000, "village", ["eCommerce"], ["sales"], 3, 50, InYears: 1), cancellationToken);
        await OpineAsync("cun1", waiting, "群众有意愿，同意申报。", cancellationToken);
        await DraftAsync(new Wish(3, "油茶低产林改造", "baseHousehold", "油茶", "抚育、施肥和补植", "200 亩", 60_000, "township", ["fruitForestry"], ["industry"], 7, 35), cancellationToken);
    }

    /// <param name="Village">Counted through the townships; the secretaries of the first two have accounts.</param>
    private sealed record Wish(
        int Village, string Name, string Type, string Industry, string Content, string Scale, int Investment, string Investor, string[] Skills, string[] Wishes, int Needy, int Others, int InYears = 0);

    /// <summary>Of the n-th village: its township, from 1, and its place in it.</summary>
    private (int Township, string Name) PlaceOf(int village)
    {
        var (at, number) = story.County.Townships.SelectMany((township, t) => township.Villages.Select(one => (Number: t + 1, one.Name))).Select((one, index) => (one, index)).First(pair => pair.index == village);
        return (at.Number, at.Name);
    }

    private object PlanOf(Wish wish) => new
    {
        name = wish.Name,
        type = wish.Type,
        industry = wish.Industry,
        content = wish.Content,
        scale = wish.Scale,
        investment = wish.Investment * Yuan,
        investor = wish.Investor,
        funding = new object[]
        {
            new { source = "finance", amount = wish.Investment * Yuan / 4, note = "乡村振兴衔接资金" },
            new { source = "department", amount = wish.Investment * Yuan / 2, note = "县农业农村局" },
            new { source = "own", amount = wish.Investment * Yuan / 8 },
            new { source = "bankCredit", amount = wish.Investment * Yuan / 10, note = "党员农贷快车" },
        },
        needyMembers = wish.Needy,
        otherPeople = wish.Others,
        expectedRise = 3_200 * Yuan,
        from = story.Today.AddYears(wish.InYears),
        until = story.Today.AddYears(wish.InYears).AddMonths(8),
        responsible = "村党支部书记 吴书记",
        liaison = "县农业农村局 冯联络员",
        skills = wish.Skills,
        wishes = wish.Wishes,
    };

    private async Task<string> DraftAsync(Wish wish, CancellationToken cancellationToken)
    {
        var (township, name) = PlaceOf(wish.Village);
        var clerk = await story.AsAsync($"jingban{township}", cancellationToken);
        var villages = (await clerk.GetAsync("project-villages", cancellationToken)).GetProperty("items").EnumerateArray();
        var placeId = villages.First(village => village.GetProperty("placeName").GetString() == name).GetProperty("placeId").GetString();
        return (await clerk.PostAsync("projects", new { placeId, plan = PlanOf(wish) }, cancellationToken)).GetProperty("id").GetString()!;
    }

    private async Task<string> SubmitAsync(Wish wish, CancellationToken cancellationToken)
    {
        var project = await DraftAsync(wish, cancellationToken);
        await ActAsync($"jingban{PlaceOf(wish.Village).Township}", project, "submission", new { }, cancellationToken);
        return project;
    }

    private async Task<string> ApproveAsync(Wish wish, CancellationToken cancellationToken)
    {
        var project = await SubmitAsync(wish, cancellationToken);
        await OpineAsync($"cun{wish.Village + 1}", project, "党员大会讨论通过，同意申报。", cancellationToken);
        await OpineAsync($"xiangzhen{PlaceOf(wish.Village).Township}", project, "选址合适，同意上报。", cancellationToken);
        await OpineAsync(County, project, "同意立项。", cancellationToken);
        return project;
    }

    private Task OpineAsync(string account, string project, string text, CancellationToken cancellationToken) =>
        ActAsync(account, project, "opinions", new { agrees = true, text }, cancellationToken);

    private async Task BuildingAsync(string project, CancellationToken cancellationToken)
    {
        var clerk = ClerkOf(0);
        var opened = story.Today.AddMonths(-4);
        await ActAsync(clerk, project, "tender", new { method = "openTender", noticedOn = opened.AddDays(-20), openedOn = opened, bidders = 4, winner = "云岭设施农业公司", price = 172_600 * Yuan, supervisor = "镇纪委" }, cancellationToken);
        await ActAsync(clerk, project, "start", new { on = opened.AddDays(12) }, cancellationToken);
        await SpendAsync(clerk, project, "finance", 45_000, opened.AddDays(15), "大棚钢架首期款", cancellationToken);
        await SpendAsync(clerk, project, "department", 40_000, opened.AddDays(40), "菌棒和滴灌设备", cancellationToken);
        await NoteAsync("cun1", project, "beforeProduction", opened.AddDays(5), "现场测水测土，建议大棚坐北朝南。", "农业农村部门", "马技术员", cancellationToken);
        await NoteAsync("cun1", project, "duringProduction", opened.AddDays(60), "第一批菌棒发菌正常，注意夜间通风。", "科技部门", "何农艺师", cancellationToken);
        await NoteAsync("cun1", project, "duringProduction", opened.AddDays(75), "6 户困难党员上棚务工。", null, null, cancellationToken);
    }

    private async Task AcceptedAsync(string project, CancellationToken cancellationToken)
    {
        var clerk = ClerkOf(1);
        var opened = story.Today.AddMonths(-4);
        await ActAsync(clerk, project, "tender", new { method = "openTender", noticedOn = opened.AddDays(-15), openedOn = opened, bidders = 3, winner = "清溪建筑队", price = 44_800 * Yuan, supervisor = "镇纪委" }, cancellationToken);
        await ActAsync(clerk, project, "start", new { on = opened.AddDays(8) }, cancellationToken);
        await SpendAsync(clerk, project, "department", 23_000, opened.AddDays(20), "羊舍改造", cancellationToken);
        await SpendAsync(clerk, project, "finance", 11_500, opened.AddDays(30), "购置种羊", cancellationToken);
        await NoteAsync("cun2", project, "afterProduction", opened.AddDays(80), "首批羔羊回收，户均增收 1100 元。", "农业农村部门", "马技术员", cancellationToken);
        await ActAsync($"xiangzhen{PlaceOf(1).Township}", project, "acceptance", new { on = story.Today.AddDays(-20), people = "镇党委、县农业农村局、村务监督委员会", finding = "羊舍符合设计，同意验收。" }, cancellationToken);
    }

    private async Task AuditedAsync(string project, CancellationToken cancellationToken)
    {
        var clerk = ClerkOf(0);
        var begun = story.Today.AddMonths(-5);
        await ActAsync(clerk, project, "start", new { on = begun }, cancellationToken);
        await SpendAsync(clerk, project, "department", 2_400, begun.AddDays(10), "杀青机", cancellationToken);
        await SpendAsync(clerk, project, "finance", 1_200, begun.AddDays(20), "揉捻机", cancellationToken);
        await SpendAsync(clerk, project, "own", 650, begun.AddDays(25), "安装调试", cancellationToken);
        await ActAsync($"xiangzhen{PlaceOf(0).Township}", project, "acceptance", new { on = story.Today.AddDays(-60), people = "镇党委、村务监督委员会", finding = "设备到位，运转正常。" }, cancellationToken);
        await ActAsync(County, project, "audit", new { on = story.Today.AddDays(-30), auditor = "县审计局", cost = 4_250 * Yuan, finding = "账实相符。" }, cancellationToken);
    }

    /// <summary>The first whom the project suits; for some it is known already what they have by head since.</summary>
    private async Task EnrolAsync(string account, string project, CancellationToken cancellationToken)
    {
        var secretary = await story.AsAsync(account, cancellationToken);
        await ProfileAsync(secretary, cancellationToken);
        var suited = (await secretary.GetAsync($"projects/{project}/suggestions", cancellationToken)).GetProperty("items").EnumerateArray().Take(3).ToList();
        var told = false;
        foreach (var (at, one) in suited.Index())
        {
            var personId = one.GetProperty("personId").GetString();
            var enrolled = await secretary.PostAsync($"projects/{project}/enrolments", new { personId, @as = at == 0 ? "grower" : "worker", joinedOn = story.Today.AddMonths(-3) }, cancellationToken);
            // Of whom this year's income is known already, what comes of it shows next year.
            var (year, known) = (story.Today.Year, enrolled.GetProperty("beforeYear"));
            if (told || (known.ValueKind == JsonValueKind.Number && known.GetInt32() >= year))
                continue;
            told = true;
            var before = known.ValueKind == JsonValueKind.Null ? new { year = year - 1, perCapita = 5_200 * Yuan } : null;
            var after = new { year, perCapita = 8_900 * Yuan };
            await secretary.PostAsync($"project-enrolments/{enrolled.GetProperty("id").GetString()}/income", new { after, before }, 1, cancellationToken);
        }
    }

    /// <summary>What some of the village's members can do and wish for; of those in the ledger it is known by their cases.</summary>
    private static async Task ProfileAsync(DemoClient secretary, CancellationToken cancellationToken)
    {
        var members = await secretary.ListAsync("people?members=true&state=active", cancellationToken);
        foreach (var (at, member) in members.Where(member => member.GetProperty("tier").ValueKind == JsonValueKind.Null).Take(Profiled).Index())
        {
            var (skill, wish) = Known[at % Known.Length];
            var id = member.GetProperty("id").GetString();
            var version = (await secretary.GetAsync($"people/{id}", cancellationToken)).GetProperty("version").GetInt32();
            await secretary.PutAsync($"people/{id}/profile", new { skills = new[] { skill }, wishes = new[] { wish } }, version, cancellationToken);
        }
    }

    private Task LedAsync(string account, string project, int members, int others, CancellationToken cancellationToken) =>
        ActAsync(account, project, "led-along", new { year = story.Today.Year, half = story.Today.Month > 6 ? 2 : 1, members, others }, cancellationToken);

    private string ClerkOf(int village) => $"jingban{PlaceOf(village).Township}";

    private Task SpendAsync(string account, string project, string source, int yuan, DateOnly on, string text, CancellationToken cancellationToken) =>
        ActAsync(account, project, "spendings", new { source, amount = yuan * Yuan, on, text }, cancellationToken);

    private Task NoteAsync(string account, string project, string phase, DateOnly on, string text, string? department, string? adviser, CancellationToken cancellationToken) =>
        ActAsync(account, project, "notes", new { phase, on, text, department, adviser }, cancellationToken);

    private async Task ActAsync(string account, string project, string act, object body, CancellationToken cancellationToken)
    {
        var hand = await story.AsAsync(account, cancellationToken);
        var version = (await hand.GetAsync($"projects/{project}", cancellationToken)).GetProperty("version").GetInt32();
        await hand.PostAsync($"projects/{project}/{act}", body, version, cancellationToken);
    }
}
