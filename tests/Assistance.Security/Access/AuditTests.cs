using System.Globalization;
using Assistance.Testing;
using Assistance.Testing.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Security.Tests.Access;

public sealed class AuditTests
{
    [EngineFact]
    public async Task The_audit_administrator_sees_which_fields_changed_and_no_value(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");
        (await team.System.PutAsync($"users/{id}", new { name = "李伟强" })).MustSucceed();

        var records = (await team.Audit.GetAsync($"audit-records?subjectId={id}&operation=changeUser")).MustSucceed();

        var name = records.At("items.0.fields").EnumerateArray().Single(field => field.Text("name") == "name");
        Assert.StartsWith("#", name.Text("before"), StringComparison.Ordinal);
        Assert.NotEqual(name.Text("before"), name.Text("after"));
        Assert.True(records.Truth("items.0.valuesHidden"));
        Assert.DoesNotContain("李伟强", (await team.Audit.GetAsync("audit-records?size=200")).Text, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task Signing_in_failing_to_and_signing_out_are_on_record(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        using var browser = team.App.Anonymous("10.7.7.7");
        team.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.PostAsync("session", new { account = "xitong", password = "wrong password" });
        team.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.SignInAsync("xitong", Accounts.Password);
        team.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.SignOutAsync();

        var items = (await team.Audit.GetAsync("audit-records?size=10")).MustSucceed().At("items").EnumerateArray().Where(item => item.Text("source") == "10.7.7.7").ToList();

        Assert.Equal(["signedOut", "signedIn", "signInFailed"], items.Select(item => item.Text("action")));
    }

    [EngineFact]
    public async Task A_missing_right_is_on_record_within_a_second(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        (await team.System.GetAsync("audit-records")).MustBeRefused(403, "access.forbidden");

        await Task.Delay(TimeSpan.FromSeconds(1));
        var records = (await team.Audit.GetAsync("audit-records?action=refused")).MustSucceed();

        Assert.Equal("searchAudit", records.Text("items.0.operation"));
        Assert.Equal("系统员", records.Text("items.0.actorName"));
    }

    [EngineFact]
    public async Task The_department_sees_values_within_its_scope_and_no_account(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, password) = await team.NewUserAsync("li.wei");
        (await team.GiveAsync(id, "countyDepartment", await team.PlaceAsync("余干县"))).MustSucceed();
        using var browser = await team.App.SignInAsync("li.wei", password);
        (await browser.PutAsync("session/password", new { currentPassword = password, newPassword = Accounts.Password })).MustSucceed();

        var records = (await browser.GetAsync("audit-records?size=200")).MustSucceed().At("items").EnumerateArray().ToList();

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.False(record.Truth("valuesHidden")));
        Assert.DoesNotContain(records, record => record.Text("subjectType") == "user");
        Assert.Contains(records, record => record.Text("subjectType") == "organisation" && record.At("fields").EnumerateArray().Any(field => field.Text("name") == "name"));
    }

    [EngineFact]
    public async Task What_is_done_to_a_part_is_on_record_with_its_whole_for_those_who_reach_it(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        using var secretary = await DemoApp.SignInAsync(app, "cun1");
        using var department = await DemoApp.SignInAsync(app, "zuzhibu");
        using var panel = await DemoApp.SignInAsync(app, "jiandu");
        var person = (await secretary.GetAsync("ledger?size=1")).MustSucceed().Id("items.0.personId");
        var household = (await secretary.GetAsync($"people/{person}")).MustSucceed().At("household");
        var incomes = new[] { new { year = household.Number("years.0.year"), source = household.Text("years.0.incomes.0.source.code"), amount = 123_400 } };
        var same = new { size = household.Number("size"), labourCount = household.IsNull("labourCount") ? (long?)null : household.Number("labourCount"), members = Array.Empty<object>(), incomes };

        var asked = new { reason = "收入有变", evidence = "银行流水", household = same };
        var request = (await secretary.PostAsync($"people/{person}/change-requests", asked, (int)household.Number("version"))).MustSucceed();
        (await department.PostAsync($"change-requests/{request.Id()}/accept", new { }, (int)request.Number("version"))).MustSucceed();

        var since = Uri.EscapeDataString(app.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        var records = (await panel.GetAsync($"audit-records?operation=acceptChange&from={since}")).MustSucceed().Items();
        Assert.Contains(records, record => record.Text("subjectType") == "household" && record.Text("action") == "changed");
        Assert.Contains(records, record => record.Text("subjectType") == "income" && record.At("fields").EnumerateArray().Any(field => !field.IsNull("after") && field.Text("after") == "123400"));
    }

    [EngineFact]
    public async Task The_chain_is_whole_and_the_next_sealing_continues_it(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await SealAsync(team.App);
        await team.NewUserAsync("li.wei");
        await SealAsync(team.App);

        var verdict = await VerifyAsync(team);

        Assert.True(verdict.Truth("whole"), verdict.ToString());
        Assert.True(verdict.Number("sealed") > 100);
    }

    [EngineTheory]
    [InlineData("UPDATE kernel_audit_records SET actor_name = 'nobody' WHERE id = (SELECT record_id FROM kernel_audit_seals WHERE sequence = 7)", "recordEdited")]
    [InlineData("UPDATE kernel_audit_records SET after = NULL WHERE id = (SELECT record_id FROM kernel_audit_seals WHERE sequence = 7)", "recordEdited")]
    [InlineData("DELETE FROM kernel_audit_records WHERE id = (SELECT record_id FROM kernel_audit_seals WHERE sequence = 7)", "recordDeleted")]
    [InlineData("DELETE FROM kernel_audit_seals WHERE sequence = 7", "sealDeleted")]
    [InlineData("UPDATE kernel_audit_seals SET sequence = 0 - sequence WHERE sequence IN (7, 12); UPDATE kernel_audit_seals SET sequence = CASE sequence WHEN -7 THEN 12 ELSE 7 END WHERE sequence < 0", "reordered")]
    public async Task What_was_done_to_one_link_is_named(Engine engine, string attack, string fault)
    {
        await using var team = await Team.StartAsync(engine);
        await SealAsync(team.App);

        await AttackAsync(team.App, attack);
        var verdict = await VerifyAsync(team);

        Assert.False(verdict.Truth("whole"));
        var findings = verdict.At("findings").EnumerateArray().ToList();
        Assert.Equal(7, findings[0].Number("sequence"));
        Assert.All(findings, finding => Assert.Equal(fault, finding.Text("fault")));
    }

    [EngineFact]
    public async Task A_chain_cut_at_its_end_is_shorter_than_its_anchor(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await SealAsync(team.App);

        await AttackAsync(
            team.App,
            """
            DELETE FROM kernel_audit_records WHERE id IN (SELECT record_id FROM kernel_audit_seals WHERE sequence > 50);
            DELETE FROM kernel_audit_seals WHERE sequence > 50
            """);

        Assert.Equal("truncated", (await VerifyAsync(team)).Text("findings.0.fault"));
    }

    [EngineFact]
    public async Task A_chain_rewritten_from_its_beginning_differs_from_its_anchor(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await SealAsync(team.App);

        await AttackAsync(team.App, "UPDATE kernel_audit_records SET actor_name = 'nobody'; DELETE FROM kernel_audit_seals");
        await SealAsync(team.App);
        var verdict = await VerifyAsync(team);

        Assert.Contains(verdict.At("findings").EnumerateArray(), finding => finding.Text("fault") == "rewritten");
    }

    [EngineFact]
    public async Task An_anchor_that_we_did_not_sign_is_named(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await SealAsync(team.App);
        var file = Path.Combine(team.App.DataDirectory, "audit-anchors.log");

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"Sequence\":", "\"Sequence\":1", StringComparison.Ordinal));

        Assert.Contains((await VerifyAsync(team)).At("findings").EnumerateArray(), finding => finding.Text("fault") == "anchorForged");
    }

    [EngineFact]
    public async Task A_head_that_stands_in_no_anchor_is_named_and_one_whose_anchor_comes_a_moment_later_is_whole(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await SealAsync(team.App);
        var file = Path.Combine(team.App.DataDirectory, "audit-anchors.log");
        var anchors = await File.ReadAllLinesAsync(file);

        await File.WriteAllLinesAsync(file, anchors[..^1]);
        Assert.Equal("anchorMissing", (await VerifyAsync(team)).Text("findings.0.fault"));

        var verifying = VerifyAsync(team);
        await Task.Delay(TimeSpan.FromMilliseconds(600));
        await File.AppendAllLinesAsync(file, anchors[^1..]);
        var verdict = await verifying;
        Assert.True(verdict.Truth("whole"), verdict.ToString());
    }

    private static async Task<System.Text.Json.JsonElement> VerifyAsync(Team team) => (await team.Audit.PostAsync("audit-records/verification")).MustSucceed();

    internal static Task SealAsync(AssistanceApp app) =>
        app.InCommandAsync(services => services.GetRequiredService<Kernel.Audit.AuditSealing>().SealAsync(100_000, CancellationToken.None));

    internal static async Task AttackAsync(AssistanceApp app, string sql)
    {
        // Whoever may change the tables can take the database's own guard away first; the chain must tell all the same.
        foreach (var table in new[] { "kernel_audit_records", "kernel_audit_seals" })
        {
            await app.ChangeAsync(app.Engine switch
            {
                Engine.Sqlite => $"DROP TRIGGER IF EXISTS {table}_unchanged; DROP TRIGGER IF EXISTS {table}_undeleted",
                Engine.PostgreSql => $"ALTER TABLE {table} DISABLE TRIGGER USER",
                _ => $"DISABLE TRIGGER ALL ON {table}",
            });
        }

        Assert.True(await app.ChangeAsync(sql) > 0);
    }
}
