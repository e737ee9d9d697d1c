using System.Text.Json;
using Assistance.Security.Tests.Scope;
using Assistance.Testing;
using Assistance.Testing.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistance.Security.Tests.Privacy;

/// <summary>No whole number of a person gets out of the demo county but by being revealed (SEC7, SEC8).</summary>
public sealed class LeakTests
{
    [EngineFact]
    public async Task Nothing_answered_logged_or_stored_holds_a_whole_number(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var sweep = SweepOf(app);
        var callers = (await Caller.BelowTheCountyAsync(app)).Concat(await Caller.OfTheCountyAsync(app)).ToList();

        var (found, read) = await sweep.AnswersAsync(callers);

        Nothing(found);
        Assert.True(read > 2000, $"Only {read} answers were read.");
        Nothing(sweep.Logs());
        Nothing(await sweep.DataAsync());
        Assert.True(DemoApp.StoryLog.All.Count > 0);
    }

    [EngineFact]
    public async Task A_number_is_revealed_for_a_reason_and_leaves_a_record_and_no_other_trace(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        using var department = await DemoApp.SignInAsync(app, "zuzhibu");
        using var leader = await DemoApp.SignInAsync(app, "lingdao");
        using var panel = await DemoApp.SignInAsync(app, "jiandu");
        var search = new NumberSearch(DemoApp.Numbers(app));
        var person = await PaidAsync(department);

        (await leader.PostAsync($"people/{person}/reveal", new { field = "citizenId", reason = "核对发放名单" })).MustBeRefused(403);
        Assert.Empty(search.FindIn((await department.PostAsync($"people/{person}/reveal", new { field = "citizenId", reason = "看" })).MustBeRefused(422, "request.invalid").ToString()));
        foreach (var field in new[] { "citizenId", "phone", "bankAccount" })
        {
            var answer = (await department.PostAsync($"people/{person}/reveal", new { field, reason = "核对发放名单" }, key: $"reveal-{field}")).MustSucceed();
            Assert.Equal([answer.Text("value")], search.FindIn(answer.ToString()));
        }

        var records = (await panel.GetAsync($"audit-records?action=revealed&subjectId={person}")).MustSucceed().Items();
        Assert.Equal(3, records.Count);
        Assert.All(records, record => Assert.Contains("核对发放名单", record.Text("detail"), StringComparison.Ordinal));
        var sweep = SweepOf(app);
        Nothing(sweep.Logs());
        Nothing(await sweep.DataAsync());
    }

    [EngineFact]
    public async Task Opening_somebodys_file_is_on_record(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        using var secretary = await DemoApp.SignInAsync(app, "cun1");
        using var panel = await DemoApp.SignInAsync(app, "jiandu");
        var person = (await secretary.GetAsync("people?size=1")).MustSucceed().Id("items.0.id");

        (await secretary.GetAsync($"people/{person}")).MustSucceed();
        await Task.Delay(TimeSpan.FromSeconds(1));

        var opened = (await panel.GetAsync($"audit-records?action=opened&subjectId={person}")).MustSucceed().Items()[0];
        Assert.Equal(("getPerson", "person"), (opened.Text("operation"), opened.Text("subjectType")));
    }

    [EngineFact]
    public async Task A_file_with_whole_numbers_leaves_a_record_and_no_other_trace(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        using var township = await DemoApp.SignInAsync(app, "xiangzhen1");
        using var panel = await DemoApp.SignInAsync(app, "jiandu");
        var own = DemoApp.People(app).First(person => person.Township == 1);
        var import = await township.ImportAsync([own.Name, own.CitizenId, "没有的党支部", own.Phone]);
        var search = new NumberSearch(DemoApp.Numbers(app));

        (await township.GetAsync($"roster-imports/{import.Id()}/marked-sheet")).MustSucceed();
        var full = await township.PostAsync("roster-exports/in-full", new { reason = "上报民政核对" });
        var person = (await township.GetAsync("people?size=1")).MustSucceed().Id("items.0.id");
        var sheet = await township.PostAsync($"people/{person}/form-documents/in-full", new { reason = "上报民政核对" });

        Assert.All([full, sheet], file => Assert.NotEmpty(Workbooks.TextsOf(file.Bytes).SelectMany(search.FindIn)));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.NotEmpty((await panel.GetAsync($"audit-records?action=opened&subjectId={import.Id()}")).MustSucceed().Items());
        var exported = (await panel.GetAsync("audit-records?action=exported")).MustSucceed().Items();
        Assert.Equal(["exportPersonFormInFull", "exportRosterInFull"], exported.Select(record => record.Text("operation")).Order(StringComparer.Ordinal));
        Assert.All(exported, record => Assert.Contains("上报民政核对", record.Text("detail"), StringComparison.Ordinal));
        var sweep = SweepOf(app);
        Nothing(sweep.Logs());
        Nothing(await sweep.DataAsync());
    }

    [EngineFact]
    public async Task A_number_typed_where_it_does_not_belong_is_neither_logged_nor_echoed(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        using var department = await DemoApp.SignInAsync(app, "zuzhibu");
        using var nobody = app.Anonymous();
        var person = await PaidAsync(department);
        var number = DemoApp.People(app)[^1].CitizenId;
        var search = new NumberSearch(DemoApp.Numbers(app));
        var version = (int)(await department.GetAsync($"people/{person}")).MustSucceed().Number("version");

        ApiAnswer[] answers =
        [
            await department.GetAsync($"people?name={number}"),
            await department.GetAsync($"people/{number}"),
            await department.GetAsync($"cases?search={number}"),
            await department.GetAsync($"people?size={number}"),
            await department.PutAsync($"people/{person}/contact", new { citizenId = number }, version),
            await department.PutAsync($"people/{person}/contact", new { phone = number }, version),
            await department.PostAsync($"people/{person}/change-requests", new { reason = "更正号码", evidence = "身份证", numbers = new { citizenId = number } }, version),
            await department.PostAsync($"people/{person}/reveal", new { field = number, reason = "核对发放名单" }),
            await nobody.PostAsync("session", new { account = number, password = number }),
        ];

        Assert.All(answers, answer => Assert.Empty(search.FindIn(answer.Text)));
        await Task.Delay(TimeSpan.FromSeconds(1));
        var sweep = SweepOf(app);
        Nothing(sweep.Logs());
        Nothing(await sweep.DataAsync());
    }

    [EngineFact]
    public async Task What_is_let_out_on_purpose_is_found_wherever_it_comes_out(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var department = (await Caller.OfTheCountyAsync(app)).Single(caller => caller.Name == "zuzhibu");
        var leak = DemoApp.People(app)[^1].CitizenId;
        var person = await PaidAsync(department.Api);
        var file = (await department.Api.GetAsync($"people/{person}")).MustSucceed();
        var facts = new
        {
            name = file.Text("name"),
            partyStatus = file.Text("partyStatus"),
            sex = Said(file, "sex"),
            birthDate = Said(file, "birthDate"),
            joinedOn = Said(file, "joinedOn"),
            fullMemberOn = Said(file, "fullMemberOn"),
            urbanRural = Said(file, "urbanRural.code"),
            remark = $"身份证 {leak[..6]}-{leak[6..14]}-{leak[14..]}",
        };
        (await department.Api.PutAsync($"people/{person}", facts, (int)file.Number("version"))).MustSucceed();
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("leak").Log(LogLevel.Information, default, leak, exception: null, (number, _) => $"{number[..9]} {number[9..]}");
        var sweep = SweepOf(app);

        var (found, _) = await sweep.AnswersAsync([department]);

        Assert.Contains($"getPerson as zuzhibu: {leak}", found);
        Assert.Contains($"searchAudit as zuzhibu: {leak}", found);
        Assert.Contains($"exportRoster as zuzhibu: {leak}", found);
        Assert.Single(sweep.Logs());
        Assert.Contains(await sweep.DataAsync(), where => where.EndsWith(leak, StringComparison.Ordinal));
    }

    private static Sweep SweepOf(AssistanceApp app) => new(app, new NumberSearch(DemoApp.Numbers(app)));

    private static void Nothing(IReadOnlyList<string> findings) => Assert.True(findings.Count == 0, $"{findings.Count}:\n{string.Join('\n', findings)}");

    /// <summary>Somebody with all three numbers.</summary>
    private static string? Said(JsonElement file, string field) => file.IsNull(field.Split('.')[0]) ? null : file.Text(field);

    private static async Task<Guid> PaidAsync(ApiClient department) => (await department.GetAsync("people?size=1")).MustSucceed().Id("items.0.id");
}
