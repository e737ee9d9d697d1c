using System.Globalization;
using System.Security;
using System.Text;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>The parts of a written workbook that name its sheets; they come last, when the sheets are known.</summary>
internal static class WorkbookParts
{
    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""" + "\n";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static void Write(IReadOnlyList<(SheetLayout Layout, int LastRow)> sheets, Action<string, string> write)
    {
        write("xl/workbook.xml", Workbook(sheets));
        write("xl/_rels/workbook.xml.rels", Relations(sheets.Count));
        write("_rels/.rels", $"""
            {Declaration}<Relationships xmlns="{PartRelation.Namespace}"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        write("[Content_Types].xml", ContentTypes(sheets.Count));
    }

    private static string Workbook(IReadOnlyList<(SheetLayout Layout, int LastRow)> sheets)
    {
        var names = UniqueNames(sheets.Select(sheet => sheet.Layout.Name));
        var text = new StringBuilder(Declaration)
            .Append(CultureInfo.InvariantCulture, $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relationships}"><sheets>""");
        for (var i = 0; i < sheets.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"""<sheet name="{Escape(names[i])}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        text.Append("</sheets><definedNames>");
        for (var i = 0; i < sheets.Count; i++)
        {
            var (layout, last) = sheets[i];
            var quoted = Escape($"'{names[i].Replace("'", "''", StringComparison.Ordinal)}'");
            text.Append(CultureInfo.InvariantCulture, $"""<definedName name="_xlnm._FilterDatabase" localSheetId="{i}" hidden="1">{quoted}!{Absolute(layout, last)}</definedName>""");
        }

        for (var i = 0; i < sheets.Count; i++)
        {
            var quoted = Escape($"'{names[i].Replace("'", "''", StringComparison.Ordinal)}'");
            text.Append(CultureInfo.InvariantCulture, $"""<definedName name="_xlnm.Print_Titles" localSheetId="{i}">{quoted}!$1:${sheets[i].Layout.HeadRow}</definedName>""");
        }

        return text.Append("</definedNames></workbook>").ToString();
    }

    /// <summary>A tab's name has at most 31 characters, none of <c>:\/?*[]</c>, and stands only once.</summary>
    internal static List<string> UniqueNames(IEnumerable<string> wanted)
    {
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var clean = CellEscape.Encode(string.Concat(name.Select(sign => @":\/?*[]".Contains(sign, StringComparison.Ordinal) ? '_' : sign)).Trim('\''));
            clean = clean.Length == 0 ? "Sheet" : Cut(clean, 31);
            var unique = clean;
            for (var n = 2; names.Contains(unique, StringComparer.OrdinalIgnoreCase); n++)
                unique = string.Create(CultureInfo.InvariantCulture, $"{Cut(clean, 26)}({n})");
            names.Add(unique);
        }

        return names;
    }

    private static string Cut(string name, int most) =>
        name.Length <= most ? name : name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)];

    private static string Relations(int sheets)
    {
        var text = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"""<Relationships xmlns="{PartRelation.Namespace}">""");
        for (var i = 1; i <= sheets; i++)
            text.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{i}" Type="{Relationships}/worksheet" Target="worksheets/sheet{i}.xml"/>""");
        return text.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{sheets + 1}" Type="{Relationships}/styles" Target="styles.xml"/></Relationships>""").ToString();
    }

    private static string ContentTypes(int sheets)
    {
        var text = new StringBuilder(Declaration)
            .Append("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">""")
            .Append("""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""")
            .Append("""<Default Extension="xml" ContentType="application/xml"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/workbook.xml" ContentType="{ContentType}.sheet.main+xml"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/styles.xml" ContentType="{ContentType}.styles+xml"/>""");
        for (var i = 1; i <= sheets; i++)
            text.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{ContentType}.worksheet+xml"/>""");
        return text.Append("</Types>").ToString();
    }

    private static string Absolute(SheetLayout layout, int last) => string.Create(
        CultureInfo.InvariantCulture,
        $"$A${layout.HeadRow}:${CellAddress.Letters(layout.Columns.Count)}${Math.Max(last, layout.HeadRow)}");

    private static string Escape(string text) => SecurityElement.Escape(text);
}
