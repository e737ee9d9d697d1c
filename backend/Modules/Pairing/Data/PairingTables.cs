using Assistance.Kernel.Data;
using Assistance.Kernel.Uploads;
using Assistance.Pairing.Campaigns;
using Assistance.Pairing.Domain;
using Assistance.Pairing.LinkProposals;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.Pairing.Data;

internal static class PairingTables
{
    private const int KeyLength = 110;
    private const int CodeLength = 40;
    private const int LongText = 2000;

    public static void Map(ModelBuilder model)
    {
        model.Ignore<BudgetItem>();
        model.Entity<BranchLink>(link =>
        {
            link.ToTable("pairing_branch_links");
            link.HasKey(l => l.Id);
            MapBond(link);
            link.HasIndex(l => l.BranchId);
            link.HasIndex(l => l.PlaceId);
        });
        model.Entity<Pair>(pair =>
        {
            pair.ToTable("pairing_pairs");
            pair.HasKey(p => p.Id);
            MapBond(pair);
            pair.Ignore(p => p.BeneficiaryId);
            pair.Ignore(p => p.Plan);
            pair.HasIndex(p => p.HelperId);
            pair.HasIndex(p => p.SubjectId);
            pair.HasIndex(p => p.HelperOrgId);
            pair.OwnsMany(p => p.Plans, MapPlan);
        });
        model.Entity<Commitment>(commitment =>
        {
            commitment.ToTable("pairing_commitments");
            commitment.HasKey(c => c.Id);
            commitment.Property(c => c.Unit).HasMaxLength(CodeLength);
            commitment.HasIndex(c => c.PairId);
            commitment.HasIndex(c => c.LinkId);
            commitment.HasIndex(c => c.SubjectId);
            commitment.HasIndex(c => new { c.OrgPath, c.DueOn });
            commitment.HasIndex(c => new { c.OtherPath, c.DueOn });
            commitment.HasIndex(c => new { c.State, c.DueOn });
        });
        model.Entity<Visit>(visit =>
        {
            visit.ToTable("pairing_visits");
            visit.HasKey(v => v.Id);
            visit.Property(v => v.Campaign).HasMaxLength(CodeLength);
            visit.Property(v => v.Findings).HasMaxLength(LongText);
            visit.HasIndex(v => new { v.PairId, v.State, v.MadeOn });
            visit.HasIndex(v => new { v.LinkId, v.State, v.MadeOn });
            visit.HasIndex(v => v.SubjectId);
            visit.HasIndex(v => new { v.OrgPath, v.Day });
            visit.HasIndex(v => new { v.OtherPath, v.Day });
            // The list's own order: a page of a whole county's visits begins where the last one ended.
            visit.HasIndex(v => new { v.Day, v.Id });
            visit.OwnsMany(v => v.Corrections, MapCorrection);
            visit.OwnsMany(v => v.Photos, photo =>
            {
                photo.ToTable("pairing_visit_photos");
                photo.WithOwner().HasForeignKey("VisitId");
                photo.MapFile();
            });
        });
        model.MapContents<VisitPhotoContent>("pairing_visit_photo_contents");
        model.Entity<ReferredIssue>(issue =>
        {
            issue.ToTable("pairing_referred_issues");
            issue.HasKey(i => i.Id);
            issue.Property(i => i.Text).HasMaxLength(LongText);
            issue.Property(i => i.Answer).HasMaxLength(LongText);
            issue.HasIndex(i => i.VisitId);
            issue.HasIndex(i => i.PairId);
            issue.HasIndex(i => i.SubjectId);
            issue.HasIndex(i => new { i.OrgPath, i.DueOn });
            issue.HasIndex(i => new { i.OtherPath, i.DueOn });
            issue.HasIndex(i => new { i.ThirdPath, i.DueOn });
        });
        model.Entity<Campaign>(campaign =>
        {
            campaign.ToTable("pairing_campaigns");
            campaign.HasKey(c => c.Id);
            campaign.Property(c => c.Key).HasMaxLength(CodeLength).IsUnicode(false);
            campaign.Property(c => c.Chinese).HasMaxLength(CodeLength);
            campaign.Property(c => c.English).HasMaxLength(CodeLength);
            campaign.HasIndex(c => c.Key).IsUnique();
            campaign.HasIndex(c => new { c.ReturnBy, c.ListsFrom });
        });
        // Kept as texts: none of these is a row.
        model.Ignore<Lack>().Ignore<BarCount>().Ignore<Fit>().Ignore<LineAlternative>().Ignore<BothWords>().Ignore<GroundMarks>();
        model.Entity<MatchingProposal>(MapProposal);
        model.Entity<ProposalLine>(MapLine);
        model.Ignore<OtherBranch>();
        model.Entity<LinkProposal>(MapLinkProposal);
        model.Entity<LinkProposalLine>(MapLinkLine);
        model.Entity<CampaignLine>(line =>
        {
            line.ToTable("pairing_campaign_lines");
            line.HasKey(l => l.Id);
            line.Property(l => l.OpenKey).HasMaxLength(KeyLength).IsUnicode(false);
            line.HasIndex(l => l.OpenKey).IsUnique();
            line.HasIndex(l => l.SubjectId);
            line.HasIndex(l => new { l.CampaignId, l.OrgPath });
            line.HasIndex(l => new { l.OrgPath, l.Id });
            line.OwnsMany(l => l.Gifts, gift =>
            {
                gift.ToTable("pairing_campaign_gifts");
                gift.WithOwner().HasForeignKey("LineId");
                gift.HasKey("LineId", nameof(Gift.Class));
            });
            line.OwnsMany(l => l.Corrections, correction =>
            {
                correction.ToTable("pairing_campaign_corrections");
                correction.WithOwner().HasForeignKey("LineId");
                correction.HasKey("LineId", nameof(LineCorrection.Number));
                correction.Property(c => c.Number).ValueGeneratedNever();
            });
        });
        model.Entity<CampaignBudget>(budget =>
        {
            budget.ToTable("pairing_campaign_budgets");
            budget.HasKey(b => b.Id);
            budget.Property(b => b.Items).AsJson();
            budget.HasIndex(b => new { b.CampaignId, b.OrgId }).IsUnique();
        });
    }

    private static void MapBond<TBond>(EntityTypeBuilder<TBond> bond)
        where TBond : Bond
    {
        bond.Property(b => b.OpenKey).HasMaxLength(KeyLength).IsUnicode(false);
        bond.Property(b => b.SeatKey).HasMaxLength(KeyLength).IsUnicode(false);
        bond.HasIndex(b => b.OpenKey).IsUnique();
        bond.HasIndex(b => b.SeatKey).IsUnique();
        bond.HasIndex(b => new { b.OrgPath, b.State });
        bond.HasIndex(b => new { b.OtherPath, b.State });
        bond.HasIndex(b => new { b.State, b.From });
    }

    private static void MapProposal(EntityTypeBuilder<MatchingProposal> proposal)
    {
        proposal.ToTable("pairing_proposals");
        proposal.HasKey(p => p.Id);
        proposal.Ignore(p => p.Part);
        proposal.Ignore(p => p.Wishes);
        proposal.Property(p => p.Marks).AsJson(LongText);
        proposal.HasIndex(p => new { p.OrgPath, p.ProposedOn });
        proposal.OwnsMany(p => p.Decisions, decision =>
        {
            decision.ToTable("pairing_proposal_decisions");
            decision.WithOwner().HasForeignKey("ProposalId");
            decision.HasKey("ProposalId", nameof(ProposalDecision.Number));
            decision.Property(d => d.Number).ValueGeneratedNever();
            decision.Ignore(d => d.Pair);
        });
    }

    private static void MapLine(EntityTypeBuilder<ProposalLine> line)
    {
        line.ToTable("pairing_proposal_lines");
        line.HasKey(l => l.Id);
        line.Ignore(l => l.Pair);
        line.Property(l => l.Fit).AsJson(LongText);
        line.Property(l => l.Alternatives).AsJson();
        line.Property(l => l.Lack).AsJson(LongText);
        line.Property(l => l.LapsedBecause).AsJson(LongText);
        line.HasIndex(l => new { l.ProposalId, l.PlacePath });
        line.HasIndex(l => new { l.ProposalId, l.State });
    }

    private static void MapLinkProposal(EntityTypeBuilder<LinkProposal> proposal)
    {
        proposal.ToTable("pairing_link_proposals");
        proposal.HasKey(p => p.Id);
        proposal.Ignore(p => p.Wishes);
        proposal.Property(p => p.Marks).AsJson(LongText);
        proposal.HasIndex(p => new { p.OrgPath, p.ProposedOn });
        proposal.OwnsMany(p => p.Decisions, decision =>
        {
            decision.ToTable("pairing_link_proposal_decisions");
            decision.WithOwner().HasForeignKey("ProposalId");
            decision.HasKey("ProposalId", nameof(LinkDecision.Number));
            decision.Property(d => d.Number).ValueGeneratedNever();
            decision.Ignore(d => d.Link);
        });
    }

    private static void MapLinkLine(EntityTypeBuilder<LinkProposalLine> line)
    {
        line.ToTable("pairing_link_proposal_lines");
        line.HasKey(l => l.Id);
        line.Ignore(l => l.Link);
        line.Property(l => l.Reason).AsJson(LongText);
        line.Property(l => l.Others).AsJson();
        line.Property(l => l.LapsedBecause).AsJson(LongText);
        line.HasIndex(l => new { l.ProposalId, l.PlacePath });
    }

    private static void MapCorrection(OwnedNavigationBuilder<Visit, VisitCorrection> correction)
    {
        correction.ToTable("pairing_visit_corrections");
        correction.WithOwner().HasForeignKey("VisitId");
        correction.HasKey("VisitId", nameof(VisitCorrection.Number));
        correction.Property(c => c.Number).ValueGeneratedNever();
        correction.Property(c => c.Findings).HasMaxLength(LongText);
    }

    private static void MapPlan(OwnedNavigationBuilder<Pair, CasePlan> plan)
    {
        plan.ToTable("pairing_plans");
        plan.WithOwner().HasForeignKey("PairId");
        plan.HasKey("PairId", nameof(CasePlan.Number));
        plan.Property(p => p.Number).ValueGeneratedNever();
        plan.OwnsMany(p => p.Measures, measure =>
        {
            measure.ToTable("pairing_plan_measures");
            measure.WithOwner().HasForeignKey("PairId", "PlanNumber");
            measure.HasKey("PairId", "PlanNumber", nameof(PlanMeasure.Ordinal));
            measure.Property(m => m.Ordinal).ValueGeneratedNever();
        });
    }
}
