using Assistance.Kernel.Refusals;

namespace Assistance.Assessment.Domain;

internal static class FundingRefusals
{
    public static readonly Refusal NotTheYear = Refusal.Rule("assessment.fund_year_unclear", "年度应在 2000 年至明年之间。", "A year from 2000 to the next.").ForField("year");

    public static readonly Refusal SourceTwice = Refusal.Rule("assessment.source_twice", "每个资金来源只填一行。", "Each source has one line.").ForField("items");

    public static readonly Refusal UnknownSource = Refusal.Rule("assessment.unknown_source", "请从资金来源中选择。", "Choose one of the sources.").ForField("items");

    public static readonly Refusal SourceNotNamed = Refusal.Rule(
        "assessment.source_not_named", "现行政策包没有列出这个资金来源；请先在政策包中列出，或改选其他来源。", "The pack in force does not name this source; name it there first, or choose another.").ForField("items");
}
