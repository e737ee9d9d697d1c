using Assistance.Assessment.Checkpoints;
using Assistance.Assessment.Commendations;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Decisions;
using Assistance.Assessment.Domain;
using Assistance.Assessment.Funding;
using Assistance.Assessment.Jobs;
using Assistance.Assessment.Quotas;
using Assistance.Assessment.Reactions;
using Assistance.Assessment.Reviews;
using Assistance.Assessment.Scoring;
using Assistance.Assessment.Statistics;
using Assistance.Assessment.Surveys;
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

/// <summary>What came of the help: half-year reviews of every pair, the yearly survey of everybody in the ledger, the year-end assessment of the helping organisations, what follows from them, whom the county commends, and what the committees decided on it.</summary>
public sealed class AssessmentModule : Module
{
    public static AssessmentModule Instance { get; } = new();

    public override string Name => "assessment";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<AssessmentDb>().AddUseCases(typeof(AssessmentModule).Assembly);
        services.AddScoped<SheetsFollowOrganisations>().AddScoped<IRegroupedRows>(provider => provider.GetRequiredService<SheetsFollowOrganisations>());
        services.AddScoped<IRegroupedRows, ReviewsFollowOrganisations>().AddScoped<IPersonRows, ReviewsFollowPeople>();
        services.AddScoped<ReviewRows>().AddScoped<ReviewSides>();
        services.AddScoped<IReviewStatistics, ReviewStatistics>().AddScoped<IReviewedWork, ReviewedWork>();
        services.AddScoped<IPersonYears, ReviewedYears>().AddScoped<IHelpEffects, HelpEffects>();
        services.AddScoped<SurveyOpening>().AddScoped<SurveyCounts>().AddScoped<SheetRows>().AddScoped<SheetSides>();
        services.AddScoped<QuotaBook>().AddScoped<FundPlanBook>().AddScoped<DecisionDesk>();
        services.AddSingleton<IPolicySection, SurveySection>().AddSingleton<IPolicySection, QuotaSection>().AddSingleton<IPolicySection, FundSourcesSection>();
        services.AddScoped<ScoringBook>().AddScoped<ScoreViews>().AddScoped<ScoreForms>().AddScoped<OutcomeProposals>().AddScoped<OutcomeViews>().AddSingleton<IPolicySection, ScoringSection>();
        services.AddScheduledJob<OpenHalfYearReviews>();
        services.AddScheduledJob<OpenSurveys>();
        services.AddScheduledJob<RemindOfSurveys>();
        services.AddScheduledJob<OpenCheckpoints>();
        services.AddScoped<IWorkItemSource, ReviewsToFill>().AddScoped<IWorkItemSource, ReviewsToConfirm>();
        services.AddScoped<IWorkItemSource, SheetsToReport>().AddScoped<IWorkItemSource, SheetsToConfirm>().AddScoped<IWorkItemSource, ListsToFix>();
        services.AddScoped<CommendationViews>().AddScoped<CommendationForms>().AddSingleton<IPolicySection, CommendationSection>();
        services.AddScoped<IPersonRows, NominationsFollowPeople>().AddScoped<IRegroupedRows, NominationsFollowOrganisations>();
        services.AddScoped<CheckpointRows>().AddScoped<IWorkItemSource, CheckpointsToAnswer>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ListReviews.Map(routes);
        ExportReviews.Map(routes);
        GetReview.Map(routes);
        SubmitReview.Map(routes);
        ConfirmReviews.Map(routes);
        ReturnReview.Map(routes);
        ListSurveys.Map(routes);
        OpenSurvey.Map(routes);
        GetSurveyProgress.Map(routes);
        ListSheets.Map(routes);
        GetSheet.Map(routes);
        NameResponsible.Map(routes);
        MarkLines.Map(routes);
        AddCandidate.Map(routes);
        RemoveCandidate.Map(routes);
        ReportSheet.Map(routes);
        ReturnSheet.Map(routes);
        ConfirmSheets.Map(routes);
        FixYearList.Map(routes);
        ListYearList.Map(routes);
        ExportYearList.Map(routes);
        GetQuota.Map(routes);
        ListRanking.Map(routes);
        GetFundPlan.Map(routes);
        SetFundPlan.Map(routes);
        ListDecisions.Map(routes);
        GetDecisionSteps.Map(routes);
        GetDecision.Map(routes);
        RecordDecision.Map(routes);
        CorrectDecision.Map(routes);
        ExportDecisions.Map(routes);
        ListScoringRounds.Map(routes);
        OpenScoringRound.Map(routes);
        GetScoringRound.Map(routes);
        ListScoreRanking.Map(routes);
        FreezeScores.Map(routes);
        PublishScores.Map(routes);
        FinaliseScores.Map(routes);
        ListScoreSheets.Map(routes);
        GetScoreSheet.Map(routes);
        SetScoreTargets.Map(routes);
        AgreeTargets.Map(routes);
        ReportSelfScores.Map(routes);
        RecordBallot.Map(routes);
        GiveScores.Map(routes);
        GetScoreEvidence.Map(routes);
        RecomputeScore.Map(routes);
        ObjectToScore.Map(routes);
        AnswerScoreObjection.Map(routes);
        CorrectScore.Map(routes);
        GetScoreForm.Map(routes);
        ExportScoreForm.Map(routes);
        ExportScoreTable.Map(routes);
        ExportScoreSheets.Map(routes);
        ListScoreOutcomes.Map(routes);
        RaiseScoreOutcome.Map(routes);
        DecideScoreOutcome.Map(routes);
        FollowUpScoreOutcome.Map(routes);
        ListCheckpoints.Map(routes);
        AnswerCheckpoint.Map(routes);
        ListCommendations.Map(routes);
        OpenCommendation.Map(routes);
        GetCommendation.Map(routes);
        PutUpCommendationNotice.Map(routes);
        FinaliseCommendation.Map(routes);
        GetCommendationForm.Map(routes);
        ExportCommendationForm.Map(routes);
        ListNominations.Map(routes);
        NominateForCommendation.Map(routes);
        EndorseNomination.Map(routes);
        DecideNomination.Map(routes);
        WithdrawNomination.Map(routes);
        ExportNominations.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => AssessmentTables.Map(model);
}
