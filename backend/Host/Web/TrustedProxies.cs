using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Assistance.Host.Web;

/// <summary>
/// Behind a proxy everybody would have the proxy's address, and share one count of failed sign-ins. Where the operator names the proxy, its
/// caller counts; from anybody else <c>X-Forwarded-For</c> says nothing (SEC40).
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Addresses and networks, with commas between: <c>127.0.0.1, 10.1.0.0/16</c>. None unless configured.</summary>
    private const string Setting = "Proxies";

    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = (app.Configuration[Setting] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (trusted.Length == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in trusted)
        {
            if (IPAddress.TryParse(text, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(text, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new InvalidOperationException($"{Setting} holds '{text}', which is neither an address nor a network such as 10.1.0.0/16.");
        }

        app.UseForwardedHeaders(options);
    }
}
