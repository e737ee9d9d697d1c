using Assistance.Kernel.Values;

namespace Assistance.Funds.Disbursements;

/// <summary>On what an entitlement rests.</summary>
internal enum EntitlementBasis
{
    /// <summary>The ledger of those recognised: the amount that was decided (rules A6, B8).</summary>
    Ledger,

    /// <summary>The pack's allowance for the aged (rule D4).</summary>
    Age,

    /// <summary>A benefit of the pack's <c>postBenefits</c> (rules D1 to D3).</summary>
    Post,

    /// <summary>Age and standing in the party together (rule A8).</summary>
    Standing,

    /// <summary>A scale by time in posts (rule I5).</summary>
    Tenure,

    /// <summary>What happened to somebody: named by hand (rules A7, D11, I10).</summary>
    Event,
}

/// <summary>How often something is paid.</summary>
internal enum PayRhythm
{
    Once,
    Monthly,
    Yearly,

    /// <summary>Whenever something happens.</summary>
    Event,
}

/// <summary>Whose money a part of an amount is.</summary>
internal enum CostBearer
{
    /// <summary>县级</summary>
    County,

    /// <summary>乡镇</summary>
    Township,
}

/// <param name="Share">Of the amount; those of a rule sum to 10,000 (basis points).</param>
internal sealed record CostShare(CostBearer Bearer, int Share);

/// <param name="Years">Completed years from which the amount is paid.</param>
internal sealed record ScaleStep(int Years, Money Amount);

/// <summary>A variant of what is paid for an event, as a house built or repaired.</summary>
internal sealed record EntitlementItem(string Code, string Chinese, string English);

/// <summary>Who is entitled to what, how often and for which use of the funds: an item of the pack's section <c>entitlements</c>.</summary>
/// <param name="Code">Stable; nobody is paid by it twice for one period.</param>
/// <param name="Purpose">Of the list <c>fundPurpose</c>.</param>
/// <param name="Rule">Where it is written.</param>
/// <param name="Amount">Each time; null where the decision, the benefit or the scale says it, or a county has still to say.</param>
/// <param name="Most">Nobody is given more at a time; null where there is no bound.</param>
/// <param name="Benefit">Its code, where the basis is a post.</param>
/// <param name="Attested">What nobody reads in a register: somebody has to have looked within a year (无固定收入).</param>
/// <param name="Scale">By years in posts.</param>
internal sealed record EntitlementRule(
    string Code, string Chinese, string English, EntitlementBasis RestsOn, PayRhythm Pay, string Purpose, string Rule, Money? Amount = null, Money? Most = null, string? Benefit = null, int? Age = null,
    int? Standing = null, bool Attested = false, IReadOnlyList<ScaleStep>? Scale = null, IReadOnlyList<CostShare>? Bearers = null, IReadOnlyList<EntitlementItem>? Items = null)
{
    public const string SectionName = "entitlements";
    public const int MonthsOfYear = 12;

    /// <summary>rule I5: what the scale says for so many months in posts; null below its first step.</summary>
    public Money? OnScale(int months) => Scale?.Where(step => step.Years * MonthsOfYear <= months).MaxBy(step => step.Years)?.Amount;

    /// <summary>rule D4: who bears how much of an amount; the last bearer takes what rounding leaves.</summary>
    public IReadOnlyList<BorneAmount> Split(Money amount)
    {
        if (Bearers is not { Count: > 0 } shares)
            return [];
        var parts = shares.SkipLast(1).Select(share => new BorneAmount(share.Bearer, new Money(amount.Fen * share.Share / EntitlementsSection.Whole))).ToList();
        return [.. parts, new BorneAmount(shares[^1].Bearer, parts.Aggregate(amount, (left, part) => left - part.Amount))];
    }
}

/// <summary>A part of an amount and who bears it.</summary>
internal sealed record BorneAmount(CostBearer Bearer, Money Amount);
