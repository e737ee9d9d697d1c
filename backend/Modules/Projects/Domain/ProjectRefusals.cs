using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Projects.Domain;

internal static class ProjectRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("projects.not_found", "没有找到该项目，或不在您的管理范围内。", "No such project, or outside your scope.");

    public static readonly Refusal PlaceNotFound = Refusal.NotFound("projects.place_not_found", "没有找到该村（社区），或不在您的管理范围内。", "No such village or community, or outside your scope.").ForField("placeId");

    public static readonly Refusal NotAVillage = Refusal.Rule("projects.not_a_village", "项目落在行政村或社区，请选择村（社区）。", "A project belongs to a village or a community; choose one.").ForField("placeId");

    public static readonly Refusal SpendingNotFound = Refusal.NotFound("projects.spending_not_found", "该项目没有这笔支出。", "The project has no such spending.");

    public static readonly Refusal NotTheProposer = new(
        RefusalKind.Forbidden, "projects.not_the_proposer", "草稿由提出人修改和提交；有不同意见请在签署意见时退回。", "A draft is changed and handed in by who proposed it; who disagrees sends it back with an opinion.");

    public static readonly Refusal OwnProposal = new(
        RefusalKind.Forbidden, "projects.own_proposal", "提出人不能审批自己提出的项目，请由本级另一位有权人员办理；村里只有书记一人的，可由乡镇经办人代为提出。", "Nobody approves what they proposed; another of this level does it, or a township caseworker proposes it instead.");

    public static readonly Refusal SameHand = new(
        RefusalKind.Forbidden, "projects.same_hand", "同一人不能签署两级意见，也不能既验收又审计，请由另一位有权人员办理。", "One hand does not sign for two levels, nor accept and audit; another has to.");

    public static readonly Refusal EndedAbove = new(
        RefusalKind.Forbidden, "projects.ended_above", "已提交的项目由乡镇党委或县委组织部终止，请向上级说明情况。", "A project that was handed in is ended by township or county; tell them.");

    public static readonly Refusal SpentAlready = Refusal.Conflict("projects.spending_struck", "这笔支出已经撤销。", "This spending has been taken back already.");

    public static readonly Refusal EnrolmentNotFound = Refusal.NotFound("projects.enrolment_not_found", "没有找到该带动人员，或不在您的管理范围内。", "Nobody such takes part, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("projects.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.").ForField("personId");

    public static readonly Refusal NotActive = Refusal.Rule("projects.person_not_active", "该人员已转出、去世或不在册，不能登记参加。", "The person has left, died or is not on the roster.").ForField("personId");

    public static readonly Refusal EnrolledAlready = Refusal.Conflict("projects.enrolled_already", "该人员已登记参加本项目。", "The person takes part in the project already.");

    public static readonly Refusal LeftAlready = Refusal.Conflict("projects.left_already", "该人员已经退出本项目。", "The person has left the project already.");

    public static readonly Refusal IncomeBeforeMissing = Refusal.Rule(
        "projects.income_before_missing", "档案中没有参加前的收入，请同时填写参加前的年度和人均年收入。", "The file knows no income from before; say the year and the income by head.").ForField("before");

    public static readonly Refusal DuesNeedPurpose = Refusal.Rule(
        "projects.dues_not_invested", "党费不得投入经营；列入项目的党费须在说明中写明用于培训、资料等非经营用途。", "Party dues are not put into business; say in the note what else they pay, as training.")
        .With("rule", "A5").ForField("plan.funding");

    public static readonly Refusal SourceTwice = Refusal.Rule("projects.source_twice", "每种资金来源只填一行，请合并。", "Each source stands once; put them together.").ForField("plan.funding");

    public static readonly Refusal OrderOfDays = Refusal.Rule("projects.order_of_days", "实施期的截止日期不能早于起始日期。", "The last day is not before the first.").ForField("plan.until");

    public static readonly Refusal TakenMeanwhile = Refusal.Conflict("projects.taken_meanwhile", "同村另一个项目刚刚提交，请再试一次。", "Another project of the village was handed in just now; try once more.");

    public static readonly Refusal NoticeAfterOpening = Refusal.Rule("projects.order_of_tender", "招标公告日不能晚于开标日。", "The notice is not later than the opening of bids.").ForField("noticedOn");

    public static Refusal WrongLevel(ProjectLevel level) => new(
        RefusalKind.Forbidden, "projects.other_level", $"现在应由{level.Chinese()}签署意见。", $"The opinion is up to the {CamelCase(level)} level now.");

    public static Refusal Illegal(ProjectState state, IEnumerable<ProjectAct> allowed) => Refusal.Illegal(
        "projects.illegal_state", state, allowed.Select(CamelCase), $"项目现为“{state.Chinese()}”，不能办理此事项。", $"The project is in state {CamelCase(state)}; this cannot be done now.");

    public static Refusal CapReached(int most, string pack) => Refusal.Rule(
        "projects.cap_reached",
        string.Create(CultureInfo.InvariantCulture, $"按《{pack}》，每村每年最多 {most} 个项目；该村本年度已满，请先终止其他项目或改到下一年度。"),
        string.Create(CultureInfo.InvariantCulture, $"The pack {pack} allows {most} projects a year in each village, and there are so many; end another one or plan it for the next year."))
        .With("rule", "H2").With("limit", most).With("pack", pack);

    /// <summary>Names the limit and the level (rule E5).</summary>
    public static Refusal TenderMissing(ProjectInvestor investor, Money investment, Money limit, string pack) => Refusal.Rule(
        "projects.tender_missing",
        $"{investor.Chinese()}一次性投资 {investment} 元，已达到《{pack}》规定的{investor.Chinese()}级公开招标限额 {limit} 元；请先登记招投标记录，再开工。",
        $"The {CamelCase(investor)} invests {investment} yuan, and from {limit} yuan on it has to tender by the pack {pack}: record the tender before work begins.")
        .With("rule", "E5").With("level", CamelCase(investor)).With("limit", limit.Fen).With("investment", investment.Fen).With("pack", pack);

    public static Refusal NotOpen(ProjectInvestor investor, Money limit, string pack) => Refusal.Rule(
        "projects.open_tender_required",
        $"投资已达到《{pack}》规定的{investor.Chinese()}级公开招标限额 {limit} 元，招标方式应为公开招标。",
        $"From {limit} yuan on the {CamelCase(investor)} tenders openly by the pack {pack}.")
        .With("rule", "E5").With("level", CamelCase(investor)).With("limit", limit.Fen).With("pack", pack).ForField("method");

    public static Refusal NotThatDay(DateOnly first, DateOnly today) => Refusal.Rule(
        "projects.not_that_day",
        string.Create(CultureInfo.InvariantCulture, $"日期应在上一环节之后、今天之前：{first:yyyy-MM-dd} 至 {today:yyyy-MM-dd}。"),
        string.Create(CultureInfo.InvariantCulture, $"Not before the step before it, and not in the future: {first:yyyy-MM-dd} to {today:yyyy-MM-dd}."));

    public static Refusal YearOfIncome(int first, int last) => Refusal.Rule(
        "projects.year_of_income",
        string.Create(CultureInfo.InvariantCulture, $"收入年度应晚于参加前的年度，在 {first} 至 {last} 年之间。"),
        string.Create(CultureInfo.InvariantCulture, $"A year after the one before: {first} to {last}.")).ForField("after.year");

    public static Refusal NoAdviser(IReadOnlyList<string> advisers) => Refusal.Rule(
        "projects.no_adviser", $"该部门不在顾问组内，请选择：{string.Join('、', advisers)}。", $"Not a department of the advisory group: {string.Join(", ", advisers)}.").With("rule", "H5").ForField("department");

    private static string CamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
