using System.Xml.Linq;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>The sheets that a workbook names, with the parts in which they stand. Chart and macro sheets have no cells and are left out.</summary>
internal static class SheetList
{
    public static List<SheetInfo> Read(XElement workbook, List<PartRelation> relations)
    {
        var parts = relations.Where(relation => relation.Is("worksheet")).ToDictionary(relation => relation.Id, relation => relation.Target, StringComparer.Ordinal);
        return
        [
            .. from sheet in workbook.Elements().Where(part => part.Name.LocalName == "sheets").Elements()
               let path = parts.GetValueOrDefault(RelationId(sheet) ?? string.Empty)
               where path is not null
               select new SheetInfo((string?)sheet.Attribute("name") ?? string.Empty, (string?)sheet.Attribute("state") is "hidden" or "veryHidden")
               {
                   Path = path,
               },
        ];
    }

    // In the namespace of relationships, which differs between the transitional and the strict format.
    public static string? RelationId(XElement sheet) =>
        sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.Namespace != XNamespace.None)?.Value;
}
