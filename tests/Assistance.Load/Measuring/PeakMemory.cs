using System.Globalization;

namespace Assistance.Load.Measuring;

/// <summary>How much memory a process takes at its highest, above what it had at the beginning.</summary>
internal sealed class PeakMemory
{
    private const double KilobytesInMegabyte = 1024;
    private readonly int _process;

    private PeakMemory(int process)
    {
        _process = process;
        // The highest mark begins anew.
        File.WriteAllText($"/proc/{process}/clear_refs", "5");
        Before = Read("VmRSS:");
    }

    /// <summary>In MB, as is <see cref="Grown"/>.</summary>
    public double Before { get; }

    public double Grown => Read("VmHWM:") - Before;

    public static PeakMemory Of(RunningServer server) => new(server.Id);

    public static PeakMemory OfThis() => new(Environment.ProcessId);

    private double Read(string name)
    {
        var line = File.ReadLines($"/proc/{_process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture) / KilobytesInMegabyte;
    }
}
