using System.Buffers.Binary;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Uploads;

/// <summary>Rewrites a PNG (ISO/IEC 15948) from the chunks that make the picture; texts, times, Exif, animation and all that follows its end are left out.</summary>
internal static class PngImage
{
    private const int HeaderLength = 13;

    // Length, type, check.
    private const int AroundData = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith(Signature);

    public static Result<byte[]> Clean(ReadOnlySpan<byte> content)
    {
        var kept = new MemoryStream(content.Length);
        kept.Write(Signature);
        var (at, isDrawn) = (Signature.Length, false);
        while (Chunk(content, at) is { Length: > 0 } chunk)
        {
            var type = chunk.Slice(4, 4);
            var isFirst = at == Signature.Length;
            at += chunk.Length;
            if (isFirst != type.SequenceEqual("IHDR"u8))
                return UploadRefusals.Broken;
            if (isFirst)
            {
                if (Pixels(chunk) is not { } pixels)
                    return UploadRefusals.Broken;
                if (pixels > Upload.MostPixels)
                    return UploadRefusals.TooManyPixels;
            }

            if (MakesThePicture(type))
                kept.Write(chunk);
            isDrawn |= type.SequenceEqual("IDAT"u8);
            if (type.SequenceEqual("IEND"u8))
                return isDrawn ? kept.ToArray() : UploadRefusals.Broken;
        }

        return UploadRefusals.Broken;
    }

    /// <summary>A chunk from its length to its check; empty where it does not fit.</summary>
    private static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> content, int at)
    {
        if (at + AroundData > content.Length)
            return [];
        var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
        return length <= (uint)(content.Length - at - AroundData) ? content.Slice(at, (int)length + AroundData) : [];
    }

    private static long? Pixels(ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderLength + AroundData)
            return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header[8..]), BinaryPrimitives.ReadUInt32BigEndian(header[12..]));
        return width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? (long)width * height : null;
    }

    private static bool MakesThePicture(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("IHDR"u8) || type.SequenceEqual("PLTE"u8) || type.SequenceEqual("IDAT"u8) || type.SequenceEqual("IEND"u8)
        || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("gAMA"u8) || type.SequenceEqual("cHRM"u8) || type.SequenceEqual("sRGB"u8)
        || type.SequenceEqual("sBIT"u8) || type.SequenceEqual("pHYs"u8);
}
