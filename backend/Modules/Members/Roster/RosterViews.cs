using Assistance.Members.Domain;

namespace Assistance.Members.Roster;

/// <summary>An import as its uploader follows it.</summary>
/// <param name="Phase">While it runs in the process that answers; else null.</param>
/// <param name="RowsFound">Rows of people in the workbook, as far as it was looked through.</param>
/// <param name="FaultCount">Bad cells; <paramref name="Faults"/> holds the first hundred, the marked sheet all.</param>
/// <param name="HasMarkedSheet">Whether the marked sheet can be had; it is kept for some days.</param>
internal sealed record RosterImportView(
    RosterImportId Id, string FileName, string UploadedBy, DateTime UploadedAt, DateTime? EndedAt, int IncomeYear, RosterImportState State, RosterPhase? Phase,
    int RowsFound, int RowsRead, int RowsChecked, int RowsWritten, int Added, int Changed, int Unchanged, int FaultCount,
    IReadOnlyList<RosterFault> Faults, IReadOnlyList<RosterNotice> Notices, RosterProblem? Problem, bool HasMarkedSheet, bool CanStart)
{
    public static RosterImportView Of(RosterImport import, RosterRun? run, IReadOnlyCollection<RosterFileKind> files, DateTime now)
    {
        // What runs here is alive, however long its lease was not renewed.
        var state = run is null ? import.StateAt(now) : RosterImportState.Running;
        var report = RosterReport.Read(import.Report);
        var written = state == RosterImportState.Done ? import.Rows : run?.RowsWritten ?? 0;
        return new RosterImportView(
            import.Id, import.FileName, import.UploadedByName, import.UploadedAt, import.EndedAt, import.IncomeYear, state, state == RosterImportState.Running ? run?.Phase : null,
            run?.RowsFound ?? import.Rows, run?.RowsFound ?? import.Rows, run?.RowsChecked ?? import.Rows, written, import.Added, import.Changed, import.Unchanged, import.Faults,
            report.Faults, report.Notices, report.Problem, files.Contains(RosterFileKind.Marked),
            state is RosterImportState.Failed or RosterImportState.Interrupted && files.Contains(RosterFileKind.Uploaded));
    }
}

/// <summary>One line of the list of imports.</summary>
internal sealed record RosterImportRow(
    RosterImportId Id, string FileName, string UploadedBy, DateTime UploadedAt, DateTime? EndedAt, RosterImportState State, int Rows, int Added, int Changed, int Unchanged, int FaultCount);
