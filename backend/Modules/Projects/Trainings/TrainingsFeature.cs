using Assistance.Kernel.Jobs;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Assistance.Projects.Information;
using Assistance.Projects.Reactions;
using Assistance.Projects.ServiceLog;
using Assistance.Projects.Trainings.Attendance;
using Assistance.Projects.Trainings.Courses;
using Assistance.Projects.Trainings.Duties;
using Assistance.Projects.Trainings.Figures;
using Assistance.Projects.Trainings.Skills;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Projects.Trainings;

/// <summary>Trainings: who holds them, who came, what they can do since and whether they found work by it; what is told to whom, and who came to a service centre.</summary>
internal static class TrainingsFeature
{
    public static void AddTrainings(this IServiceCollection services)
    {
        services.AddSingleton<IPolicySection, TrainingPolicySection>();
        services.AddScoped<TrainingDesk>().AddScoped<QuarterlyDuties>().AddScoped<ITrainingsAttended, TrainingsAttended>();
        services.AddScheduledJob<RemindOfTrainings>();
        services.AddScoped<IRegroupedRows, TrainingsFollowOrganisations>().AddScoped<IPersonRows, TraineesFollowPeople>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        ListTrainings.Map(routes);
        GetTraining.Map(routes);
        DraftTraining.Map(routes);
        EditTraining.Map(routes);
        AnnounceTraining.Map(routes);
        HoldTraining.Map(routes);
        CancelTraining.Map(routes);

        ListTrainees.Map(routes);
        EnrolTrainees.Map(routes);
        MarkTrainees.Map(routes);
        RemoveTrainee.Map(routes);
        CheckInToTraining.Map(routes);
        ExportAttendance.Map(routes);
        ImportAttendance.Map(routes);

        ConfirmSkill.Map(routes);
        RecordJobFound.Map(routes);
        GetPracticalSkills.Map(routes);
        ListSkilledPeople.Map(routes);

        ListTrainingDuties.Map(routes);
        GetTrainingFigures.Map(routes);

        ListInformation.Map(routes);
        PublishInformation.Map(routes);
        WithdrawInformation.Map(routes);
        ListAgents.Map(routes);
        AppointAgent.Map(routes);
        EndAgent.Map(routes);

        ListServices.Map(routes);
        RecordService.Map(routes);
        StrikeService.Map(routes);
        GetServiceFigures.Map(routes);
    }
}
