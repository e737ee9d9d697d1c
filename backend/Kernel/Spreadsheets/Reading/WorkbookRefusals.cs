using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Why an uploaded file is not read at all.</summary>
public static class WorkbookRefusals
{
    public static readonly Refusal NotAWorkbook = Malformed(
        "workbook.not_xlsx",
        "这不是 Excel 工作簿。请上传 .xlsx 文件。",
        "This is not an Excel workbook. Please upload an .xlsx file.");

    public static readonly Refusal NotATable = Malformed(
        "workbook.not_a_table",
        "无法识别该文件。请上传 .xlsx 或 .csv 文件；网银导出的是网页或旧版 .xls 的，请在 Excel 或 WPS 中打开，另存为 .xlsx 后再上传。",
        "The file cannot be read. Upload an .xlsx or .csv file; open a web page or an old .xls in Excel or WPS and save it as .xlsx.");

    public static readonly Refusal OldFormat = Malformed(
        "workbook.old_format",
        "这是旧版 .xls 文件。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (*.xlsx)”后再上传。",
        "This is an old .xls file. Open it in Excel or WPS, save it as .xlsx and upload that.");

    public static readonly Refusal Encrypted = Malformed(
        "workbook.encrypted",
        "工作簿设有打开密码。请取消密码后再上传。",
        "The workbook is protected by a password. Remove the password and upload it again.");

    public static readonly Refusal HasMacros = Malformed(
        "workbook.has_macros",
        "工作簿含有宏。请另存为不含宏的“Excel 工作簿 (*.xlsx)”后再上传。",
        "The workbook holds macros. Save it as .xlsx, which holds none, and upload that.");

    public static readonly Refusal Damaged = Malformed(
        "workbook.damaged",
        "工作簿已损坏，无法读取。请在 Excel 或 WPS 中打开并重新保存后再上传。",
        "The workbook is damaged and cannot be read. Open it in Excel or WPS, save it again and upload that.");

    public static readonly Refusal FileTooLarge = TooLarge(
        "workbook.file_too_large",
        "文件过大。请拆分成几个工作簿后分别上传。",
        "The file is too large. Split it into several workbooks.");

    public static readonly Refusal UnpacksTooLarge = TooLarge(
        "workbook.unpacks_too_large",
        "工作簿解压后过大，未予读取。请删除多余的工作表、图片和空白格式后再上传。",
        "The workbook unpacks to too much and was not read. Remove needless sheets, pictures and blank formatting.");

    public static readonly Refusal TooManyRows = TooLarge(
        "workbook.too_many_rows",
        "工作簿的行数过多。请拆分成几个工作簿后分别上传。",
        "The workbook has too many rows. Split it into several workbooks.");

    public static readonly Refusal TooManyColumns = TooLarge(
        "workbook.too_many_columns",
        "工作表的列数过多。请删除表格右侧多余的内容后再上传。",
        "A sheet has too many columns. Remove what stands to the right of the table.");

    public static readonly Refusal TooManySheets = TooLarge(
        "workbook.too_many_sheets",
        "工作表过多。请拆分成几个工作簿后分别上传。",
        "The workbook has too many sheets. Split it into several workbooks.");

    public static readonly Refusal CellTooLong = TooLarge(
        "workbook.cell_too_long",
        "有单元格的文字过长。请缩短后再上传。",
        "A cell holds too much text. Shorten it and upload the workbook again.");

    public static Refusal BrokenLine(int line) => Malformed(
        "workbook.broken_line",
        $"第 {line} 行的引号不成对，无法读取。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再上传。",
        $"The quotes of line {line} do not match. Open the file in Excel or WPS, save it as .xlsx and upload that.");

    private static Refusal Malformed(string code, string chinese, string english) => new(RefusalKind.Malformed, code, chinese, english);

    private static Refusal TooLarge(string code, string chinese, string english) => new(RefusalKind.TooLarge, code, chinese, english);
}

/// <summary>Unwinds the parser from deep inside a part; never leaves this folder.</summary>
internal sealed class WorkbookRefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
