using Assistance.Funds.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

/// <summary>What a year's budget gives: the organisation's whole one, of it party building (党建), and of that care (关怀).</summary>
internal sealed record BudgetShares(Money General, Money PartyBuilding, Money Care);

/// <summary>A fund's budget for a year (预算): a plan beside the books, which are what is paid by.</summary>
internal sealed class Budget : Aggregate, IScoped
{
    private readonly List<BudgetLine> _lines = [];

    private Budget()
    {
    }

    public FundId FundId { get; private set; }

    public int Year { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public Money General { get; private set; }

    public Money PartyBuilding { get; private set; }

    public Money Care { get; private set; }

    /// <summary>What each source may give for each purpose.</summary>
    public IReadOnlyList<BudgetLine> Lines => _lines;

    public BudgetShares Shares => new(General, PartyBuilding, Care);

    public static Budget Of(Fund fund, int year) => new() { FundId = fund.Id, OrgPath = fund.OrgPath, Year = year };

    public Refusal? Plan(BudgetShares shares, IReadOnlyList<BudgetLine> lines)
    {
        if (shares.Care > shares.PartyBuilding || shares.PartyBuilding > shares.General)
            return FundRefusals.PartExceedsWhole;
        if (lines.DistinctBy(line => (line.Source, line.Purpose)).Count() != lines.Count)
            return FundRefusals.BudgetedTwice;
        foreach (var line in lines)
        {
            if (new Provenance(line.Source).Refuse() is not null)
                return FundRefusals.UnknownSource.ForField("lines");
            // What may never be paid is not planned either: dues for loans.
            if (new Provenance(line.Source).Normalised().RefuseFor(line.Purpose) is { } refusal)
                return refusal.ForField("lines");
        }

        (General, PartyBuilding, Care) = (shares.General, shares.PartyBuilding, shares.Care);
        _lines.RemoveAll(known => lines.All(line => !line.Is(known)));
        foreach (var line in lines)
        {
            if (_lines.Find(line.Is) is { } known)
                known.Amount = line.Amount;
            else
                _lines.Add(line);
        }

        return null;
    }
}

/// <summary>What a source may give for a purpose in the year.</summary>
internal sealed class BudgetLine
{
    private BudgetLine()
    {
    }

    public string Source { get; private set; } = string.Empty;

    public string Purpose { get; private set; } = string.Empty;

    public Money Amount { get; set; }

    public static BudgetLine Of(string source, string purpose, Money amount) => new() { Source = source, Purpose = purpose, Amount = amount };

    public bool Is(BudgetLine other) => Source == other.Source && Purpose == other.Purpose;
}
