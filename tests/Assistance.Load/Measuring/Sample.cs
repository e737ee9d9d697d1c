namespace Assistance.Load.Measuring;

/// <summary>What one contender did in one turn.</summary>
/// <param name="PerSecond">Answers or transactions in a second.</param>
/// <param name="Latencies">In milliseconds, sorted.</param>
/// <param name="Wrong">Answers that were not as they should be.</param>
internal sealed record Sample(double PerSecond, double[] Latencies, int Wrong)
{
    /// <summary>What the server spent on one answer, in milliseconds of one core; null where there is none.</summary>
    public double? Processor { get; init; }

    public double Percentile(double share) => Latencies.Length == 0 ? 0 : Latencies[Math.Min(Latencies.Length - 1, (int)(Latencies.Length * share))];
}

internal static class Figures
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
