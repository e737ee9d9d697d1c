using System.Globalization;
using System.Xml.Linq;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>The parts of a workbook that change when it is marked: what is changed is written anew, everything else copied as it is.</summary>
internal sealed class MarkedParts
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.";

    private readonly WorkbookPackage _package;
    private readonly XDocument _workbook;
    private readonly XDocument _types;
    private readonly Dictionary<string, XDocument> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PartRelation> _relations;

    public MarkedParts(WorkbookPackage package)
    {
        _package = package;
        _workbook = Load(package.WorkbookPath);
        _types = Load("[Content_Types].xml");
        _relations = package.RelationsOf(package.WorkbookPath);
        Sheets = SheetList.Read(_workbook.Root!, _relations);
        if (Sheets.Count == 0)
            throw new InvalidDataException("The workbook has no sheet.");
        RelationType = _relations.Find(relation => relation.Is("worksheet"))!.Type[..^"worksheet".Length];
    }

    public List<SheetInfo> Sheets { get; }

    public Dictionary<string, Action<Stream>> Changes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What types of relationships begin with; the strict format has its own.</summary>
    public string RelationType { get; }

    public void Change(string path, Action<Stream> write) => Changes[path] = write;

    /// <summary>A part that will be written as it is then.</summary>
    public XDocument Load(string path)
    {
        if (_loaded.TryGetValue(path, out var loaded))
            return loaded;
        return Keep(path, _package.Load(path));
    }

    public XDocument Add(string path, XDocument part, string contentType)
    {
        if (!path.EndsWith(".vml", StringComparison.Ordinal))
        {
            _types.Root!.Add(new XElement(
                _types.Root.Name.Namespace + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", ContentType + contentType)));
        }
        else if (!_types.Root!.Elements().Any(type => string.Equals((string?)type.Attribute("Extension"), "vml", StringComparison.OrdinalIgnoreCase)))
        {
            _types.Root.AddFirst(new XElement(
                _types.Root.Name.Namespace + "Default", new XAttribute("Extension", "vml"), new XAttribute("ContentType", ContentType + contentType)));
        }

        return Keep(path, part);
    }

    public List<PartRelation> RelationsOf(string path) => _package.RelationsOf(path);

    /// <summary>Points from one part to another; returns the identifier of the relationship.</summary>
    public string Relate(string source, string kind, string target)
    {
        var path = PartRelation.PathFor(source);
        var relations = _loaded.ContainsKey(path) || _package.Has(path)
            ? Load(path)
            : Keep(path, new XDocument(new XElement(PartRelation.Namespace + "Relationships")));
        var taken = relations.Root!.Elements().Select(relation => (string?)relation.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = Unused(n => $"rIdImport{n}", taken.Contains);
        relations.Root.Add(new XElement(
            PartRelation.Namespace + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", RelationType + kind),
            new XAttribute("Target", "/" + target)));
        return id;
    }

    public string NewPath(string prefix, string extension) =>
        Unused(n => $"{prefix}{n}{extension}", path => _package.Has(path) || _loaded.ContainsKey(path) || Changes.ContainsKey(path));

    public XDocument Styles()
    {
        if (_relations.Find(relation => relation.Is("styles")) is { } found && _package.Has(found.Target))
            return Load(found.Target);
        var path = NewPath("xl/styles", ".xml");
        Relate(_package.WorkbookPath, "styles", path);
        return Add(path, XDocument.Parse(SheetStyles.Part), "spreadsheetml.styles+xml");
    }

    /// <summary>Where the list of faults goes: into the sheet of an earlier round, or a new one before all others.</summary>
    public string ListPath(string name)
    {
        var root = _workbook.Root!;
        var at = Sheets.FindIndex(sheet => sheet.Name == name);
        foreach (var view in root.Descendants().Where(part => part.Name.LocalName == "workbookView"))
        {
            view.SetAttributeValue("activeTab", at < 0 ? 0 : at);
            view.SetAttributeValue("firstSheet", null);
        }

        if (at >= 0)
            return Sheets[at].Path;
        var path = NewPath("xl/worksheets/import-faults", ".xml");
        _types.Root!.Add(new XElement(
            _types.Root.Name.Namespace + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", ContentType + "spreadsheetml.worksheet+xml")));
        InsertSheet(root, name, Relate(_package.WorkbookPath, "worksheet", path));
        return path;
    }

    // Names of ranges count sheets by position, so that a sheet in front moves them all.
    private static void InsertSheet(XElement root, string name, string relationId)
    {
        var sheets = root.Elements().First(part => part.Name.LocalName == "sheets");
        var first = sheets.Elements().First();
        var idName = first.Attributes().First(attribute => attribute.Name.LocalName == "id" && attribute.Name.Namespace != XNamespace.None).Name;
        var number = sheets.Elements().Max(sheet => (int?)sheet.Attribute("sheetId") ?? 0) + 1;
        first.AddBeforeSelf(new XElement(first.Name, new XAttribute("name", name), new XAttribute("sheetId", number), new XAttribute(idName, relationId)));
        foreach (var local in root.Descendants().Select(part => part.Attribute("localSheetId")).OfType<XAttribute>())
            local.Value = ((int)local + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string Unused(Func<int, string> name, Func<string, bool> taken) => Enumerable.Range(1, int.MaxValue).Select(name).First(found => !taken(found));

    private XDocument Keep(string path, XDocument part)
    {
        _loaded[path] = part;
        Change(path, stream =>
        {
            using var xml = Xml.Writer(stream);
            part.Save(xml);
        });
        return part;
    }
}
