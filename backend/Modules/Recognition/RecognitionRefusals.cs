using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition;

internal static class RecognitionRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("recognition.not_found", "没有找到这份申请，或不在您的管理范围内。", "No such application, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("recognition.person_not_found", "没有找到此人，或不在您的管理范围内。", "No such person, or outside your scope.");

    public static readonly Refusal NoticeNotFound = Refusal.NotFound("recognition.notice_not_found", "没有找到这份公示，或公示期已过。", "No such notice, or it is over.");

    public static readonly Refusal NoNoticeYet = Refusal.Rule("recognition.no_notice_yet", "这份申请还没有到公示环节，没有可打印的公示。", "The application has not come to its notice yet; there is none to print.");

    public static readonly Refusal ObjectionNotFound = Refusal.NotFound("recognition.objection_not_found", "没有找到这条异议，或已作出复核结论，请刷新后再看。", "No such objection, or it is answered already; look again.");

    public static readonly Refusal NotAMember = Refusal.Rule("recognition.not_a_member", "申请人应是在册党员，请先在档案中核对人员类别和状态。", "The applicant must be a member whose membership runs; look at the person's file first.").ForField("personId");

    public static Obstacle BothHaveCases(IReadOnlyList<string> numbers) => new(
        "recognition.merger_both_have_cases", "两份档案都有正在办理的申请，请先办结或撤回其中一份。", "An application of each is under way; finish or withdraw one of them first.", numbers);

    public static readonly Refusal OpenCase = Refusal.Conflict("recognition.open_case", "此人已有一份申请正在办理，请在原申请上继续。", "An application of this person is under way; go on with that one.");

    public static readonly Refusal AttachmentNotFound = Refusal.NotFound(
        "recognition.attachment_not_found", "没有找到这份材料，或已被删除，请刷新后再看。", "No such attachment, or it was taken out; look again.");

    public static readonly Refusal AttachmentOnFile = Refusal.Conflict(
        "recognition.attachment_on_file", "添加这份材料时的步骤已经办结，材料随卷保存，不能删除。", "The step during which it came in is over; it stays in the file.");

    public static readonly Refusal StepNotBegun = Refusal.Rule(
        "recognition.step_not_begun", "申请还没有走到所选的步骤，请选择已开始的步骤。", "The application has not come to this step; choose one that was begun.").ForField("step");

    public static readonly Refusal UnknownRoute = Refusal.Rule("recognition.unknown_route", "现行政策没有这条申请途径，请从列出的途径中选择。", "The policy in force has no such route; choose one of those shown.").ForField("route");

    public static readonly Refusal UnknownTier = Refusal.Rule("recognition.unknown_tier", "现行政策没有这个困难等级，请从列出的等级中选择。", "The policy in force has no such tier; choose one of those shown.").ForField("tier");

    // rule B5
    public static readonly Refusal ResidenceMissing = Refusal.Rule(
        "recognition.residence_missing", "档案中没有城乡类别，请选择农村或城镇。", "The file does not say whether they live in the country or in a town; choose one.").ForField("residence");

    public static readonly Refusal CauseNotCounted = Refusal.Rule("recognition.cause_not_counted", "致困原因不在政策认可的范围内，请从列出的原因中选择。", "The policy does not count this cause; choose one of those shown.").ForField("primaryCause");

    public static readonly Refusal CauseNotOfRoute = Refusal.Rule(
        "recognition.cause_not_of_route", "所选申请途径要求的致困原因与填写的不符，请核对原因或改选途径。", "The route asks for another cause; compare the cause or choose another route.").ForField("primaryCause");

    public static readonly Refusal IncomeUnknown = Refusal.Rule(
        "recognition.income_unknown", "档案中没有家庭收入，请先登记家庭和收入。", "The file holds no income of the household; record it first.").ForField("route");

    public static readonly Refusal NoIdentity = Refusal.Rule(
        "recognition.no_identity", "档案中没有所选途径要求的救助身份，请先在档案中登记，或改选途径。", "The file holds none of the assistance identities that the route asks for; record it first, or choose another route.").ForField("route");

    public static readonly Refusal TooYoung = Refusal.Rule("recognition.too_young", "年龄未达到所选途径的要求，请核对出生日期或改选途径。", "Below the age that the route asks for; compare the birth date or choose another route.").ForField("route");

    public static readonly Refusal StandingUnknown = Refusal.Rule(
        "recognition.standing_unknown", "档案中没有入党和转正时间，算不出党龄，请先在档案中登记。", "The file holds no day of joining or of full membership, so that the standing cannot be counted; record them first.").ForField("route");

    public static readonly Refusal NoVoteNeeded = Refusal.Rule(
        "recognition.no_vote_needed", "此政策的程序没有民主评议；以后的步骤没有办过，结果未知。", "The procedure of this policy takes no vote; the later steps were never taken, so nobody knows the end.");

    public static readonly Refusal SignedLater = Refusal.Rule("recognition.signed_later", "签名日期不能晚于今天，请核对。", "Signed later than today; compare the day.").ForField("signedOn");

    public static readonly Refusal NotYourStep = new(
        RefusalKind.Forbidden, "recognition.not_your_step", "这一步由其他级别的岗位办理，请等待或联系当前步骤的办理方。", "This step is taken by a post of another level; wait for it, or call on it.");

    public static readonly Refusal OwnCase = Refusal.Rule("recognition.own_case", "这是您本人的申请，请由同岗位的另一位同志办理。", "Nobody handles their own application; a colleague of your post must.");

    public static readonly Refusal RelativesCase = Refusal.Rule(
        "recognition.relatives_case", "申请人与您是一家人（按档案登记的家庭成员），请由同岗位的另一位同志办理。", "The applicant is of your household, as the file says; a colleague of your post must handle it.");

    public static readonly Refusal MakerIsChecker = Refusal.Rule(
        "recognition.maker_is_checker", "您办理过这份申请的前面步骤，请由同岗位的另一位同志审核或审定。", "You worked on this application before; a colleague of your post must check or decide it.");

    public static readonly Refusal OwnVisit = Refusal.Rule("recognition.investigator_is_applicant", "调查人不能是申请人本人，请换一人。", "The applicant cannot investigate; name somebody else.").ForField("investigators");

    public static readonly Refusal FewInvestigators = Refusal.Rule(
        "recognition.few_investigators", "调查人数不足或有重名，请按政策要求的人数填写各不相同的调查人。", "Too few investigators, or one named twice; name as many different ones as the policy asks for.").ForField("investigators");

    public static readonly Refusal LaterThanToday = Refusal.Rule("recognition.later_than_today", "日期不能晚于今天，请核对。", "The day lies behind today; compare it.");

    public static readonly Refusal BeforeApplication = Refusal.Rule("recognition.before_application", "日期不能早于申请日期，请核对。", "The day lies before the application; compare it.");

    public static readonly Refusal VoteSum = Refusal.Rule(
        "recognition.vote_sum", "赞成、反对、弃权之和应等于实到人数。", "For, against and abstentions must add up to those present.").ForField("present");

    public static readonly Refusal MoreThanShould = Refusal.Rule(
        "recognition.more_than_should", "实到人数不能多于应到人数。", "More are present than should attend.").ForField("present");

    public static readonly Refusal NoQuorum = Refusal.Rule(
        "recognition.no_quorum", "到会有表决权的党员不足应到人数的一半，会议无效，请另行召开。", "Fewer than half of those who should attend have come: no vote can be taken; meet again.").ForField("present");

    public static readonly Refusal TierAndAmount = Refusal.Rule(
        "recognition.tier_and_amount", "同意时应写明困难等级和金额。", "To agree, give the tier and the amount.").ForField("amount");

    public static readonly Refusal NoStepToReturnTo = Refusal.Rule(
        "recognition.no_step_to_return_to", "只能退回到前面已经办过的步骤。", "A case is sent back to a step that it has passed.").ForField("returnTo");

    public static readonly Refusal NoticeOver = Refusal.Rule("recognition.notice_over", "公示期已过，如有情况请拨打监督电话反映。", "The notice is over; call the hotline instead.");

    public static readonly Refusal NumberTaken = Refusal.Conflict("recognition.number_taken", "编号刚被占用，请重试。", "The number was just taken; try again.");

    public static Refusal DuesUnpaid(int months) => Refusal.Rule(
            "recognition.dues_unpaid", $"档案记录党费已有{months}个月未交且无说明。已补交或有正当理由的，请先在档案中登记。", $"The file has {months} months of dues unpaid and no reason. Where they are paid, or there is a reason, record that on the file first.")
        .ForField("declarations").With("rule", "B7");

    public static Refusal StandingTooShort(int needed, int years) => Refusal.Rule(
            "recognition.standing_too_short", $"党龄{years}年，未达到所选途径要求的{needed}年，请核对入党和转正时间，或改选途径。", $"{years} years in the party, and the route asks for {needed}; compare the days of joining and of full membership, or choose another route.")
        .ForField("route");

    public static Refusal Illegal(CaseStage stage, bool frozen) => Refusal.Illegal(
        "recognition.illegal_step", stage, CaseTransitions.Allowed(stage, frozen).Select(Word),
        frozen ? "办理期限已冻结，请先解除冻结。" : "申请当前不在这一步，请刷新后按当前步骤办理。",
        frozen ? "The clock is frozen; release it first." : "The application does not stand at this step; look where it stands now.").With("frozen", frozen);

    public static Refusal IllegalNotice(NoticeState state) => Refusal.Illegal(
        "recognition.illegal_notice_step", state, NoticeTransitions.Allowed(state).Select(Word), "公示当前的状态不能这样办理，请刷新后再看。", "The notice's state does not allow this; look how it stands now.");

    public static Refusal NoticeRunning(DateOnly until) => Refusal.Rule(
        "recognition.notice_running", $"公示到 {until:yyyy-MM-dd} 为止，期满后才能结束。", $"The notice stands until {until:yyyy-MM-dd}.");

    // rules B4, B7
    public static Refusal Excluded(Exclusion exclusion, PolicyPack pack) => Refusal.Rule(
            "recognition.excluded", $"按政策不纳入帮扶范围：{exclusion.Chinese}。情况有误的，请核实后改正确认项。", $"Shut out by the policy: {exclusion.English}. If that is wrong, mend the answer.")
        .With("exclusion", exclusion.Code).With("rule", exclusion.Rule).With("policyPack", pack.Key).ForField("declarations");

    public static Refusal NotDeclared(IEnumerable<Exclusion> missing) => Refusal.Rule(
        "recognition.not_declared", $"请逐项确认：{string.Join("、", missing.Select(exclusion => exclusion.Chinese))}。",
        $"Answer each of: {string.Join(", ", missing.Select(exclusion => exclusion.English))}.").ForField("declarations");

    public static Refusal NotAttested(IEnumerable<Condition> missing) => Refusal.Rule(
        "recognition.not_attested", $"所选途径还须确认：{string.Join("、", missing.Select(condition => condition.Chinese))}。",
        $"The route also asks for: {string.Join(", ", missing.Select(condition => condition.English))}.").ForField("attested");

    public static Refusal AboveIncomeLine(IncomeLine line) => (line.Household is { } household
            ? Refusal.Rule(
                "recognition.above_income_line", $"家庭年收入不在收入线 {household} 元以内，请核对收入或改选途径。", $"The household's income is not within the line of {household} yuan; compare the income or choose another route.")
            : Refusal.Rule(
                "recognition.above_income_line", $"家庭人均年收入不在收入线 {line.PerCapita} 元以内，请核对收入或改选途径。", $"Income by head is not within the line of {line.PerCapita} yuan; compare the income or choose another route."))
        .With("incomeLine", (line.Household ?? line.PerCapita)?.Fen).ForField("route");

    public static Refusal OtherResidence(Residence residence) => Refusal.Rule(
            "recognition.residence_not_of_route", $"所选途径只适用于{(residence == Residence.Rural ? "农村" : "城镇")}党员，请核对城乡类别或改选途径。",
            $"The route is for {(residence == Residence.Rural ? "rural" : "urban")} members only; compare the residence or choose another route.")
        .ForField("route");

    // rule G3
    public static Refusal FactsMissing(IReadOnlyList<LedgerFact> missing, PolicyPack pack) => Refusal.Rule(
            "recognition.facts_missing", $"列入台账须先在档案中补齐：{string.Join("、", missing.Select(fact => fact.Chinese()))}。",
            $"The file must hold these before the ledger can: {string.Join(", ", missing.Select(fact => fact.English()))}.")
        .With("missing", missing.Select(Word)).With("policyPack", pack.Key);

    // rule B11
    public static Refusal AppealTooLate(DateOnly until) => Refusal.Rule(
        "recognition.appeal_too_late", $"申诉期到 {until:yyyy-MM-dd} 为止，已经过期；情况有变化的，可以重新申请。", $"Appeals were taken until {until:yyyy-MM-dd}; where things have changed, apply anew.");

    public static Refusal TooManyAttachments(int most) => Refusal.Rule(
        "recognition.too_many_attachments", $"一份申请最多保存{most}份材料，请合并成一个 PDF 后再上传。", $"A case holds {most} attachments at the most; join them into one PDF.");

    public static Refusal SameAttachment(string fileName) => Refusal.Conflict(
        "recognition.same_attachment", $"这份材料已经在卷内（{fileName}），不必重复上传。", $"The file holds it already ({fileName}).");

    public static Refusal VoteTooLow(Appraisal held, VoteRule rule) => Refusal.Rule(
        "recognition.vote_too_low", $"{Counted(held, rule)}，按此政策未通过。", $"{CountedInEnglish(held, rule)}: not carried under this policy.");

    public static Refusal VoteEnough(Appraisal held, VoteRule rule) => Refusal.Rule(
        "recognition.vote_enough", $"{Counted(held, rule)}，按此政策通过；以后的步骤没有办过，结果未知。",
        $"{CountedInEnglish(held, rule)}: carried under this policy; the later steps were never taken, so nobody knows the end.");

    public static Refusal OutsideWindow(ApplicationWindow window) => Refusal.Rule(
            "recognition.outside_window", $"申请受理时间为每年{window.From.Month}月{window.From.Day}日至{window.Until.Month}月{window.Until.Day}日。",
            $"Applications are taken from {window.From.Month}/{window.From.Day} to {window.Until.Month}/{window.Until.Day} each year.")
        .With("window", window);

    public static Refusal AmountOutsideTier(TierPolicy tier, PolicyPack pack) => Refusal.Rule(
            "recognition.amount_outside_tier", $"这一等级的金额应在 {tier.Least} 元至 {tier.Most} 元之间。", $"An amount of this tier lies between {tier.Least} and {tier.Most} yuan.")
        .With("policyPack", pack.Key).ForField("amount");

    private static string Counted(Appraisal held, VoteRule rule) =>
        $"民主评议应到{held.ShouldAttend}人、实到{held.Present}人、赞成{held.Ayes}人，赞成率 {Percent(rule.RateOf(held.Ayes, held.ShouldAttend, held.Present))}，须达到 {Percent(rule.ThresholdBasisPoints)}";

    private static string CountedInEnglish(Appraisal held, VoteRule rule) =>
        $"{held.Ayes} in favour, {held.Present} present of {held.ShouldAttend}: {Percent(rule.RateOf(held.Ayes, held.ShouldAttend, held.Present))}, where {Percent(rule.ThresholdBasisPoints)} is needed";

    private static string Percent(int basisPoints) => (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
