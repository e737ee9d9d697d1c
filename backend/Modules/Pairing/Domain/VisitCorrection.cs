using Assistance.Kernel.Values;

namespace Assistance.Pairing.Domain;

/// <summary>What a visit's record said before it was corrected, and why it was.</summary>
internal sealed class VisitCorrection
{
    private VisitCorrection()
    {
    }

    /// <param name="visit">As it stands before the correction.</param>
    public VisitCorrection(int number, Visit visit, DateOnly on, UserId? by, string reason)
    {
        (Number, CorrectedOn, CorrectedBy, Reason) = (number, on, by, reason);
        (MadeOn, Place, Findings) = (visit.MadeOn!.Value, visit.Place, visit.Findings!);
        (Cash, Goods, GoodsWorth, Source) = (visit.Cash, visit.Goods, visit.GoodsWorth, visit.Source);
    }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateOnly CorrectedOn { get; private set; }

    public UserId? CorrectedBy { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public DateOnly MadeOn { get; private set; }

    public string? Place { get; private set; }

    public string Findings { get; private set; } = string.Empty;

    public Money Cash { get; private set; }

    public string? Goods { get; private set; }

    public Money GoodsWorth { get; private set; }

    public string? Source { get; private set; }
}
