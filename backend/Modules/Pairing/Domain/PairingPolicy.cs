using Assistance.Members.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>The pack's section <c>pairing</c>: a maximum is refused, a minimum shows as a gap in the coverage (rule D6).</summary>
/// <param name="VisitEveryMonths">How often each pair is visited.</param>
/// <param name="FirstContactWithinDays">Days from the beginning of a pair within which a first visit is expected.</param>
internal sealed record PairingPolicy(
    int MinimumVillagesPerBranch,
    int MaximumVillagesPerBranch,
    int MinimumBeneficiariesPerHelper,
    int MaximumBeneficiariesPerHelper,
    int VisitEveryMonths,
    int FirstContactWithinDays)
{
    public const string Section = "pairing";

    public DateOnly NextVisitDue(DateOnly from, DateOnly? lastVisit) => (lastVisit ?? from).AddMonths(VisitEveryMonths);

    public DateOnly FirstContactDue(DateOnly from) => from.AddDays(FirstContactWithinDays);

    /// <summary>Whoever was last visited before this day is overdue.</summary>
    public DateOnly VisitCutoff(DateOnly today)
    {
        // Months differ in length: the cutoff is the first day whose next visit is not due before today.
        var cutoff = today.AddMonths(-VisitEveryMonths);
        while (cutoff.AddMonths(VisitEveryMonths) < today)
            cutoff = cutoff.AddDays(1);
        return cutoff;
    }
}

internal sealed class PairingPolicySection() : PolicySection<PairingPolicy>(PairingPolicy.Section)
{
    protected override IEnumerable<PolicyError> Rules(PairingPolicy section)
    {
        if (section.MinimumVillagesPerBranch < 0 || section.MaximumVillagesPerBranch < Math.Max(1, section.MinimumVillagesPerBranch))
            yield return new PolicyError("maximumVillagesPerBranch", "上限应不小于下限和 1。", "The maximum is at least 1 and at least the minimum.");
        if (section.MinimumBeneficiariesPerHelper < 0 || section.MaximumBeneficiariesPerHelper < Math.Max(1, section.MinimumBeneficiariesPerHelper))
            yield return new PolicyError("maximumBeneficiariesPerHelper", "上限应不小于下限和 1。", "The maximum is at least 1 and at least the minimum.");
        if (section.VisitEveryMonths is < 1 or > 12)
            yield return new PolicyError("visitEveryMonths", "走访间隔应为 1 至 12 个月。", "Visits are 1 to 12 months apart.");
        if (section.FirstContactWithinDays is < 1 or > 366)
            yield return new PolicyError("firstContactWithinDays", "首次联系期限应为 1 至 366 天。", "The first contact is due within 1 to 366 days.");
    }
}
