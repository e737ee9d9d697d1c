using System.Text.Json;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;
using Assistance.Members.Domain;

namespace Assistance.Members.Roster;

internal static class RosterRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound(
        "roster.import_not_found", "没有找到该次导入，或不在您的管理范围内。", "No such import, or outside your scope.");

    public static readonly Refusal NoMarkedSheet = Refusal.NotFound(
        "roster.no_marked_sheet", "没有标注错误的工作簿，或已过保存期限；需要时请重新上传名册。", "There is no marked workbook, or it is kept no longer; upload the roster again if you need it.");

    public static readonly Refusal FileGone = Refusal.Conflict(
        "roster.file_gone", "上传的工作簿已清理，请重新上传。", "The uploaded workbook is kept no longer; upload it again.");

    public static readonly Refusal NoRows = Refusal.Rule("roster.no_rows", "表头下面没有人员，请从表头的下一行起一人一行填写。", "Nobody stands below the heads; fill in one person a row, right below them.");

    public static readonly Refusal ChangedMeanwhile = new(
        RefusalKind.Stale, "roster.changed_meanwhile", "导入过程中人员数据已被他人修改，请重新开始。", "People were changed while the roster was imported; start it again.");

    public static readonly Refusal BrokenOff = new(
        RefusalKind.Conflict, "roster.broken_off", "导入因系统故障中断，没有写入任何数据，请重新开始。", "The import broke off and wrote nothing; start it again.");

    public static Refusal NoTable(IReadOnlyList<(string Sheet, SheetUnread Because)> unread) => Refusal.Rule(
        "roster.no_table",
        "工作簿中没有找到名册：需要有“姓名”“性别”“出生年月”“身份证号”等表头。可下载模板对照。",
        "No roster was found: heads such as 姓名, 性别, 出生年月 and 身份证号 are needed. See the template.").With("sheets", unread.Select(sheet => sheet.Sheet).ToArray());

    public static Refusal NotStartable(RosterImportState state) => Refusal.Illegal(
        "roster.not_startable",
        state,
        state is RosterImportState.Failed or RosterImportState.Interrupted ? [JsonNamingPolicy.CamelCase.ConvertName(nameof(RosterImportState.Running))] : [],
        "该次导入不能重新开始；请上传新的工作簿。",
        "This import cannot be started again; upload a new workbook.");
}
