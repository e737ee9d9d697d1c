using System.Text;
using Assistance.Testing;
using Assistance.Testing.Uploads;

namespace Assistance.Acceptance.Recognition;

/// <summary>Pictures and papers in a case's file: who puts them in, what is kept of them, who opens them.</summary>
public sealed class AttachmentTests
{
    private const string Place = "N30.0 E114.0";

    [EngineFact]
    [Rule("B12")]
    public async Task A_gate_is_proved_by_what_was_put_into_the_file_at_its_step(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var secretary = await banner.SecretaryAsync();

        var added = (await secretary.UploadAsync($"cases/{id}/attachments", "住房.jpeg", Pictures.TakenAt(Place), fields: ("note", "住房外观"))).MustSucceed();
        await banner.VisitedAsync(id);
        (await secretary.UploadAsync($"cases/{id}/attachments", "诊断证明.pdf", Pictures.Pdf(), fields: ("step", "selfApplication"))).MustSucceed();

        var (picture, paper) = (added.At("attachments.0"), (await banner.CaseAsync(id)).At("attachments.1"));
        Assert.Equal(("homeVisit", "住房.jpg", "住房外观", "jpeg"), (picture.Text("step"), picture.Text("fileName"), picture.Text("note"), picture.Text("kind")));
        Assert.Equal(("selfApplication", "诊断证明.pdf", "pdf", Pictures.Pdf().Length), (paper.Text("step"), paper.Text("fileName"), paper.Text("kind"), (int)paper.Number("bytes")));
        var opened = await (await banner.AsAsync("panel")).GetAsync($"cases/{id}/attachments/{picture.Id()}/content");
        Assert.Equal((200, "image/jpeg"), ((int)opened.Status, opened.ContentType));
        Assert.Equal(picture.Number("bytes"), opened.Bytes.Length);
        Assert.True(opened.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Place)) < 0);
        Assert.Equal("nosniff", opened.Headers["X-Content-Type-Options"]);
        Assert.StartsWith("attachment", opened.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task What_was_put_in_by_mistake_leaves_a_line_and_what_was_decided_upon_stays(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var secretary = await banner.SecretaryAsync();
        var mistaken = await AddedAsync(secretary, id, Pictures.Jpeg);
        var right = await AddedAsync(secretary, id, Pictures.Png());

        (await secretary.PostAsync($"cases/{id}/attachments/{mistaken}/removal", new { reason = "" })).MustBeRefused(422, "request.invalid");
        var after = (await secretary.PostAsync($"cases/{id}/attachments/{mistaken}/removal", new { reason = "传错了人" })).MustSucceed();
        Assert.Equal(("传错了人", true), (after.Text("attachments.0.removedWhy"), after.IsNull("attachments.1.removedOn")));
        (await secretary.GetAsync($"cases/{id}/attachments/{mistaken}/content")).MustBeRefused(404, "recognition.attachment_not_found");
        (await secretary.PostAsync($"cases/{id}/attachments/{mistaken}/removal", new { reason = "再删一次" })).MustBeRefused(404, "recognition.attachment_not_found");

        await banner.VisitedAsync(id);
        (await secretary.PostAsync($"cases/{id}/attachments/{right}/removal", new { reason = "不要了" })).MustBeRefused(409, "recognition.attachment_on_file");
        // Nothing of it is left to be found twice.
        await AddedAsync(secretary, id, Pictures.Jpeg);
        (await secretary.UploadAsync($"cases/{id}/attachments", "再来.png", Pictures.Png())).MustBeRefused(409, "recognition.same_attachment");
    }

    [EngineFact]
    public async Task Only_who_works_at_the_step_puts_something_in_and_nobody_opens_another_place_s_file(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var (secretary, reviewer, west) = (await banner.SecretaryAsync(), await banner.ReviewerAsync(), await banner.WestSecretaryAsync());
        var picture = await AddedAsync(secretary, id, Pictures.Jpeg);

        (await reviewer.UploadAsync($"cases/{id}/attachments", "a.png", Pictures.Png())).MustBeRefused(403, "recognition.not_your_step");
        Assert.False((await reviewer.GetAsync($"cases/{id}")).MustSucceed().Truth("mayAttach"));
        Assert.True((await secretary.GetAsync($"cases/{id}")).MustSucceed().Truth("mayAttach"));
        Assert.Equal(200, (int)(await reviewer.GetAsync($"cases/{id}/attachments/{picture}/content")).Status);
        (await west.GetAsync($"cases/{id}/attachments/{picture}/content")).MustBeRefused(404, "recognition.attachment_not_found");
        (await west.UploadAsync($"cases/{id}/attachments", "a.png", Pictures.Png())).MustBeRefused(404, "recognition.not_found");
        var other = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"))).Id();
        (await secretary.GetAsync($"cases/{other}/attachments/{picture}/content")).MustBeRefused(404, "recognition.attachment_not_found");
    }

    [EngineFact]
    public async Task Evidence_comes_in_while_the_clock_stands_still_and_no_more_once_the_case_is_closed(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var secretary = await banner.SecretaryAsync();
        (await secretary.PostAsync($"cases/{id}/freeze", new { reason = "等待诊断证明" })).MustSucceed();

        await AddedAsync(secretary, id, Pictures.Png());
        (await secretary.UploadAsync($"cases/{id}/attachments", "a.jpg", Pictures.Jpeg, fields: ("step", "committeeReview"))).MustBeRefused(422, "recognition.step_not_begun");
        (await secretary.PostAsync($"cases/{id}/withdrawal", new { reason = "本人撤回" })).MustSucceed();
        (await secretary.UploadAsync($"cases/{id}/attachments", "a.jpg", Pictures.Jpeg)).MustBeRefused(409, "recognition.illegal_step");
    }

    [EngineFact]
    public async Task A_file_of_another_kind_is_refused_and_the_case_stays_as_it_was(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var secretary = await banner.SecretaryAsync();
        var before = (await secretary.GetAsync($"cases/{id}")).MustSucceed().Number("version");

        (await secretary.UploadAsync($"cases/{id}/attachments", "照片.jpg", "<html><script>"u8.ToArray())).MustBeRefused(400, "upload.other_kind");
        (await secretary.UploadAsync($"cases/{id}/attachments", "空.jpg", [])).MustBeRefused(400, "upload.empty");
        (await secretary.UploadAsync($"cases/{id}/attachments", "大.jpg", new byte[11 << 20])).MustBeRefused(413, "upload.too_large");
        (await secretary.UploadAsync($"cases/{id}/attachments", "表.pdf", Pictures.Pdf("/OpenAction <</S /JavaScript>>"))).MustBeRefused(400, "upload.active_pdf");

        Assert.Equal(before, (await secretary.GetAsync($"cases/{id}")).MustSucceed().Number("version"));
    }

    [EngineFact]
    public async Task What_is_stored_is_sealed(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var picture = await AddedAsync(await banner.SecretaryAsync(), id, Pictures.Png());

        var stored = (byte[])(await banner.App.AskAsync("select sealed from recognition_attachment_contents"))!;

        Assert.Equal(Pictures.Png().Length + 30, stored.Length);
        Assert.True(stored.AsSpan().IndexOf("IHDR"u8) < 0);
        Assert.Equal(Pictures.Png(), (await (await banner.SecretaryAsync()).GetAsync($"cases/{id}/attachments/{picture}/content")).Bytes);
    }

    private static async Task<Guid> AddedAsync(ApiClient secretary, Guid caseId, byte[] content) =>
        (await secretary.UploadAsync($"cases/{caseId}/attachments", "材料.bin", content)).MustSucceed().Items("attachments")[^1].Id();
}
