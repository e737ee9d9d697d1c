using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Assistance.Load.Measuring;

/// <summary>The same table solved by scipy's <c>linear_sum_assignment</c>, where Debian's <c>python3-scipy</c> is installed.</summary>
internal static class SciPyAssignment
{
    private const int NotInstalled = 3;

    // Only the solving is timed, as it is of ours: neither the interpreter's start nor the table's way there.
    private const string Program = """
        import sys, time
        try:
            import numpy
            from scipy.optimize import linear_sum_assignment
        except ImportError:
            sys.exit(3)
        size = int(sys.argv[1])
        table = numpy.frombuffer(sys.stdin.buffer.read(), dtype='<i4').reshape(size, size)
        began = time.perf_counter()
        rows, columns = linear_sum_assignment(table)
        print(time.perf_counter() - began, int(table[rows, columns].astype('int64').sum()))
        """;

    /// <param name="table">Row by row, as many columns as rows.</param>
    /// <returns>Null where it is not installed.</returns>
    public static (double Seconds, long Cost)? Solve(int[] table, int size)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Program, size.ToString(CultureInfo.InvariantCulture)])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            try
            {
                using var input = python.StandardInput.BaseStream;
                input.Write(MemoryMarshal.AsBytes(table.AsSpan()));
            }
            catch (IOException)
            {
                // It has left without reading; its exit code says why.
            }

            var answer = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            if (python.ExitCode == NotInstalled)
                return null;
            if (python.ExitCode != 0)
                throw new InvalidOperationException(python.StandardError.ReadToEnd());
            var parts = answer.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return (double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No python3 at all.
            return null;
        }
    }
}
