using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Roster;

/// <summary>A year's income of a household from a roster's columns: by source, as a sum, or by head.</summary>
internal static class HouseholdIncome
{
    private const string Total = "total";

    // Offices round the income by head to whole yuan.
    private static readonly Money Rounding = Money.FromYuan(1m);

    public static IReadOnlyList<IncomeOfSource> Read(CellsOfRow cells, int? size)
    {
        var sources = RosterColumns.Sources.Select(source => (source, amount: cells.Amount(source))).Where(found => found.amount is not null)
            .Select(found => new IncomeOfSource(found.source, found.amount!.Value)).ToList();
        var (total, head) = (cells.Amount(RosterColumns.Income), cells.Amount(RosterColumns.PerCapita));
        if (sources.Count == 0 && total is null && head is null)
            return [];
        if (size is not { } people)
        {
            // A size that cannot be read is blamed already.
            if (!cells.Says(RosterColumns.Size))
                cells.Blame(total is not null ? RosterColumns.Income : head is not null ? RosterColumns.PerCapita : sources[0].Source, RosterFaults.SizeMissing);
            return [];
        }

        var sum = sources.Aggregate(Money.Zero, (whole, source) => whole + source.Amount);
        if (sources.Count > 0 && total is { } said && said != sum)
            cells.Blame(RosterColumns.Income, RosterFaults.SumDiffers);
        var known = sources.Count > 0 ? sum : total;
        if (known is { } income && head is { } byHead && Distance(new Money(income.Fen / people), byHead) > Rounding)
            cells.Blame(RosterColumns.PerCapita, RosterFaults.IncomeDiffers);
        return sources.Count > 0 ? sources : [new IncomeOfSource(Total, known ?? head!.Value * people)];
    }

    private static Money Distance(Money one, Money other) => one > other ? one - other : other - one;
}
