using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Projects.Compacts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Drafts;
using Assistance.Projects.Duties;
using Assistance.Projects.Duties.Assignments;
using Assistance.Projects.Duties.Meetings;
using Assistance.Projects.Duties.Reserves;
using Assistance.Projects.Duties.Talks;
using Assistance.Projects.Inspections;
using Assistance.Projects.Lists;
using Assistance.Projects.Outcomes;
using Assistance.Projects.Papers;
using Assistance.Projects.People;
using Assistance.Projects.Questionnaires;
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
        services.AddSingleton<IPolicySection, DutyPolicySection>().AddScheduledJob<RemindOfVillageMeetings>();
        services.AddScoped<DutyDesk>().AddScoped<DutyMonths>().AddScoped<MeetingDesk>().AddScoped<AssignmentViews>().AddScoped<ReserveDesk>();
        services.AddScoped<TalkDesk>().AddScoped<CompactViews>();
        services.AddScoped<IRegroupedRows, DutiesFollowOrganisations>().AddScoped<IPersonRows, DutiesFollowPeople>();
        services.AddScoped<InspectionDesk>().AddScoped<LiaisonDesk>().AddScoped<LiaisonCovers>().AddScoped<IWorkItemSource, FindingsToAnswer>().AddScoped<IWorkItemSource, FindingsToClose>();
        services.AddScheduledJob<RemindOfFindings>();
        services.AddQuestionnaires();
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

        GetDutyMonth.Map(routes);
        ListVillageMeetings.Map(routes);
        RecordVillageMeeting.Map(routes);
        AddMeetingAttenders.Map(routes);
        StrikeVillageMeeting.Map(routes);
        ListVillageAssignments.Map(routes);
        AssignToVillage.Map(routes);
        EndVillageAssignment.Map(routes);
        ListReserves.Map(routes);
        ListReserveVillages.Map(routes);
        ProposeReserve.Map(routes);
        RecordReserveTest.Map(routes);
        ConfirmReserve.Map(routes);
        RemoveReserve.Map(routes);
        GetTalkQuarter.Map(routes);
        ListVillageTalks.Map(routes);
        GetVillageTalk.Map(routes);
        RecordVillageTalk.Map(routes);
        CorrectVillageTalk.Map(routes);
        RemoveVillageTalk.Map(routes);

        ListVillageCompacts.Map(routes);
        GetVillageCompact.Map(routes);
        ConcludeVillageCompact.Map(routes);
        RecordCompactIncome.Map(routes);
        RecordCompactExchange.Map(routes);
        EndVillageCompact.Map(routes);

        GetProjectOutcomes.Map(routes);
        NameDemonstrationBase.Map(routes);
        WithdrawDemonstrationBase.Map(routes);
        RecordLedAlong.Map(routes);

        ListLiaisonOfficers.Map(routes);
        GetLiaisonCoverage.Map(routes);
        AppointLiaisonOfficer.Map(routes);
        AssignLiaisonOfficer.Map(routes);
        DismissLiaisonOfficer.Map(routes);

        ListInspections.Map(routes);
        GetInspection.Map(routes);
        PlanInspection.Map(routes);
        ReportInspection.Map(routes);
        DropInspection.Map(routes);
        ListInspectionFindings.Map(routes);
        AnswerInspectionFinding.Map(routes);
        JudgeInspectionFinding.Map(routes);

        QuestionnairesFeature.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => ProjectsTables.Map(model);
}
