using Assistance.Funds.Domain;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Loans;

/// <summary>Form 14, 借款审批表: application, who stands for it, schedule, and what each level thinks.</summary>
internal static class LoanForm
{
    private const string Title = "党内帮扶借款审批表";
    private const double TextSize = 10.5;
    private const int BlankLines = 2;
    private const int RoomForAPurpose = 12;

    private static readonly IReadOnlyList<FormColumn> Plan =
        [new("期次", 3), new("还款日", 6), new("本金（元）", 4, FormCellKind.Number), new("占用费（元）", 4, FormCellKind.Number), new("余额（元）", 4, FormCellKind.Number)];

    public static FilledForm Fill(Loan loan, string fund, PersonCard borrower, IReadOnlyList<LoanGuarantor> guarantors, string preparer, DateOnly day) => new(
        $"{Title}-{borrower.Name}-{loan.Number}",
        Title,
        FormPaper.Portrait,
        TextSize,
        [FormLine.Of($"合同号：{loan.Number}", $"资金专户：{fund}")],
        [FormRows.Part([.. Application(loan, borrower, guarantors), .. Schedule(loan), .. Opinions(loan)])],
        [FormLine.Of($"填表人：{preparer}", $"填表日期：{FormWords.Day(day)}")]);

    private static IEnumerable<FormRow> Application(Loan loan, PersonCard borrower, IReadOnlyList<LoanGuarantor> guarantors)
    {
        var product = loan.Product;
        yield return FormRows.Fields(new("借款人", borrower.Name), new("所在支部", borrower.OrgName, FormRows.Width / 2), new("困难等级", borrower.Tier?.Chinese()));
        yield return FormRows.Fields(new("借款品种", product.Chinese, FormRows.Width / 2), new("申请日期", FormWords.Day(loan.MadeOn), FormRows.Width / 2));
        yield return FormRows.Wide("借款用途", loan.Purpose, RoomForAPurpose);
        if (loan.Project is { } project)
            yield return FormRows.Fields(new("帮扶项目", project.Name, FormRows.Width / 2), new("总投入", FormWords.Amount(project.Cost)), new("自有资金", FormWords.Amount(project.Own)));
        yield return FormRows.Fields(new FormField("借款金额", FormWords.AmountInWords(loan.Amount), FormRows.Width));
        yield return FormRows.Fields(
            new("借款期限", FormWords.Count(loan.Months, "个月")), new("占用费率", product.FeeBasisPoints == 0 ? "无" : $"每年 {FormWords.Rate(product.FeeBasisPoints)}"),
            new("还款方式", product.Plan == RepaymentPlan.AtTerm ? "到期一次还本" : $"每 {product.EveryMonths} 个月等额还本", FormRows.Width / 2));
        yield return FormRows.Wide(
            product.Security == LoanSecurity.JointLiability ? "联保成员" : "担保人",
            FormWords.List(guarantors.Select(g => g.ReleasedOn is { } on ? $"{g.Name}（{FormWords.Day(on)}解除）" : g.Name)));
    }

    private static IEnumerable<FormRow> Schedule(Loan loan) => FormRows.Table(
        "还款计划",
        Plan,
        [.. (loan.Schedule?.Lines ?? []).Select(line => (string?[])[FormWords.Count(line.Number), FormWords.Day(line.DueOn), line.Principal.ToString(), line.Fee == Money.Zero ? null : line.Fee.ToString(), line.Left.ToString()])],
        BlankLines);

    private static IEnumerable<FormRow> Opinions(Loan loan)
    {
        foreach (var by in loan.Product.Opinions)
        {
            var said = loan.Opinions.FirstOrDefault(one => one.By == by);
            yield return FormRows.Opinion($"{LoanRefusals.Chinese(by)}\n意见", said?.Text, $"签字（盖章）：{said?.ByName}", FormWords.DayOrBlank(said?.On));
        }

        yield return FormRows.Opinion("审批意见", loan.ApprovedOn is null ? null : "同意借款。", $"签字（盖章）：{loan.ApprovedByName}", FormWords.DayOrBlank(loan.ApprovedOn));
    }
}
