using System.Runtime.InteropServices;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

/// <summary>
/// Counts what is outstanding day by day, in fen times days, and turns all of it into a fee at once: however often a loan is paid on, nothing is lost
/// or gained by rounding.
/// </summary>
/// <param name="Until">The day up to which it has counted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FeeMeter(long FenDays, DateOnly Until)
{
    private const decimal BasisPointDays = 10_000m * 365;

    public static FeeMeter From(DateOnly day) => new(0, day);

    public FeeMeter To(DateOnly day, Money outstanding) => day <= Until ? this : new(checked(FenDays + (outstanding.Fen * (day.DayNumber - Until.DayNumber))), day);

    /// <summary>The fee since the beginning, to the fen; half a fen counts as one.</summary>
    public Money Fee(int basisPoints) => new((long)Math.Round(FenDays * (decimal)basisPoints / BasisPointDays, MidpointRounding.AwayFromZero));
}
