using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Assistance.Members.Standards;

/// <summary>
/// The country's divisions from the province down to the village, as published for one year. Names of provinces, cities and counties are
/// held; the villages of a county are read when they are asked for.
/// </summary>
internal sealed class Divisions
{
    private const int ProvinceLength = 2;
    private const int CityLength = 4;
    private const int CountyLength = 6;

    // Levels that exist on paper only are no part of a full name.
    private static readonly string[] FormalNames = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];
    private static readonly Lazy<Divisions> Loaded = new(() => new Divisions());

    private readonly FrozenDictionary<string, Division> _byCode;
    private readonly FrozenDictionary<string, (int Offset, int Length)> _blocks;
    private readonly Division[] _counties;

    private Divisions()
    {
        using var index = new StreamReader(new BrotliStream(Open("divisions.br"), CompressionMode.Decompress), Encoding.UTF8);
        var title = index.ReadLine()!.Split('\t');
        (Source, Year) = (title[0], int.Parse(title[1], CultureInfo.InvariantCulture));

        var byCode = new Dictionary<string, Division>(StringComparer.Ordinal);
        var blocks = new Dictionary<string, (int Offset, int Length)>(StringComparer.Ordinal);
        var offset = 0;
        while (index.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var (code, name) = (cells[0], cells[1]);
            var above = code.Length == ProvinceLength ? string.Empty : byCode[code[..^2]].FullName;
            var isNamedAlready = FormalNames.Contains(name, StringComparer.Ordinal) || above.EndsWith(name, StringComparison.Ordinal);
            byCode.Add(code, new Division(code, name, isNamedAlready ? above : above + name, Year));
            if (cells.Length > 2)
            {
                var length = int.Parse(cells[2], CultureInfo.InvariantCulture);
                blocks.Add(code, (offset, length));
                offset += length;
            }
        }

        _byCode = byCode.ToFrozenDictionary(StringComparer.Ordinal);
        _blocks = blocks.ToFrozenDictionary(StringComparer.Ordinal);
        _counties = Below(string.Empty, CountyLength);
        Provinces = Below(string.Empty, ProvinceLength);
    }

    /// <summary>The edition that comes with this version of the software.</summary>
    public static Divisions Current => Loaded.Value;

    /// <summary>Name and version of the package from which the codes were taken.</summary>
    public string Source { get; }

    public int Year { get; }

    public IReadOnlyList<Division> Provinces { get; }

    /// <param name="provinceCode">Two digits.</param>
    public IReadOnlyList<Division> Cities(string provinceCode) => provinceCode.Length == ProvinceLength ? Below(provinceCode, CityLength) : [];

    /// <param name="cityCode">Four digits.</param>
    public IReadOnlyList<Division> Counties(string cityCode) => cityCode.Length == CityLength ? Below(cityCode, CountyLength) : [];

    /// <summary>A province, city or county by its own digits.</summary>
    public Division? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether a county code is in use in this edition.</summary>
    public bool KnowsCounty(string code) => _blocks.ContainsKey(code);

    /// <summary>A county with its townships and villages.</summary>
    /// <param name="code">Six digits.</param>
    public CountyDivision? County(string code)
    {
        if (!_blocks.TryGetValue(code, out var block))
            return null;
        using var villages = Open("villages.br");
        villages.Position = block.Offset;
        var compressed = new byte[block.Length];
        villages.ReadExactly(compressed);
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress), Encoding.UTF8);
        var townships = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ReadTownship(code, line));
        return new CountyDivision(_byCode[code], [.. townships]);
    }

    /// <summary>Counties whose code begins with the text or whose name contains it, the closest names first.</summary>
    public IReadOnlyList<Division> Search(string text, int limit = 20)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0)
            return [];
        if (wanted.All(char.IsAsciiDigit))
            return [.. _counties.Where(county => county.Code.StartsWith(wanted, StringComparison.Ordinal)).Take(limit)];
        return
        [
            .. _counties
                .Where(county => county.FullName.Contains(wanted, StringComparison.Ordinal))
                .OrderBy(county => county.Name.StartsWith(wanted, StringComparison.Ordinal) ? 0
                    : county.Name.Contains(wanted, StringComparison.Ordinal) ? 1 : 2)
                .ThenBy(county => county.Name.Length)
                .ThenBy(county => county.Code, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static Stream Open(string resource) => typeof(Divisions).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"'{resource}' was not built in.");

    private static Township ReadTownship(string county, string line)
    {
        var cells = line.Split('\t');
        var code = county + cells[0][..3];
        var villages = new Village[cells.Length - 1];
        var number = -1;
        for (var i = 0; i < villages.Length; i++)
        {
            var cell = cells[i + 1];
            var isNumbered = cell.Length > 3 && cell[3] == ':';
            number = isNumbered ? int.Parse(cell.AsSpan(0, 3), CultureInfo.InvariantCulture) : number + 1;
            villages[i] = new Village($"{code}{number:000}", isNumbered ? cell[4..] : cell, VillageKindOf(number));
        }

        return new Township(code, cells[0][3..], TownshipKindOf(int.Parse(code.AsSpan(6), CultureInfo.InvariantCulture)), villages);
    }

    private static TownshipKind TownshipKindOf(int number) => number switch
    {
        >= 1 and <= 99 => TownshipKind.Subdistrict,
        >= 100 and <= 199 => TownshipKind.Town,
        >= 200 and <= 399 => TownshipKind.Township,
        _ => TownshipKind.Other,
    };

    private static VillageKind VillageKindOf(int number) => number switch
    {
        >= 1 and <= 199 => VillageKind.Community,
        >= 200 and <= 399 => VillageKind.Village,
        _ => VillageKind.Other,
    };

    private Division[] Below(string prefix, int length) =>
    [
        .. _byCode.Values
            .Where(division => division.Code.Length == length && division.Code.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(division => division.Code, StringComparer.Ordinal),
    ];
}
