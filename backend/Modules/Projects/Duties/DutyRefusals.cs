using System.Globalization;
using Assistance.Kernel.Refusals;

namespace Assistance.Projects.Duties;

internal static class DutyRefusals
{
    public static readonly Refusal PlaceNotFound = Refusal.NotFound("duties.place_not_found", "没有找到该村（社区）或乡镇，或不在您的管理范围内。", "No such place, or outside your scope.").ForField("placeId");

    public static readonly Refusal NotAVillage = Refusal.Rule("duties.not_a_village", "请选择行政村或社区。", "Choose a village or a community.").ForField("placeId");

    public static readonly Refusal NotAPlace = Refusal.Rule("duties.not_a_place", "请选择行政村、社区或乡镇。", "Choose a village, a community or a township.").ForField("placeId");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("duties.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.").ForField("personId");

    public static readonly Refusal NotActive = Refusal.Rule("duties.person_not_active", "该人员已转出、去世或不在册，请另选他人。", "The person has left, died or is not on the roster; choose another.").ForField("personId");

    public static readonly Refusal MeetingNotFound = Refusal.NotFound("duties.meeting_not_found", "没有找到该会议，或不在您的管理范围内。", "No such meeting, or outside your scope.");

    public static readonly Refusal HeldAlready = Refusal.Conflict("duties.meeting_recorded", "该村当天的同类会议已经登记，请在原记录上补登参会人。", "The village's meeting of that kind and day is recorded; add who came to it there.").ForField("day");

    public static readonly Refusal Struck = Refusal.Conflict("duties.meeting_struck", "这次会议的记录已经撤销，请重新登记。", "The record was taken back; record the meeting anew.");

    public static readonly Refusal AttenderNotFound = Refusal.NotFound("duties.attender_not_found", "参会人中有人当天不联系、不驻守该村，请先登记其联村或驻村情况。", "Somebody has nothing to do with the village on that day; record their assignment first.").ForField("attenders");

    public static readonly Refusal InFuture = Refusal.Rule("duties.in_future", "日期不能晚于今天，请改为实际发生的日期。", "The day is not in the future; enter the day on which it was.");

    public static readonly Refusal AssignmentNotFound = Refusal.NotFound("duties.assignment_not_found", "没有找到该联村、驻村记录，或不在您的管理范围内。", "No such assignment, or outside your scope.");

    public static readonly Refusal AssignedAlready = Refusal.Conflict("duties.assigned_already", "该人员已以同一身份联系（驻守）该村，请先结束原记录。", "The person is there in that capacity already; end that first.").ForField("personId");

    public static readonly Refusal EndedAlready = Refusal.Conflict("duties.assignment_ended", "这条记录已经结束。", "The assignment has ended already.");

    public static readonly Refusal OrderOfDays = Refusal.Rule("duties.order_of_days", "结束日期不能早于开始日期。", "It does not end before it begins.");

    public static readonly Refusal ReportMissing = Refusal.Rule("duties.report_missing", "挂职、驻村期满须填写工作报告。", "A secondment ends with its report.").With("rule", "E2").ForField("report");

    public static readonly Refusal ReserveNotFound = Refusal.NotFound("duties.reserve_not_found", "没有找到该后备干部，或不在您的管理范围内。", "No such reserve, or outside your scope.");

    public static readonly Refusal ReserveAlready = Refusal.Conflict("duties.reserve_already", "该人员已是后备干部或已推荐，请先办理出库。", "The person is a reserve or proposed as one; let them leave first.").ForField("personId");

    public static readonly Refusal OwnReserve = new(
        RefusalKind.Forbidden, "duties.own_reserve", "推荐人不能确认自己推荐的后备干部，请由另一位有权人员确认。", "Nobody confirms whom they proposed; another has to.");

    public static readonly Refusal TestMissing = Refusal.Rule(
        "duties.test_missing", "后备干部应经笔试、面试产生，请先登记两项成绩，再确认。", "A reserve is found by written test and interview: record both scores first.").With("rule", "E2");

    public static readonly Refusal NotProposed = Refusal.Conflict("duties.reserve_not_proposed", "只有待确认的后备干部可以办理此事项，请刷新后再看。", "Only who waits to be confirmed; look again.");

    public static readonly Refusal LeftAlready = Refusal.Conflict("duties.reserve_left", "该人员已经出库。", "The person is no reserve any more.");

    public static readonly Refusal TakenMeanwhile = Refusal.Conflict("duties.taken_meanwhile", "同村另一名后备干部刚刚确认，请再试一次。", "Another of the village was confirmed just now; try once more.");

    public static Refusal RosterFull(int most, string pack) => Refusal.Rule(
        "duties.roster_full",
        string.Create(CultureInfo.InvariantCulture, $"按《{pack}》，每村后备干部最多 {most} 名；该村已满，请先办理出库。"),
        string.Create(CultureInfo.InvariantCulture, $"The pack {pack} allows {most} reserves in each village, and there are so many; let one leave first."))
        .With("rule", "E2").With("limit", most).With("pack", pack);
}
