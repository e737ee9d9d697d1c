using Assistance.Recognition.Domain;

namespace Assistance.Recognition.Forms;

/// <summary>What of many cases is written line by line.</summary>
internal enum CaseTable
{
    /// <summary>申请审批汇总 (Form 1)</summary>
    Applications,

    /// <summary>入户调查汇总 (Form 6)</summary>
    HomeVisits,

    /// <summary>民主评议记录 (Form 5)</summary>
    Appraisals,

    /// <summary>公示名单 (Form 4)</summary>
    Notices,
}

/// <summary>A line of such a table: a case, and whichever of its papers the line is about.</summary>
/// <param name="Name">As it may stand in the table: masked on a notice.</param>
/// <param name="JoinedOn">Known where the table tells the year of joining.</param>
internal sealed record CaseLine(Case Case, string Name, HomeVisit? Visit = null, Appraisal? Vote = null, Notice? Notice = null, DateOnly? JoinedOn = null);
