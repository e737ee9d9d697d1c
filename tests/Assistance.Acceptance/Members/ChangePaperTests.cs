using Assistance.Testing;
using Assistance.Testing.Uploads;

namespace Assistance.Acceptance.Members;

/// <summary>The pictures and papers that prove a change request.</summary>
public sealed class ChangePaperTests
{
    private const string Place = "29.123N 116.456E";

    [EngineFact]
    public async Task A_paper_is_handed_in_by_who_asks_and_opened_by_who_decides(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var request = await AskedAsync(county);
        var (pond, east) = (await county.AsAsync("pond"), await county.AsAsync("east"));

        var after = (await pond.UploadAsync($"change-requests/{request}/papers", "诊断证明.jpeg", Pictures.TakenAt(Place), fields: ("note", "诊断证明"))).MustSucceed();
        (await pond.UploadAsync($"change-requests/{request}/papers", "再来一次.jpeg", Pictures.TakenAt(Place))).MustSucceed();
        (await pond.UploadAsync($"change-requests/{request}/papers", "收入.pdf", Pictures.Pdf())).MustSucceed();

        Assert.Equal(2, after.Number("version"));
        // The test's clock stands still, so that neither came first.
        var papers = (await east.GetAsync($"change-requests/{request}")).MustSucceed().Items("papers").OrderBy(paper => paper.Text("kind"), StringComparer.Ordinal).ToList();
        Assert.Equal(["诊断证明.jpg", "收入.pdf"], papers.Select(paper => paper.Text("fileName")));
        Assert.Equal(("诊断证明", "pond"), (papers[0].Text("note"), papers[0].Text("addedBy")));
        var opened = await east.GetAsync($"change-papers/{papers[0].Id()}/content");
        Assert.Equal((200, "image/jpeg", "no-store"), ((int)opened.Status, opened.ContentType, opened.Headers["Cache-Control"]));
        Assert.True(opened.Bytes.AsSpan().IndexOf("29.123N"u8) < 0);
        var stored = (byte[])(await county.App.AskAsync("select sealed from members_change_paper_contents"))!;
        Assert.True(stored.AsSpan().IndexOf("JFIF"u8) < 0 && stored.AsSpan().IndexOf("%PDF"u8) < 0);

        // Who looked at what was handed in before is told that there is more.
        (await east.PostAsync($"change-requests/{request}/accept", new { }, 1)).MustBeRefused(412);
        (await east.PostAsync($"change-requests/{request}/accept", new { }, 3)).MustSucceed();
        (await pond.UploadAsync($"change-requests/{request}/papers", "c.png", Pictures.Png())).MustBeRefused(409, "members.change_decided");
        (await pond.PostAsync($"change-papers/{papers[0].Id()}/withdrawal", new { reason = "放错" })).MustBeRefused(409, "members.change_decided");
    }

    [EngineFact]
    public async Task A_paper_that_was_withdrawn_leaves_a_line_and_nothing_else(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var request = await AskedAsync(county);
        var pond = await county.AsAsync("pond");
        var paper = (await pond.UploadAsync($"change-requests/{request}/papers", "a.jpg", Pictures.Jpeg)).MustSucceed().Items("papers")[0].Id();

        (await pond.PostAsync($"change-papers/{paper}/withdrawal", new { reason = "" })).MustBeRefused(422, "request.invalid");
        var left = (await pond.PostAsync($"change-papers/{paper}/withdrawal", new { reason = "放错了人" })).MustSucceed().Items("papers");

        Assert.Equal("放错了人", Assert.Single(left).Text("removedWhy"));
        (await pond.GetAsync($"change-papers/{paper}/content")).MustBeRefused(404, "members.change_paper_not_found");
        Assert.Null(await county.App.AskAsync("select sealed from members_change_paper_contents"));
    }

    [EngineFact]
    public async Task Papers_are_their_maker_s_alone_and_of_the_kinds_that_can_be_looked_at(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var request = await AskedAsync(county);
        var (pond, east, ford) = (await county.AsAsync("pond"), await county.AsAsync("east"), await county.AsAsync("ford"));
        var paper = (await pond.UploadAsync($"change-requests/{request}/papers", "a.jpg", Pictures.Jpeg)).MustSucceed().Items("papers")[0].Id();

        (await east.UploadAsync($"change-requests/{request}/papers", "b.png", Pictures.Png())).MustBeRefused(403, "members.change_paper_of_the_maker");
        (await east.PostAsync($"change-papers/{paper}/withdrawal", new { reason = "不妥" })).MustBeRefused(403, "members.change_paper_of_the_maker");
        (await ford.UploadAsync($"change-requests/{request}/papers", "b.png", Pictures.Png())).MustBeRefused(404, "members.change_request_not_found");
        (await ford.GetAsync($"change-papers/{paper}/content")).MustBeRefused(404, "members.change_paper_not_found");
        (await ford.PostAsync($"change-papers/{paper}/withdrawal", new { reason = "不妥" })).MustBeRefused(404, "members.change_paper_not_found");
        (await pond.UploadAsync($"change-requests/{request}/papers", "a.jpg", "<html><script>"u8.ToArray())).MustBeRefused(400, "upload.other_kind");
        for (var width = 1; width <= 8; width++)
            (await pond.UploadAsync($"change-requests/{request}/papers", "a.png", Pictures.Png(width))).MustSucceed();
        (await pond.UploadAsync($"change-requests/{request}/papers", "a.png", Pictures.Png(9))).MustBeRefused(422, "members.too_many_change_papers");
    }

    private static async Task<Guid> AskedAsync(GreenCounty county)
    {
        var person = await county.GivenRecognisedAsync(GreenCounty.Pond, "杨一");
        var pond = await county.AsAsync("pond");
        return (await pond.PostAsync(
            $"people/{person}/change-requests", new { reason = "确诊慢性病", evidence = "县医院诊断证明2026-03", profile = new { health = "chronicIllness" } }, await county.VersionAsync(person)))
            .MustSucceed().Id();
    }
}
