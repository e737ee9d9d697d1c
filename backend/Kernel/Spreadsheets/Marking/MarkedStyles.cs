using System.Globalization;
using System.Xml.Linq;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Adds to the styles of a workbook a red twin of each, the plain twin of each red one, and those of the list of faults.</summary>
internal sealed class MarkedStyles
{
    private const string Red = "FFFF9C9C";
    private const int MostTwins = 20_000;

    private readonly List<int> _red = [];
    private readonly Dictionary<int, int> _plain = [];

    public MarkedStyles(XDocument styles)
    {
        var root = styles.Root!;
        var xfs = Section(root, "cellXfs");
        var red = RedFill(Section(root, "fills"));
        var originals = xfs.Elements().ToList();
        if (originals.Count == 0)
            throw new InvalidDataException("The workbook has no cell style.");
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < originals.Count; i++)
            known.TryAdd(originals[i].ToString(SaveOptions.DisableFormatting), i);
        for (var i = 0; i < originals.Count; i++)
        {
            var isRed = (string?)originals[i].Attribute("fillId") == red;
            _red.Add(isRed ? i : i < MostTwins ? Twin(xfs, known, originals[i], red) : _red[0]);
            if (isRed)
                _plain.Add(i, Twin(xfs, known, originals[i], "0"));
        }

        ListBase = AddListStyles(root, xfs);
        foreach (var name in (ReadOnlySpan<string>)["fonts", "fills", "borders", "cellXfs"])
            Section(root, name).SetAttributeValue("count", Section(root, name).Elements().Count());
    }

    /// <summary>Where <see cref="SheetStyles"/> begin.</summary>
    public int ListBase { get; }

    public int Marked(int style) => _red[style < _red.Count ? style : 0];

    /// <summary>Of a cell marked in an earlier round: the style without the mark.</summary>
    public int Unmarked(int style) => _plain.GetValueOrDefault(style, style);

    private static XElement Section(XElement root, string name) =>
        root.Elements().FirstOrDefault(part => part.Name.LocalName == name) ?? throw new InvalidDataException($"The styles have no {name}.");

    private static string RedFill(XElement fills)
    {
        var found = fills.Elements().ToList().FindIndex(fill => fill.Descendants().Any(color => (string?)color.Attribute("rgb") == Red));
        if (found < 0)
        {
            found = fills.Elements().Count();
            var space = fills.Name.Namespace;
            fills.Add(new XElement(
                space + "fill",
                new XElement(
                    space + "patternFill",
                    new XAttribute("patternType", "solid"),
                    new XElement(space + "fgColor", new XAttribute("rgb", Red)),
                    new XElement(space + "bgColor", new XAttribute("indexed", "64")))));
        }

        return found.ToString(CultureInfo.InvariantCulture);
    }

    private static int Twin(XElement xfs, Dictionary<string, int> known, XElement original, string fill)
    {
        var twin = new XElement(original);
        twin.SetAttributeValue("fillId", fill);
        twin.SetAttributeValue("applyFill", fill == "0" ? null : "1");
        var text = twin.ToString(SaveOptions.DisableFormatting);
        if (known.TryGetValue(text, out var index))
            return index;
        index = xfs.Elements().Count();
        xfs.Add(twin);
        known.Add(text, index);
        return index;
    }

    private static int AddListStyles(XElement root, XElement xfs)
    {
        var own = XDocument.Parse(SheetStyles.Part).Root!;
        var shifts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (section, reference) in (ReadOnlySpan<(string, string)>)[("fonts", "fontId"), ("fills", "fillId"), ("borders", "borderId")])
        {
            var target = Section(root, section);
            shifts[reference] = target.Elements().Count();
            target.Add(Section(own, section).Elements().Select(element => In(root.Name.Namespace, element)));
        }

        var first = xfs.Elements().Count();
        foreach (var xf in Section(own, "cellXfs").Elements().Select(element => In(root.Name.Namespace, element)))
        {
            foreach (var (reference, shift) in shifts)
                xf.SetAttributeValue(reference, (int)xf.Attribute(reference)! + shift);

            // Formats of the list's own, which it does not use, would collide with those of the workbook.
            if ((int)xf.Attribute("numFmtId")! >= 164)
                xf.SetAttributeValue("numFmtId", 14);
            xfs.Add(xf);
        }

        return first;
    }

    private static XElement In(XNamespace space, XElement element) =>
        new(space + element.Name.LocalName, element.Attributes(), element.Elements().Select(child => In(space, child)));
}
