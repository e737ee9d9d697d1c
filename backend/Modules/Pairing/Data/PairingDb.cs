using Assistance.Kernel.Data;
using Assistance.Pairing.Campaigns;
using Assistance.Pairing.Domain;
using Assistance.Pairing.LinkProposals;
using Assistance.Pairing.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Data;

internal sealed class PairingDb(DbContextOptions<PairingDb> options, DbSession session) : ModuleDb(options, session, PairingModule.Instance)
{
    public DbSet<Pair> Pairs => Set<Pair>();

    public DbSet<BranchLink> Links => Set<BranchLink>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignLine> CampaignLines => Set<CampaignLine>();

    public DbSet<CampaignBudget> CampaignBudgets => Set<CampaignBudget>();

    public DbSet<ReferredIssue> Issues => Set<ReferredIssue>();

    public DbSet<MatchingProposal> Proposals => Set<MatchingProposal>();

    public DbSet<ProposalLine> ProposalLines => Set<ProposalLine>();

    public DbSet<LinkProposal> LinkProposals => Set<LinkProposal>();

    public DbSet<LinkProposalLine> LinkProposalLines => Set<LinkProposalLine>();
}
