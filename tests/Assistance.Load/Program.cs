using System.Globalization;
using System.Runtime.InteropServices;
using Assistance.Load;
using Assistance.Load.Bare;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// The ceiling runs as a process of its own, as the server does.
if (args is ["bare", .. var rest])
    return await BareServer.RunAsync(rest);

// Whoever stops it, by hand or by signal, leaves no server behind.
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

var words = new ConfigurationBuilder().AddCommandLine(args).Build();
try
{
    return await Comparison.RunAsync(LoadOptions.Read(words), stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 1;
}
