using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>Packs as data: kept, checked, put in force from a day on, and kept by the cases opened under them.</summary>
public sealed class PolicyTests
{
    [EngineFact]
    public async Task A_case_keeps_the_pack_it_was_opened_under(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var before = await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"));
        var added = (await department.PostAsync("policies", new { shippedKey = "yugan" })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = "2026-03-11" })).MustSucceed();

        await banner.TurnToAsync(new DateOnly(2026, 3, 11));
        var after = await banner.GivenCaseAsync(await banner.GivenMemberAsync("王五"), Forms.Application("belowGuarantee", exclusions: []));
        Assert.Equal(("urad", "yugan"), ((await banner.CaseAsync(before.Id())).Text("pack.key"), after.Text("pack.key")));
        Assert.Equal("branchAppraisal", (await banner.VisitedAsync(before.Id())).Text("stage"));
    }

    [EngineFact]
    public async Task A_township_may_have_a_pack_of_its_own(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var added = (await department.PostAsync("policies", new { shippedKey = "yugan" })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = "2026-03-10", townshipId = banner.EastTownshipId })).MustSucceed();

        var member = await banner.GivenMemberAsync();
        var form = (await (await banner.SecretaryAsync()).GetAsync($"people/{member}/application-form")).MustSucceed();
        Assert.Equal("yugan", form.Text("packKey"));
        var inForce = (await department.GetAsync("policies")).MustSucceed().Items().Where(p => p.Truth("inForceToday")).Select(p => $"{p.Text("key")} {p.Text("placeName")}");
        Assert.Equal(["urad 示例旗", "yugan 东乡党委"], inForce.Order(StringComparer.Ordinal));
    }

    [EngineFact]
    [Rule("D13")]
    public async Task A_township_that_pays_of_its_own_lets_more_people_in_and_its_neighbours_do_not(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "modern");
        var (department, secretary, west) = (await banner.DepartmentAsync(), await banner.SecretaryAsync(), await banner.WestSecretaryAsync());
        // 8,000 yuan a head; the county's line lies at 6,900.
        var (own, neighbour) = (await banner.GivenMemberAsync(income: 2_400_000), await GivenNeighbourAsync(west, 2_400_000));
        var application = Forms.Application("incomeLine", exclusions: ["misconduct", "idleness", "childrenAble", "refusesDues"]);
        Assert.Equal(690_000, (await secretary.PostAsync("cases", new { personId = own, application })).MustBeRefused(422, "recognition.above_income_line").Number("incomeLine"));

        var document = await ShippedAsync(banner, "modern");
        document["key"] = "eastern";
        document["eligibility"]!["incomeLines"]![0]!["perCapita"] = 900_000;
        var relaxed = (await department.PostAsync("policies", new { document })).MustSucceed();
        (await department.PostAsync($"policies/{relaxed.Id()}/in-force", new { from = "2026-03-10", townshipId = banner.EastTownshipId })).MustSucceed();

        Assert.Equal("eastern", (await secretary.PostAsync("cases", new { personId = own, application })).MustSucceed().Text("pack.key"));
        (await west.PostAsync("cases", new { personId = neighbour, application })).MustBeRefused(422, "recognition.above_income_line");
    }

    [EngineFact]
    public async Task A_document_of_the_countys_own_is_judged_whole(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var document = await ShippedAsync(banner, "urad");
        document["key"] = "Our Pack";
        document["recognition"]!["deadline"]!["days"] = 10;
        document["tiers"]![0]!["amount"] = 1;
        var refused = (await department.PostAsync("policies", new { document })).MustBeRefused(422, "policy.invalid");
        Assert.Equal(["key", "recognition.deadline.days", "tiers.0.amount"], refused.At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));

        document = await ShippedAsync(banner, "urad");
        document["key"] = "ours";
        document["recognition"]!["steps"]![2]!["vote"]!["thresholdBasisPoints"] = 8000;
        var added = (await department.PostAsync("policies", new { document })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = "2026-03-10" })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = "2026-03-12" })).MustBeRefused(409, "policy.not_draft");
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.VisitedAsync(id);
        Assert.Equal("notApproved", (await banner.AppraisedAsync(id, ayes: 79, noes: 21)).Text("stage"));
    }

    [EngineFact]
    public async Task Nothing_comes_into_force_in_the_past_or_by_other_hands(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var added = (await department.PostAsync("policies", new { shippedKey = "modern" })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = "2026-03-09" })).MustBeRefused(422, "policy.retroactive");
        (await (await banner.ReviewerAsync()).PostAsync("policies", new { shippedKey = "modern" })).MustBeRefused(403, "access.forbidden");
        (await department.PostAsync("policies", new { shippedKey = "atlantis" })).MustBeRefused(422, "policy.not_shipped");
    }

    [EngineFact]
    public async Task The_schema_names_every_section_that_a_pack_needs(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var schema = (await (await banner.DepartmentAsync()).GetAsync("policy-schema")).MustSucceed();
        var required = schema.Items("required").Select(name => name.GetString()).ToList();
        Assert.Subset(required.ToHashSet(StringComparer.Ordinal), new HashSet<string?>(["eligibility", "tiers", "recognition"], StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.Object, schema.At("properties.recognition").ValueKind);
    }

    [EngineFact]
    public async Task Every_error_of_a_document_is_named_with_its_path_and_what_is_allowed_there(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var document = await ShippedAsync(banner, "modern");
        Assert.Empty((await department.PostAsync("policies/check", new { document })).MustSucceed().Items("errors"));

        document["name"] = "";
        document["eligibility"]!["routes"]![1]!["identities"]![0] = "baron";
        document["eligibility"]!["incomeLines"]![0]!["residence"] = "lunar";
        document["eligibility"]!["colour"] = "red";
        document["tiers"]![1]!["amount"] = "many";
        document["tiers"]![2]!.AsObject().Remove("least");
        document["recognition"]!["steps"]![1]!["kind"] = "lottery";
        document["recognition"]!["steps"]![6]!["length"] = true;
        document["pairing"]!["visitEveryMonths"] = 13;
        document["campaigns"]![0]!["returnDays"] = 0;
        var errors = (await department.PostAsync("policies/check", new { document })).MustSucceed().Items("errors").ToDictionary(error => error.Text("path"), error => error.Text("chinese"));
        Assert.Equal(
            [
                "campaigns.0.returnDays", "eligibility.colour", "eligibility.incomeLines.0.residence", "name", "pairing.visitEveryMonths", "recognition.steps.1.kind",
                "recognition.steps.6.length", "tiers.1.amount", "tiers.2.least",
            ],
            errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("应为以下之一：rural, urban。", errors["eligibility.incomeLines.0.residence"]);
        Assert.Equal("应为整数。", errors["tiers.1.amount"]);
        Assert.Contains("homeVisit, branchAppraisal", errors["recognition.steps.1.kind"], StringComparison.Ordinal);

        // What the shape lets through, the rules between the fields judge.
        document = await ShippedAsync(banner, "modern");
        document["eligibility"]!["routes"]![1]!["identities"]![0] = "baron";
        document["recognition"]!["steps"]![2]!["vote"]!["thresholdBasisPoints"] = 10_001;
        errors = (await department.PostAsync("policies/check", new { document })).MustSucceed().Items("errors").ToDictionary(error => error.Text("path"), error => error.Text("chinese"));
        Assert.Equal(["eligibility.routes.1.identities.0", "recognition.steps.2.vote.thresholdBasisPoints"], errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("minimumAllowance", errors["eligibility.routes.1.identities.0"], StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task A_draft_is_rewritten_until_it_is_in_force(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var added = (await department.PostAsync("policies", new { shippedKey = "modern" })).MustSucceed();
        var (path, version) = ($"policies/{added.Id()}", (int)added.Number("version"));
        var document = JsonNode.Parse(added.At("document").GetRawText())!;
        (document["key"], document["name"]) = ("ours", "本旗方案");
        var edited = (await department.PutAsync(path, new { document }, version)).MustSucceed();
        Assert.Equal(("ours", "本旗方案", 1L, true), (edited.Text("key"), edited.Text("document.name"), edited.Number("number"), edited.Truth("editable")));

        (await department.PutAsync(path, new { document }, version)).MustBeRefused(412, "request.stale");
        document["tiers"]![0]!["amount"] = 1;
        (await department.PutAsync(path, new { document })).MustBeRefused(422, "policy.invalid");
        document["tiers"]![0]!["amount"] = 200_000;
        (await department.PostAsync($"{path}/in-force", new { from = "2026-03-10" })).MustSucceed();
        (await department.PutAsync(path, new { document })).MustBeRefused(409, "policy.not_draft");
        (await department.PutAsync($"policies/{Guid.CreateVersion7()}", new { document })).MustBeRefused(404, "policy.not_found");
    }

    [EngineFact]
    public async Task A_draft_is_thrown_away_and_what_was_in_force_stays(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var added = (await department.PostAsync("policies", new { shippedKey = "modern" })).MustSucceed();
        var path = $"policies/{added.Id()}";
        (await (await banner.SecretaryAsync()).DeleteAsync(path)).MustBeRefused(403, "access.forbidden");
        (await department.DeleteAsync(path, version: 7)).MustBeRefused(412, "request.stale");

        (await department.DeleteAsync(path, (int)added.Number("version"))).MustSucceed();
        (await department.GetAsync(path)).MustBeRefused(404, "policy.not_found");
        (await department.DeleteAsync(path)).MustBeRefused(404, "policy.not_found");

        var urad = (await department.GetAsync("policies")).MustSucceed().Items().Single(policy => policy.Text("key") == "urad");
        (await department.DeleteAsync($"policies/{urad.Id()}")).MustBeRefused(409, "policy.not_draft");
        Assert.Equal("urad", (await banner.GivenCaseAsync()).Text("pack.key"));
    }

    private static async Task<Guid> GivenNeighbourAsync(ApiClient west, long income)
    {
        var organisationId = (await west.SessionAsync()).Id("posts.0.organisationId");
        var id = (await west.PostAsync("people", new { organisationId, name = "李四", partyStatus = "fullMember", sex = "male", birthDate = "1950-05-06", joinedOn = "1975-07-01", fullMemberOn = "1976-07-01" })).MustSucceed().Id();
        (await west.PutAsync($"people/{id}/household", new { size = 3, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "business", amount = income } } }, version: null)).MustSucceed();
        return id;
    }

    private static async Task<JsonNode> ShippedAsync(Banner banner, string key)
    {
        var added = (await (await banner.DepartmentAsync()).PostAsync("policies", new { shippedKey = key })).MustSucceed();
        return JsonNode.Parse(added.At("document").GetRawText())!;
    }
}
