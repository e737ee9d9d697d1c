using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistance.Kernel.Forms;

/// <summary>Writes a filled form as a Word document laid out as public documents are (GB/T 9704): A4, 小标宋 or 宋体 for the title, 仿宋 below it, the page's number at its foot.</summary>
internal static class WordForm
{
    private const double TitleSize = 22;
    private const double TextSize = 16;
    private const double LineSize = 12;
    private const int TwipsOfMillimetre = 1440 * 10 / 254;
    private const int ShortSide = 11906;
    private const int LongSide = 16838;
    private const int Margin = 1134;

    public static byte[] Write(FilledForm form)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordText.Styles();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(WordText.PageNumber());
            main.Document = new Document(new Body([.. Blocks(form), Section(form, main.GetIdOfPart(footer))]));
            document.PackageProperties.Title = WordText.Plain(form.Title);
        }

        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Blocks(FilledForm form)
    {
        var (width, size) = (WidthOf(form), Math.Max(LineSize, form.TextSize));
        yield return WordText.Paragraph(form.Title, TitleSize, JustificationValues.Center, bold: true, after: 200);
        foreach (var line in form.Head)
            yield return Line(line, width, size);
        foreach (var (at, part) in form.Parts.Index())
        {
            // Two tables without a paragraph between them would become one.
            if (at > 0 && part.Paragraphs.Count == 0)
                yield return WordText.Paragraph(string.Empty, LineSize, JustificationValues.Left);
            foreach (var paragraph in part.Paragraphs)
                yield return WordText.Sentence(paragraph, TextSize);
            if (part.Rows.Count > 0)
                yield return WordGrid.Of(part, width, form.TextSize, TwipsOfMillimetre);
        }

        foreach (var line in form.Foot)
            yield return Line(line, width, size);
        if (form.Foot.Count == 0)
            yield return WordText.Paragraph(string.Empty, LineSize, JustificationValues.Left);
    }

    private static Paragraph Line(FormLine line, int width, double size)
    {
        var stops = line.Texts.Count switch
        {
            1 => [],
            2 => (TabStop[])[new TabStop { Val = TabStopValues.Right, Position = width }],
            _ => [new TabStop { Val = TabStopValues.Center, Position = width / 2 }, new TabStop { Val = TabStopValues.Right, Position = width }],
        };
        return WordText.Tabbed(line.Texts, size, stops);
    }

    private static int WidthOf(FilledForm form) => (form.Paper == FormPaper.Landscape ? LongSide : ShortSide) - (2 * Margin);

    private static SectionProperties Section(FilledForm form, string footer)
    {
        var landscape = form.Paper == FormPaper.Landscape;
        var size = new PageSize { Width = Side(landscape ? LongSide : ShortSide), Height = Side(landscape ? ShortSide : LongSide) };
        if (landscape)
            size.Orient = PageOrientationValues.Landscape;
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            size,
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
    }

    private static UInt32Value Side(int twips) => (uint)twips;
}
