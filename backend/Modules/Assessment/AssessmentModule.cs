using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Assessment.Jobs;
using Assistance.Assessment.Reactions;
using Assistance.Assessment.Reviews;
using Assistance.Assessment.Statistics;
using Assistance.Assessment.WorkList;
using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Assessment;

/// <summary>What came of the help: half-year reviews of every pair, and what follows from them.</summary>
public sealed class AssessmentModule : Module
{
    public static AssessmentModule Instance { get; } = new();

    public override string Name => "assessment";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<AssessmentDb>().AddUseCases(typeof(AssessmentModule).Assembly);
        services.AddScoped<IRegroupedRows, ReviewsFollowOrganisations>();
        services.AddScoped<ReviewRows>().AddScoped<ReviewSides>();
        services.AddScoped<IReviewStatistics, ReviewStatistics>().AddScoped<IReviewedWork, ReviewedWork>();
        services.AddScoped<IPersonYears, ReviewedYears>().AddScoped<IHelpEffects, HelpEffects>();
        services.AddScheduledJob<OpenHalfYearReviews>();
        services.AddScoped<IWorkItemSource, ReviewsToFill>().AddScoped<IWorkItemSource, ReviewsToConfirm>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ListReviews.Map(routes);
        ExportReviews.Map(routes);
        GetReview.Map(routes);
        SubmitReview.Map(routes);
        ConfirmReviews.Map(routes);
        ReturnReview.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => AssessmentTables.Map(model);
}
