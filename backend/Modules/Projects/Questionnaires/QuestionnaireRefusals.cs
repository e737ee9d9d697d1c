using System.Globalization;
using Assistance.Kernel.Refusals;

namespace Assistance.Projects.Questionnaires;

internal static class QuestionnaireRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("questionnaires.not_found", "没有找到该问卷，或不在您的管理范围内。", "No such questionnaire, or outside your scope.");

    public static readonly Refusal LinkUnknown = Refusal.NotFound("questionnaires.link_unknown", "没有找到该问卷，请核对链接。", "No such questionnaire; check the link.");

    public static readonly Refusal PlaceNotFound = Refusal.NotFound("questionnaires.place_not_found", "没有找到该单位，或不在您的管理范围内。", "No such place, or outside your scope.").ForField("placeId");

    public static readonly Refusal LinkNotFound = Refusal.NotFound(
        "questionnaires.link_not_found", "问卷的链接由制作问卷的单位发放，请向其索取。", "Its link is handed out by whoever drew up the questionnaire; ask them for it.");

    public static readonly Refusal NotTheAsker = new(RefusalKind.Forbidden, "questionnaires.not_the_asker", "由制作问卷的单位办理。", "This is up to whoever drew up the questionnaire.");

    public static readonly Refusal NotAKeyer = new(RefusalKind.Forbidden, "questionnaires.not_a_keyer", "由制作问卷的单位或该处的督查联络员录入。", "Answers are keyed in by whoever drew it up, or by the liaison officer of the place.");

    public static readonly Refusal OrderOfDays = Refusal.Rule("questionnaires.order_of_days", "截止日期不能早于开始日期，调查期不超过一年。", "It ends on or after its first day, within a year.").ForField("closesOn");

    public static readonly Refusal AnswerUnfit = Refusal.Rule("questionnaires.answer_unfit", "答案与题目不符，请重新选择。", "The answer does not fit the question; choose again.");

    public static readonly Refusal NotAskedNow = Refusal.Conflict("questionnaires.not_asked_now", "问卷不在调查期内，不能作答。", "The questionnaire is not open for answers today.");

    public static readonly Refusal TableUnclear = Refusal.Rule("questionnaires.table_unclear", "表格中没有找到问卷的题目，请使用本问卷的录入模板。", "The questions are not found in the workbook; use this questionnaire's template.").ForField("file");

    public static readonly Refusal TooManySheets = Refusal.Rule("questionnaires.too_many_sheets", "一次最多导入 2000 份，请分批导入。", "At most 2,000 sheets at once; import them in parts.").ForField("file");

    public static Refusal AnswerMissing(int number) => Refusal.Rule(
        "questionnaires.answer_missing", string.Create(CultureInfo.InvariantCulture, $"第 {number} 题还没有作答。"),
        string.Create(CultureInfo.InvariantCulture, $"Question {number} has no answer yet.")).With("number", number);

    public static Refusal SheetsHaveFaults(int rows) => Refusal.Rule(
        "questionnaires.sheets_have_faults", string.Create(CultureInfo.InvariantCulture, $"有 {rows} 行有误，请改正后重新导入。"),
        string.Create(CultureInfo.InvariantCulture, $"{rows} rows are unclear; put them right and import the file again."));

    public static Refusal OverAlready(DateOnly day) => Refusal.Rule(
        "questionnaires.over_already", string.Create(CultureInfo.InvariantCulture, $"截止日期 {day:yyyy-MM-dd} 已过，不能开始调查。"),
        string.Create(CultureInfo.InvariantCulture, $"Its last day, {day:yyyy-MM-dd}, is over."));

    public static Refusal NotThatDay(DateOnly first, DateOnly last) => Refusal.Rule(
        "questionnaires.not_that_day", string.Create(CultureInfo.InvariantCulture, $"日期应在 {first:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 之间。"),
        string.Create(CultureInfo.InvariantCulture, $"A day from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}."));

    public static Refusal Illegal(QuestionnaireState state) => Refusal.Illegal(
        "questionnaires.illegal_state", state,
        state switch { QuestionnaireState.Draft => ["edit", "open", "remove"], QuestionnaireState.Open => ["close", "record"], _ => ["reopen"] },
        state switch { QuestionnaireState.Draft => "问卷还是草稿，请先开始调查。", QuestionnaireState.Open => "问卷正在调查，不能再修改或删除。", _ => "问卷已结束，请先重新开放。" },
        state switch { QuestionnaireState.Draft => "It is a draft yet; open it first.", QuestionnaireState.Open => "It is open and cannot be changed or removed.", _ => "It is closed; reopen it first." });
}
