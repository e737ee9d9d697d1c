using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Entitlements;

/// <summary>From which age a member has an allowance for the aged: the pack's section <c>agedAllowance</c> (rule D4).</summary>
/// <param name="Monthly">What it is; null where the place does not say.</param>
/// <param name="Since">Nobody is entitled before this day, however old; null where it was always so.</param>
internal sealed record AgedAllowancePolicy(int Age, Money? Monthly = null, DateOnly? Since = null)
{
    public const string SectionName = "agedAllowance";

    /// <summary>rule D4: from the birthday on, and not before there was an allowance.</summary>
    public DateOnly EntitledFrom(DateOnly birthDate)
    {
        var birthday = birthDate.AddYears(Age);
        return Since is { } since && birthday < since ? since : birthday;
    }

    /// <summary>Whoever becomes entitled within these days, both inclusive, was born from the first to before the second.</summary>
    public (DateOnly From, DateOnly Before) BirthDates(DateOnly from, DateOnly to) =>
        (Since is { } since && from <= since ? DateOnly.MinValue : FirstReaching(from), Since is { } first && to < first ? DateOnly.MinValue : FirstReaching(to.AddDays(1)));

    // Who was born on 29 February has their birthday on the 28th in an ordinary year.
    private DateOnly FirstReaching(DateOnly day)
    {
        var born = day.AddYears(-Age);
        return born.AddYears(Age) < day ? born.AddDays(1) : born;
    }
}

internal sealed class AgedAllowanceSection() : PolicySection<AgedAllowancePolicy>(AgedAllowancePolicy.SectionName)
{
    private const int Youngest = 50;
    private const int Oldest = 120;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(AgedAllowancePolicy section)
    {
        if (section.Age is < Youngest or > Oldest)
            yield return new PolicyError("age", $"应为 {Youngest} 至 {Oldest} 岁。", $"{Youngest} to {Oldest} years.");
        if (section.Monthly <= Money.Zero)
            yield return new PolicyError("monthly", "应大于零。", "More than zero.");
    }
}
