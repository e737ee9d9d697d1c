using Assistance.Kernel.Refusals;
using Assistance.Members.Domain;

namespace Assistance.Members.Development;

internal static class DevelopmentRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("members.candidate_not_found", "没有找到该发展记录，或不在您的管理范围内。", "No such candidate, or outside your scope.");

    public static readonly Refusal MemberAlready = Refusal.Conflict("members.member_already", "该人员已是党员，不能再登记入党申请。", "This person is a member already.");

    public static readonly Refusal OnTheWay = Refusal.Conflict("members.candidate_open", "该人员已登记入党申请，请在原记录上办理。", "This person has applied already; go on with that record.");

    public static readonly Refusal NotAtBranch = Refusal.Rule(
        "members.applicant_not_at_branch", "入党申请由党支部受理，请先将该人员转入受理的党支部。", "A branch takes the application: move the person to it first.");

    public static readonly Refusal TooYoung = Refusal.Rule("members.applicant_too_young", "申请入党须年满18岁，请核对出生日期和申请日期。", "Who applies is 18 years old; compare birth date and day.").ForField("appliedOn");

    public static readonly Refusal NoSuchStep = Refusal.Rule("members.no_such_step", "政策包中没有这个步骤，请刷新后从列出的步骤中选择。", "The pack has no such step; choose one of those shown.").ForField("code");

    public static readonly Refusal NoticeTooShort = Refusal.Rule(
        "members.notice_too_short", "公示天数少于政策包的规定，请改正截止日期。", "The notice stands for fewer days than the pack asks for; mend its last day.").ForField("until");

    public static readonly Refusal OfTheCommittee = new(RefusalKind.Forbidden, "members.step_of_committee", "这一步由上级党委办理，请提交上级党委。", "The committee above takes this step; pass it on.");

    public static readonly Refusal NoTenureToExcept = Refusal.Conflict(
        "members.no_tenure_to_except", "只有登记了岗位层次和进入现单位日期、且政策包有年限要求的入党申请人，才需要例外。", "Only an applicant with post and first day on record is excepted from the years that a pack asks for.");

    public static readonly Refusal NotALetter = Refusal.Rule("members.not_a_letter", "只有喜报可以打印，请选择喜报。", "Only a letter of good news is printed; choose one.").ForField("code");

    public static readonly Refusal NotAdmitted = Refusal.Conflict("members.not_admitted", "接收为预备党员后才能报喜。", "Good news follows the admission.");

    public static Refusal NoFurther(DevelopmentStage stage) => Refusal.Illegal(
        "members.candidate_at_end", stage, [], "该发展记录已办结，不能再变更；转正等事项请在人员档案中办理。", "This way has come to its end; what follows is recorded on the person's file.");

    public static Refusal StepNotNow(DevelopmentStage stage) => Refusal.Illegal(
        "members.step_not_now", stage, [], "这一步不属于当前阶段，请按步骤办理。", "This step belongs to another stage.");

    /// <summary>Says all that is missing at once.</summary>
    public static Refusal GateShut(IReadOnlyList<MissingStep> missing) => Refusal.Rule(
            "members.gate_shut", $"还不能进入下一阶段：{string.Join("；", missing.Select(one => one.Chinese))}。", $"Not yet: {string.Join("; ", missing.Select(one => one.English))}.")
        .With("missing", missing.Select(one => one.Code).ToArray());
}
