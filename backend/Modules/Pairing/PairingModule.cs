using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Campaigns;
using Assistance.Pairing.Commitments;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Followers;
using Assistance.Pairing.Issues;
using Assistance.Pairing.Jobs;
using Assistance.Pairing.LinkProposals;
using Assistance.Pairing.Links;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Pairs;
using Assistance.Pairing.Plans;
using Assistance.Pairing.Proposals;
using Assistance.Pairing.Reactions;
using Assistance.Pairing.Statistics;
using Assistance.Pairing.Visits;
using Assistance.Pairing.WorkList;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Pairing;

/// <summary>Who looks after whom: organ branches and villages, helpers and people; their plans, commitments, visits and what comes of them.</summary>
public sealed class PairingModule : Module
{
    public static PairingModule Instance { get; } = new();

    public override string Name => "pairing";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<PairingDb>().AddUseCases(typeof(PairingModule).Assembly);
        services.AddSingleton<IPolicySection, PairingPolicySection>().AddSingleton<IPolicySection, CampaignPolicySection>().AddSingleton<IPolicySection, MatchingSection>();
        services.AddScoped<PairingPolicies>().AddScoped<Bonds>().AddScoped<HelpingSide>().AddScoped<PhotoFiles>();
        services.AddScoped<PairMaking>().AddScoped<PairRows>().AddScoped<ChosenPairs>().AddScoped<PairsDue>().AddScoped<LinkMaking>().AddScoped<VisitReports>();
        services.AddScoped<ScopedPlaces>().AddScoped<NeedyPeople>().AddScoped<BondNames>().AddScoped<BondFile>();
        services.AddScoped<ChosenCommitments>().AddScoped<CommitmentSums>();
        services.AddScoped<OpenPairs>().AddScoped<MatchingFacts>().AddScoped<LinkMatchingFacts>();
        services.AddScoped<ProposalSolver>().AddScoped<ProposalRows>().AddScoped<ChosenLines>().AddScoped<LinesToIssue>().AddScoped<PairNotices>();
        services.AddScoped<LinkSolver>().AddScoped<LinkProposalRows>().AddScoped<LinksToIssue>().AddScoped<LinkNotices>();
        services.AddScoped<LinksFollowOrganisations>().AddScoped<IRegroupedRows, RegroupedBonds>().AddScoped<IPersonRows, BondsFollowPeople>();
        services.AddScoped<IPairingStatistics, PairingStatistics>().AddScoped<IHelpRecord, HelpRecord>().AddScoped<IPairs, CurrentPairs>().AddScoped<IPersonYears, HelpedYears>();
        services.AddScheduledJob<VisitsOverdue>().AddScheduledJob<CommitmentsOverdue>().AddScheduledJob<NoFirstContact>();
        services.AddScoped<CampaignRounds>().AddScoped<CampaignDrawing>().AddScoped<CampaignSums>().AddScoped<CampaignSummaries>().AddScoped<CampaignForms>().AddScoped<GiftsOnVisits>().AddScheduledJob<DrawCampaignLists>();
        services.AddScoped<CampaignLinesFollow>().AddScoped<IRegroupedRows, CampaignLinesFollow>().AddScoped<IPersonRows, CampaignLinesFollow>();
        services.AddScoped<CampaignAudience>().AddScheduledJob<RemindOfCampaigns>().AddScoped<IWorkItemSource, CampaignVisitsDue>();
        services.AddScoped<IWorkItemSource, PairsToIssue>().AddScoped<IWorkItemSource, VisitsDue>().AddScoped<IWorkItemSource, PlansMissing>();
        services.AddScoped<IWorkItemSource, CommitmentsDue>().AddScoped<IWorkItemSource, IssuesToAnswer>().AddScoped<IWorkItemSource, HandOversDue>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        AssignBranchLinks.Map(routes);
        DeclineBranchLink.Map(routes);
        EndBranchLink.Map(routes);
        GetBranchLink.Map(routes);
        IssueBranchLinks.Map(routes);
        ListBranchLinks.Map(routes);
        PreviewLinkMatching.Map(routes);
        ProposeBranchLinks.Map(routes);

        AssignPairs.Map(routes);
        DeclinePair.Map(routes);
        EndPair.Map(routes);
        ExportPairs.Map(routes);
        GetMyPeople.Map(routes);
        GetPair.Map(routes);
        HandOverPair.Map(routes);
        IssuePairs.Map(routes);
        ListPairs.Map(routes);
        ProposePairs.Map(routes);

        PreviewMatching.Map(routes);

        ChooseProposalHelper.Map(routes);
        DropMatchingProposal.Map(routes);
        ExcludeProposalPairs.Map(routes);
        ExportMatchingProposal.Map(routes);
        GetMatchingProposal.Map(routes);
        IssueMatchingProposal.Map(routes);
        ListMatchingProposals.Map(routes);
        ListProposalLines.Map(routes);
        LockProposalLines.Map(routes);
        PreviewProposalIssue.Map(routes);
        ProposeMatching.Map(routes);
        SolveMatchingProposal.Map(routes);

        ChooseLinkBranch.Map(routes);
        DecideLinkLines.Map(routes);
        DropLinkProposal.Map(routes);
        GetLinkProposal.Map(routes);
        IssueLinkProposal.Map(routes);
        ListLinkProposals.Map(routes);
        PreviewLinkIssue.Map(routes);
        ProposeLinkMatching.Map(routes);
        SolveLinkProposal.Map(routes);
        UndoLinkProposal.Map(routes);

        AddCampaignLine.Map(routes);
        ConfirmCampaignList.Map(routes);
        CorrectReceipt.Map(routes);
        ExportCampaignForm.Map(routes);
        ExportCampaignTable.Map(routes);
        GetCampaign.Map(routes);
        GetCampaignForm.Map(routes);
        GetCampaignSummary.Map(routes);
        GetHelpRatios.Map(routes);
        ListCampaignLines.Map(routes);
        ListCampaigns.Map(routes);
        LockCampaign.Map(routes);
        RecordReceipt.Map(routes);
        ReturnGift.Map(routes);
        SendBackCampaignList.Map(routes);
        SetCampaignBudget.Map(routes);
        StrikeCampaignLine.Map(routes);

        DrawUpPlan.Map(routes);

        ExportCommitments.Map(routes);
        ExportCommitmentSums.Map(routes);
        FulfilCommitment.Map(routes);
        GetCommitmentTotal.Map(routes);
        ListCommitments.Map(routes);
        ListCommitmentSums.Map(routes);
        MakeCommitment.Map(routes);
        WithdrawCommitment.Map(routes);

        AddVisitPhoto.Map(routes);
        CancelVisit.Map(routes);
        CorrectVisit.Map(routes);
        ExportVisits.Map(routes);
        ListVisitPhotos.Map(routes);
        ListVisits.Map(routes);
        LogVisit.Map(routes);
        MakeVisit.Map(routes);
        OpenVisitPhoto.Map(routes);
        PlanVisit.Map(routes);
        WithdrawVisitPhoto.Map(routes);

        AnswerIssue.Map(routes);
        ExportIssues.Map(routes);
        ListIssueOwners.Map(routes);
        ListIssues.Map(routes);
        PassOnIssue.Map(routes);

        GetBoardFlows.Map(routes);
        GetCoverage.Map(routes);
        ListBoardBranches.Map(routes);
        ListBoardHelpers.Map(routes);
        ListBoardPeople.Map(routes);
        ListBoardPlaces.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => PairingTables.Map(model);
}
