using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Assessment.Funding;

/// <summary>From where a place raises its money: an item of the pack's section <c>fundSources</c> (rule A5).</summary>
/// <param name="Source">A code of the list <c>fundSource</c>.</param>
/// <param name="Yearly">What it gives each year; null where the place does not say.</param>
/// <param name="Rule">Where it is written.</param>
internal sealed record FundSource(string Source, string Rule, Money? Yearly = null)
{
    public const string SectionName = "fundSources";
}

internal sealed class FundSourcesSection() : PolicySection<IReadOnlyList<FundSource>>(FundSource.SectionName)
{
    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(IReadOnlyList<FundSource> section)
    {
        if (section.DistinctBy(item => item.Source).Count() != section.Count)
            yield return new PolicyError(string.Empty, "每个来源只写一次。", "Each source once.");
        foreach (var (at, item) in section.Index())
        {
            if (StandardCodes.FundSource.Find(item.Source) is null)
                yield return new PolicyError($"{at}.source", $"应为资金来源代码之一：{Known}。", $"One of the sources: {Known}.");
            if (item.Yearly <= Money.Zero)
                yield return new PolicyError($"{at}.yearly", "应大于零；没有约定的不填。", "More than zero; left out where nothing is agreed.");
        }
    }

    private static string Known => string.Join(", ", StandardCodes.FundSource.Codes.Select(code => code.Code));
}
