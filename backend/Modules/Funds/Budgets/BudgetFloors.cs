using Assistance.Funds.Domain;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Budgets;

/// <summary>What care must be given at least: the pack's section <c>budgetFloors</c> (rule D10).</summary>
/// <param name="PartyBuilding">Basis points of a township's whole budget: 1500 is 15 %.</param>
/// <param name="Care">Basis points of the party building's: 3000 is 30 %.</param>
/// <param name="County">What the county itself gives to care in a year; null where nothing is laid down.</param>
internal sealed record BudgetFloors(int PartyBuilding, int Care, Money? County = null)
{
    public const string SectionName = "budgetFloors";
    public const int Whole = 10_000;

    /// <summary>rule D10: each part against its floor, to the fen; a township's parts are shares, the county's is an amount.</summary>
    public IReadOnlyList<FloorCheck> Check(OrgKind of, BudgetShares shares) => of == OrgKind.CountyDepartment
        ? County is { } amount ? [FloorCheck.Of(FloorKind.County, null, amount, shares.Care)] : []
        :
        [
            Share(FloorKind.PartyBuilding, PartyBuilding, shares.General, shares.PartyBuilding),
            Share(FloorKind.Care, Care, shares.PartyBuilding, shares.Care),
        ];

    // A floor is not met by a fen less: it is rounded up.
    private static FloorCheck Share(FloorKind kind, int basisPoints, Money whole, Money given) =>
        FloorCheck.Of(kind, basisPoints, new Money((long)((((Int128)whole.Fen * basisPoints) + Whole - 1) / Whole)), given);
}

internal enum FloorKind
{
    /// <summary>Party building in the whole budget.</summary>
    PartyBuilding,

    /// <summary>Care in that of party building.</summary>
    Care,

    /// <summary>What the county gives to care.</summary>
    County,
}

/// <summary>One part of a budget against its floor.</summary>
/// <param name="BasisPoints">The share that is laid down; null where it is an amount.</param>
/// <param name="Missing">Zero where it is met.</param>
internal sealed record FloorCheck(FloorKind Kind, int? BasisPoints, Money Floor, Money Given, Money Missing)
{
    public static FloorCheck Of(FloorKind kind, int? basisPoints, Money floor, Money given) => new(kind, basisPoints, floor, given, given >= floor ? Money.Zero : floor - given);
}

internal sealed class BudgetFloorsSection() : PolicySection<BudgetFloors>(BudgetFloors.SectionName)
{
    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(BudgetFloors section)
    {
        foreach (var (path, share) in new[] { ("partyBuilding", section.PartyBuilding), ("care", section.Care) })
        {
            if (share is < 0 or > BudgetFloors.Whole)
                yield return new PolicyError(path, "应在 0 至 10000 个基点之间（1500 为 15%）。", "0 to 10,000 basis points (1,500 is 15 %).");
        }

        if (section.County is { } amount && amount <= Money.Zero)
            yield return new PolicyError("county", "应大于零；没有规定的不填。", "More than zero; left out where nothing is laid down.");
    }
}
