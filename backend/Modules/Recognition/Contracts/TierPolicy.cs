using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Contracts;

/// <summary>Levels of hardship and what each is given (rule A1): section <c>tiers</c>.</summary>
/// <param name="Amount">What a year's help is as a rule.</param>
/// <param name="Least">Bounds within which an amount is proposed and decided (rule B2: more or less by degree of hardship).</param>
public sealed record TierPolicy(NeedTier Tier, Money Amount, Money Least, Money Most)
{
    public const string SectionName = "tiers";
}
