using System.Text.Json;
using Assistance.Testing.Uploads;

namespace Assistance.Testing.Demo;

/// <summary>What the demo's story leaves out: a notice under objection, needs passed on, visits planned, members on the way by letter, rosters refused, villages renamed.</summary>
internal static class LooseEnds
{
    public static async Task TellAsync(AssistanceApp app)
    {
        using var department = await DemoApp.SignInAsync(app, "zuzhibu");
        await ObjectAsync(app, department);
        await HelpAsync(app, department);
        await GiveNumbersAsync(app, department);
        await SendOffAsync(app, department);
        await TakeApplicationsAsync(department);
        await ReferAsync(department);
        await AskForChangesAsync(department);
        await AgeAsync(department);
        await HoldPostsAsync(department);
        foreach (var account in new[] { "xiangzhen1", "xiangzhen2", "xiangzhen3", "cun1", "jiguan1", "jiguan2" })
            await UploadAsync(app, account);
        await RenameAsync(department);
        await DoubleAsync(department);
        await DecideAsync(app);
        await FundAsync(app);
        await ProveAsync(app);
    }

    /// <summary>A change that waits for its decision has its paper.</summary>
    private static async Task ProveAsync(AssistanceApp app)
    {
        using var clerk = await DemoApp.SignInAsync(app, "jingban2");
        var name = (await clerk.SessionAsync()).Text("user.name");
        var request = (await clerk.GetAsync("change-requests?state=open")).MustSucceed().Items().First(row => row.Text("madeByName") == name).Id();
        (await clerk.UploadAsync($"change-requests/{request}/papers", "换卡回单.jpg", Pictures.Jpeg)).MustSucceed();
    }

    /// <summary>The township that has no fund yet opens one, with something in it and something drafted.</summary>
    private static async Task FundAsync(AssistanceApp app)
    {
        using var clerk = await DemoApp.SignInAsync(app, "xiangzhen3");
        var session = await clerk.SessionAsync();
        var (today, provenance) = (session.Day("businessDate"), new { source = "fiscalAppropriation" });
        var facts = new { name = "关爱帮扶资金专户", bank = "县农商银行", accountTail = "5213", custodian = "沈会计", oversight = "县纪委监委派驻组" };
        var fund = (await clerk.PostAsync("funds", new { organisationId = session.Id("posts.0.organisationId"), facts, openedOn = today })).MustSucceed().Id("fund.id");
        (await clerk.PostAsync($"funds/{fund}/incomes", new { amount = 100_000, provenance, day = today, summary = "拨款" })).MustSucceed();
        (await clerk.PostAsync($"funds/{fund}/payments", new { amount = 50_000, provenance, day = today, summary = "救助", party = "某人", purpose = "grant" })).MustSucceed();
        var person = (await clerk.GetAsync("people?members=true&state=active&size=1")).MustSucceed().Id("items.0.id");
        var batch = (await clerk.PostAsync(
            $"funds/{fund}/disbursements", new { title = "灾害救助", pay = "event", period = $"{today:yyyy-MM-dd}", rules = new[] { "disaster" }, sources = new[] { provenance } })).MustSucceed().Id("batch.id");
        (await clerk.PostAsync($"disbursements/{batch}/lines", new { people = new[] { new { personId = person, amount = 10_000 } }, reason = "暴雨" })).MustSucceed();
    }

    /// <summary>In each township the committee has decided.</summary>
    private static async Task DecideAsync(AssistanceApp app)
    {
        foreach (var account in new[] { "xiangzhen1", "xiangzhen2", "xiangzhen3" })
        {
            using var clerk = await DemoApp.SignInAsync(app, account);
            var session = await clerk.SessionAsync();
            var decision = new { body = "townshipCommittee", heldOn = session.Day("businessDate"), title = "走访慰问安排", resolution = "班子成员分片走访。", steps = new[] { "publicity", "regulation", "safeguard", "assessment" } };
            (await clerk.PostAsync("decisions", new { organisationId = session.Id("posts.0.organisationId"), decision })).MustSucceed();
        }
    }

    /// <summary>In each township three records of one name: one went into another, and a third is somebody else.</summary>
    private static async Task DoubleAsync(ApiClient department)
    {
        var branches = (await department.GetAsync("organisations?kind=villageBranch&size=200")).MustSucceed().Items();
        foreach (var branch in branches.DistinctBy(branch => branch.Text("parentId")))
        {
            var ids = new List<Guid>();
            foreach (var birthDate in new[] { "1961-03-04", null, "1961-03-04" })
                ids.Add((await department.PostAsync("people", new { organisationId = branch.Id(), name = "重名", partyStatus = "fullMember", birthDate })).MustSucceed().Id());
            (await department.PostAsync("mergers", new { keptId = ids[0], otherId = ids[1], reason = "核对为同一人" })).MustSucceed();
            (await department.PostAsync("duplicates/dismissals", new { personId = ids[0], otherId = ids[2], reason = "核对为两人" })).MustSucceed();
        }
    }

    /// <summary>In each township a village that has a new name by a reorganisation.</summary>
    private static async Task RenameAsync(ApiClient department)
    {
        var branches = (await department.GetAsync("organisations?kind=villageBranch&size=200")).MustSucceed().Items();
        foreach (var branch in branches.DistinctBy(branch => branch.Text("parentId")))
        {
            var village = (await department.GetAsync($"organisations?parentId={branch.Id()}")).MustSucceed().At("items.0");
            var wish = new { kind = "rename", organisationIds = new[] { village.Id() }, name = $"{village.Text("name")}新村" };
            (await department.PostAsync("reorganisations", new { wish, reason = "地名规范", documentNumber = "民地〔2026〕1号" })).MustSucceed();
        }
    }

    private static async Task ObjectAsync(AssistanceApp app, ApiClient department)
    {
        var id = (await department.GetAsync("cases?stage=committeeReview")).MustSucceed().Id("items.0.id");
        var judgement = new { judgement = new { outcome = "approve", text = "情况属实", tier = "temporary", amount = 50_000, verification = "入户复核" } };
        foreach (var account in new[] { "xiangzhen1", "xiangzhen2", "xiangzhen3" })
        {
            using var township = await DemoApp.SignInAsync(app, account);
            if ((int)(await township.GetAsync($"cases/{id}")).Status != 200)
                continue;
            (await township.PostAsync($"cases/{id}/committee-review", judgement)).MustSucceed();
            (await department.PostAsync($"cases/{id}/department-decision", judgement)).MustSucceed();
            var posted = (await department.PostAsync($"cases/{id}/notice", new { hotline = "12380", receivingUnit = "县委组织部" })).MustSucceed();
            (await township.PostAsync($"notices/{posted.Items("notices")[^1].Id()}/objections", new { channel = "visit", text = "来访反映情况有出入", objectorName = "秦某", objectorContact = DemoApp.ObjectorPhone })).MustSucceed();
            return;
        }
    }

    /// <summary>To one person of each village: a need that the township has to answer, and a visit to come.</summary>
    private static async Task HelpAsync(AssistanceApp app, ApiClient department)
    {
        using var organs = await DemoApp.SignInAsync(app, "gongwei");
        var today = (await department.SessionAsync()).Day("businessDate");
        var townships = (await department.GetAsync("organisations?kind=townshipCommittee")).MustSucceed().Items();
        foreach (var township in townships)
        {
            var pairs = (await department.GetAsync($"pairs?state=active&organisationId={township.Id()}&size=200")).MustSucceed().Items();
            foreach (var pair in pairs.DistinctBy(pair => pair.Id("beneficiary.organisationId")))
            {
                var issues = new[] { new { text = "房屋漏雨，需要维修", ownerId = township.Id(), dueOn = today.AddDays(30) } };
                (await organs.PostAsync("visits", new { pairId = pair.Id(), report = new { findings = "房屋漏雨", issues } })).MustSucceed();
                (await organs.PostAsync("visits/planned", new { pairId = pair.Id(), day = today.AddDays(7) })).MustSucceed();
            }
        }

        foreach (var link in (await organs.GetAsync("branch-links?state=active&size=200")).MustSucceed().Items())
            (await organs.PostAsync("visits", new { linkId = link.Id(), report = new { findings = "座谈产业发展" } })).MustSucceed();
    }

    private static async Task GiveNumbersAsync(AssistanceApp app, ApiClient department)
    {
        var people = (await department.GetAsync("people?size=200")).MustSucceed().Items();
        foreach (var (person, account) in people.Zip(DemoApp.BankAccounts))
        {
            var file = (await department.GetAsync($"people/{person.Id()}")).MustSucceed();
            if (file.IsNull("tier"))
                (await department.PutAsync($"people/{person.Id()}/contact", new { bankAccount = account }, (int)file.Number("version"))).MustSucceed();
            else
                await AgreeAsync(app, await AskAsync(department, file, "numbers", new { bankAccount = account }));
        }

        using var administrator = await DemoApp.SignInAsync(app, "xitong");
        (await administrator.PostAsync("users", new { account = "xinren", name = "新人", phone = DemoApp.UserPhone })).MustSucceed();
    }

    /// <summary>Of everybody in the ledger a change that waits for consent.</summary>
    private static async Task AskForChangesAsync(ApiClient department)
    {
        foreach (var row in (await department.GetAsync("ledger?size=200")).MustSucceed().Items())
            await AskAsync(department, (await department.GetAsync($"people/{row.Id("personId")}")).MustSucceed(), "profile", new { health = "disabled", housing = "D", labour = "none" });
    }

    private static async Task<Guid> AskAsync(ApiClient department, JsonElement file, string kind, object form)
    {
        var asked = new Dictionary<string, object>(StringComparer.Ordinal) { ["reason"] = "情况有变", ["evidence"] = "入户核实记录", [kind] = form };
        return (await department.PostAsync($"people/{file.Id()}/change-requests", asked, (int)file.Number("version"))).MustSucceed().Id();
    }

    private static async Task AgreeAsync(AssistanceApp app, Guid request)
    {
        foreach (var account in new[] { "xiangzhen1", "xiangzhen2", "xiangzhen3" })
        {
            using var township = await DemoApp.SignInAsync(app, account);
            if ((int)(await township.GetAsync($"change-requests/{request}")).Status == 200)
                (await township.PostAsync($"change-requests/{request}/accept", new { }, 1)).MustSucceed();
        }
    }

    /// <summary>From each township one member on the way to the next one, by letter.</summary>
    private static async Task SendOffAsync(AssistanceApp app, ApiClient department)
    {
        var branches = (await department.GetAsync("organisations?kind=villageBranch&size=200")).MustSucceed().Items();
        foreach (var branch in branches)
        {
            var member = (await department.GetAsync($"people?organisationId={branch.Id()}&state=active&partyStatus=fullMember&recognised=false&size=1")).MustSucceed().Items();
            if (member.Count == 0)
                continue;
            var other = branches.First(one => one.Text("parentId") != branch.Text("parentId"));
            (await department.PostAsync($"people/{member[0].Id()}/transfers", new { organisationId = other.Id() })).MustSucceed();
        }
    }

    /// <summary>In each branch of a village, and in the organs', somebody has applied to join the party.</summary>
    private static async Task TakeApplicationsAsync(ApiClient department)
    {
        foreach (var kind in new[] { "villageBranch", "organBranch" })
        {
            foreach (var branch in (await department.GetAsync($"organisations?kind={kind}&size=200")).MustSucceed().Items())
            {
                var person = (await department.PostAsync("people", new { organisationId = branch.Id(), name = "申某", partyStatus = "nonMember", birthDate = "1995-02-03" })).MustSucceed();
                (await department.PostAsync("candidates", new { personId = person.Id(), appliedOn = "2025-06-01" })).MustSucceed();
            }
        }
    }

    /// <summary>In each township a member who turns eighty this year.</summary>
    private static async Task AgeAsync(ApiClient department)
    {
        var year = (await department.SessionAsync()).Day("businessDate").Year;
        var branches = (await department.GetAsync("organisations?kind=villageBranch&size=200")).MustSucceed().Items().DistinctBy(branch => branch.Text("parentId"));
        foreach (var (at, branch) in branches.Index())
        {
            var member = new { organisationId = branch.Id(), name = $"寿{"东西南北"[at % 4]}", partyStatus = "fullMember", birthDate = $"{year - 80}-06-{at + 1:00}" };
            (await department.PostAsync("people", member)).MustSucceed();
        }
    }

    /// <summary>In each branch of a village somebody who led the village for thirty years.</summary>
    private static async Task HoldPostsAsync(ApiClient department)
    {
        foreach (var branch in (await department.GetAsync("organisations?kind=villageBranch&size=200")).MustSucceed().Items())
        {
            var person = (await department.PostAsync("people", new { organisationId = branch.Id(), name = "任某", partyStatus = "fullMember", birthDate = "1944-02-03" })).MustSucceed();
            var items = new[] { new { post = "partySecretary", place = branch.Text("name"), from = "1970-01-01", until = "2000-12-31" } };
            (await department.PutAsync($"people/{person.Id()}/posts", new { items }, (int)person.Number("version"))).MustSucceed();
        }
    }

    /// <summary>To civil affairs: everybody in the ledger without the allowance.</summary>
    private static async Task ReferAsync(ApiClient department)
    {
        var gap = (await department.GetAsync("guarantee-gap?size=200")).MustSucceed().Items().Select(row => row.Id("personId")).ToList();
        (await department.PostAsync("civil-referrals", new { personIds = gap })).MustSucceed();
    }

    private static async Task UploadAsync(AssistanceApp app, string account)
    {
        using var client = await DemoApp.SignInAsync(app, account);
        var branch = (await client.SessionAsync()).Text("posts.0.organisationName");
        Assert.Equal("refused", (await client.ImportAsync(["钱某", "999901195001010000", branch, "12000000000"])).Text("state"));
    }
}
