using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Members.Roster;

/// <summary>One bad cell; numbers of persons are masked. The marked sheet has all of them.</summary>
internal sealed record RosterFault(string Sheet, string Cell, string Shown, string Code, string Wrong, string Mend, string English);

/// <summary>Why an import failed as a whole.</summary>
internal sealed record RosterProblem(string Code, string Chinese, string English);

/// <summary>What there is to say of an import, kept with it as JSON.</summary>
internal sealed record RosterReport(IReadOnlyList<RosterFault> Faults, IReadOnlyList<RosterNotice> Notices, RosterProblem? Problem)
{
    private const int MostFaults = 100;

    public static string Of(IReadOnlyList<RosterNotice> notices) => Write(new RosterReport([], notices, null));

    public static string Of(Refusal refusal) => Write(new RosterReport([], [], new RosterProblem(refusal.Code, refusal.Chinese, refusal.English)));

    public static string Of(RosterIssues issues, IReadOnlyList<RosterNotice> notices) => Write(new RosterReport(
        [
            .. issues.Kept.Take(MostFaults).Select(issue => new RosterFault(
                issue.Sheet, issue.Address, Shorten(CellText.MaskNumbers(CellText.Clean(issue.Shown))), issue.Fault.Code, issue.Fault.Wrong, issue.Fault.Mend, issue.Fault.English)),
        ],
        notices,
        null));

    public static RosterReport Read(string json) => JsonSerializer.Deserialize<Stored>(json, WireJson.Options)!.AsReport();

    private static string Write(RosterReport report) => JsonSerializer.Serialize(report, WireJson.Options);

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    // What an import has to say before it ended: nothing.
    private sealed record Stored(IReadOnlyList<RosterFault>? Faults = null, IReadOnlyList<RosterNotice>? Notices = null, RosterProblem? Problem = null)
    {
        public RosterReport AsReport() => new(Faults ?? [], Notices ?? [], Problem);
    }
}
