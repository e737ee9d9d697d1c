using Assistance.Insights.Dashboard;
using Assistance.Insights.Statistics;
using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Insights;

/// <summary>What leaders see: the other modules' facts, counted and laid side by side. Keeps no tables of its own.</summary>
public sealed class InsightsModule : Module
{
    public static InsightsModule Instance { get; } = new();

    public override string Name => "insights";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddUseCases(typeof(InsightsModule).Assembly);
        services.AddSingleton<IPolicySection, StatisticsSection>();
        services.AddScoped<Reports>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        GetDashboard.Map(routes);
        GetActivityRanking.Map(routes);
        ListStatistics.Map(routes);
        GetStatistics.Map(routes);
        ExportStatistics.Map(routes);
    }

    public override void MapTables(ModelBuilder model)
    {
    }
}
