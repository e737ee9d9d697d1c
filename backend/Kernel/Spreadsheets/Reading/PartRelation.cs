using System.Xml.Linq;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>One part of a workbook pointing to another.</summary>
internal sealed record PartRelation(string Id, string Type, string Target)
{
    public static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Where the relationships of a part stand; those of the container itself for an empty path.</summary>
    public static string PathFor(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    public static List<PartRelation> Read(XDocument relations, string source) =>
    [
        .. from relation in relations.Root!.Elements()
           where relation.Name.LocalName == "Relationship" && (string?)relation.Attribute("TargetMode") != "External"
           select new PartRelation(
               (string?)relation.Attribute("Id") ?? string.Empty,
               (string?)relation.Attribute("Type") ?? string.Empty,
               Resolve(source, (string?)relation.Attribute("Target") ?? string.Empty)),
    ];

    /// <summary>The last word of the type; the part before it differs between the transitional and the strict format.</summary>
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);

    private static string Resolve(string source, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var segments = source.Split('/').SkipLast(1).ToList();
        foreach (var segment in target.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or ".." or ""))
                segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
