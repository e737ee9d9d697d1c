using Assistance.Funds.Contracts;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Disbursements;

/// <summary>What the bank says of a payment.</summary>
internal enum BankOutcome
{
    Paid,
    Failed,

    /// <summary>Still under way, or in words that say neither.</summary>
    Unknown,
}

/// <summary>A row of the file that the bank gave back.</summary>
/// <param name="Fault">Why the row cannot be read.</param>
internal sealed record BankRow(int Number, string Name, Money? Amount, string? AccountTail, BankOutcome Outcome, string? Reason, string? Fault);

/// <summary>A row with the line of the batch that it is about.</summary>
/// <param name="LineId">Null where <paramref name="Problem"/> says why there is none.</param>
/// <param name="IsRecorded">The line says so already: applying it again changes nothing.</param>
internal sealed record BankResultRow(int Number, string Name, Money? Amount, BankOutcome Outcome, string? Reason, DisbursementLineId? LineId, bool IsRecorded, string? Problem);

/// <summary>What the bank's file says of a batch, before or after it is applied.</summary>
/// <param name="Problems">Rows that no line can be found for; as long as there are any nothing is applied.</param>
/// <param name="Unanswered">Lines of the batch of which the file says nothing.</param>
internal sealed record BankResultView(bool Applied, int Paid, int Failed, int Unknown, int Problems, int Unanswered, IReadOnlyList<BankResultRow> Rows);

/// <summary>Reads the file that the bank gives back: our own list of payments with a column of results, or the bank's own form of it.</summary>
internal static class BankResultSheet
{
    private const int TailLength = 4;
    private const int MostRows = 10_000;

    private static readonly IReadOnlyList<WantedColumn> Columns =
    [
        new("name", "收款人", Required: true) { Aliases = ["户名", "收款人户名", "收款人姓名", "账户名称", "姓名"] },
        new("account", "账号") { Aliases = ["收款账号", "收款人账号", "卡号", "银行账号"] },
        new("amount", "金额", Required: true) { Aliases = ["金额（元）", "发放金额", "交易金额", "代发金额"] },
        new("result", "结果", Required: true) { Aliases = ["处理结果", "交易结果", "代发结果", "处理状态", "交易状态", "状态"] },
        new("reason", "原因") { Aliases = ["失败原因", "退票原因", "处理信息", "返回信息", "摘要", "备注"] },
    ];

    public static Result<IReadOnlyList<BankRow>> Read(Stream file)
    {
        var opened = SheetSource.Open(file);
        if (opened.Refusal is { } unreadable)
            return unreadable;
        using var workbook = opened.Value;
        var (reader, rows) = (new TableReader(workbook, Columns), new List<BankRow>());
        foreach (var row in reader.Rows())
        {
            if (row.Refusal is { } broken)
                return broken;
            rows.Add(RowOf(row.Value));
            if (rows.Count > MostRows)
                return DisbursementRefusals.BankFileTooLong;
        }

        return rows.Count == 0 ? DisbursementRefusals.BankFileUnclear : rows;
    }

    private static BankRow RowOf(TableRow row)
    {
        var amount = CellValues.Money(row["amount"], row.UnitOf("amount"));
        var digits = new string([.. row["account"].Text.Where(char.IsAsciiDigit)]);
        var reason = CellText.Clean(row["reason"].Text);
        return new BankRow(
            row.Number,
            CellText.Compact(row["name"].Text),
            amount.Succeeded ? amount.Value : null,
            digits.Length >= TailLength ? digits[^TailLength..] : null,
            OutcomeOf(CellText.Compact(row["result"].Text)),
            reason.Length == 0 ? null : reason[..Math.Min(reason.Length, DisbursementLine.LongestNote)],
            amount.Succeeded ? null : "金额无法识别。");
    }

    // 未成功 and 不成功 have 成功 in them.
    private static BankOutcome OutcomeOf(string said) =>
        said.Contains("失败", StringComparison.Ordinal) || said.Contains('退') || said.Contains("未成功", StringComparison.Ordinal) || said.Contains("不成功", StringComparison.Ordinal) ? BankOutcome.Failed
        : said.Contains("成功", StringComparison.Ordinal) || said.Contains("已入账", StringComparison.Ordinal) || said.Contains("已付", StringComparison.Ordinal) ? BankOutcome.Paid
        : BankOutcome.Unknown;
}
