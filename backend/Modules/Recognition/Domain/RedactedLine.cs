using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Domain;

/// <summary>
/// All that a notice can say of a person. There is no field for an identity number, a phone, an account, an address, a date of birth or
/// an illness, and the name comes in masked: what is not here cannot be published.
/// </summary>
internal sealed record RedactedLine
{
    private RedactedLine(string maskedName, string branchName, string townshipName, NeedTier? tier, Money? amount) =>
        (MaskedName, BranchName, TownshipName, Tier, Amount) = (maskedName, branchName, townshipName, tier, amount);

    public string MaskedName { get; }

    public string BranchName { get; }

    public string TownshipName { get; }

    /// <summary>As proposed or decided when the notice was prepared; the degree of hardship, never its cause.</summary>
    public NeedTier? Tier { get; }

    public Money? Amount { get; }

    public static RedactedLine Of(string name, string branchName, string townshipName, NeedTier? tier, Money? amount) =>
        new(PersonName.Parse(name) is { Succeeded: true, Value: var read } ? read.Masked : "*", branchName, townshipName, tier, amount);
}
