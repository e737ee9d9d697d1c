using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>
/// The zip container of an uploaded workbook, judged before anything in it is unpacked, and bounded while it is.
/// Relationships are followed only inside the container: an external link is never opened.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    private static readonly byte[] ZipMagic = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] CompoundFileMagic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookPackage(ZipArchive zip, WorkbookLimits limits) => (_zip, Limits) = (zip, limits);

    public WorkbookLimits Limits { get; }

    public IReadOnlyCollection<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>Path of the main part, such as <c>xl/workbook.xml</c>.</summary>
    public string WorkbookPath { get; private set; } = string.Empty;

    public static WorkbookPackage Open(Stream file, WorkbookLimits limits)
    {
        if (file.Length > limits.FileBytes)
            throw new WorkbookRefusedException(WorkbookRefusals.FileTooLarge);
        JudgeMagic(file);
        file.Position = 0;
        var package = new WorkbookPackage(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), limits);
        try
        {
            package.JudgeEntries(file.Length);
            package.FindWorkbook();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');

    /// <summary>Runs a piece of parsing; whatever a damaged file makes of it comes back as a refusal.</summary>
    public static Result<T> Guard<T>(Func<T> parse)
    {
        try
        {
            return Result<T>.Of(parse());
        }
        catch (WorkbookRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException
            or FormatException or OverflowException or DecoderFallbackException or ArgumentException)
        {
            return WorkbookRefusals.Damaged;
        }
    }

    public bool Has(string path) => _parts.ContainsKey(path);

    public Stream OpenStream(string path)
    {
        if (!_parts.TryGetValue(path, out var entry))
            throw new InvalidDataException($"The part {path} is missing.");
        return new MeteredStream(entry.Open(), entry.Length);
    }

    public XmlReader OpenXml(string path) => Xml.Reader(OpenStream(path));

    /// <summary>A small part as a tree.</summary>
    public XDocument Load(string path)
    {
        if (_parts.TryGetValue(path, out var entry) && entry.Length > Limits.SmallPartBytes)
            throw new WorkbookRefusedException(WorkbookRefusals.UnpacksTooLarge);
        using var reader = OpenXml(path);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Internal relationships of a part: identifier, type, path of the target.</summary>
    public List<PartRelation> RelationsOf(string path)
    {
        var relations = PartRelation.PathFor(path);
        return Has(relations) ? PartRelation.Read(Load(relations), path) : [];
    }

    public void Dispose() => _zip.Dispose();

    private static void JudgeMagic(Stream file)
    {
        file.Position = 0;
        var head = new byte[8];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == head.Length && head.AsSpan().SequenceEqual(CompoundFileMagic))
            throw new WorkbookRefusedException(HoldsEncryptedPackage(file) ? WorkbookRefusals.Encrypted : WorkbookRefusals.OldFormat);
        if (length < ZipMagic.Length || !head.AsSpan(0, ZipMagic.Length).SequenceEqual(ZipMagic))
            throw new WorkbookRefusedException(WorkbookRefusals.NotAWorkbook);
    }

    // An encrypted .xlsx is a compound file with a stream of this name, like an .xls without it.
    private static bool HoldsEncryptedPackage(Stream file)
    {
        var wanted = Encoding.Unicode.GetBytes("EncryptedPackage");
        var window = new byte[1 << 16];
        var kept = 0;
        for (int read; (read = file.Read(window, kept, window.Length - kept)) > 0;)
        {
            var filled = window.AsSpan(0, kept + read);
            if (filled.IndexOf(wanted) >= 0)
                return true;
            kept = Math.Min(wanted.Length, filled.Length);
            filled[^kept..].CopyTo(window);
        }

        return false;
    }

    private void JudgeEntries(long fileLength)
    {
        if (_zip.Entries.Count > Limits.Entries)
            throw new WorkbookRefusedException(WorkbookRefusals.UnpacksTooLarge);
        var claimed = 0L;
        foreach (var entry in _zip.Entries)
        {
            claimed += entry.Length;
            if (IsBomb(entry.Length, entry.CompressedLength) || claimed > Limits.UnpackedBytes)
                throw new WorkbookRefusedException(WorkbookRefusals.UnpacksTooLarge);
            if (!_parts.TryAdd(PathOf(entry), entry))
                throw new InvalidDataException("Two parts have one name.");
        }

        if (IsBomb(claimed, fileLength))
            throw new WorkbookRefusedException(WorkbookRefusals.UnpacksTooLarge);
    }

    private bool IsBomb(long unpacked, long packed) =>
        unpacked > Limits.RatioFromBytes && unpacked / Math.Max(1, packed) > Limits.Ratio;

    private void FindWorkbook()
    {
        if (!Has("[Content_Types].xml") || !Has("_rels/.rels"))
            throw new WorkbookRefusedException(WorkbookRefusals.NotAWorkbook);
        if (_parts.Keys.Any(path => path.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new WorkbookRefusedException(WorkbookRefusals.HasMacros);
        var main = RelationsOf(string.Empty).FirstOrDefault(relation => relation.Is("officeDocument"))
            ?? throw new WorkbookRefusedException(WorkbookRefusals.NotAWorkbook);
        using var reader = OpenXml(main.Target);
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "workbook")
            throw new WorkbookRefusedException(WorkbookRefusals.NotAWorkbook);
        WorkbookPath = main.Target;
    }
}
