using System.Reflection;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Testing;

namespace Assistance.Security.Tests.Scope;

public sealed class RuleTests
{
    private static readonly string[] NoUseCases = ["/api/v1/health", "/api/{documentName}/openapi.{json|yaml}", "/api/{**rest}"];
    private static readonly string[] Public = ["answerQuestionnaireInPublic", "completeSetUp", "getSession", "getSetUpChoices", "listNoticePlaces", "listPublicDisclosures", "listPublicFunds", "listPublicNotices", "objectInPublic", "readQuestionnaireInPublic", "readReportAnswer", "reportInPublic", "signIn"];

    [Fact]
    public async Task Every_operation_says_who_may_ask_for_it()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);

        var unruled = Operation.All(app).Where(operation => Rules(operation) != 1).Select(operation => operation.Id);

        Assert.Equal([], unruled);
        Assert.Equal(NoUseCases.Order(), Operation.Others(app).Order());
    }

    [Fact]
    public async Task What_is_public_is_a_short_list_and_says_why()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);

        var everybody = Operation.All(app).Where(operation => operation.UseCase.AllowsAnyone).ToList();

        Assert.Equal(Public, everybody.Select(operation => operation.Id));
        Assert.All(everybody, operation => Assert.NotEmpty(operation.UseCase.Request.GetCustomAttribute<AllowAnyoneAttribute>()!.Reason));
    }

    [Fact]
    public async Task The_document_names_every_operation_and_no_other()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);
        using var api = app.Anonymous();

        var document = (await api.GetAsync("openapi.json")).MustSucceed();

        var named = document.At("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => verb.Value.Text("operationId")));
        Assert.Equal(Operation.All(app).Select(operation => operation.Id), named.Order(StringComparer.Ordinal));
    }

    [EngineFact]
    public async Task Nobody_is_answered_without_signing_in_but_by_what_is_public(Engine engine)
    {
        await using var app = await StartUnlimitedAsync(engine);
        using var nobody = app.Anonymous();
        var answered = new List<string>();

        foreach (var operation in Operation.All(app).Where(operation => !operation.UseCase.AllowsAnyone))
        {
            var sample = new SampleRequest(operation, _ => Guid.CreateVersion7());
            answered.AddRange(await OtherThanAsync(401, nobody, sample.Method, sample.Path(), sample.Content(), operation));
            // Nor is told what its request lacks.
            answered.AddRange(await OtherThanAsync(401, nobody, sample.Method, sample.Path(), sample.Unreadable(), operation));
        }

        Assert.Equal([], answered);
    }

    [EngineFact]
    public async Task Somebody_without_a_post_is_refused_whatever_takes_one(Engine engine)
    {
        await using var app = await StartUnlimitedAsync(engine);
        await app.GivenUserAsync("nobody");
        using var user = await app.SignInAsync("nobody", Accounts.Password);
        var answered = new List<string>();

        foreach (var operation in Operation.All(app).Where(operation => operation.UseCase.Allow is not null))
        {
            var sample = new SampleRequest(operation, _ => Guid.CreateVersion7());
            answered.AddRange(await OtherThanAsync(403, user, sample.Method, sample.Path(), sample.Content(), operation));
        }

        Assert.Equal([], answered);
    }

    [EngineFact]
    public async Task A_field_that_is_not_asked_for_is_refused(Engine engine)
    {
        await using var app = await StartUnlimitedAsync(engine);
        var county = new OrganisationPlace(Ids.New<OrgId>(app.Clock), OrgPath.Root.Child(1), "某县", "countyDepartment");
        var users = new Dictionary<Role, ApiClient>();
        foreach (var role in Enum.GetValues<Role>())
        {
            await app.GivenUserAsync($"{role}", role, county);
            users.Add(role, await app.SignInAsync($"{role}", Accounts.Password));
        }

        var taken = new List<string>();
        var tried = 0;
        foreach (var operation in Operation.All(app))
        {
            var sample = new SampleRequest(operation, _ => Guid.CreateVersion7());
            if (sample.ContentWithUnknownField() is not { } content)
                continue;
            tried++;
            var user = users[operation.UseCase.Allow?.Roles[0] ?? Role.SystemAdmin];
            taken.AddRange(await OtherThanAsync(400, user, sample.Method, sample.Path(), content, operation));
        }

        Assert.Equal([], taken);
        Assert.NotEqual(0, tried);
    }

    /// <summary>Whoever asks for everything within seconds would be told to wait (SEC34).</summary>
    private static Task<AssistanceApp> StartUnlimitedAsync(Engine engine) =>
        AssistanceApp.StartAsync(engine, settings => settings["Access:RequestsPerMinute"] = "0");

    private static async Task<IEnumerable<string>> OtherThanAsync(int status, ApiClient api, HttpMethod method, string path, HttpContent? content, Operation operation)
    {
        var answer = await api.SendAsync(method, path, method == HttpMethod.Get ? null : content);
        return (int)answer.Status == status ? [] : [$"{operation.Id}: {(int)answer.Status} {answer.Text}"];
    }

    private static int Rules(Operation operation) =>
        (operation.UseCase.Allow is { Roles.Count: > 0 } ? 1 : 0) + (operation.UseCase.AllowsSignedIn ? 1 : 0) + (operation.UseCase.AllowsAnyone ? 1 : 0);
}
