using Assistance.Testing;

namespace Assistance.Acceptance.Projects;

/// <summary>A project from its draft over three opinions to the audit; nobody judges what is their own.</summary>
public sealed class ProjectTests
{
    [EngineFact]
    [Rule("H2")]
    public async Task Three_levels_judge_a_project_in_their_order_and_nobody_their_own(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = (await county.DraftAsync()).MustSucceed().Id();
        (await county.OpineAsync("wangjia", project)).MustBeRefused(409, "projects.illegal_state");
        (await county.ActAsync("east", project, "submission")).MustBeRefused(403, "projects.not_the_proposer");
        (await county.ActAsync("east-clerk", project, "submission")).MustSucceed();

        Assert.Equal("branch", (await county.SeeAsync(project)).Text("awaited"));
        (await county.OpineAsync("county", project)).MustBeRefused(403, "projects.other_level");
        (await county.OpineAsync("wangjia", project, text: " ")).MustBeRefused(422, "request.invalid");
        (await county.OpineAsync("wangjia", project)).MustSucceed();
        (await county.OpineAsync("wangjia", project)).MustBeRefused(403, "projects.other_level");
        Assert.Contains("agree", (await county.SeeAsync(project, "east")).Texts("acts"));
        (await county.OpineAsync("east", project)).MustSucceed();
        var approved = (await county.OpineAsync("county", project, text: "同意")).MustSucceed();

        Assert.Equal("approved", approved.Text("state"));
        Assert.Equal(
            ["submit", "agree branch wangjia", "agree township east", "agree county county"],
            approved.Items("steps").Select(step => step.IsNull("level") ? step.Text("act") : $"{step.Text("act")} {step.Text("level")} {step.Text("byName")}"));

        // A secretary's own proposal waits for another hand of the branch; a committee's own for another of the committee.
        var own = await county.SubmittedAsync(ProjectCounty.Plan("养羊"), "wangjia");
        (await county.OpineAsync("wangjia", own)).MustBeRefused(403, "projects.own_proposal");
        Assert.DoesNotContain("agree", (await county.SeeAsync(own, "wangjia")).Texts("acts"));
        (await county.DraftAsync(ProjectCounty.Plan("养鸡"), "oversight")).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    [Rule("H2")]
    public async Task What_is_sent_back_is_a_draft_again_and_is_judged_anew(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.SubmittedAsync();
        (await county.OpineAsync("wangjia", project)).MustSucceed();

        var back = (await county.OpineAsync("east", project, agrees: false, text: "请补充销路")).MustSucceed();

        Assert.Equal("draft", back.Text("state"));
        var changed = ProjectCounty.Plan(yuan: 3_000, funding: [new { source = "finance", amount = 200_000 }, new { source = "own", amount = 50_000 }]);
        (await (await county.AsAsync("east")).PutAsync($"projects/{project}", new { plan = changed }, (int)back.Number("version"))).MustBeRefused(403, "projects.not_the_proposer");
        (await (await county.AsAsync("east-clerk")).PutAsync($"projects/{project}", new { plan = changed })).MustBeRefused(400);
        var edited = (await (await county.AsAsync("east-clerk")).PutAsync($"projects/{project}", new { plan = changed }, (int)back.Number("version"))).MustSucceed();
        Assert.Equal(["finance 200000", "own 50000"], edited.Items("money").Select(line => $"{line.Text("source")} {line.Number("planned")}"));
        // What no source is named for is shown, and not spread over them.
        Assert.Equal((300_000, 250_000, 50_000), (edited.Number("plan.investment"), edited.Number("planned"), edited.Number("gap")));
        (await (await county.AsAsync("east-clerk")).PutAsync($"projects/{project}", new { plan = changed }, (int)back.Number("version"))).MustBeRefused(412);
        (await county.ActAsync("east-clerk", project, "submission")).MustSucceed();
        (await county.OpineAsync("wangjia", project)).MustSucceed();
        Assert.Equal("townshipOpinion", (await county.SeeAsync(project)).Text("state"));
    }

    [EngineFact]
    [Rule("H2")]
    public async Task A_village_has_two_projects_in_a_year_and_one_that_is_ended_makes_room(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "guanghan");
        var first = await county.SubmittedAsync();
        await county.SubmittedAsync(ProjectCounty.Plan("养羊"));
        var third = (await county.DraftAsync(ProjectCounty.Plan("茶园"))).MustSucceed().Id();

        var refused = (await county.ActAsync("east-clerk", third, "submission")).MustBeRefused(422, "projects.cap_reached");

        Assert.Equal((2, "H2"), (refused.Number("limit"), refused.Text("rule")));
        var villages = (await (await county.AsAsync("east")).GetAsync("project-villages?year=2026")).MustSucceed();
        Assert.Equal(["王家村 2"], villages.Items().Select(village => $"{village.Text("placeName")} {village.Number("count")}"));
        Assert.Equal((1, 2), (villages.Number("minimum"), villages.Number("maximum")));
        // Next year is another year, and another village has its own.
        await county.SubmittedAsync(ProjectCounty.Plan("果园", from: "2027-01-01", until: "2027-12-31"));
        var west = (await county.DraftAsync(ProjectCounty.Plan("西瓜"), "lijia", county.WestVillage)).MustSucceed().Id();
        (await county.ActAsync("lijia", west, "submission")).MustSucceed();

        (await county.ActAsync("east-clerk", first, "ending", new { reason = "销路无着落" })).MustBeRefused(403, "projects.ended_above");
        (await county.ActAsync("east", first, "ending", new { reason = " " })).MustBeRefused(422, "request.invalid");
        Assert.Equal(("ended", "销路无着落"), (await EndedAsync()));
        (await county.ActAsync("east-clerk", third, "submission")).MustSucceed();
        (await county.OpineAsync("wangjia", first)).MustBeRefused(409, "projects.illegal_state");

        async Task<(string State, string Reason)> EndedAsync()
        {
            var ended = (await county.ActAsync("east", first, "ending", new { reason = "销路无着落" })).MustSucceed();
            return (ended.Text("state"), ended.Text("endReason"));
        }
    }

    [EngineFact]
    [Rule("H2")]
    [Rule("A15")]
    public async Task Types_are_of_branch_and_association_or_of_company_or_base_and_households(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "yugan");
        foreach (var type in new[] { "branchAssociation", "companyHousehold", "baseHousehold" })
            Assert.Equal(type, (await county.DraftAsync(ProjectCounty.Plan(type, type: type))).MustSucceed().Text("plan.type"));
        (await county.DraftAsync(ProjectCounty.Plan(type: "lottery"))).MustBeRefused(400);
        Assert.Equal(["companyHousehold"], (await (await county.AsAsync("leader")).GetAsync("projects?type=companyHousehold")).MustSucceed().Items().Select(row => row.Text("name")));
    }

    [EngineFact]
    [Rule("E5")]
    public async Task What_has_to_be_tendered_is_not_begun_without_its_record(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        foreach (var (investor, yuan, limit) in new[] { ("township", 20_000, 2_000_000), ("village", 5_000, 500_000) })
        {
            // One yuan below the limit nothing is asked.
            var small = await county.ApprovedAsync(ProjectCounty.Plan("小型", yuan - 1, investor));
            Assert.False((await county.SeeAsync(small)).Truth("rules.mustTender"));
            Assert.Equal("building", (await county.StartWorkAsync(small)).MustSucceed().Text("state"));
            var large = await county.ApprovedAsync(ProjectCounty.Plan("大型", yuan, investor));

            var refused = (await county.StartWorkAsync(large)).MustBeRefused(422, "projects.tender_missing");

            Assert.Equal(("E5", investor, limit, yuan * 100L), (refused.Text("rule"), refused.Text("level"), refused.Number("limit"), refused.Number("investment")));
            Assert.Contains(limit == 2_000_000 ? "20,000.00" : "5,000.00", refused.Text("detail"), StringComparison.Ordinal);
            Assert.Equal("E5", (await county.TenderAsync(large, "quotation")).MustBeRefused(422, "projects.open_tender_required").Text("rule"));
            (await county.TenderAsync(large, noticedOn: "2026-03-11")).MustBeRefused(422, "projects.order_of_tender");
            var tendered = (await county.TenderAsync(large)).MustSucceed();
            Assert.Equal(("tendered", "openTender", "某建筑公司"), (tendered.Text("state"), tendered.Text("tender.method"), tendered.Text("tender.winner")));
            Assert.Equal("building", (await county.StartWorkAsync(large)).MustSucceed().Text("state"));
        }
    }

    [EngineFact]
    [Rule("E5")]
    public async Task From_approval_over_building_to_the_audit_each_step_stands_after_the_one_before(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        var project = await county.ApprovedAsync();
        var acceptance = new { on = "2026-03-10", people = "乡党委、村监委会", finding = "合格" };
        var audit = new { on = "2026-03-10", auditor = "县审计局", cost = 395_000, finding = "账实相符" };

        (await county.ActAsync("east", project, "acceptance", acceptance)).MustBeRefused(409, "projects.illegal_state");
        Assert.Equal(["tender", "start", "log", "end"], (await county.ActAsync("east", project, "audit", audit)).MustBeRefused(409, "projects.illegal_state").Texts("allowed"));
        (await county.StartWorkAsync(project, "2026-03-11")).MustBeRefused(422, "projects.not_that_day");
        (await county.StartWorkAsync(project)).MustSucceed();
        (await county.ActAsync("east-clerk", project, "acceptance", acceptance)).MustBeRefused(403, "access.forbidden");
        (await county.ActAsync("east", project, "acceptance", acceptance with { on = "2026-03-09" })).MustBeRefused(422, "projects.not_that_day");
        (await county.ActAsync("east", project, "acceptance", acceptance)).MustSucceed();
        (await county.ActAsync("east", project, "audit", audit)).MustBeRefused(403, "projects.same_hand");
        var audited = (await county.ActAsync("east2", project, "audit", audit)).MustSucceed();

        Assert.Equal(("audited", 395_000), (audited.Text("state"), audited.Number("audit.cost")));
        Assert.Equal(["submit", "agree", "agree", "agree", "start", "accept", "audit"], audited.Items("steps").Select(step => step.Text("act")));
        (await county.ActAsync("east", project, "ending", new { reason = "不再办理" })).MustBeRefused(409, "projects.illegal_state");
        // A township does not accept what one of its own proposed with the same hand.
        var own = (await county.DraftAsync(ProjectCounty.Plan("养羊"), "east")).MustSucceed().Id();
        (await county.ActAsync("east", own, "submission")).MustSucceed();
        foreach (var account in new[] { "wangjia", "east2", "county" })
            (await county.OpineAsync(account, own)).MustSucceed();
        (await county.ActAsync("east", own, "start", new { on = "2026-03-10" })).MustSucceed();
        (await county.ActAsync("east", own, "acceptance", acceptance)).MustBeRefused(403, "projects.own_proposal");
    }

    [EngineFact]
    [Rule("H3")]
    [Rule("A5")]
    public async Task Use_is_held_against_the_plan_source_by_source_and_dues_are_not_invested(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        object Line(string source, long fen, string? note = null) => new { source, amount = fen, note };
        (await county.DraftAsync(ProjectCounty.Plan(funding: [Line("partyDues", 100_000)]))).MustBeRefused(422, "projects.dues_not_invested");
        (await county.DraftAsync(ProjectCounty.Plan(funding: [Line("own", 1), Line("own", 2)]))).MustBeRefused(422, "projects.source_twice");
        var project = await county.ApprovedAsync(ProjectCounty.Plan(funding:
            [Line("finance", 100_000), Line("partyDues", 20_000, "技术培训资料"), Line("department", 150_000), Line("own", 50_000), Line("bankCredit", 80_000)]));
        (await SpendAsync("finance", 1)).MustBeRefused(409, "projects.illegal_state");
        (await county.StartWorkAsync(project)).MustSucceed();

        (await SpendAsync("finance", 60_000)).MustSucceed();
        (await SpendAsync("department", 150_001)).MustSucceed();
        (await SpendAsync("finance", 0)).MustBeRefused(422, "request.invalid");
        (await county.ActAsync("east-clerk", project, "spendings/strike", new { number = 9, reason = "误记" })).MustBeRefused(404, "projects.spending_not_found");
        (await SpendAsync("own", 30_000)).MustSucceed();
        var seen = (await county.ActAsync("east-clerk", project, "spendings/strike", new { number = 3, reason = "误记" })).MustSucceed();

        Assert.Equal(
            ["finance 100000 60000 40000", "partyDues 20000 0 20000", "department 150000 150001 -1", "own 50000 0 50000", "bankCredit 80000 0 80000"],
            seen.Items("money").Select(line => $"{line.Text("source")} {line.Number("planned")} {line.Number("used")} {line.Number("left")}"));
        Assert.Equal((210_001, "误记"), (seen.Number("used"), seen.Text("spendings.2.struckWhy")));
        (await county.ActAsync("east-clerk", project, "spendings/strike", new { number = 3, reason = "误记" })).MustBeRefused(409, "projects.spending_struck");
        var figures = (await (await county.AsAsync("leader")).GetAsync("project-figures?year=2026")).MustSucceed();
        Assert.Equal((1, 400_000, 0), (figures.Number("count"), figures.Number("investment"), figures.Number("gap")));
        Assert.Equal(["100000/60000", "20000/0", "150000/150001", "50000/0", "80000/0"], figures.Items("sources").Select(one => $"{one.Number("planned")}/{one.Number("used")}"));

        Task<ApiAnswer> SpendAsync(string source, long amount) => county.ActAsync("east-clerk", project, "spendings", new { source, amount, on = "2026-03-10", text = "购置菌棒" });
    }

    [EngineFact]
    [Rule("H5")]
    public async Task The_departments_of_the_advisory_group_advise_before_during_and_after_production(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.ApprovedAsync();
        var advisers = (await county.SeeAsync(project)).Texts("rules.advisers");
        Assert.Equal(6, advisers.Count);

        foreach (var (phase, department) in new[] { ("beforeProduction", advisers[0]), ("duringProduction", advisers[0]), ("duringProduction", advisers[1]), ("afterProduction", null) })
            (await NoteAsync(phase, department)).MustSucceed();
        (await NoteAsync("beforeProduction", "某某局")).MustBeRefused(422, "projects.no_adviser");
        (await NoteAsync("beforeProduction", null, "2026-03-11")).MustBeRefused(422, "projects.not_that_day");

        var seen = await county.SeeAsync(project, "wangjia");
        Assert.Equal(4, seen.Items("notes").Count);
        Assert.Equal(
            ["1 1 0", "0 1 0", "0 0 0", "0 0 0", "0 0 0", "0 0 0"],
            seen.Items("advice").Select(one => $"{one.Number("beforeProduction")} {one.Number("duringProduction")} {one.Number("afterProduction")}"));

        Task<ApiAnswer> NoteAsync(string phase, string? department, string on = "2026-03-10") =>
            county.ActAsync("wangjia", project, "notes", new { phase, on, text = "现场指导控温", department, adviser = department is null ? null : "李技术员" });
    }

    [EngineFact]
    [Rule("H2")]
    public async Task A_project_is_seen_and_changed_where_it_belongs_and_waits_on_the_right_desks(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        (await county.DraftAsync(account: "lijia")).MustBeRefused(404, "projects.place_not_found");
        (await county.DraftAsync(village: county.Wangjia.Id.Value)).MustBeRefused(422, "projects.not_a_village");
        var project = await county.SubmittedAsync();

        foreach (var stranger in new[] { "west", "lijia" })
        {
            (await (await county.AsAsync(stranger)).GetAsync($"projects/{project}")).MustBeRefused(404, "projects.not_found");
            (await county.OpineAsync(stranger, project)).MustBeRefused(404, "projects.not_found");
            Assert.Empty((await (await county.AsAsync(stranger)).GetAsync("projects")).MustSucceed().Items());
        }

        foreach (var reader in new[] { "leader", "oversight", "wangjia", "east", "east-clerk" })
            Assert.Equal(["王家村 东乡"], (await (await county.AsAsync(reader)).GetAsync("projects?state=branchOpinion&text=大棚")).MustSucceed().Items().Select(row => $"{row.Text("placeName")} {row.Text("townshipName")[..2]}"));
        Assert.Equal((1, 0), (await WaitingAsync("wangjia"), await WaitingAsync("east")));
        (await county.OpineAsync("wangjia", project)).MustSucceed();
        Assert.Equal((0, 1), (await WaitingAsync("wangjia"), await WaitingAsync("east")));
        // What was done is on record with who did it.
        var auditor = await county.App.AskAsync("SELECT COUNT(*) FROM kernel_audit_records WHERE subject_type = 'project' AND actor_name = 'wangjia'");
        Assert.Equal(1L, Convert.ToInt64(auditor, System.Globalization.CultureInfo.InvariantCulture));

        async Task<long> WaitingAsync(string account) =>
            (await (await county.AsAsync(account)).GetAsync("work-items")).MustSucceed().Items("groups").Where(kind => kind.Text("kind") == "projectOpinionDue").Sum(kind => kind.Number("count"));
    }

    [EngineFact]
    [Rule("H3")]
    [Rule("H8")]
    public async Task Guanghans_74_projects_and_what_the_departments_put_into_them(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "yugan");
        // 18.42 million yuan in 74 projects: 73 of 248,900 and one of the rest.
        const long Each = 248_900;
        var clerk = await county.AsAsync("east-clerk");
        for (var number = 0; number < 74; number++)
        {
            var yuan = number < 73 ? Each : 18_420_000 - (73 * Each);
            var drafted = (await county.DraftAsync(ProjectCounty.Plan($"项目{number}", yuan, funding: [new { source = "department", amount = yuan * 100 }]))).MustSucceed().Id();
            (await clerk.PostAsync($"projects/{drafted}/submission", null, 1)).MustSucceed();
        }

        var figures = (await (await county.AsAsync("leader")).GetAsync($"project-figures?year=2026&organisationId={county.East.Id}")).MustSucceed();

        Assert.Equal((74, 1_842_000_000), (figures.Number("count"), figures.Items("sources").Single(one => one.Text("source") == "department").Number("planned")));
        Assert.Equal((74 * 6, 74 * 40), (figures.Number("needyMembers"), figures.Number("otherPeople")));
        Assert.Equal(0, (await (await county.AsAsync("leader")).GetAsync($"project-figures?organisationId={county.West.Id}")).MustSucceed().Number("count"));
    }
}
