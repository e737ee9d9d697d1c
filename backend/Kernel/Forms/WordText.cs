using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistance.Kernel.Forms;

/// <summary>Paragraphs of a Word document. Fonts are those that every office has; where one is missing, the office program takes its like.</summary>
internal static class WordText
{
    private const string Western = "Times New Roman";
    private const string Body = "仿宋";
    private const string Title = "宋体";
    private const string ExactLine = "560";

    public static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Body), Size(12), new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))));

    /// <param name="size">In points.</param>
    /// <param name="after">Twentieths of a point below it.</param>
    public static Paragraph Paragraph(string text, double size, JustificationValues at, bool bold = false, int after = 0) => new(
        [
            new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = Number(after) }, new Justification { Val = at }),
            .. Runs(text, size, bold),
        ]);

    /// <summary>A paragraph of prose: two characters in, its lines 28 points apart.</summary>
    public static Paragraph Sentence(string text, double size) => new(
        [
            new ParagraphProperties(
                new SpacingBetweenLines { Line = ExactLine, LineRule = LineSpacingRuleValues.Exact },
                new Indentation { FirstLineChars = 200, FirstLine = Number((int)(size * 40)) },
                new Justification { Val = JustificationValues.Both }),
            .. Runs(text, size, bold: false),
        ]);

    /// <summary>Texts at the stops of one line.</summary>
    public static Paragraph Tabbed(IReadOnlyList<string> texts, double size, IReadOnlyList<TabStop> stops)
    {
        var properties = new ParagraphProperties();
        if (stops.Count > 0)
            properties.AppendChild(new Tabs(stops));
        properties.AppendChild(new SpacingBetweenLines { Before = "60", After = "60" });
        return new Paragraph([properties, .. texts.Index().SelectMany(text => Tab(text.Index, size).Concat(Runs(text.Item, size, bold: false)))]);
    }

    public static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Run("— ", 12, bold: false),
        new SimpleField(Run("1", 12, bold: false)) { Instruction = "PAGE" },
        Run(" —", 12, bold: false));

    /// <summary>What XML cannot hold is replaced: a text may come from anywhere.</summary>
    public static string Plain(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }

    private static IEnumerable<OpenXmlElement> Tab(int at, double size) => at == 0 ? [] : [new Run(Properties(size, bold: false), new TabChar())];

    private static IEnumerable<OpenXmlElement> Runs(string text, double size, bool bold)
    {
        var lines = Plain(text.ReplaceLineEndings("\n")).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
                yield return new Run(Properties(size, bold), new Break());
            if (lines[at].Length > 0)
                yield return Run(lines[at], size, bold);
        }
    }

    private static Run Run(string text, double size, bool bold) => new(Properties(size, bold), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static RunProperties Properties(double size, bool bold)
    {
        var properties = new RunProperties(Fonts(bold ? Title : Body));
        if (bold)
            properties.AppendChild(new Bold());
        properties.AppendChild(Size(size));
        return properties;
    }

    private static RunFonts Fonts(string eastern) => new() { Ascii = Western, HighAnsi = Western, EastAsia = eastern, ComplexScript = Western };

    // Half points.
    private static FontSize Size(double points) => new() { Val = Number((int)Math.Round(points * 2)) };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
