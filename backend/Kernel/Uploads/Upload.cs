using System.Security.Cryptography;
using Assistance.Kernel.Refusals;
using Microsoft.AspNetCore.Http;

namespace Assistance.Kernel.Uploads;

public enum UploadKind
{
    Jpeg,
    Png,
    Pdf,
}

/// <summary>
/// A picture or paper that somebody handed in, as it may be kept: told by its content and never by its name, its pictures without what the camera
/// wrote beside them (place, time, device), nothing in front of it or behind it.
/// </summary>
public sealed record Upload(UploadKind Kind, byte[] Content)
{
    public const int MostBytes = 10 << 20;

    /// <summary>A picture is refused by what it would unfold to, not only by its bytes.</summary>
    public const long MostPixels = 60_000_000;

    public string Extension => Kind switch
    {
        UploadKind.Jpeg => ".jpg",
        UploadKind.Png => ".png",
        _ => ".pdf",
    };

    /// <summary>SHA-256 of what is kept, in hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Content));

    public static string MediaTypeOf(UploadKind kind) => kind switch
    {
        UploadKind.Jpeg => "image/jpeg",
        UploadKind.Png => "image/png",
        _ => "application/pdf",
    };

    /// <summary>Takes in what was sent and looks at it, as <see cref="Inspect"/> does.</summary>
    public static async Task<Result<Upload>> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > MostBytes)
            return UploadRefusals.TooLarge;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return Inspect(content.ToArray());
    }

    /// <returns>What may be kept of it, or why nothing may: empty, too large, another kind, broken, too many pixels, active content.</returns>
    public static Result<Upload> Inspect(byte[] content)
    {
        if (content.Length == 0)
            return UploadRefusals.Empty;
        if (content.Length > MostBytes)
            return UploadRefusals.TooLarge;
        if (JpegImage.Is(content))
            return Kept(UploadKind.Jpeg, JpegImage.Clean(content));
        if (PngImage.Is(content))
            return Kept(UploadKind.Png, PngImage.Clean(content));
        return PdfPaper.Is(content) ? Kept(UploadKind.Pdf, PdfPaper.Check(content)) : UploadRefusals.OtherKind;
    }

    private static Result<Upload> Kept(UploadKind kind, Result<byte[]> cleaned) => cleaned.Succeeded ? new Upload(kind, cleaned.Value) : cleaned.Refusal;
}
