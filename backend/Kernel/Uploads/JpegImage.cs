using System.Buffers.Binary;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Uploads;

/// <summary>
/// Rewrites a JPEG (ITU-T T.81) from the segments that make the picture: tables, frame, scans. What cameras and programs put beside them is left
/// out, but for the side that is up; so is all that follows the picture's end. Nothing is decoded, so that no pixel changes.
/// </summary>
internal static class JpegImage
{
    private const int StartOfImage = 0xD8;
    private const int EndOfImage = 0xD9;
    private const int StartOfScan = 0xDA;
    private const int Jfif = 0xE0;
    private const int Exif = 0xE1;
    private const int Adobe = 0xEE;
    private const int JfifLength = 16;
    private const int UprightOrientation = 1;

    public static bool Is(ReadOnlySpan<byte> content) => content is [0xFF, StartOfImage, 0xFF, ..];

    public static Result<byte[]> Clean(ReadOnlySpan<byte> content)
    {
        var kept = new MemoryStream(content.Length);
        kept.Write([0xFF, StartOfImage]);
        var (at, isSized, isDrawn, isTurned) = (2, false, false, false);
        while (Marker(content, ref at) is { } marker)
        {
            if (marker == EndOfImage)
            {
                kept.Write([0xFF, EndOfImage]);
                return isSized && isDrawn ? kept.ToArray() : UploadRefusals.Broken;
            }

            if (Segment(content, at) is not { Length: >= 2 } segment)
                return UploadRefusals.Broken;
            at += segment.Length;
            if (IsFrame(marker))
            {
                if (isSized || Pixels(segment) is not { } pixels)
                    return UploadRefusals.Broken;
                if (pixels > Upload.MostPixels)
                    return UploadRefusals.TooManyPixels;
                isSized = true;
            }

            if (marker == StartOfScan)
            {
                if (!isSized)
                    return UploadRefusals.Broken;
                var scan = ScanLength(content[at..]);
                Keep(kept, marker, segment);
                kept.Write(content.Slice(at, scan));
                (at, isDrawn) = (at + scan, true);
            }
            else if (marker == Exif && !isTurned && !isDrawn && Orientation(segment) is { } side and not UprightOrientation)
            {
                Keep(kept, Exif, OnlyOrientation(side));
                isTurned = true;
            }
            else if (MakesThePicture(marker, segment))
            {
                Keep(kept, marker, marker == Jfif ? WithoutThumbnail(segment) : segment);
            }
        }

        return UploadRefusals.Broken;
    }

    private static int? Marker(ReadOnlySpan<byte> content, ref int at)
    {
        if (at + 1 >= content.Length || content[at] != 0xFF)
            return null;
        while (at < content.Length && content[at] == 0xFF)
            at++;
        return at < content.Length && content[at] != 0 ? content[at++] : null;
    }

    /// <summary>The segment from its length on; empty where it does not fit.</summary>
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> content, int at)
    {
        if (at + 2 > content.Length)
            return [];
        var length = BinaryPrimitives.ReadUInt16BigEndian(content[at..]);
        return length >= 2 && at + length <= content.Length ? content.Slice(at, length) : [];
    }

    // SOF0 to SOF15; DHT, JPG and DAC lie between them.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // DHT, DQT, DRI, DAC, and what says how the colours are meant.
    private static bool MakesThePicture(int marker, ReadOnlySpan<byte> segment) =>
        IsFrame(marker) || marker is 0xC4 or 0xCC or 0xDB or 0xDD
        || (marker == Jfif && segment.Length >= JfifLength && segment[2..].StartsWith("JFIF\0"u8))
        || (marker == Adobe && segment[2..].StartsWith("Adobe"u8));

    private static long? Pixels(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 8)
            return null;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[5..]));
        return height > 0 && width > 0 ? (long)height * width : null;
    }

    // To the next marker that is neither a stuffed 0xFF nor a restart.
    private static int ScanLength(ReadOnlySpan<byte> scan)
    {
        for (var at = 0; at + 1 < scan.Length; at++)
        {
            if (scan[at] == 0xFF && scan[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        }

        return scan.Length;
    }

    private static void Keep(MemoryStream kept, int marker, ReadOnlySpan<byte> segment)
    {
        kept.Write([0xFF, (byte)marker]);
        kept.Write(segment);
    }

    private static byte[] WithoutThumbnail(ReadOnlySpan<byte> jfif)
    {
        var plain = jfif[..JfifLength].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(plain, JfifLength);
        (plain[14], plain[15]) = (0, 0);
        return plain;
    }

    /// <summary>Which side is up, 1 to 8, as the first directory of an Exif segment says (tag 0x0112); null where it does not.</summary>
    private static int? Orientation(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 16 || !segment[2..].StartsWith("Exif\0\0"u8))
            return null;
        var tiff = segment[8..];
        var isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8))
            return null;
        var directory = Long(tiff[4..], isLittle);
        if (directory > (uint)tiff.Length - 2)
            return null;
        var entries = Short(tiff[(int)directory..], isLittle);
        for (var entry = 0; entry < entries; entry++)
        {
            var at = directory + 2 + (12 * entry);
            if (at + 12 > tiff.Length)
                return null;
            if (Short(tiff[(int)at..], isLittle) == 0x0112)
                return Short(tiff[(int)(at + 8)..], isLittle) is >= 1 and <= 8 and var side ? side : null;
        }

        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);

    /// <summary>An Exif segment with one entry: a picture taken upright stays upright.</summary>
    private static byte[] OnlyOrientation(int side) =>
    [
        0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)side, 0, 0,
        0, 0, 0, 0,
    ];
}
