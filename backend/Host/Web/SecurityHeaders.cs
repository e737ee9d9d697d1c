namespace Assistance.Host.Web;

/// <summary>On every answer (SEC27), those of faults included: they are written when the answer starts, after whatever cleared it.</summary>
internal static class SecurityHeaders
{
    // Ant Design writes its styles into the document; scripts come from files of our own only.
    private const string Policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string OnlyHttpsForAYear = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(
            starting =>
            {
                Write((HttpContext)starting);
                return Task.CompletedTask;
            },
            http);
        return next(http);
    });

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), payment=()";
        // On localhost a developer may go back to HTTP.
        if (http.Request.IsHttps && http.Request.Host.Host != "localhost")
            headers.StrictTransportSecurity = OnlyHttpsForAYear;
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            headers.CacheControl = "no-store";
    }
}
