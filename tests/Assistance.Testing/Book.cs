using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Testing;

/// <summary>Builds workbooks as offices and their programs make them, part by part.</summary>
public sealed class Book
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<Sheet> _sheets = [];
    private readonly List<string> _formats = ["General"];
    private readonly List<string> _shared = [];
    private readonly Dictionary<string, string> _parts = [];

    public bool Since1904 { get; set; }

    /// <summary>Content types of added parts.</summary>
    public string Types { get; set; } = string.Empty;

    public string DefinedNames { get; set; } = string.Empty;

    public Sheet Add(string name, bool hidden = false)
    {
        _sheets.Add(new Sheet(this, name, hidden));
        return _sheets[^1];
    }

    public Book Part(string path, string content)
    {
        _parts[path] = content;
        return this;
    }

    /// <summary>The index of a style with this number format.</summary>
    public int Format(string code)
    {
        _formats.Add(code);
        return _formats.Count - 1;
    }

    public int Shared(string itemXml)
    {
        _shared.Add(itemXml);
        return _shared.Count - 1;
    }

    public MemoryStream Build()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = ContentTypes(),
            ["_rels/.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><workbookPr date1904="{(Since1904 ? 1 : 0)}"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>{Join((sheet, n) => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{n}"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id="rId{n}"/>""")}</sheets>{DefinedNames}</workbook>""",
            ["xl/_rels/workbook.xml.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Join((_, n) => $"""<Relationship Id="rId{n}" Type="{Relationships}/worksheet" Target="worksheets/sheet{n}.xml"/>""")}<Relationship Id="s1" Type="{Relationships}/styles" Target="styles.xml"/><Relationship Id="s2" Type="{Relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>""",
            ["xl/styles.xml"] = Styles(),
            ["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}">{string.Concat(_shared.Select(item => $"<si>{item}</si>"))}</sst>""",
        };
        for (var i = 0; i < _sheets.Count; i++)
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = _sheets[i].Xml();
        foreach (var (path, content) in _parts)
            parts[path] = content;
        return Zip(parts);
    }

    public WorkbookReader Open() => WorkbookReader.Open(Build()).Value;

    public static MemoryStream Zip(IReadOnlyDictionary<string, string> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        file.Position = 0;
        return file;
    }

    private string ContentTypes() => $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>{Join((_, n) => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}{Types}</Types>
        """;

    private string Styles() => $"""
        <styleSheet xmlns="{Main}"><numFmts>{string.Concat(_formats.Select((code, n) => $"""<numFmt numFmtId="{200 + n}" formatCode="{SecurityElement.Escape(code)}"/>"""))}</numFmts><fonts><font><sz val="11"/><name val="宋体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>{string.Concat(_formats.Select((_, n) => $"""<xf numFmtId="{200 + n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"""))}</cellXfs></styleSheet>
        """;

    private string Join(Func<Sheet, int, string> each) => string.Concat(_sheets.Select((sheet, at) => each(sheet, at + 1)));

    public sealed class Sheet(Book book, string name, bool hidden)
    {
        private readonly SortedDictionary<int, SortedDictionary<int, string>> _rows = [];
        private readonly List<string> _merged = [];

        public string Name => name;

        public bool Hidden => hidden;

        /// <summary>Behind the rows and merged ranges.</summary>
        public string Tail { get; set; } = string.Empty;

        /// <summary>Values from column A on: null, text (shared), number, date.</summary>
        public Sheet Row(int row, params object?[] values)
        {
            for (var i = 0; i < values.Length; i++)
                Put(CellAddress.Of(row, i + 1), values[i]);
            return this;
        }

        public Sheet Put(string address, object? value, int style = 0) => value switch
        {
            null => this,
            string text => Raw(address, $"""t="s" s="{style}" """, $"<v>{book.Shared($"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t>")}</v>"),
            bool yes => Raw(address, """t="b" """, $"<v>{(yes ? 1 : 0)}</v>"),
            _ => Raw(address, $"""s="{style}" """, $"<v>{((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)}</v>"),
        };

        public Sheet Raw(string address, string attributes, string content)
        {
            Assert.True(CellAddress.TryParse(address, out var row, out var column));
            if (!_rows.TryGetValue(row, out var cells))
                _rows[row] = cells = [];
            cells[column] = $"""<c r="{address}" {attributes}>{content}</c>""";
            return this;
        }

        public Sheet Merge(string range)
        {
            _merged.Add(range);
            return this;
        }

        public string Xml()
        {
            var rows = string.Concat(_rows.Select(row => $"""<row r="{row.Key}">{string.Concat(row.Value.Values)}</row>"""));
            var merged = _merged.Count == 0 ? "" : $"<mergeCells>{string.Concat(_merged.Select(range => $"""<mergeCell ref="{range}"/>"""))}</mergeCells>";
            return $"""<worksheet xmlns="{Main}" xmlns:r="{Relationships}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>{rows}</sheetData>{merged}{Tail}</worksheet>""";
        }
    }
}

public static class Reads
{
    public static List<SheetRow> All(this WorkbookReader reader, int sheet = 0, bool repeatMerged = false) =>
        reader.Rows(reader.Sheets[sheet], repeatMerged).Select(row => row.Value).ToList();

    public static SheetCell At(this WorkbookReader reader, string address, int sheet = 0)
    {
        Assert.True(CellAddress.TryParse(address, out var row, out var column));
        return reader.All(sheet).Single(found => found.Number == row)[column];
    }
}
