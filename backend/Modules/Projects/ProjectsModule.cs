using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Drafts;
using Assistance.Projects.Lists;
using Assistance.Projects.Papers;
using Assistance.Projects.People;
using Assistance.Projects.Reactions;
using Assistance.Projects.Spending;
using Assistance.Projects.Stages;
using Assistance.Projects.Trainings;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Projects;

/// <summary>Projects of villages: what is planned, who has judged it, whether it was tendered, built, accepted and audited, and where the money went.</summary>
public sealed class ProjectsModule : Module
{
    public static ProjectsModule Instance { get; } = new();

    public override string Name => "projects";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<ProjectsDb>().AddUseCases(typeof(ProjectsModule).Assembly);
        services.AddSingleton<IPolicySection, ProjectPolicySection>();
        services.AddScoped<ProjectDesk>().AddScoped<IRegroupedRows, ProjectsFollowOrganisations>().AddScoped<IPersonRows, EnrolmentsFollowPeople>().AddScoped<IWorkItemSource, ProjectsToJudge>();
        services.AddTrainings();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ListProjects.Map(routes);
        GetProject.Map(routes);
        GetProjectFigures.Map(routes);
        ListProjectVillages.Map(routes);
        GetProjectForm.Map(routes);
        ExportProjectForm.Map(routes);

        DraftProject.Map(routes);
        EditProject.Map(routes);
        SubmitProject.Map(routes);

        GiveProjectOpinion.Map(routes);
        RecordProjectTender.Map(routes);
        StartProject.Map(routes);
        AcceptProject.Map(routes);
        AuditProject.Map(routes);
        EndProject.Map(routes);
        LogProject.Map(routes);

        ListProjectEnrolments.Map(routes);
        SuggestProjectPeople.Map(routes);
        EnrolPerson.Map(routes);
        RecordEnrolmentIncome.Map(routes);
        LeaveProject.Map(routes);

        RecordProjectSpending.Map(routes);
        StrikeProjectSpending.Map(routes);

        TrainingsFeature.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => ProjectsTables.Map(model);
}
