using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Refusals;

namespace Assistance.Projects.Domain;

internal static class TrainingRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("projects.training_not_found", "没有找到该培训，或不在您的管理范围内。", "No such training, or outside your scope.");

    public static readonly Refusal OrganiserNotFound = Refusal.NotFound(
        "projects.organiser_not_found", "没有找到该举办单位，或不在您的管理范围内。", "No such organiser, or outside your scope.").ForField("organisationId");

    public static readonly Refusal TraineeNotFound = Refusal.NotFound("projects.trainee_not_found", "该培训的名单中没有此人。", "Nobody such is on the list of this training.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("projects.trainee_person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.").ForField("people");

    public static readonly Refusal NotActive = Refusal.Rule("projects.trainee_not_active", "名单中有人已转出、去世或不在册，请先移出。", "Somebody has left, died or is not on the roster; take them out first.").ForField("people");

    public static readonly Refusal EnrolledMeanwhile = Refusal.Conflict("projects.trainee_enrolled_meanwhile", "名单刚被另一位同志修改，请再试一次。", "Somebody else changed the list just now; try once more.");

    public static readonly Refusal CameAlready = Refusal.Conflict("projects.trainee_came", "此人已登记到场，请先改为缺席再移出。", "This person came; mark them absent before taking them off the list.");

    public static readonly Refusal NotPresent = Refusal.Rule("projects.trainee_not_present", "只有到场的人员才能确认掌握技能或登记就业。", "Only who came can have mastered the skill or found work by it.");

    public static readonly Refusal NoSkill = Refusal.Rule("projects.training_without_skill", "该培训没有写明传授的技能，请先在培训安排中选择技能。", "The training names no skill; choose one in its plan first.");

    public static readonly Refusal RelativeHasNoFile = Refusal.Rule(
        "projects.relative_without_file", "家属没有档案，不能把技能写入党员本人的档案。", "A relative has no file, and their skill is not put into the member's.");

    public static readonly Refusal NoCheckIn = Refusal.NotFound(
        "projects.no_such_check_in", "签到码无效：请核对签到码，签到码只在培训当天有效。", "No such check-in code: check it; it is good on the day of the training only.").ForField("code");

    public static readonly Refusal NoFile = Refusal.Rule(
        "projects.check_in_without_file", "您的账号还没有关联个人档案，请由现场工作人员登记到场。", "Your account is linked to no file; ask the staff to mark you present.");

    public static readonly Refusal OrderOfTimes = Refusal.Rule("projects.training_times", "结束时间应晚于开始时间。", "It ends after it begins.").ForField("plan.endsAt");

    public static readonly Refusal NoHeads = Refusal.Rule(
        "projects.roster_without_heads", "没有找到签到表：请使用从系统导出的签到表，保留“姓名”和“到场情况”两列。", "No roster was found: use the one exported here and keep its columns for name and attendance.").ForField("file");

    public static Refusal Illegal(TrainingState state, IEnumerable<TrainingAct> allowed) => Refusal.Illegal(
        "projects.training_illegal_state", state, allowed.Select(CamelCase), $"培训现为“{state.Chinese()}”，不能办理此事项。", $"The training is in state {CamelCase(state)}; this cannot be done now.");

    public static readonly Refusal NamesAreIn = Refusal.Conflict(
        "projects.names_are_in", "上级举办的培训，报名到举办前一天为止；当天到场由举办单位登记。", "Names for a training above you are sent until the day before; on the day, who holds it records who comes.");

    public static Refusal Full(int capacity) => Refusal.Rule(
        "projects.training_full",
        string.Create(CultureInfo.InvariantCulture, $"报名已满：名额 {capacity} 人。可先修改名额，或在培训当天按现场到场登记。"),
        string.Create(CultureInfo.InvariantCulture, $"All {capacity} places are taken: raise the number, or mark who comes on the day.")).With("limit", capacity);

    public static Refusal NotYet(DateOnly on) => Refusal.Rule(
        "projects.training_not_yet",
        string.Create(CultureInfo.InvariantCulture, $"培训定于 {on:yyyy-MM-dd}，当天起才能登记。"),
        string.Create(CultureInfo.InvariantCulture, $"The training is on {on:yyyy-MM-dd}: record it from that day on."));

    public static Refusal NotThatDay(DateOnly first, DateOnly last) => Refusal.Rule(
        "projects.training_not_that_day",
        string.Create(CultureInfo.InvariantCulture, $"日期应在 {first:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 之间。"),
        string.Create(CultureInfo.InvariantCulture, $"A day from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}.")).ForField("on");

    public static Refusal RosterFaults(IReadOnlyList<string> faults) => Refusal.Rule(
        "projects.roster_faults", $"签到表有 {faults.Count} 处需要修改，未作任何登记：{string.Join("；", faults.Take(5))}。", $"The roster has {faults.Count} faults, and nothing was recorded.")
        .With("faults", faults).ForField("file");

    private static string CamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
