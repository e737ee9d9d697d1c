using System.Globalization;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Projects.Questionnaires;

/// <param name="Row">Where it stands in the file.</param>
/// <param name="On">Null where the row names no day.</param>
/// <param name="Fault">Why it cannot be taken.</param>
internal sealed record BookRow(int Row, SheetWay Way, DateOnly? On, IReadOnlyList<SheetAnswer> Answers, string? Fault);

/// <summary>Sheets of paper as a workbook, one to a row and a column to each question: what is written is what is read back.</summary>
internal static class SheetBook
{
    private const int MostRows = 2000;
    private const string Paper = "纸质";
    private const string Phone = "电话";
    private const string WayKey = "way";
    private const string DayKey = "on";
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '/'];

    private static readonly string[] Guide =
    [
        "一行录入一份问卷，不填写姓名、住址和电话。“方式”填“纸质”或“电话”，空白按纸质计；“日期”为答卷日期，空白按当天计。",
        "选择题填选项文字，或填选项序号（第一个选项填 1，也可填 A）；多选题各项之间用顿号隔开。",
        "没有作答的题留空；选择题有空白的问卷计入回收份数，不计入有效份数。",
        "有任何一行无法识别时，整个文件都不导入；请按提示改正后重新导入。同一个文件请勿导入两次。",
    ];

    public static async Task WriteAsync(Stream stream, Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(stream);
        await writer.BeginAsync(
            new SheetLayout("问卷录入", questionnaire.Title,
            [
                new SheetColumn("序号", 7, CellFormat.Integer), new SheetColumn("方式", 9) { Choices = [Paper, Phone] }, new SheetColumn("日期", 13, CellFormat.Date),
                .. questionnaire.Questions.Select((question, at) => new SheetColumn(HeadOf(question, at + 1), 22) { Choices = question.Kind == QuestionKind.Multiple ? [] : ListOf(question) }),
            ]),
            cancellationToken);
        await writer.BeginAsync(new SheetLayout("填写说明", "填写说明", [new SheetColumn("说明", 110)]), cancellationToken);
        foreach (var line in Guide)
            await writer.RowAsync([line], cancellationToken);
        await writer.BeginAsync(new SheetLayout("选项", "选项", [new SheetColumn("题目", 50), new SheetColumn("选项序号", 10, CellFormat.Integer), new SheetColumn("选项", 30)]), cancellationToken);
        foreach (var question in questionnaire.Questions)
        {
            foreach (var (at, choice) in question.Choices.Index())
                await writer.RowAsync([question.Text, at + 1, choice], cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    public static Result<IReadOnlyList<BookRow>> Read(Stream file, Questionnaire questionnaire, DateOnly today)
    {
        var opened = SheetSource.Open(file);
        if (opened.Refusal is { } unreadable)
            return unreadable;
        using var source = opened.Value;
        var rows = new List<BookRow>();
        foreach (var row in new TableReader(source, Wanted(questionnaire)).Rows())
        {
            if (row.Refusal is { } broken)
                return broken;
            rows.Add(RowOf(row.Value, questionnaire, today));
            if (rows.Count > MostRows)
                return QuestionnaireRefusals.TooManySheets;
        }

        return rows.Count == 0 ? QuestionnaireRefusals.TableUnclear : rows;
    }

    private static string HeadOf(Question question, int number) => string.Create(CultureInfo.InvariantCulture, $"第{number}题 {question.Text}");

    // What a cell may be chosen from is texts without a comma, 255 characters in all.
    private static IReadOnlyList<string> ListOf(Question question) =>
        question.Choices.Any(choice => choice.Contains(',', StringComparison.Ordinal)) || question.Choices.Sum(choice => choice.Length + 1) > 255 ? [] : question.Choices;

    private static List<WantedColumn> Wanted(Questionnaire questionnaire) =>
    [
        new(WayKey, "方式") { Aliases = ["调查方式"] }, new(DayKey, "日期") { Aliases = ["答卷日期", "填写日期"] },
        .. questionnaire.Questions.Select((question, at) => new WantedColumn(Key(at + 1), HeadOf(question, at + 1), Required: true) { Aliases = [string.Create(CultureInfo.InvariantCulture, $"第{at + 1}题")] }),
    ];

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static BookRow RowOf(TableRow row, Questionnaire questionnaire, DateOnly today)
    {
        var (answers, faults) = (new List<SheetAnswer>(), new List<string>());
        var way = CellText.Compact(row[WayKey].Text ?? string.Empty) switch { "" or Paper => SheetWay.Paper, Phone => SheetWay.Phone, _ => (SheetWay?)null };
        if (way is null)
            faults.Add($"方式应填“{Paper}”或“{Phone}”");
        var day = CellValues.IsBlank(row[DayKey]) ? null : CellDates.Parse(row[DayKey].Text) is { Succeeded: true, Value.Precision: DatePrecision.Day } read ? read.Value.Date : (DateOnly?)DateOnly.MinValue;
        if (day == DateOnly.MinValue)
            faults.Add("日期无法识别");
        else if (questionnaire.RefuseKeyed(day ?? today, today) is { } refusal)
            faults.Add(refusal.Chinese.TrimEnd('。'));
        foreach (var (at, question) in questionnaire.Questions.Index())
        {
            var text = CellValues.IsBlank(row[Key(at + 1)]) ? string.Empty : CellText.Clean(row[Key(at + 1)].Text);
            if (text.Length == 0)
                continue;
            if (question.Kind == QuestionKind.Text)
                answers.Add(new SheetAnswer(at + 1, Text: text[..Math.Min(text.Length, SheetAnswer.LongestText)]));
            else if (ChoicesOf(question, text) is { } choices)
                answers.Add(new SheetAnswer(at + 1, choices));
            else
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"第 {at + 1} 题“{text}”不是选项"));
        }

        return new BookRow(row.Number, way ?? SheetWay.Paper, day == DateOnly.MinValue ? null : day, answers, faults.Count == 0 ? null : string.Join("；", faults));
    }

    // By its text, its number or its letter; null where one is none of these, or there are more than the question takes.
    private static IReadOnlyList<int>? ChoicesOf(Question question, string text)
    {
        if (ChoiceOf(question, text) is { } whole)
            return [whole];
        if (question.Kind != QuestionKind.Multiple)
            return null;
        var parts = text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => ChoiceOf(question, part)).ToList();
        return parts.Contains(null) ? null : [.. parts.Select(part => part!.Value).Distinct()];
    }

    private static int? ChoiceOf(Question question, string text)
    {
        var at = question.Choices.Index().Where(one => CellText.Compact(one.Item) == CellText.Compact(text)).Select(one => (int?)one.Index + 1).FirstOrDefault();
        at ??= int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        at ??= text is [var letter] && char.IsAsciiLetter(letter) ? char.ToUpperInvariant(letter) - 'A' + 1 : null;
        return at >= 1 && at <= question.Choices.Count ? at : null;
    }
}
