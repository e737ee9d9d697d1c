using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Assistance.Host.OpenApi;

/// <summary>A command whose request has no body, or a form for one, is described by its parameters: its own schema would describe nothing that is sent.</summary>
internal sealed class UnusedSchemas : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        // Until nothing is left to take out: what only an unused one referred to is unused, too.
        for (var before = -1; before != schemas.Count;)
        {
            before = schemas.Count;
            var references = new References();
            new OpenApiWalker(references).Walk(document);
            foreach (var name in schemas.Keys.Except(references.Names, StringComparer.Ordinal).ToList())
                schemas.Remove(name);
        }
    }

    private sealed class References : OpenApiVisitorBase
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public override void Visit(IOpenApiReferenceHolder referenceHolder)
        {
            if (referenceHolder is OpenApiSchemaReference { Reference.Id: { } name })
                Names.Add(name);
        }
    }
}
