namespace Assistance.Funds.Domain;

/// <summary>What a revolving fund is thought to be: money in fen, rates in basis points (100 are one per cent).</summary>
/// <param name="Inflow">At the beginning of each year after the first, for <paramref name="InflowYears"/> years.</param>
/// <param name="LoanShare">How much of it is lent, in basis points.</param>
/// <param name="Fee">Usage fee a year.</param>
/// <param name="Loss">What of each loan does not come back.</param>
/// <param name="Months">The term of a loan.</param>
/// <param name="Stated">What the plan says that the fund comes to.</param>
/// <param name="Target">What the fund is to yield a year.</param>
internal sealed record SimulationInput(
    long Start = 20_000_000, long Inflow = 10_000_000, int InflowYears = 3, int Years = 6, int LoanShare = 10_000, int Fee = 0, int Loss = 0, int Months = 24, long? Stated = null, long? Target = null);

/// <param name="Fund">At the end.</param>
/// <param name="NewLoans">Lent anew in the year: all that is lent comes round once in the term.</param>
/// <param name="Yield">Usage fees; grants draw on them, so that they do not stay (rule G6).</param>
/// <param name="YieldBasisPoints">Of what the fund was in that year.</param>
internal sealed record SimulatedYear(int Year, long Begin, long Inflow, long Lent, long NewLoans, long Yield, long Loss, long Fund, int YieldBasisPoints);

/// <param name="Total">All that is put in.</param>
/// <param name="Missing">What the plan states and nobody puts in; negative where more is put in than it states.</param>
/// <param name="NeededBasisPoints">What the fund would have to yield a year for the target, of what is put in.</param>
/// <param name="NeededOfStatedBasisPoints">The same of what the plan states.</param>
/// <param name="Reached">Whether any year yields the target; null where there is none.</param>
internal sealed record SimulationView(IReadOnlyList<SimulatedYear> Years, long Total, long? Missing, int? NeededBasisPoints, int? NeededOfStatedBasisPoints, bool? Reached);

/// <summary>
/// Lets a plan for a revolving fund be tried before anybody believes it (rules G4, G5): what is put in adds up to what it adds up to, and a fund that lends for
/// nothing yields nothing.
/// </summary>
internal static class FundSimulation
{
    private const int Whole = 10_000;
    private const int MonthsOfAYear = 12;

    public static SimulationView Run(SimulationInput input)
    {
        var years = new List<SimulatedYear>();
        var fund = input.Start;
        for (var year = 1; year <= input.Years; year++)
        {
            var (begin, inflow) = (fund, year > 1 && year <= input.InflowYears + 1 ? input.Inflow : 0);
            var lent = Part(begin + inflow, input.LoanShare);
            var newLoans = (long)((decimal)lent * MonthsOfAYear / input.Months);
            var (yield, loss) = (Part(lent, input.Fee), Part(newLoans, input.Loss));
            fund = begin + inflow - loss;
            years.Add(new SimulatedYear(year, begin, inflow, lent, newLoans, yield, loss, fund, Rate(yield, begin + inflow)));
        }

        var total = input.Start + years.Sum(year => year.Inflow);
        return new SimulationView(
            years,
            total,
            input.Stated - total,
            input.Target is { } target ? Rate(target, total) : null,
            input is { Target: { } wanted, Stated: { } stated } ? Rate(wanted, stated) : null,
            input.Target is { } least ? years.Exists(year => year.Yield >= least) : null);
    }

    private static long Part(long of, int basisPoints) => (long)((decimal)of * basisPoints / Whole);

    private static int Rate(long part, long whole) => whole == 0 ? 0 : (int)Math.Round((decimal)part * Whole / whole, MidpointRounding.AwayFromZero);
}
