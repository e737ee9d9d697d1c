using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Assistance.Host.Demo;

namespace Assistance.Testing.Uploads;

/// <summary>Pictures and papers as people hand them in, with what cameras and programs write beside them.</summary>
public static class Pictures
{
    /// <summary>A drawn house, as a JPEG.</summary>
    public static byte[] Jpeg { get; } = ReadHome();

    /// <summary>As a telephone takes it: turned on its side (6), with the place where it was taken, a device, a thumbnail's worth of maker's notes and a comment.</summary>
    public static byte[] TakenAt(string place, int orientation = 6, bool isLittleEndian = true) =>
        [.. Jpeg[..2], .. Segment(0xE1, Exif(place, orientation, isLittleEndian)), .. Segment(0xFE, Encoding.UTF8.GetBytes(place)), .. Jpeg[2..]];

    public static byte[] Png(int width = 40, int height = 30, params (string Type, byte[] Data)[] also)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var drawn = new MemoryStream();
        using (var zip = new ZLibStream(drawn, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < Math.Min(height, 100); row++)
                zip.Write([0, .. Enumerable.Repeat((byte)(row * 8), Math.Min(width, 100))]);
        }

        byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        return [.. signature, .. Chunk("IHDR", header), .. also.SelectMany(one => Chunk(one.Type, one.Data)), .. Chunk("IDAT", drawn.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Pdf(string also = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R {also}>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");

    /// <summary>A JPEG segment with its marker and length.</summary>
    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Exif(string place, int orientation, bool isLittle)
    {
        var words = Encoding.UTF8.GetBytes(place);
        // Two entries: which side is up, and a text that begins behind the directory.
        byte[] directory = [.. Short(2), .. Short(0x0112), .. Short(3), .. Long(1), .. Short(orientation), .. Short(0), .. Short(0x8825), .. Short(2), .. Long(words.Length), .. Long(38), .. Long(0)];
        return [.. "Exif\0\0"u8, .. isLittle ? "II"u8 : "MM"u8, .. Short(42), .. Long(8), .. directory, .. words, .. new byte[2000]];

        byte[] Short(int value) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Long(int value) => isLittle ? [.. Short(value), .. Short(value >> 16)] : [.. Short(value >> 16), .. Short(value)];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        checkedPart.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Check(checkedPart));
        return chunk;
    }

    // CRC-32 of ISO/IEC 15948.
    private static uint Check(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] ReadHome()
    {
        using var home = DemoPictures.Home();
        using var copy = new MemoryStream();
        home.CopyTo(copy);
        return copy.ToArray();
    }
}
