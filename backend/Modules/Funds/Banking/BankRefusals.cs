using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Banking;

internal static class BankRefusals
{
    public static readonly Refusal StatementNotFound = Refusal.NotFound("funds.bank_statement_not_found", "没有找到该银行流水，或不在您的管理范围内。", "No such statement, or outside your scope.");

    public static readonly Refusal LineNotFound = Refusal.NotFound("funds.bank_line_not_found", "没有找到所选的银行流水明细。", "No such line of a statement.").ForField("lines");

    public static readonly Refusal MatchNotFound = Refusal.NotFound("funds.bank_match_not_found", "没有找到该对账记录，或不在您的管理范围内。", "No such match, or outside your scope.");

    public static readonly Refusal StatementUnclear = Refusal.Rule(
        "funds.bank_statement_unclear", "没有找到流水明细。表头应有“交易日期”，以及“收入”“支出”两列或“交易金额”一列。",
        "No lines were found. The heads should hold 交易日期, and either 收入 and 支出 or 交易金额.");

    public static readonly Refusal StatementTooLong = Refusal.Rule("funds.bank_statement_too_long", "一次最多导入 10000 笔，请按月分开导入。", "At most 10,000 lines; take one month at a time.");

    public static readonly Refusal NothingNew = Refusal.Conflict("funds.bank_statement_known", "文件中的流水都已导入过。", "All lines of the file are known already.");

    public static readonly Refusal TakenMeanwhile = Refusal.Conflict("funds.bank_statement_taken_meanwhile", "同一流水刚由他人导入，请刷新后再试。", "Somebody has just taken the same lines; load the page anew.");

    public static readonly Refusal MatchedAlready = Refusal.Conflict("funds.bank_matched_already", "所选的流水或凭证已经对上账，请刷新后再选。", "Some of these are matched already; load the page anew.");

    public static readonly Refusal TooFew = Refusal.Rule("funds.bank_match_too_few", "请选择要勾对的流水和凭证；一方冲正的，至少选两笔。", "Choose lines and vouchers; of one side alone at least two that cancel each other.");

    public static Refusal StatementHasFaults(int rows) => Refusal.Rule(
        "funds.bank_statement_has_faults", $"文件中有 {rows} 行有问题，请改正后再导入；没有导入任何流水。", $"{rows} rows are unclear; mend them first. Nothing was taken.").With("rows", rows);

    public static Refusal StillMatched(int matches) => Refusal.Conflict(
        "funds.bank_statement_matched", $"该流水已有 {matches} 笔对上账，请先取消对账再删除。", $"{matches} of its lines are matched; undo that first.").With("matched", matches);

    public static Refusal NotEqual(Money lines, Money vouchers) => Refusal.Rule(
        "funds.bank_match_not_equal", $"两边金额不等：流水合计 {lines} 元，凭证合计 {vouchers} 元。", $"The sides differ: {lines} yuan at the bank, {vouchers} in the books.")
        .With("lines", lines.Fen).With("vouchers", vouchers.Fen);
}
