using Assistance.Kernel.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members.Roster;

/// <summary>Rosters in and out: what the module registers of them.</summary>
internal static class RosterFeature
{
    public static void AddRoster(this IServiceCollection services)
    {
        services.AddSingleton<RosterRuns>().AddHostedService<RosterRunner>();
        services.AddScoped<RosterFiles>();
        services.AddScoped<RosterMatcher>();
        services.AddScoped<RosterExport>();
        services.AddScheduledJob<ClearRosterFiles>();
    }

    public static void MapRoster(this IEndpointRouteBuilder routes)
    {
        UploadRoster.Map(routes);
        ListRosterImports.Map(routes);
        GetRosterImport.Map(routes);
        StartRosterImport.Map(routes);
        DownloadMarkedRoster.Map(routes);
        DownloadRosterTemplate.Map(routes);
        ExportRoster.Map(routes);
        ExportRosterInFull.Map(routes);
    }
}
