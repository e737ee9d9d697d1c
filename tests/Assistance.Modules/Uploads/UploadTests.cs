using System.Text;
using Assistance.Kernel.Uploads;
using Assistance.Testing.Uploads;

namespace Assistance.Modules.Tests.Uploads;

/// <summary>What may be kept of a picture or paper: told by its content, without what says where it was taken (SEC30).</summary>
public sealed class UploadTests
{
    private const string Place = "N30.0 E114.0 telephone 12000000009";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_picture_loses_the_place_where_it_was_taken_and_keeps_its_side_up(bool isLittleEndian)
    {
        var kept = Kept(Pictures.TakenAt(Place, orientation: 6, isLittleEndian));

        Assert.Equal(UploadKind.Jpeg, kept.Kind);
        Assert.False(Holds(kept.Content, Place));
        Assert.Equal(6, OrientationOf(kept.Content));
        Assert.Equal(ScanOf(Pictures.Jpeg), ScanOf(kept.Content));
        Assert.Equal(kept.Content, Kept(kept.Content).Content);
    }

    [Fact]
    public void An_upright_picture_keeps_no_exif_at_all()
    {
        Assert.False(Holds(Kept(Pictures.TakenAt(Place, orientation: 1)).Content, "Exif"));
        Assert.False(Holds(Kept(Pictures.TakenAt(Place, orientation: 9)).Content, "Exif"));
        Assert.False(Holds(Kept(Pictures.Jpeg).Content, "ICC_PROFILE"));
    }

    [Fact]
    public void What_stands_behind_a_picture_is_cut_off()
    {
        byte[] behind = [.. "PK\u0003\u0004"u8, .. "<script>alert(1)</script>"u8];

        Assert.Equal(Kept(Pictures.Jpeg).Content, Kept([.. Pictures.Jpeg, .. behind]).Content);
        Assert.Equal(Kept(Pictures.Png()).Content, Kept([.. Pictures.Png(), .. behind]).Content);
    }

    [Fact]
    public void A_png_loses_its_texts_and_keeps_its_colours()
    {
        var text = Encoding.UTF8.GetBytes($"Comment\0{Place}");
        var kept = Kept(Pictures.Png(also: [("tEXt", text), ("eXIf", text), ("iTXt", text), ("tIME", new byte[7]), ("gAMA", [0, 0, 0xB1, 0x8F])]));

        Assert.Equal(UploadKind.Png, kept.Kind);
        Assert.False(Holds(kept.Content, Place));
        Assert.Equal(Pictures.Png(also: [("gAMA", [0, 0, 0xB1, 0x8F])]), kept.Content);
    }

    [Fact]
    public void A_paper_is_kept_as_it_is_unless_something_in_it_runs()
    {
        Assert.Equal((UploadKind.Pdf, Pictures.Pdf().Length), (Kept(Pictures.Pdf()).Kind, Kept(Pictures.Pdf()).Content.Length));
        foreach (var active in new[] { "/OpenAction <</S /JavaScript /JS (app.alert(1))>>", "/AA <</O <</S /Launch /F (cmd)>>>>", "/Names <</EmbeddedFiles 5 0 R>>", "/Annots [<</Subtype /RichMedia>>]" })
            Assert.Equal("upload.active_pdf", Refused(Pictures.Pdf(active)));
        Assert.Equal("upload.broken", Refused([.. "%PDF-1.7\n"u8, .. new byte[5000]]));
    }

    [Fact]
    public void The_content_says_what_a_file_is()
    {
        Assert.Equal("upload.empty", Refused([]));
        Assert.Equal("upload.other_kind", Refused("GIF89a"u8.ToArray()));
        Assert.Equal("upload.other_kind", Refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray()));
        Assert.Equal("upload.other_kind", Refused([.. "PK\u0003\u0004"u8, .. Pictures.Pdf()]));
        Assert.Equal("upload.other_kind", Refused([.. "junk "u8, .. Pictures.Pdf()]));
        Assert.Equal("upload.other_kind", Refused([0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]]));
        Assert.Equal("upload.too_large", Refused([.. Pictures.Pdf(), .. new byte[Upload.MostBytes]]));
    }

    [Fact]
    public void A_picture_is_judged_by_what_it_would_unfold_to()
    {
        Assert.Equal("upload.too_many_pixels", Refused(Pictures.Png(60_000, 60_000)));
        Assert.Equal("upload.too_many_pixels", Refused(Pictures.Png(int.MaxValue, int.MaxValue)));
        Assert.Equal("upload.too_many_pixels", Refused(Sized(Pictures.Jpeg, 0xFFFF)));
        Assert.Equal("upload.broken", Refused(Sized(Pictures.Jpeg, 0)));
        Assert.Equal("upload.broken", Refused(Pictures.Png(0, 10)));
    }

    [Fact]
    public void A_picture_that_is_cut_short_is_refused()
    {
        foreach (var whole in new[] { Pictures.Jpeg, Pictures.Png() })
        {
            for (var length = 3; length < whole.Length; length += Math.Max(1, whole.Length / 500))
                Assert.True(Upload.Inspect(whole[..length]).Refusal?.Code is "upload.broken" or "upload.other_kind", $"{length} of {whole.Length}");
        }
    }

    [Fact]
    public void Ten_thousand_damaged_files_are_refused_or_kept_clean()
    {
        var chance = new Chance(20261122);
        byte[][] wholes = [Pictures.TakenAt(Place), Pictures.Png(also: [("tEXt", Encoding.UTF8.GetBytes(Place))]), Pictures.Pdf()];
        var (kept, refused) = (0, 0);
        for (var i = 0; i < 10_000; i++)
        {
            var damaged = wholes[i % wholes.Length].ToArray();
            // Heads are small and damaged most.
            for (var hit = 0; hit <= chance.Below(4); hit++)
                damaged[chance.Below(i % 2 == 0 ? Math.Min(damaged.Length, 3000) : damaged.Length)] = (byte)chance.Below(256);
            var inspected = Upload.Inspect(damaged[..(chance.Below(4) == 0 ? chance.Below(damaged.Length) : damaged.Length)]);
            if (!inspected.Succeeded)
            {
                refused++;
                continue;
            }

            kept++;
            Assert.InRange(inspected.Value.Content.Length, 1, damaged.Length);
            Assert.False(inspected.Value.Kind != UploadKind.Pdf && Holds(inspected.Value.Content, Place));
            Assert.Equal(inspected.Value.Content, Kept(inspected.Value.Content).Content);
        }

        Assert.True(kept > 1000 && refused > 1000, $"{kept} kept, {refused} refused");
    }

    private static Upload Kept(byte[] content)
    {
        var inspected = Upload.Inspect(content);
        Assert.True(inspected.Succeeded, inspected.Refusal?.Code);
        return inspected.Value;
    }

    private static string? Refused(byte[] content) => Upload.Inspect(content).Refusal?.Code;

    private static bool Holds(byte[] content, string words) => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;

    private static int OrientationOf(byte[] jpeg) => jpeg[jpeg.AsSpan().IndexOf("Exif\0\0"u8) + 6 + 8 + 2 + 9];

    private static byte[] ScanOf(byte[] jpeg)
    {
        byte[] start = [0xFF, 0xDA];
        return jpeg[jpeg.AsSpan().IndexOf(start)..];
    }

    // Both sides of the baseline frame.
    private static byte[] Sized(byte[] jpeg, ushort side)
    {
        byte[] frame = [0xFF, 0xC0];
        var (sized, at) = (jpeg.ToArray(), jpeg.AsSpan().IndexOf(frame));
        (sized[at + 5], sized[at + 6], sized[at + 7], sized[at + 8]) = ((byte)(side >> 8), (byte)side, (byte)(side >> 8), (byte)side);
        return sized;
    }
}
