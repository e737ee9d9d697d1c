using System.Xml;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>The texts that cells point to by number.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _texts = [];

    public static SharedStrings Read(WorkbookPackage package, string? path)
    {
        var strings = new SharedStrings();
        if (path is null)
            return strings;
        var characters = 0L;
        using var xml = package.OpenXml(path);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            var text = Xml.ReadRichText(xml, package.Limits.CellLength);

            // An object takes some room even when its text is empty.
            characters += text.Length + 12;
            if (characters > package.Limits.SharedCharacters)
                throw new WorkbookRefusedException(WorkbookRefusals.UnpacksTooLarge);
            strings._texts.Add(text);
        }

        return strings;
    }

    public string this[int index] => index >= 0 && index < _texts.Count
        ? _texts[index]
        : throw new InvalidDataException("A cell points to a text that is not there.");
}
