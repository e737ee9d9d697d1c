using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Assistance.Kernel.UseCases;

/// <summary>The application's own traces and measures; OpenTelemetry exports them where an operator configures it.</summary>
public static class Telemetry
{
    public const string Name = "Assistance";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Duration of use cases in milliseconds, by operation.</summary>
    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("assistance.use_case.duration", "ms");
}
