using System.Text;
using Assistance.Kernel.Data;
using Assistance.Testing;
using Assistance.Testing.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

/// <summary>Photographs of a visit: who puts them there, what is kept of them, who sees them.</summary>
public sealed class VisitPhotoTests
{
    private const string Place = "N30.0 E114.0";

    [EngineFact]
    [Rule("A13")]
    public async Task A_photograph_is_kept_without_the_place_where_it_was_taken_and_sealed(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var visit = await LogAsync(county, helper);

        var after = (await helper.UploadAsync($"visits/{visit}/photos", "院落.jpeg", Pictures.TakenAt(Place), fields: ("note", "院落"))).MustSucceed();

        Assert.Equal((1L, 2L), (after.Number("photoCount"), after.Number("version")));
        var photo = Assert.Single((await (await county.AsAsync("wangjia")).GetAsync($"visits/{visit}/photos")).MustSucceed().Items());
        Assert.Equal(("院落.jpg", "院落", "an"), (photo.Text("fileName"), photo.Text("note"), photo.Text("addedBy")));
        var opened = await (await county.AsAsync("east")).GetAsync($"visit-photos/{photo.Id()}/content");
        Assert.Equal((200, "image/jpeg", "no-store"), ((int)opened.Status, opened.ContentType, opened.Headers["Cache-Control"]));
        Assert.Equal(photo.Number("bytes"), opened.Bytes.Length);
        Assert.True(opened.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Place)) < 0);
        var stored = (byte[])(await county.App.AskAsync("select sealed from pairing_visit_photo_contents"))!;
        Assert.True(stored.AsSpan().IndexOf("JFIF"u8) < 0);
        Assert.Equal(1L, Assert.Single(await county.ListAsync("an", "visits")).Number("visit.photoCount"));
        Assert.True(await IsRecordedAsync(county, "openVisitPhoto", "east"));
    }

    [EngineFact]
    public async Task The_same_photograph_again_is_kept_once_and_one_that_was_withdrawn_leaves_a_line(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var visit = await LogAsync(county, helper);
        (await helper.UploadAsync($"visits/{visit}/photos", "a.jpg", Pictures.Jpeg, key: "first")).MustSucceed();
        (await helper.UploadAsync($"visits/{visit}/photos", "a.jpg", Pictures.Jpeg, key: "first")).MustSucceed();

        Assert.Equal(1, (await helper.UploadAsync($"visits/{visit}/photos", "b.jpg", Pictures.Jpeg, key: "second")).MustSucceed().Number("photoCount"));
        var photo = Assert.Single((await helper.GetAsync($"visits/{visit}/photos")).MustSucceed().Items()).Id();
        (await helper.PostAsync($"visit-photos/{photo}/withdrawal", new { reason = "" })).MustBeRefused(422, "request.invalid");
        Assert.Equal(0, (await helper.PostAsync($"visit-photos/{photo}/withdrawal", new { reason = "拍到了他人" })).MustSucceed().Number("photoCount"));

        Assert.Equal("拍到了他人", Assert.Single((await helper.GetAsync($"visits/{visit}/photos")).MustSucceed().Items()).Text("removedWhy"));
        (await helper.GetAsync($"visit-photos/{photo}/content")).MustBeRefused(404, "pairing.photo_not_found");
        (await helper.PostAsync($"visit-photos/{photo}/withdrawal", new { reason = "再撤" })).MustBeRefused(404, "pairing.photo_not_found");
        Assert.Null(await county.App.AskAsync("select sealed from pairing_visit_photo_contents"));
    }

    [EngineFact]
    public async Task Who_logged_the_visit_adds_a_photograph_and_nobody_elsewhere_sees_it(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var visit = await LogAsync(county, helper);
        (await helper.UploadAsync($"visits/{visit}/photos", "a.png", Pictures.Png())).MustSucceed();
        var photo = Assert.Single((await helper.GetAsync($"visits/{visit}/photos")).MustSucceed().Items()).Id();

        (await (await county.AsAsync("east")).UploadAsync($"visits/{visit}/photos", "b.jpg", Pictures.Jpeg)).MustBeRefused(403, "pairing.not_logger");
        (await (await county.AsAsync("east")).PostAsync($"visit-photos/{photo}/withdrawal", new { reason = "不妥" })).MustBeRefused(403, "pairing.not_logger");
        var west = await county.AsAsync("west");
        (await west.UploadAsync($"visits/{visit}/photos", "b.jpg", Pictures.Jpeg)).MustBeRefused(404, "pairing.visit_not_found");
        (await west.GetAsync($"visits/{visit}/photos")).MustBeRefused(404, "pairing.visit_not_found");
        (await west.GetAsync($"visit-photos/{photo}/content")).MustBeRefused(404, "pairing.photo_not_found");
        (await west.PostAsync($"visit-photos/{photo}/withdrawal", new { reason = "不妥" })).MustBeRefused(404, "pairing.photo_not_found");
        (await (await county.AsAsync("agriculture")).UploadAsync($"visits/{visit}/photos", "b.jpg", Pictures.Jpeg)).MustSucceed();
    }

    [EngineFact]
    public async Task What_is_no_photograph_is_refused_and_so_is_one_of_a_visit_that_was_not_made(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var visit = await LogAsync(county, helper);
        var pair = (await helper.GetAsync("my-people")).MustSucceed().Id("items.0.pair.id");
        var planned = (await helper.PostAsync("visits/planned", new { pairId = pair, day = "2026-03-20" })).MustSucceed().Id();

        (await helper.UploadAsync($"visits/{visit}/photos", "a.jpg", "<html><script>"u8.ToArray())).MustBeRefused(400, "upload.other_kind");
        (await helper.UploadAsync($"visits/{visit}/photos", "a.jpg", new byte[11 << 20])).MustBeRefused(413, "upload.too_large");
        (await helper.UploadAsync($"visits/{visit}/photos", "a.pdf", Pictures.Pdf())).MustBeRefused(422, "pairing.photos_only");
        (await helper.UploadAsync($"visits/{planned}/photos", "a.jpg", Pictures.Jpeg)).MustBeRefused(409, "pairing.not_visited_yet");
        for (var width = 1; width <= 9; width++)
            (await helper.UploadAsync($"visits/{visit}/photos", "a.png", Pictures.Png(width))).MustSucceed();
        (await helper.UploadAsync($"visits/{visit}/photos", "a.png", Pictures.Png(10))).MustBeRefused(422, "pairing.too_many_photos");
    }

    private static async Task<Guid> LogAsync(HelpingCounty county, ApiClient by)
    {
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        return (await by.PostAsync("visits", new { pairId = pair, report = new { findings = "身体尚好" } })).MustSucceed().Id();
    }

    // Reads are recorded within a second.
    private static async Task<bool> IsRecordedAsync(HelpingCounty county, string operation, string by)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            await using var scope = county.App.Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.AnyAsync(r => r.Operation == operation && r.SubjectType == "visitPhoto" && r.ActorName == by))
                return true;
            await Task.Delay(100);
        }

        return false;
    }
}
