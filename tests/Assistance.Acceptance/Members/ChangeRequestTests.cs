using Assistance.Kernel.Audit;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

/// <summary>What a decision rests on changes by a request with evidence and somebody else's consent, never by a silent edit.</summary>
public sealed class ChangeRequestTests
{
    private const string Account = "9999991234567890";

    [EngineFact]
    public async Task Nobody_edits_what_the_ledger_rests_on_and_everybody_the_rest(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var listed = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一");
        var outside = await county.GivenMemberAsync(GreenCounty.Pond, "杨二");
        foreach (var account in new[] { "pond", "east", "department" })
        {
            var who = await county.AsAsync(account);
            var version = await county.VersionAsync(listed);
            Assert.Equal(["sex", "birthDate", "joinedOn", "fullMemberOn"], Fields(await who.PutAsync($"people/{listed}", new { name = "杨一", partyStatus = "fullMember", birthDate = "1951-05-06" }, version)));
            Assert.Equal(["health"], Fields(await who.PutAsync($"people/{listed}/profile", new { health = "disabled", skills = new[] { "planting" } }, version)));
            Assert.Equal(["bankAccount"], Fields(await who.PutAsync($"people/{listed}/contact", new { phone = "12000000001", bankAccount = Account }, version)));
            Assert.Equal(["size", "labourCount", "members", "incomes", "expenses"], Fields(await who.PutAsync($"people/{listed}/household", Household(100_000))));
            (await who.PutAsync($"people/{listed}/contact", new { phone = "12000000001" }, version)).MustSucceed();
            (await who.PutAsync($"people/{outside}/profile", new { health = "disabled" }, await county.VersionAsync(outside))).MustSucceed();
        }

        (await (await county.AsAsync("pond")).PostAsync($"people/{outside}/change-requests", Asked("profile", new { health = "healthy" }), await county.VersionAsync(outside)))
            .MustBeRefused(422, "members.facts_not_verified");
        Assert.True((await county.PersonAsync(listed)).IsNull("household"));
    }

    [EngineFact]
    public async Task A_change_is_asked_for_with_evidence_and_written_once_somebody_else_agrees(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一");
        var (pond, east, department) = (await county.AsAsync("pond"), await county.AsAsync("east"), await county.AsAsync("department"));

        (await pond.PostAsync($"people/{id}/change-requests", new { reason = "务工收入增加", evidence = " ", household = Household(100_000) }, await county.VersionAsync(id)))
            .MustBeRefused(422, "request.invalid");
        var asked = (await pond.PostAsync($"people/{id}/change-requests", Asked("household", Household(100_000)), await county.VersionAsync(id))).MustSucceed();
        (await pond.PostAsync($"people/{id}/change-requests", Asked("household", Household(200_000)), await county.VersionAsync(id))).MustBeRefused(409, "members.change_request_open");
        Assert.Equal("2025年 工资性收入 1,000.00元", asked.Items("changes").Single(change => change.Text("field") == "incomes").Text("after.0.name"));
        Assert.True((await county.PersonAsync(id)).IsNull("household"));
        (await pond.PostAsync($"change-requests/{asked.Id()}/accept", new { }, 1)).MustBeRefused(403, "access.forbidden");
        Assert.Equal(["杨一：家庭与收入"], await county.WorkOfAsync("east", "changesToDecide"));
        Assert.Empty(await county.WorkOfAsync("department", "changesForTheCounty"));

        (await east.PostAsync($"change-requests/{asked.Id()}/accept", new { note = "已核对证明" }, 1)).MustSucceed();

        Assert.Equal(100_000, (await county.PersonAsync(id)).Number("household.years.0.total"));
        Assert.Empty(await county.WorkOfAsync("east", "changesToDecide"));
        Assert.Equal(["changeDecided"], await county.ToldAsync("pond"));
        var row = Assert.Single((await pond.GetAsync($"change-requests?personId={id}")).MustSucceed().Items());
        Assert.Equal(
            ("accepted", "村委会证明2026-03", "pond", "east", "已核对证明"), (row.Text("state"), row.Text("evidence"), row.Text("madeByName"), row.Text("decidedByName"), row.Text("decision")));
        Assert.Contains(await county.AuditOfAsync(id), record => record is { Operation: "acceptChange", ActorName: "east", Action: AuditAction.Changed });
        (await east.PostAsync($"change-requests/{asked.Id()}/reject", new { reason = "重复" }, 2)).MustBeRefused(409, "members.change_decided");

        // What a township's own hand asks for is the county's to decide, and nobody's of the file itself.
        var second = (await east.PostAsync($"people/{id}/change-requests", Asked("profile", new { health = "disabled" }), await county.VersionAsync(id))).MustSucceed().Id();
        (await east.PostAsync($"change-requests/{second}/accept", new { }, 1)).MustBeRefused(422, "members.change_maker_is_checker");
        Assert.Equal(["杨一：困难情况"], await county.WorkOfAsync("department", "changesForTheCounty"));
        (await department.PutAsync($"people/{id}/account", new { account = "department" })).MustSucceed();
        (await department.PostAsync($"change-requests/{second}/accept", new { }, 1)).MustBeRefused(422, "members.change_own_file");
        (await department.PutAsync($"people/{id}/account", new { account = (string?)null })).MustSucceed();
        (await department.PostAsync($"change-requests/{second}/accept", new { }, 1)).MustSucceed();
        Assert.Equal("disabled", (await county.PersonAsync(id)).Text("profile.health.code"));
    }

    [EngineFact]
    public async Task A_request_that_the_file_has_overtaken_is_shown_and_not_written(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一");
        var (pond, east) = (await county.AsAsync("pond"), await county.AsAsync("east"));
        await county.ChangeAsync(id, "household", Household(100_000));
        var version = (int)(await county.PersonAsync(id)).Number("household.version");
        var asked = (await pond.PostAsync($"people/{id}/change-requests", Asked("household", Household(300_000)), version)).MustSucceed();
        Assert.Equal(["incomes"], asked.Items("changes").Select(change => change.Text("field")));
        // A half-year review finds another income, on the consent of its own township.
        await county.App.InCommandAsync(services => services.GetRequiredService<IPeople>().RecordIncomeAsync(
            new PersonId(id), 2025, [new IncomeOfSource("wages", new Money(200_000))], null, "halfYearReview", CancellationToken.None));
        (await pond.PostAsync($"people/{id}/change-requests", Asked("household", Household(400_000)), version)).MustBeRefused(412, "request.stale");

        var refused = (await east.PostAsync($"change-requests/{asked.Id()}/accept", new { }, 1)).MustBeRefused(409, "members.facts_changed_meanwhile");

        Assert.Equal(["incomes"], refused.Texts("fields"));
        var shown = (await east.GetAsync($"change-requests/{asked.Id()}")).MustSucceed().At("changes.0");
        Assert.Equal(
            ["2025年 工资性收入 1,000.00元", "2025年 工资性收入 3,000.00元", "2025年 工资性收入 2,000.00元"], new[] { "before", "after", "now" }.Select(side => shown.Text($"{side}.0.name")));
        (await east.PostAsync($"change-requests/{asked.Id()}/reject", new { reason = "与半年考评不一致" }, 1)).MustSucceed();
        Assert.Equal(200_000, (await county.PersonAsync(id)).Number("household.years.0.total"));
        Assert.Equal(["changeDecided"], await county.ToldAsync("pond"));
    }

    [EngineFact]
    public async Task A_number_is_asked_for_and_shown_only_in_part(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一");
        var other = await county.GivenMemberAsync(GreenCounty.Pond, "杨二", citizenId: GreenCounty.NumberOf(1950, 77));
        var (pond, east) = (await county.AsAsync("pond"), await county.AsAsync("east"));
        Assert.NotEqual(id, other);

        (await pond.PostAsync($"people/{id}/change-requests", Asked("numbers", new { citizenId = GreenCounty.NumberOf(1950, 77) }), await county.VersionAsync(id)))
            .MustBeRefused(422, "members.citizen_id_taken");
        var asked = (await pond.PostAsync($"people/{id}/change-requests", Asked("numbers", new { bankAccount = Account }), await county.VersionAsync(id))).MustSucceed();
        Assert.DoesNotContain(Account, asked.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("7890", asked.Text("changes.0.after.0.name"), StringComparison.Ordinal);
        Assert.Empty(asked.Items("changes")[0].Items("before"));

        Assert.DoesNotContain(Account, (await east.PostAsync($"change-requests/{asked.Id()}/accept", new { }, 1)).MustSucceed().ToString(), StringComparison.Ordinal);

        Assert.Equal(Account, (await east.PostAsync($"people/{id}/reveal", new { field = "bankAccount", reason = "核对发放账号" })).MustSucceed().Text("value"));
        Assert.All(await county.AuditOfAsync(asked.Id()), record => Assert.DoesNotContain(Account, $"{record.Before}{record.After}", StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task A_neighbour_sees_nothing_of_a_request_and_only_its_maker_takes_it_back(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一");
        var pond = await county.AsAsync("pond");
        var asked = (await pond.PostAsync($"people/{id}/change-requests", Asked("profile", new { housing = "D" }), await county.VersionAsync(id))).MustSucceed().Id();

        foreach (var account in new[] { "hill", "west" })
        {
            var neighbour = await county.AsAsync(account);
            (await neighbour.GetAsync($"change-requests/{asked}")).MustBeRefused(404, "members.change_request_not_found");
            Assert.Empty((await neighbour.GetAsync("change-requests")).MustSucceed().Items());
            (await neighbour.PostAsync($"change-requests/{asked}/withdraw", new { }, 1)).MustBeRefused(404, "members.change_request_not_found");
            (await neighbour.PostAsync($"people/{id}/change-requests", Asked("profile", new { housing = "A" }), 1)).MustBeRefused(404, "members.person_not_found");
        }

        (await (await county.AsAsync("west")).PostAsync($"change-requests/{asked}/accept", new { }, 1)).MustBeRefused(404, "members.change_request_not_found");
        (await (await county.AsAsync("east")).PostAsync($"change-requests/{asked}/withdraw", new { }, 1)).MustBeRefused(403, "members.change_not_the_maker");
        (await pond.PostAsync($"change-requests/{asked}/withdraw", new { note = "填错了" }, 1)).MustSucceed();
        (await pond.PostAsync($"people/{id}/change-requests", Asked("profile", new { housing = "C" }), await county.VersionAsync(id))).MustSucceed();
        Assert.Equal(["open", "withdrawn"], (await pond.GetAsync("change-requests")).MustSucceed().Items().Select(row => row.Text("state")).Order(StringComparer.Ordinal));
    }

    [EngineFact]
    public async Task A_roster_leaves_verified_facts_as_they_are_and_says_whom_to_ask_for(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一");
        await county.ChangeAsync(id, "household", Household(100_000));
        var number = GreenCounty.NumberOf(1950, 1);
        var pond = await county.AsAsync("pond");
        var roster = await RosterDesk.SheetAsync(
            ["姓名", "身份证号", "党支部", "健康状况", "家庭人口", "工资性收入", "联系电话"], ["杨一", number, "大塘村党支部", "残疾", "2", "9999", "12000000009"]);

        var import = await pond.ImportAsync(roster, incomeYear: 2025);

        Assert.True(import.Text("state") == "done", import.ToString());
        var notice = Assert.Single(import.Items("notices"), one => one.Text("code") == "roster.verified_kept");
        Assert.Contains("杨一（困难情况、家庭与收入）", notice.Text("chinese"), StringComparison.Ordinal);
        var person = await county.PersonAsync(id);
        Assert.Equal((true, 100_000L, "120****0009"), (person.IsNull("profile.health"), person.Number("household.years.0.total"), person.Text("phone")));
    }

    private static object Household(long wages) => new { size = 2, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "wages", amount = wages } } };

    private static Dictionary<string, object> Asked(string kind, object form) => GreenCounty.Asked(kind, form);

    private static IEnumerable<string> Fields(ApiAnswer answer) => answer.MustBeRefused(422, "members.needs_change_request").Texts("fields");
}
