using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>What is asked for, and the facts as they stood when it was (Form 1).</summary>
internal sealed class Application
{
    /// <summary>The way in, by the pack's code.</summary>
    public required string Route { get; init; }

    public required Residence Residence { get; init; }

    /// <summary>The tier applied for.</summary>
    public required NeedTier Tier { get; init; }

    public required string PrimaryCause { get; init; }

    public required IReadOnlyList<string> OtherCauses { get; init; }

    /// <summary>Help already had from others; recorded, no obstacle (rule B6).</summary>
    public required IReadOnlyList<OtherAid> OtherAid { get; init; }

    public required IReadOnlyList<Declaration> Declarations { get; init; }

    /// <summary>Conditions of the route that the branch confirmed.</summary>
    public required IReadOnlyList<string> Attested { get; init; }

    public required string Reason { get; init; }

    /// <summary>The day on which the applicant, or somebody for them, signed.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Household, income and hardship on the day; never changed after it.</summary>
    public required HouseholdSnapshot Snapshot { get; init; }
}

/// <param name="From">Who gives it: 民政, 扶贫, 计生.</param>
/// <param name="What">What it is.</param>
/// <param name="Amount">A year, where it is money.</param>
/// <param name="Purpose">A code of <c>fundPurpose</c>; null where nobody said.</param>
internal sealed record OtherAid(string From, string What, Money? Amount = null, string? Purpose = null);

/// <summary>Whether an exclusion of the pack applies; each is answered.</summary>
/// <param name="Code">As in the pack.</param>
/// <param name="Checked">How it was checked, where that is worth saying.</param>
internal sealed record Declaration(string Code, bool Applies, string? Checked = null);
