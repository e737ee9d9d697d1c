using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Uploads;

/// <summary>
/// Looks at a PDF (ISO 32000) from outside: it begins with its head, has its end, and names nothing that runs or hides a file. What is packed
/// into its streams is not opened; that is why a paper is given out only as a file to save, never shown within the application's own pages.
/// </summary>
internal static class PdfPaper
{
    // Readers look for the end within the last kilobyte.
    private const int EndWithin = 1024;

    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    public static Result<byte[]> Check(byte[] content)
    {
        ReadOnlySpan<byte> paper = content;
        if (paper[Math.Max(0, paper.Length - EndWithin)..].IndexOf("%%EOF"u8) < 0)
            return UploadRefusals.Broken;
        return Names(paper, "/JavaScript"u8) || Names(paper, "/Launch"u8) || Names(paper, "/EmbeddedFile"u8) || Names(paper, "/RichMedia"u8)
            ? UploadRefusals.ActivePaper
            : content;
    }

    private static bool Names(ReadOnlySpan<byte> paper, ReadOnlySpan<byte> name) => paper.IndexOf(name) >= 0;
}
