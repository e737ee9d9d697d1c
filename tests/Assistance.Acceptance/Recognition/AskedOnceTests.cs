using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>
/// From the application to the review nobody is asked for what the system holds: every field on the way that Forms 1, 7 and 15 are filled from stands here
/// with what it is. A new field is new work for whoever fills it in, and has to say why.
/// </summary>
public sealed class AskedOnceTests
{
    /// <summary>
    /// <c>operation field : what it is</c>. <c>new</c> is known to nobody but those at the table; <c>judged</c> is what somebody thinks; <c>act</c> is when, where and by whom
    /// it is done; <c>chosen</c> names a row or an option; <c>held</c> is in the system, stands filled in, and may be left out.
    /// </summary>
    private const string Asked = """
        submitApplication personId : chosen
        submitApplication application.route : chosen of the pack's
        submitApplication application.tier : judged, the tier applied for
        submitApplication application.reason : new, the applicant's own words
        submitApplication application.signedOn : act
        submitApplication application.declarations.code : chosen of the pack's
        submitApplication application.declarations.applies : new
        submitApplication application.declarations.checked : new
        submitApplication application.residence : held, from 城乡类别 in the file
        submitApplication application.primaryCause : held, from the hardship in the file
        submitApplication application.otherCauses : held, from the hardship in the file
        submitApplication application.otherAid.from : new
        submitApplication application.otherAid.what : new
        submitApplication application.otherAid.amount : new
        submitApplication application.otherAid.purpose : chosen
        submitApplication application.attested : judged by the branch
        submitApplication note : new
        recordHomeVisit visitedOn : act
        recordHomeVisit investigators.name : act
        recordHomeVisit investigators.post : act
        recordHomeVisit interviewee : act
        recordHomeVisit incomeYear : chosen
        recordHomeVisit incomes.source : chosen
        recordHomeVisit incomes.amount : new, what was found at home against the file
        recordHomeVisit incomes.accounting : chosen
        recordHomeVisit verifiedWith : act
        recordHomeVisit neighboursOpinion : new
        recordHomeVisit findings : new
        recordHomeVisit confirmed : judged
        recordHomeVisit rigidExpenses : held, the sum of the expenses by kind
        recordHomeVisit assets : new
        recordHomeVisit housing : held, from the hardship in the file
        recordHomeVisit expenses.kind : chosen
        recordHomeVisit expenses.amount : new, what was found at home against the file
        recordAppraisal heldOn : act
        recordAppraisal place : act
        recordAppraisal chair : act
        recordAppraisal recorder : act
        recordAppraisal present : new
        recordAppraisal ayes : new
        recordAppraisal noes : new
        recordAppraisal abstentions : new
        recordAppraisal method : act
        recordAppraisal tellers : act
        recordAppraisal minutes : new
        recordAppraisal absences : new
        recordAppraisal shouldAttend : held, from the branch's full members
        reportByBranch report : judged
        postNotice hotline : act
        postNotice receivingUnit : act
        reviewByCommittee judgement.outcome : judged
        reviewByCommittee judgement.text : judged
        reviewByCommittee judgement.tier : held, from the application
        reviewByCommittee judgement.amount : held, from the pack's tier
        reviewByCommittee judgement.verification : new
        reviewByCommittee judgement.returnTo : chosen
        decideByDepartment judgement.outcome : judged
        decideByDepartment judgement.text : judged
        decideByDepartment judgement.tier : held, from the level before
        decideByDepartment judgement.amount : held, from the pack's tier
        decideByDepartment judgement.verification : new
        decideByDepartment judgement.returnTo : chosen
        assignPairs items.helperId : chosen
        assignPairs items.beneficiaryId : chosen
        assignPairs items.beneficiaryKind : held, from the ledger
        assignPairs items.kind : chosen
        assignPairs items.agreedUntil : new
        logVisit report.findings : new
        logVisit report.on : held, today
        logVisit report.place : new
        logVisit report.cash : new
        logVisit report.goods : new
        logVisit report.goodsWorth : new
        logVisit report.source : new
        logVisit report.issues.text : new
        logVisit report.issues.ownerId : chosen
        logVisit report.issues.dueOn : new
        logVisit pairId : chosen
        logVisit linkId : chosen
        logVisit occasion : held, a regular visit
        logVisit campaign : chosen
        logVisit unlessVisited : act, of a queue that is sent twice
        submitReview incomes.source : chosen
        submitReview incomes.amount : new, of this half-year
        submitReview incomes.accounting : chosen
        submitReview measuresDone : judged
        submitReview changes : new
        submitReview conclusion : judged
        submitReview newTier : judged
        submitReview reason : judged
        reportSelfScores items.code : chosen of those that the system cannot know
        reportSelfScores items.points : judged
        reportSelfScores items.evidence : new
        giveScores items.code : chosen of those that the system cannot know
        giveScores items.points : judged
        giveScores items.reason : judged
        giveScores adjustment : judged
        giveScores adjustmentReason : judged
        recordBallot party : chosen
        recordBallot heldOn : act
        recordBallot excellent : new
        recordBallot good : new
        recordBallot fair : new
        recordBallot poor : new
        recordBallot record : act
        """;

    private static readonly IReadOnlyList<(string Operation, string Field, string Said)> Register =
        [.. Asked.Split('\n').Select(line => line.Trim().Split([' ', ':'], 3, StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1], parts[2].TrimStart(':', ' ')))];

    [Fact]
    public async Task Every_field_from_the_application_to_the_review_says_what_it_is_and_what_is_held_is_not_asked()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);
        using var api = app.Anonymous();
        var document = (await api.GetAsync("openapi.json")).MustSucceed();

        var asked = Register.Select(one => one.Operation).Distinct(StringComparer.Ordinal).SelectMany(operation => FieldsOf(document, operation)).ToList();

        Assert.Equal(Register.Select(one => $"{one.Operation} {one.Field}").Order(StringComparer.Ordinal), asked.Select(one => $"{one.Operation} {one.Field}").Order(StringComparer.Ordinal));
        var held = Register.Where(one => one.Said.StartsWith("held", StringComparison.Ordinal)).ToList();
        Assert.True(held.Count >= 10, "The register says of hardly anything that it is held.");
        Assert.Equal([], asked.Where(one => one.IsRequired).Select(one => (one.Operation, one.Field)).Intersect(held.Select(one => (one.Operation, one.Field))));
        Assert.All(Register, one => Assert.Contains(one.Said.Split(' ', ',')[0], new[] { "new", "judged", "act", "chosen", "held" }));
    }

    [EngineFact]
    [Rule("A3")]
    public async Task What_the_file_says_stands_in_the_application_that_leaves_it_out(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var secretary = await banner.SecretaryAsync();
        var member = await banner.GivenWholeFileAsync();
        var bare = new
        {
            route = "hardshipCause",
            tier = "considerable",
            reason = "久病在家",
            signedOn = "2026-03-10",
            declarations = Forms.UradExclusions.Select(code => new { code, applies = false }),
        };
        Assert.True((await secretary.GetAsync($"people/{member}/application-form")).MustSucceed().IsNull("residence"));
        (await secretary.PostAsync("cases", new { personId = member, application = bare })).MustBeRefused(422, "recognition.residence_missing");
        (await secretary.PostAsync("cases", new { personId = await banner.GivenMemberAsync("李四"), application = new { bare.route, bare.tier, bare.reason, bare.signedOn, bare.declarations, residence = "rural" } }))
            .MustBeRefused(422, "recognition.cause_not_counted");

        await banner.App.ChangeAsync("UPDATE members_people SET urban_rural = '220'");
        Assert.Equal("rural", (await secretary.GetAsync($"people/{member}/application-form")).MustSucceed().Text("residence"));
        var opened = (await secretary.PostAsync("cases", new { personId = member, application = bare })).MustSucceed();

        Assert.Equal(("rural", "illness"), (opened.Text("application.residence"), opened.Text("application.primaryCause")));
        await banner.VisitedAsync(opened.Id());
        var voters = opened.Number("votingMembers");
        Assert.Equal(2, voters);
        var meeting = new { heldOn = "2026-03-10", place = "村委会", chair = "王书记", recorder = "李二", present = 2, ayes = 2, noes = 0, abstentions = 0, method = "ballot", tellers = "赵三", minutes = "一致同意" };
        var seen = await banner.CaseAsync(opened.Id());
        var voted = (await secretary.PostAsync($"cases/{opened.Id()}/appraisal", meeting, (int)seen.Number("version"))).MustSucceed();
        Assert.Equal((voters, 10_000L), (voted.Number("appraisals.0.shouldAttend"), voted.Number("appraisals.0.rateBasisPoints")));
    }

    private static IEnumerable<(string Operation, string Field, bool IsRequired)> FieldsOf(JsonElement document, string operation)
    {
        var found = document.At("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(verb => verb.Value).Single(one => one.Text("operationId") == operation);
        var body = found.GetProperty("requestBody").GetProperty("content").EnumerateObject().First().Value.GetProperty("schema");
        return Within(document, body, string.Empty, isRequired: true).Select(one => (operation, one.Field, one.IsRequired));
    }

    private static IEnumerable<(string Field, bool IsRequired)> Within(JsonElement document, JsonElement schema, string path, bool isRequired)
    {
        foreach (var choice in new[] { "oneOf", "allOf", "anyOf" })
        {
            if (schema.TryGetProperty(choice, out var some))
                return Within(document, some.EnumerateArray().First(one => !(one.TryGetProperty("type", out var type) && type.ValueEquals("null"))), path, isRequired);
        }

        if (schema.TryGetProperty("$ref", out var name))
            return Within(document, document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1]), path, isRequired);
        if (schema.TryGetProperty("items", out var items))
            return Within(document, items, path, isRequired);
        if (!schema.TryGetProperty("properties", out var properties))
            return [(path, isRequired)];
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(one => one.GetString()!).ToHashSet(StringComparer.Ordinal) : [];
        return properties.EnumerateObject().SelectMany(one => Within(document, one.Value, path.Length == 0 ? one.Name : $"{path}.{one.Name}", isRequired && required.Contains(one.Name)));
    }
}
