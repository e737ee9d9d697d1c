using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Assistance.Load.Bare;

/// <summary>Reads the cells of a workbook's first sheet as they stand in the file.</summary>
internal static class SheetCells
{
    public const string Part = "xl/worksheets/sheet1.xml";
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="head">Rows above those of the list.</param>
    public static IEnumerable<string?[]> Read(string file, int columns, int head)
    {
        using var zip = ZipFile.OpenRead(file);
        using var xml = XmlReader.Create(zip.GetEntry(Part)!.Open());
        for (var passed = 0; xml.ReadToFollowing("row", Namespace); passed++)
        {
            if (passed < head)
                continue;
            var cells = new string?[columns];
            using var row = xml.ReadSubtree();
            var column = -1;
            while (row.Read())
            {
                if (row.NodeType == XmlNodeType.Element && row.LocalName == "c")
                    column++;
                else if (row.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                    cells[column] = row.Value;
            }

            yield return cells;
        }
    }

    /// <summary>How many rows there are, and what tells them from others.</summary>
    public static (int Rows, string Digest) Digest(IEnumerable<string?[]> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', row) + "\n"));
            count++;
        }

        return (count, Convert.ToHexString(hash.GetHashAndReset()));
    }
}
