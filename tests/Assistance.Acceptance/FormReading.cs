using System.Text.Json;
using Assistance.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Assistance.Acceptance;

/// <summary>Reads filled forms as their readers do: by what stands beside a label, and by all that stands on the paper.</summary>
internal static class FormReading
{
    /// <summary>What stands to the right of a label, which may be written in two lines.</summary>
    public static string Beside(this JsonElement form, string label) =>
        form.Rows().Select(row => row.SkipWhile(cell => cell.Text("text").ReplaceLineEndings(string.Empty) != label).Skip(1).Take(1).ToList()).First(found => found.Count > 0)[0].Text("text");

    /// <summary>Every text of the form, in the order of the paper; without line ends.</summary>
    public static IReadOnlyList<string> AllTexts(this JsonElement form) =>
    [
        .. new[] { form.Text("title") }
            .Concat(Lines(form, "head"))
            .Concat(form.Items("parts").SelectMany(part => part.Texts("paragraphs").Concat(part.Items("rows").SelectMany(row => row.Items("cells")).SelectMany(OfCell))))
            .Concat(Lines(form, "foot")).Select(text => text.ReplaceLineEndings(string.Empty)).Where(text => text.Length > 0),
    ];

    /// <summary>Every row fills the width of its grid, with what reaches down from above.</summary>
    public static void MustFillItsGrid(this JsonElement form)
    {
        foreach (var part in form.Items("parts"))
        {
            var reaching = new List<(long Rows, long Columns)>();
            foreach (var row in part.Items("rows"))
            {
                var cells = row.Items("cells");
                Assert.Equal(part.Items("columns").Count, cells.Sum(cell => cell.Number("columns")) + reaching.Sum(above => above.Columns));
                reaching = [.. reaching.Select(above => (above.Rows - 1, above.Columns)).Concat(cells.Select(cell => (cell.Number("rows") - 1, cell.Number("columns")))).Where(above => above.Item1 > 0)];
            }

            Assert.Empty(reaching);
        }
    }

    /// <summary>The text of a Word document that other programs can open.</summary>
    public static string ReadWord(this ApiAnswer answer)
    {
        answer.MustSucceed();
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.ContentType);
        using var document = WordprocessingDocument.Open(new MemoryStream(answer.Bytes), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
        Assert.Equal([], errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }

    private static IEnumerable<IReadOnlyList<JsonElement>> Rows(this JsonElement form) => form.Items("parts").SelectMany(part => part.Items("rows")).Select(row => row.Items("cells"));

    private static IEnumerable<string> Lines(JsonElement form, string where) => form.Items(where).SelectMany(line => line.Texts("texts"));

    private static IEnumerable<string> OfCell(JsonElement cell) => cell.Texts("signed").Prepend(cell.Text("text"));
}
