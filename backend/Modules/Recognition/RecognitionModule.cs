using Assistance.Funds.Contracts;
using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Recognition.Appeals;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Appraisals;
using Assistance.Recognition.Attachments;
using Assistance.Recognition.Clocks;
using Assistance.Recognition.Data;
using Assistance.Recognition.Decisions;
using Assistance.Recognition.Forms;
using Assistance.Recognition.HomeVisits;
using Assistance.Recognition.Notices;
using Assistance.Recognition.Objections;
using Assistance.Recognition.Policy;
using Assistance.Recognition.Public;
using Assistance.Recognition.Reactions;
using Assistance.Recognition.Reviews;
using Assistance.Recognition.Trials;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Recognition;

/// <summary>From an application for recognition to the ledger: the steps of the county's policy pack, votes, notices, objections, deadlines.</summary>
public sealed class RecognitionModule : Module
{
    public static RecognitionModule Instance { get; } = new();

    public override string Name => "recognition";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<RecognitionDb>().AddUseCases(typeof(RecognitionModule).Assembly);
        services.AddSingleton<IPolicySection, EligibilitySection>();
        services.AddSingleton<IPolicySection, TiersSection>();
        services.AddSingleton<IPolicySection, ProcedureSection>();
        services.AddScoped<IRegroupedRows, CasesFollowOrganisations>().AddScoped<IPersonRows, CasesFollowPeople>();
        services.AddScoped<CaseDesk>().AddScoped<CaseReader>().AddScoped<CaseNumbers>().AddScoped<CasePlaces>()
            .AddScoped<CaseSearch>().AddScoped<ApplicationCheck>().AddScoped<Bench>().AddScoped<OpenNotices>()
            .AddScoped<ObjectionIntake>().AddScoped<MemberCases>().AddScoped<CasePapers>().AddScoped<BlankForms>().AddScoped<AttachmentFiles>();
        services.AddScheduledJob<EndNotices>();
        services.AddScheduledJob<RemindOfDeadlines>();
        services.AddScoped<IPaymentStops, ObjectionsStopPayments>().AddScoped<IAidElsewhere, AidOfApplications>();
        services.AddScoped<IWorkItemSource, BranchCases>();
        services.AddScoped<IWorkItemSource, TownshipCases>();
        services.AddScoped<IWorkItemSource, CountyCases>();
        services.AddScoped<IWorkItemSource, OpenObjections>();
        services.AddScoped<IWorkItemSource, OpenAppeals>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        GetApplicationForm.Map(routes);
        SubmitApplication.Map(routes);
        ListCases.Map(routes);
        GetCaseFigures.Map(routes);
        GetCase.Map(routes);
        GetCaseForm.Map(routes);
        ExportCaseForm.Map(routes);
        ExportCaseFormInFull.Map(routes);
        ExportCaseTable.Map(routes);
        GetBlankForm.Map(routes);
        ExportBlankForm.Map(routes);
        AddAttachment.Map(routes);
        OpenAttachment.Map(routes);
        RemoveAttachment.Map(routes);
        CorrectApplication.Map(routes);
        WithdrawApplication.Map(routes);
        RecordHomeVisit.Map(routes);
        RecordAppraisal.Map(routes);
        ReportByBranch.Map(routes);
        ReviewByCommittee.Map(routes);
        ApproveByCommittee.Map(routes);
        DecideByDepartment.Map(routes);
        SendWrittenNotice.Map(routes);
        FileCase.Map(routes);
        FreezeCase.Map(routes);
        UnfreezeCase.Map(routes);
        FileAppeal.Map(routes);
        AnswerAppeal.Map(routes);
        PostNotice.Map(routes);
        ListNotices.Map(routes);
        RecordObjection.Map(routes);
        AnswerObjection.Map(routes);
        ListPublicNotices.Map(routes);
        ListNoticePlaces.Map(routes);
        ObjectInPublic.Map(routes);
        TryPolicy.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => RecognitionTables.Map(model);
}
