using Assistance.Members.Contracts;

namespace Assistance.Insights.Statistics;

internal sealed class StatisticsSection() : PolicySection<IReadOnlyList<ReportProfile>>(ReportProfile.SectionName)
{
    private const int MostDecimals = 2;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(IReadOnlyList<ReportProfile> section)
    {
        foreach (var code in Repeated(section.Select(report => report.Code)))
            yield return new PolicyError(code, "代码重复。", "The code is used twice.");
        foreach (var report in section)
        {
            if (report.JoinedWithinYears is { } years && (years < 1 || report.Population != Population.Members))
                yield return new PolicyError($"{report.Code}.joinedWithinYears", "只用于党员统计，至少一年。", "For members only, and one year at least.");
            foreach (var code in Repeated(report.Tables.Select(table => table.Code)))
                yield return new PolicyError($"{report.Code}.{code}", "代码重复。", "The code is used twice.");
            if (report.Decimals is < 0 or > MostDecimals || report.Tables.Any(table => table.Decimals is < 0 or > MostDecimals))
                yield return new PolicyError($"{report.Code}.decimals", "比例保留零至两位小数。", "A percentage has up to two decimal places.");
            foreach (var error in report.Tables.SelectMany(table => Of(report, table)))
                yield return error;
        }
    }

    private static IEnumerable<PolicyError> Of(ReportProfile report, TableProfile table)
    {
        var path = $"{report.Code}.{table.Code}";
        if (report.Population == Population.Members && table.Fact.IsOfLedgerOnly())
            yield return new PolicyError($"{path}.fact", "党员统计没有这一项，只有台账统计有。", "Known of the ledger only, not of all members.");
        if (table.Fact.IsNumber() && !Follow(table.Bands ?? []))
            yield return new PolicyError($"{path}.bands", "各段应首尾相接：第一段不写起点，最后一段不写终点，后一段的起点等于前一段的终点加一。", "Bands follow each other: the first has no beginning, the last no end, and each begins one after the end of the one before.");
        if (!table.Fact.IsNumber() && (table.Bands ?? []).Any(band => band.From is not null || band.To is not null))
            yield return new PolicyError($"{path}.bands", "这一项按代码分类，不分段。", "This fact is told apart by codes and has no spans.");
        if (table.Fact.Codes() is null && !table.Fact.IsNumber() && table.Bands is not null)
            yield return new PolicyError($"{path}.bands", "这一项的分类是固定的。", "The rows of this fact are fixed.");
        foreach (var band in (table.Bands ?? []).Where(band => !IsCoded(table.Fact, band)))
            yield return new PolicyError($"{path}.{band.English}", "代码不在标准代码表中，或写法不对（救助身份每行一个代码）。", "No code of the standard list, or not written as it should be: a row of assistance identities has one code.");
    }

    // rule H10: nobody falls between two bands, or into both.
    private static bool Follow(IReadOnlyList<Band> bands) =>
        bands.Count > 0 && bands[0].From is null && bands[^1].To is null && bands.Skip(1).Zip(bands, (next, before) => next.From is not null && next.From == before.To + 1).All(follows => follows);

    private static bool IsCoded(PersonFact fact, Band band) => (fact, fact.Codes()) switch
    {
        (PersonFact.Identity, { } list) => band.Without is { } without ? band.Codes is null && list.Find(without) is not null : band.Codes is [var held] && list.Find(held) is not null,
        (_, { } list) => band.Without is null && band.Codes is { Count: > 0 } codes && codes.All(code => list.Find(code) is not null),
        _ => band.Codes is null && band.Without is null,
    };

    private static IEnumerable<string> Repeated(IEnumerable<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
