namespace Assistance.Kernel.Spreadsheets;

/// <summary>The faults that a cell can have whatever its column means.</summary>
public static class CellFaults
{
    public static readonly CellFault Empty = new(
        "cell.empty", "必填项为空", "请填写此单元格", "A required cell is empty");

    public static readonly CellFault Scientific = new(
        "cell.scientific",
        "号码是科学记数法，后面的数字已经丢失",
        "请先把这一列设为“文本”格式，再重新录入完整号码",
        "The number is in scientific notation: its last digits are lost. Format the column as text and enter it again");

    public static readonly CellFault LostDigits = new(
        "cell.lost_digits",
        "号码按数值保存，Excel 只保留前 15 位，后面的数字已变成 0",
        "请先把这一列设为“文本”格式，再重新录入完整号码",
        "The number is stored as a number, of which Excel keeps 15 digits. Format the column as text and enter it again");

    public static readonly CellFault DateFormatLost = new(
        "cell.date_format_lost",
        "像是日期，但单元格是数值格式",
        "请把单元格设为日期格式，或写成“1950-03-12”或“1950.03”",
        "This looks like a date that lost its format. Format the cell as a date, or write 1950-03-12 or 1950.03");

    public static CellFault Formula(SheetCell cell) => new(
        "cell.formula_error", $"公式出错：{cell.Text}", "请改正公式，或直接填写数值", $"The formula has the error {cell.Text}. Mend it or enter the value");

    public static CellFault Date(string shown) => new(
        "cell.date",
        $"“{shown}”不是日期",
        "请写成“1950-03-12”“1950.03”或“1950年3月”",
        $"'{shown}' is no date. Write 1950-03-12, 1950.03 or 1950年3月");

    public static CellFault AmbiguousMonth(string shown) => new(
        "cell.month_ambiguous",
        $"“{shown}”看不出是1月还是10月（数值末尾的 0 会丢失）",
        "请写成“1950-01”或“1950-10”，或先设为“文本”格式再录入",
        $"'{shown}' may be January or October, since a number loses its last zero. Write 1950-01 or 1950-10");

    public static CellFault Number(string shown) => new(
        "cell.number", $"“{shown}”不是整数", "请填写整数，例如 3", $"'{shown}' is no whole number");

    public static CellFault Amount(string shown) => new(
        "cell.amount",
        $"“{shown}”不是金额",
        "请以元为单位填写数字，例如 1234.50；以万元填写时写明“0.12万元”",
        $"'{shown}' is no amount. Write yuan such as 1234.50, or 0.12万元");

    public static CellFault OutOfRange(string shown, long least, long most) => new(
        "cell.out_of_range",
        $"“{shown}”超出范围",
        $"应在 {least} 到 {most} 之间",
        $"'{shown}' is out of range: {least} to {most}");

    public static CellFault YesNo(string shown) => new(
        "cell.yes_no", $"“{shown}”无法判断是或否", "请填写“是”或“否”", $"'{shown}' is neither yes nor no. Write 是 or 否");

    public static CellFault NoDigits(string shown) => new(
        "cell.no_number_of_a_person",
        $"“{CellText.MaskNumbers(shown)}”不是号码",
        "请把单元格设为“文本”格式，填写完整号码",
        "This is no such number. Format the cell as text and enter the whole number");

    public static CellFault MissingColumn(string head) => new(
        "sheet.column_missing",
        $"缺少“{head}”列，这张表没有读取",
        $"请在表头中增加“{head}”列",
        $"The column {head} is missing; the table was not read. Add the column");

    public static CellFault TooLong(int most) => new(
        "cell.too_long", $"文字超过 {most} 字", $"请缩短到 {most} 字以内", $"The text is longer than {most} characters");
}
