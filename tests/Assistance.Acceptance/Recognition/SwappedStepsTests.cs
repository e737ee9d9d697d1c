using System.Text.Json.Nodes;
using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>The order of the steps is the pack's: two of them changed over make another procedure, and nothing else is touched.</summary>
public sealed class SwappedStepsTests
{
    [EngineTheory]
    [InlineData("homeVisit", "branchAppraisal")]
    [InlineData("branchAppraisal", "committeeReview")]
    [InlineData("writtenNotice", "publicNotice")]
    [Rule("B9")]
    public async Task Two_steps_change_places_in_the_pack_and_the_case_walks_the_other_way(Engine engine, string one, string other)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        var before = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"))).Id();
        await PutSwappedInForceAsync(department, one, other);

        var opened = await banner.GivenCaseAsync(await banner.GivenMemberAsync("王五"));
        var swapped = Place.Of("urad").Steps.Select(step => step.Split(' ')[0]).Select(kind => kind == one ? other : kind == other ? one : kind).ToList();
        Assert.Equal(swapped, Kinds(opened));
        var done = await banner.WalkedThroughAsync(opened.Id());
        Assert.Equal(swapped, Kinds(done));
        Assert.All(done.Items("steps"), step => Assert.Equal("done", step.Text("state")));

        // The case that was opened under the other order keeps to it.
        var kept = await banner.WalkedThroughAsync(before);
        Assert.Equal(Place.Of("urad").Steps.Select(step => step.Split(' ')[0]), Kinds(kept));
        Assert.Equal(2, (await department.GetAsync("ledger")).MustSucceed().Items().Count);
    }

    private static async Task PutSwappedInForceAsync(ApiClient department, string one, string other)
    {
        var shipped = (await department.PostAsync("policies", new { shippedKey = "urad" })).MustSucceed();
        var document = JsonNode.Parse(shipped.At("document").GetRawText())!;
        var steps = document["recognition"]!["steps"]!.AsArray();
        var (first, second) = (At(steps, one), At(steps, other));
        var (early, late) = (steps[first]!.DeepClone(), steps[second]!.DeepClone());
        (steps[first], steps[second]) = (late, early);
        document["key"] = "ours";
        var added = (await department.PostAsync("policies", new { document })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = "2026-03-10" })).MustSucceed();
    }

    private static int At(JsonArray steps, string kind) => steps.Index().Single(step => step.Item!["kind"]!.GetValue<string>() == kind).Index;

    private static List<string> Kinds(System.Text.Json.JsonElement view) => [.. view.Items("steps").Select(step => step.Text("kind"))];
}
