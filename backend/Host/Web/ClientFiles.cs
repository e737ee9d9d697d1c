using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Assistance.Host.Web;

/// <summary>Serves the built client, compressed as it was built; unknown pages are the client's, unknown API paths a problem.</summary>
internal static class ClientFiles
{
    private static readonly (string Encoding, string Suffix)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    public static void UseClientFiles(this WebApplication app)
    {
        var directory = Path.GetFullPath(app.Configuration["Client:Directory"] ?? Candidates().FirstOrDefault(Directory.Exists) ?? "frontend/dist");
        app.MapFallback("/api/{**rest}", (HttpContext http) => Problems.Answer(http, KernelRefusals.NotFound)).ExcludeFromDescription();
        if (!Directory.Exists(directory))
            return;
        var files = new PhysicalFileProvider(directory);
        app.Use((http, next) =>
        {
            Compress(http, files);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true, OnPrepareResponse = file => Describe(file.Context) });
        app.MapFallbackToFile("{*path:nonfile}", "index.html", new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => Describe(file.Context) });
    }

    // Beside the program where it was published; in the source tree where it was only built.
    private static IEnumerable<string> Candidates()
    {
        yield return Path.Combine(AppContext.BaseDirectory, "client");
        for (var above = Directory.GetParent(AppContext.BaseDirectory); above is not null; above = above.Parent)
            yield return Path.Combine(above.FullName, "frontend", "dist");
    }

    private static void Compress(HttpContext http, PhysicalFileProvider files)
    {
        var path = http.Request.Path.Value ?? string.Empty;
        if (!HttpMethods.IsGet(http.Request.Method) || !Path.HasExtension(path) || path.StartsWith("/api", StringComparison.Ordinal))
            return;
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var (encoding, suffix) = Array.Find(Compressed, form => accepted.Contains(form.Encoding, StringComparison.OrdinalIgnoreCase) && files.GetFileInfo(path + form.Suffix).Exists);
        if (encoding is null)
            return;
        http.Items[nameof(ClientFiles)] = (encoding, path);
        http.Request.Path = path + suffix;
    }

    private static void Describe(HttpContext http)
    {
        var path = http.Request.Path.Value ?? string.Empty;
        if (http.Items[nameof(ClientFiles)] is (string encoding, string original))
        {
            path = original;
            http.Response.Headers.ContentEncoding = encoding;
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (new Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider().TryGetContentType(original, out var type))
                http.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
        }

        http.Response.Headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) ? "public,max-age=31536000,immutable" : "no-cache";
    }
}
