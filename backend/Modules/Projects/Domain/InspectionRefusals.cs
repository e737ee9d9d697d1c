using System.Globalization;
using Assistance.Kernel.Refusals;

namespace Assistance.Projects.Domain;

internal static class InspectionRefusals
{
    public static readonly Refusal OfficerNotFound = Refusal.NotFound("inspections.officer_not_found", "没有找到该督查联络员，或不在您的管理范围内。", "No such liaison officer, or outside your scope.");

    public static readonly Refusal UnitNotFound = Refusal.NotFound("inspections.unit_not_found", "没有找到该单位，或不在您的管理范围内。", "No such unit, or outside your scope.").ForField("unitId");

    public static readonly Refusal NotAUnit = Refusal.Rule("inspections.not_a_unit", "督查联络员由部门、党委或机关支部选派，不由被督查的村选派；请选择选派单位。", "A liaison officer is sent by a department or a committee, not by a village; choose one.").ForField("unitId");

    public static readonly Refusal AccountUnknown = Refusal.Rule("inspections.account_unknown", "没有这个账号；没有账号的请留空。", "No such account; leave it empty where there is none.").ForField("account");

    public static readonly Refusal CoverNotAVillage = Refusal.Rule("inspections.cover_not_a_village", "联系点应是行政村或社区，请改选。", "What an officer looks after is a village or community; choose one.").ForField("villages");

    public static readonly Refusal CoverUnknown = Refusal.NotFound("inspections.cover_unknown", "联系的村或项目有的不存在，或不在您的管理范围内。", "One of the villages or projects is unknown, or outside your scope.");

    public static readonly Refusal DismissedAlready = Refusal.Conflict("inspections.dismissed_already", "该督查联络员已经卸任。", "The officer has left already.");

    public static readonly Refusal NotFound = Refusal.NotFound("inspections.not_found", "没有找到该督查记录，或不在您的管理范围内。", "No such inspection, or outside your scope.");

    public static readonly Refusal FindingNotFound = Refusal.NotFound("inspections.finding_not_found", "没有找到该问题，或不在您的管理范围内。", "No such finding, or outside your scope.");

    public static readonly Refusal PlaceNotFound = Refusal.NotFound("inspections.place_not_found", "没有找到督查对象，或不在您的管理范围内。", "Nothing such to inspect, or outside your scope.").ForField("subjectId");

    public static readonly Refusal NotBelow = new(RefusalKind.Forbidden, "inspections.not_below", "督查由上级对下级进行，请由督查对象的上级单位安排。", "An inspection goes from above to below; a unit above it has to plan it.");

    public static readonly Refusal NotTheInspector = new(RefusalKind.Forbidden, "inspections.not_the_inspector", "由安排督查的单位办理。", "This is up to the inspecting side.");

    public static readonly Refusal NotTheOwner = new(RefusalKind.Forbidden, "inspections.not_the_owner", "由整改责任单位答复。", "The answer is up to whose finding it is.");

    public static readonly Refusal OwnAnswer = new(RefusalKind.Forbidden, "inspections.own_answer", "答复人不能销号自己答复的问题，请由督查单位的另一人核实。", "Who answered does not close it; another of the inspecting side does.");

    public static readonly Refusal OwnerElsewhere = Refusal.Rule("inspections.owner_elsewhere", "责任单位应是督查对象本身，或它与督查单位之间的上级单位。", "Whose it is stands between the inspected place and the inspecting side.");

    public static readonly Refusal RemarkMissing = Refusal.Rule("inspections.remark_missing", "评为一般或差、或退回整改的，请写明情况。", "Say why it is not good, or why it is sent back.");

    public static Refusal NotBefore(DateOnly day) => Refusal.Rule(
        "inspections.too_early", string.Create(CultureInfo.InvariantCulture, $"日期不能早于 {day:yyyy-MM-dd}。"), string.Create(CultureInfo.InvariantCulture, $"Not before {day:yyyy-MM-dd}."));

    public static Refusal NotAfter(DateOnly day) => Refusal.Rule(
        "inspections.too_late", string.Create(CultureInfo.InvariantCulture, $"日期不能晚于 {day:yyyy-MM-dd}。"), string.Create(CultureInfo.InvariantCulture, $"Not after {day:yyyy-MM-dd}."));

    public static Refusal Illegal(InspectionState state) => Refusal.Illegal(
        "inspections.illegal_state", state, state == InspectionState.Planned ? ["report", "drop"] : [], "该督查已通报结果或已取消，不能再办理此事项。", "The inspection is reported or dropped already.");

    public static Refusal Illegal(InspectionFindingState state) => Refusal.Illegal(
        "inspections.finding_state", state, state switch { InspectionFindingState.Open => ["answer"], InspectionFindingState.Answered => ["judge"], _ => [] },
        state switch { InspectionFindingState.Open => "该问题尚未答复，请先由责任单位答复。", InspectionFindingState.Answered => "该问题已答复，等待督查单位核实。", _ => "该问题已销号。" },
        state switch { InspectionFindingState.Open => "It is not answered yet.", InspectionFindingState.Answered => "It is answered and waits for the inspecting side.", _ => "It is closed." });
}
