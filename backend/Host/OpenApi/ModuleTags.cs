using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Assistance.Host.OpenApi;

/// <summary>Says of each tag what its operations are about.</summary>
internal sealed class ModuleTags : IDocumentFilter
{
    private static readonly Dictionary<string, string> About = new(StringComparer.Ordinal)
    {
        ["access"] = "Signing in, accounts, posts, the audit trail, the first set-up.",
        ["assessment"] = "Half-year reviews.",
        ["funds"] = "Care funds: sources, the journal, payments and their approval, what the books say.",
        ["insights"] = "The leaders' dashboard.",
        ["jobs"] = "Scheduled jobs: history, next run, run now.",
        ["members"] = "Organisations, people, households, hardship, the ledger, roster import and export, policy packs.",
        ["messaging"] = "The inbox and the work list.",
        ["pairing"] = "Organ branches and villages, helpers and people: plans, commitments, visits.",
        ["projects"] = "Projects of villages: plans, opinions, tenders, stages, money, who is led along; trainings.",
        ["recognition"] = "Cases from the application to the ledger, public notices and objections.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
            tag.Description = About[tag.Name!];
    }
}
