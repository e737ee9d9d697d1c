using Assistance.Kernel.Values;

namespace Assistance.Host.Demo;

/// <summary>First chapter: the county is set up, its organ branches are founded, the roster is imported, accounts are given.</summary>
internal sealed class DemoSetUp(DemoStory story)
{
    private const string PolicyPack = "modern";
    private const int VillagesWithAccounts = 2;
    private const int BranchesWithAccounts = 2;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    internal const string OrgansCaseworker = "gongwei";
    private string _organsCommittee = string.Empty;

    public async Task TellAsync(string token, CancellationToken cancellationToken)
    {
        story.GoTo(story.Begin);
        await FoundAsync(token, cancellationToken);
        await AddBranchesAsync(cancellationToken);
        await ImportAsync(cancellationToken);
        await MeetMembersAsync(cancellationToken);
        await GiveAccountsToOrgansAsync(cancellationToken);
    }

    private async Task FoundAsync(string token, CancellationToken cancellationToken)
    {
        var profile = story.County.Profile;
        var system = Administrator("xitong", "系统管理员");
        var security = Administrator("anquan", "安全管理员");
        var audit = Administrator("shenji", "审计管理员");
        var staff = new List<object>
        {
            First("zuzhibu", "组织部 林主任", "countyDepartment", profile.DivisionCode),
            First("jingban", "组织部经办人 沈会计", "caseworker", profile.DivisionCode),
            First("lingdao", "县领导 高书记", "leader", profile.DivisionCode),
            First("jiandu", "监督小组 郑组长", "oversightPanel", profile.DivisionCode),
        };
        foreach (var (township, t) in story.County.Townships.Select((township, t) => (township, t)))
        {
            staff.Add(First($"xiangzhen{t + 1}", $"{township.Name}党委副书记 陈书记", "townshipCommittee", township.DivisionCode));
            staff.Add(First($"jingban{t + 1}", $"{township.Name}党建经办人 周同志", "caseworker", township.DivisionCode));
        }

        var villages = story.County.Townships.SelectMany(township => township.Villages).Take(VillagesWithAccounts);
        staff.AddRange(villages.Select((village, v) => First($"cun{v + 1}", $"{village.BranchName}书记 吴书记", "branchSecretary", village.DivisionCode)));
        var done = await DemoClient.Nobody(story.Http).PostAsync(
            "set-up",
            new { token, systemAdmin = system, securityAdmin = security, auditAdmin = audit, divisionCode = profile.DivisionCode, policyPack = PolicyPack, accounts = staff },
            cancellationToken);
        var chosen = done.GetProperty("accounts").EnumerateArray().ToList()
            .Select(given => ChoosePasswordAsync(given.GetProperty("account").GetString()!, given.GetProperty("name").GetString()!, given.GetProperty("password").GetString()!, cancellationToken));
        story.Accounts.AddRange(await Task.WhenAll(chosen));
    }

    private object Administrator(string account, string name)
    {
        var password = DemoPasswords.New();
        story.Accounts.Add(new DemoAccount(account, name, password));
        return new { account, name, password };
    }

    private static object First(string account, string name, string role, string divisionCode) => new { account, name, role, divisionCode };

    /// <summary>Everybody changes the first password, as everybody must.</summary>
    private async Task<DemoAccount> ChoosePasswordAsync(string account, string name, string first, CancellationToken cancellationToken)
    {
        var chosen = new DemoAccount(account, name, DemoPasswords.New());
        var client = await DemoClient.SignInAsync(story.Http, chosen with { Password = first }, cancellationToken);
        await client.ChangePasswordAsync(first, chosen.Password, cancellationToken);
        return chosen;
    }

    private async Task AddBranchesAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        _organsCommittee = (await department.ListAsync("organisations?kind=workCommittee", cancellationToken))[0].GetProperty("id").GetString()!;
        foreach (var branch in story.County.OrganBranches)
            await FoundAsync(department, _organsCommittee, branch, "organBranch", cancellationToken);
        var committees = (await department.ListAsync("organisations?kind=townshipCommittee", cancellationToken)).ToDictionary(o => o.GetProperty("name").GetString()!, o => o.GetProperty("id").GetString()!, StringComparer.Ordinal);
        foreach (var township in story.County.Townships)
        {
            foreach (var branch in township.OtherBranches)
                await FoundAsync(department, committees[township.CommitteeName], branch, "otherBranch", cancellationToken);
        }
    }

    private static Task<System.Text.Json.JsonElement> FoundAsync(DemoClient department, string parentId, SyntheticBranch branch, string kind, CancellationToken cancellationToken) =>
        department.PostAsync("organisations", new { parentId, name = branch.Name, kind, function = branch.Function }, cancellationToken);

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        using var workbook = new MemoryStream();
        await RosterWorkbook.WriteAsync(story.County, workbook, cancellationToken);
        workbook.Position = 0;
        var import = await department.UploadAsync("roster-imports", $"{story.County.Profile.CountyName}党员花名册.xlsx", workbook, cancellationToken);
        var id = import.GetProperty("id").GetString();
        while (import.GetProperty("state").GetString() is not "done")
        {
            if (import.GetProperty("state").GetString() is "refused" or "failed" or "interrupted")
                throw new InvalidOperationException($"The demo's roster was refused: {import}");
            await Task.Delay(BetweenLooks, cancellationToken);
            import = await department.GetAsync($"roster-imports/{id}", cancellationToken);
        }
    }

    /// <summary>Who on the register is who in the synthetic county: by branch, name and the masked identity number.</summary>
    private async Task MeetMembersAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        var rows = (await department.ListAsync("people?sort=registered", cancellationToken))
            .ToLookup(row => (row.GetProperty("organisationName").GetString(), row.GetProperty("name").GetString(), row.GetProperty("citizenId").GetString()));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var t = 0; t < story.County.Townships.Count; t++)
        {
            foreach (var place in story.County.Townships[t].Villages)
            {
                foreach (var person in place.Members)
                    Meet(person, place.BranchName, t, $"jingban{t + 1}");
            }
        }

        foreach (var (branch, index) in story.County.OrganBranches.Select((branch, index) => (branch, index)))
        {
            foreach (var person in branch.Members)
                Meet(person, branch.Name, township: null, index < BranchesWithAccounts ? $"jiguan{index + 1}" : OrgansCaseworker);
        }

        void Meet(SyntheticPerson person, string branch, int? township, string clerk)
        {
            var row = rows[(branch, person.Name, CitizenId.Parse(person.CitizenId).Value.Masked)].First(found => taken.Add(found.GetProperty("id").GetString()!));
            story.Members.Add(new DemoMember(person, row.GetProperty("id").GetString()!, row.GetProperty("organisationId").GetString()!, branch, township, clerk));
        }
    }

    /// <summary>For the first organ branches a secretary and a helper each, and one who writes for all the others.</summary>
    private async Task GiveAccountsToOrgansAsync(CancellationToken cancellationToken)
    {
        foreach (var (branch, index) in story.County.OrganBranches.Take(BranchesWithAccounts).Select((branch, index) => (branch, index)))
        {
            var people = story.Members.Where(member => member.BranchName == branch.Name).Take(2).ToList();
            await GiveAccountAsync($"jiguan{index + 1}", $"{branch.Name}书记", "branchSecretary", people[0].OrganisationId, people[0], cancellationToken);
            await GiveAccountAsync($"bangfu{index + 1}", $"{branch.Name}帮扶人", "helper", people[1].OrganisationId, people[1], cancellationToken);
        }

        await GiveAccountAsync(OrgansCaseworker, $"{story.County.OrgansCommittee}经办人 孙同志", "caseworker", _organsCommittee, person: null, cancellationToken);
    }

    /// <summary>Two halves of a first password from two administrators.</summary>
    private async Task GiveAccountAsync(string account, string who, string role, string organisationId, DemoMember? person, CancellationToken cancellationToken)
    {
        var system = await story.AsAsync("xitong", cancellationToken);
        var security = await story.AsAsync("anquan", cancellationToken);
        var name = person is null ? who : $"{who} {person.Person.Name}";
        var made = await system.PostAsync("users", new { account, name }, cancellationToken);
        var user = made.GetProperty("userId").GetString();
        await security.PostAsync($"users/{user}/posts", new { role, organisationId, from = story.Today }, cancellationToken);
        var released = await security.PostAsync($"users/{user}/release", new { }, cancellationToken);
        var first = made.GetProperty("passwordHalf").GetString()! + released.GetProperty("passwordHalf").GetString()!;
        story.Accounts.Add(await ChoosePasswordAsync(account, name, first, cancellationToken));
        if (person is not null)
            await (await story.AsAsync("zuzhibu", cancellationToken)).PutAsync($"people/{person.Id}/account", new { account }, version: null, cancellationToken);
    }
}
