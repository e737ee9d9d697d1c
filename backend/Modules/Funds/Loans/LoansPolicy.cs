using Assistance.Funds.Domain;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Loans;

/// <summary>What may be borrowed, and how arrears are classed: the pack's section <c>loans</c> (rules A9, G6, G7).</summary>
/// <param name="ArrearsDays">The last day of each class but the worst: 30, 90, 180. What is late by more than the first counts as at risk.</param>
internal sealed record LoansPolicy(IReadOnlyList<LoanProduct> Products, IReadOnlyList<int> ArrearsDays)
{
    public const string SectionName = "loans";

    public LoanProduct? Find(string code) => Products.FirstOrDefault(product => product.Code == code);

    /// <summary>0 where nothing is late, else 1 and up.</summary>
    public int ClassOf(int daysLate) => daysLate <= 0 ? 0 : 1 + ArrearsDays.Count(last => daysLate > last);
}

internal sealed class LoansSection() : PolicySection<LoansPolicy>(LoansPolicy.SectionName)
{
    private const int LongestMonths = 120;
    private const int MostBasisPoints = 2_400;
    private const int LongestText = 50;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(LoansPolicy section)
    {
        if (section.ArrearsDays.Count == 0 || section.ArrearsDays[0] < 1 || section.ArrearsDays.Zip(section.ArrearsDays.Skip(1)).Any(pair => pair.Second <= pair.First))
            yield return new PolicyError("arrearsDays", "至少一项，从小到大，均大于零。", "One at least, in rising order, each more than zero.");
        if (section.Products.Select(product => product.Code).Distinct(StringComparer.Ordinal).Count() != section.Products.Count)
            yield return new PolicyError("products", "每个品种的代码只用一次。", "Each code once.");
        foreach (var (at, product) in section.Products.Index())
        {
            foreach (var error in Rules(product))
                yield return error with { Path = $"products.{at}.{error.Path}" };
        }
    }

    private static IEnumerable<PolicyError> Rules(LoanProduct product)
    {
        if (product.Code.Length is 0 or > LongestText || product.Chinese.Length is 0 or > LongestText || product.English.Length is 0 or > LongestText)
            yield return new PolicyError("code", $"代码和名称为 1 至 {LongestText} 个字符。", $"Code and names have 1 to {LongestText} characters.");
        if (product.Least <= Money.Zero || product.Most < product.Least)
            yield return new PolicyError("most", "金额应大于零，上限不小于下限。", "More than zero, and the highest not below the lowest.");
        if (product.Months is < 1 or > LongestMonths)
            yield return new PolicyError("months", $"应为 1 至 {LongestMonths} 个月。", $"1 to {LongestMonths} months.");
        if (product.FeeBasisPoints is < 0 or > MostBasisPoints)
            yield return new PolicyError("feeBasisPoints", $"应为 0 至 {MostBasisPoints} 个基点（100 为每年 1%）。", $"0 to {MostBasisPoints} basis points (100 is 1 % a year).");
        if (product.EveryMonths < 1 || product.EveryMonths > product.Months)
            yield return new PolicyError("everyMonths", "应不少于 1 个月，且不超过借款期限。", "One month or more, and not more than the term.");
        if (product.GraceMonths < 0 || product.GraceMonths >= product.Months)
            yield return new PolicyError("graceMonths", "应不小于零，且短于借款期限。", "Zero or more, and less than the term.");
        if (product.Order.Count != 2 || product.Order.Distinct().Count() != 2)
            yield return new PolicyError("order", "写明还款先冲占用费还是先冲本金，两项各一次。", "Say what a payment covers first: the fee and the principal, each once.");
        if (product.Opinions.Distinct().Count() != product.Opinions.Count)
            yield return new PolicyError("opinions", "每级意见只列一次。", "Each opinion once.");
        if (product.Guarantors < (product.Security == LoanSecurity.JointLiability ? 2 : 0))
            yield return new PolicyError("guarantors", "不小于零；联保不少于 2 人。", "Zero or more; two where they are liable together.");
        if (product.ExtensionMonths is < 0 or > LongestMonths)
            yield return new PolicyError("extensionMonths", $"应为 0 至 {LongestMonths} 个月。", $"0 to {LongestMonths} months.");
    }
}
