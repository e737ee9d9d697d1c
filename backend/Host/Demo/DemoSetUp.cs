namespace Assistance.Host.Demo;

/// <summary>First chapter: the county is set up, its organ branches are founded, the roster is imported, accounts are given.</summary>
internal sealed class DemoSetUp(DemoStory story)
{
    private const string PolicyPack = "modern";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<string, string> _branches = new(StringComparer.Ordinal);

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
            First("lingdao", "县领导 高书记", "leader", profile.DivisionCode),
            First("jiandu", "监督小组 郑组长", "oversightPanel", profile.DivisionCode),
        };
        for (var t = 0; t < Math.Min(story.County.Townships.Count, 20); t++)
        {
            var township = story.County.Townships[t];
            staff.Add(First($"xiangzhen{t + 1}", $"{township.Name} 党委副书记", "townshipCommittee", township.DivisionCode));
        }

        for (var v = 0; v < Math.Min(Villages.Count, 25); v++)
            staff.Add(First($"cun{v + 1}", $"{Villages[v].Village.Name} 支部书记", "branchSecretary", Villages[v].Village.DivisionCode));
        var done = await DemoClient.Nobody(story.Http).PostAsync(
            "set-up",
            new { token, systemAdmin = system, securityAdmin = security, auditAdmin = audit, divisionCode = profile.DivisionCode, policyPack = PolicyPack, accounts = staff },
            cancellationToken);
        foreach (var given in done.GetProperty("accounts").EnumerateArray())
            await ChoosePasswordAsync(given.GetProperty("account").GetString()!, given.GetProperty("name").GetString()!, given.GetProperty("password").GetString()!, cancellationToken);
    }

    private IReadOnlyList<(int Township, SyntheticVillage Village)> Villages => [.. story.County.Townships.SelectMany((township, t) => township.Villages.Select(village => (t, village)))];

    private object Administrator(string account, string name)
    {
        var password = DemoPasswords.New();
        story.Accounts.Add(new DemoAccount(account, name, password, name));
        return new { account, name, password };
    }

    private static object First(string account, string name, string role, string divisionCode) => new { account, name, role, divisionCode };

    /// <summary>Everybody changes the first password, as everybody must.</summary>
    private async Task ChoosePasswordAsync(string account, string name, string first, CancellationToken cancellationToken)
    {
        var chosen = new DemoAccount(account, name, DemoPasswords.New(), name.Split(' ')[0]);
        var client = await DemoClient.SignInAsync(story.Http, chosen with { Password = first }, cancellationToken);
        await client.ChangePasswordAsync(first, chosen.Password, cancellationToken);
        story.Accounts.Add(chosen);
    }

    private async Task AddBranchesAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        var organs = (await department.ListAsync("organisations?kind=workCommittee", cancellationToken))[0].GetProperty("id").GetString()!;
        foreach (var branch in story.County.OrganBranches)
            await FoundAsync(department, organs, branch, "organBranch", cancellationToken);
        var committees = (await department.ListAsync("organisations?kind=townshipCommittee", cancellationToken)).ToDictionary(o => o.GetProperty("name").GetString()!, o => o.GetProperty("id").GetString()!, StringComparer.Ordinal);
        foreach (var township in story.County.Townships)
        {
            foreach (var branch in township.OtherBranches)
                await FoundAsync(department, committees[township.CommitteeName], branch, "otherBranch", cancellationToken);
        }
    }

    private async Task FoundAsync(DemoClient department, string parentId, SyntheticBranch branch, string kind, CancellationToken cancellationToken)
    {
        var founded = await department.PostAsync("organisations", new { parentId, name = branch.Name, kind, function = branch.Function }, cancellationToken);
        _branches[branch.Name] = founded.GetProperty("id").GetString()!;
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        using var workbook = new MemoryStream();
        await RosterWorkbook.WriteAsync(story.County, workbook, cancellationToken);
        workbook.Position = 0;
        var import = await department.UploadAsync("roster-imports", $"{story.County.Profile.CountyName}党员花名册.xlsx", workbook, cancellationToken);
        var id = import.GetProperty("id").GetString();
        while (import.GetProperty("state").GetString() is not ("done"))
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
        var village = 0;
        for (var t = 0; t < story.County.Townships.Count; t++)
        {
            foreach (var place in story.County.Townships[t].Villages)
            {
                var account = $"cun{++village}";
                var secretary = story.Accounts.Exists(one => one.Account == account) ? account : null;
                foreach (var person in place.Members)
                    Meet(person, place.BranchName, t, secretary);
            }
        }

        foreach (var branch in story.County.OrganBranches)
        {
            foreach (var person in branch.Members)
                Meet(person, branch.Name, -1, secretary: null);
        }

        void Meet(SyntheticPerson person, string branch, int township, string? secretary)
        {
            var masked = $"{person.CitizenId[..6]}********{person.CitizenId[^4..]}";
            var row = rows[(branch, person.Name, masked)].First(found => taken.Add(found.GetProperty("id").GetString()!));
            story.Members.Add(new DemoMember(person, row.GetProperty("id").GetString()!, row.GetProperty("organisationId").GetString()!, branch, township, secretary));
        }
    }

    /// <summary>For each of the first organ branches its secretary and one helper: two halves of a password from two administrators.</summary>
    private async Task GiveAccountsToOrgansAsync(CancellationToken cancellationToken)
    {
        const int WithAccounts = 12;
        foreach (var (branch, index) in story.County.OrganBranches.Take(WithAccounts).Select((branch, index) => (branch, index)))
        {
            var people = story.Members.Where(member => member.BranchName == branch.Name).Take(2).ToList();
            await GiveAccountAsync(people[0], $"jiguan{index + 1}", "branchSecretary", $"{branch.Name} 书记", cancellationToken);
            await GiveAccountAsync(people[1], $"bangfu{index + 1}", "helper", $"{branch.Name} 帮扶人", cancellationToken);
        }
    }

    private async Task GiveAccountAsync(DemoMember member, string account, string role, string who, CancellationToken cancellationToken)
    {
        var system = await story.AsAsync("xitong", cancellationToken);
        var security = await story.AsAsync("anquan", cancellationToken);
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        var made = await system.PostAsync("users", new { account, name = member.Person.Name }, cancellationToken);
        var user = made.GetProperty("userId").GetString();
        await security.PostAsync($"users/{user}/posts", new { role, organisationId = member.OrganisationId, from = story.Today }, cancellationToken);
        var released = await security.PostAsync($"users/{user}/release", new { }, cancellationToken);
        var first = made.GetProperty("passwordHalf").GetString()! + released.GetProperty("passwordHalf").GetString()!;
        await ChoosePasswordAsync(account, $"{who} {member.Person.Name}", first, cancellationToken);
        await department.PutAsync($"people/{member.Id}/account", new { account }, version: null, cancellationToken);
    }
}
