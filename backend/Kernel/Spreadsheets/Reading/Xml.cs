using System.Buffers;
using System.Text;
using System.Xml;

namespace Assistance.Kernel.Spreadsheets;

internal static class Xml
{
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = true,
    };

    public static XmlReader Reader(Stream part) => XmlReader.Create(part, Reading);

    public static XmlWriter Writer(Stream part) => XmlWriter.Create(part, Writing);

    /// <summary>The text of the element on which the reader stands, which is left on its end; too long a text is refused as it streams by.</summary>
    public static string ReadText(XmlReader xml, int limit)
    {
        if (xml.IsEmptyElement)
            return string.Empty;
        var depth = xml.Depth;
        string? text = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text = Append(text, ReadChunks(xml, limit), limit);
        }

        return text ?? string.Empty;
    }

    /// <summary>The text of a shared or inline string: its runs joined, the phonetic guide left out.</summary>
    public static string ReadRichText(XmlReader xml, int limit)
    {
        if (xml.IsEmptyElement)
            return string.Empty;
        var depth = xml.Depth;
        string? text = null;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                text = Append(text, ReadText(xml, limit), limit);
            more = xml.Read();
        }

        return CellEscape.Decode(text ?? string.Empty);
    }

    private static string Append(string? text, string more, int limit) =>
        (text?.Length ?? 0) + more.Length <= limit
            ? text + more
            : throw new WorkbookRefusedException(WorkbookRefusals.CellTooLong);

    private static string ReadChunks(XmlReader xml, int limit)
    {
        var chunk = ArrayPool<char>.Shared.Rent(1024);
        try
        {
            string? text = null;
            for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                text = Append(text, new string(chunk, 0, read), limit);
            return text ?? string.Empty;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chunk);
        }
    }
}
