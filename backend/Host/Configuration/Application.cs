using Assistance.Access;
using Assistance.Host.Web;

namespace Assistance.Host.Configuration;

/// <summary>The application, built and not started: services, then the way of a request from the outside in.</summary>
internal static class Application
{
    /// <param name="settings">Of the command line, <c>--Key=value</c>.</param>
    /// <param name="also">What differs from an ordinary start.</param>
    public static WebApplication Build(string[] settings, Action<WebApplicationBuilder>? also = null)
    {
        // What belongs to the program stands beside it, from wherever it is called.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        also?.Invoke(builder);
        builder.Services.AddAssistance(builder.Configuration);
        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAccess();
        app.MapAssistance();
        app.UseClientFiles();
        return app;
    }
}
