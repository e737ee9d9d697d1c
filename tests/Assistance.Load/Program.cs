using System.Globalization;
using Assistance.Load;
using Assistance.Load.Bare;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// The ceiling runs as a process of its own, as the server does.
if (args is ["bare", .. var rest])
    return await BareServer.RunAsync(rest);

var words = new ConfigurationBuilder().AddCommandLine(args).Build();
return await Comparison.RunAsync(LoadOptions.Read(words), CancellationToken.None);
