using Assistance.Host.OpenApi;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Assistance.Host.Verbs;

internal static class WriteOpenApi
{
    public static readonly Verb Verb = new("openapi", "Writes the OpenAPI document to the file named, or to the output.", async (app, words) =>
    {
        // The routes are known once the pipeline has its endpoints; nothing needs to be started for that.
        app.UseRouting();
        app.UseEndpoints(_ => { });
        var document = await app.Services.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(OpenApiSetup.DocumentName, host: null, basePath: null);
        var yaml = await document.SerializeAsYamlAsync(OpenApiSetup.Version);
        if (words.Count > 0)
            await File.WriteAllTextAsync(words[0], yaml);
        else
            await Console.Out.WriteAsync(yaml);
        return 0;
    });
}
