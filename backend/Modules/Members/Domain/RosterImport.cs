using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Roster;

namespace Assistance.Members.Domain;

internal readonly record struct RosterImportId(Guid Value) : IId<RosterImportId>
{
    public static RosterImportId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out RosterImportId id) => Ids.TryParse(text, out id);

    public int CompareTo(RosterImportId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal enum RosterImportState
{
    /// <summary>Waits, is read and checked, or is being written; seen from outside, nothing of it is written yet.</summary>
    Running,

    /// <summary>All of it is written.</summary>
    Done,

    /// <summary>Cells are wrong: the marked sheet waits, nothing was written.</summary>
    Refused,

    /// <summary>The workbook cannot be read, or the import could not go on; nothing was written.</summary>
    Failed,

    /// <summary>The process that ran it is gone; nothing was written. Seen from its lease, never stored.</summary>
    Interrupted,
}

/// <summary>One upload of a roster and what came of it. Belongs to the place whose post its uploader holds.</summary>
internal sealed class RosterImport : Aggregate, IScoped
{
    public const int LongestFileName = 200;

    /// <summary>A run whose lease is older has lost its process.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private RosterImport()
    {
    }

    public RosterImportId Id { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public UserId UploadedBy { get; private set; }

    public string UploadedByName { get; private set; } = string.Empty;

    public string FileName { get; private set; } = string.Empty;

    /// <summary>The year that the sheet's incomes are of.</summary>
    public int IncomeYear { get; private set; }

    public RosterImportState State { get; private set; }

    public DateTime UploadedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Renewed while a process works on it.</summary>
    public DateTime HeldUntil { get; private set; }

    public int Rows { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Faults { get; private set; }

    /// <summary>JSON of what there is to say of it: the first faults, notices, why it failed.</summary>
    public string Report { get; private set; } = "{}";

    public RosterImportState StateAt(DateTime now) => State == RosterImportState.Running && HeldUntil < now ? RosterImportState.Interrupted : State;

    public static RosterImport Upload(RosterImportId id, OrgPath path, UserId by, string byName, string fileName, int incomeYear, DateTime now) => new()
    {
        Id = id,
        OrgPath = path,
        UploadedBy = by,
        UploadedByName = byName,
        FileName = fileName.Length <= LongestFileName ? fileName : fileName[..LongestFileName],
        IncomeYear = incomeYear,
        UploadedAt = now,
        HeldUntil = now + Lease,
    };

    /// <summary>Also after a crash, and once what made it fail is over.</summary>
    public Result<Done> StartAgain(DateTime now)
    {
        if (StateAt(now) is not (RosterImportState.Failed or RosterImportState.Interrupted) and var state)
            return RosterRefusals.NotStartable(state);
        (State, EndedAt, HeldUntil, Report) = (RosterImportState.Running, null, now + Lease, "{}");
        return Done.Value;
    }

    public void Refuse(int rows, int faults, string report, DateTime now) =>
        (State, Rows, Faults, Report, EndedAt) = (RosterImportState.Refused, rows, faults, report, now);

    public void Fail(string report, DateTime now) => (State, Report, EndedAt) = (RosterImportState.Failed, report, now);

    public void Finish(int added, int changed, int unchanged, string report, DateTime now) =>
        (State, Rows, Added, Changed, Unchanged, Faults, Report, EndedAt) =
        (RosterImportState.Done, added + changed + unchanged, added, changed, unchanged, 0, report, now);
}

internal enum RosterFileKind
{
    Uploaded,
    Marked,
}

/// <summary>
/// The workbook of an import, sealed: it holds identity numbers. The upload goes with the import's success, everything after some days.
/// </summary>
[NotAudited("Part of an import, which is audited; sealed as a whole.")]
internal sealed class RosterFile : IScoped
{
    private RosterFile()
    {
    }

    public RosterFile(RosterImport import, RosterFileKind kind, byte[] content, DateTime at) =>
        (ImportId, OrgPath, Kind, Content, At) = (import.Id, import.OrgPath, kind, content, at);

    public RosterImportId ImportId { get; private set; }

    public RosterFileKind Kind { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public byte[] Content { get; private set; } = [];

    public DateTime At { get; private set; }
}
