using Assistance.Assessment.Domain;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Data;

internal static class ScoringTables
{
    private const int LongText = 2000;
    private const int CodeLength = 40;
    private const int ShortText = 400;
    private const int NameLength = 120;

    public static void Map(ModelBuilder model)
    {
        model.Ignore<FrozenFact>().Ignore<ScoredLine>();
        MapRounds(model);
        MapSheets(model);
        MapOutcomes(model);
        MapCheckpoints(model);
    }

    private static void MapRounds(ModelBuilder model) => model.Entity<ScoringRound>(round =>
    {
        round.ToTable("assessment_scoring_rounds");
        round.HasKey(r => r.Year);
        round.Property(r => r.Year).ValueGeneratedNever();
    });

    private static void MapSheets(ModelBuilder model)
    {
        model.Entity<ScoreSheet>(sheet =>
        {
            sheet.ToTable("assessment_score_sheets");
            sheet.HasKey(s => s.Id);
            sheet.Property(s => s.Name).HasMaxLength(NameLength);
            sheet.Property(s => s.Class).HasMaxLength(CodeLength).IsUnicode(false);
            sheet.Property(s => s.AdjustmentReason).HasMaxLength(ShortText);
            sheet.HasIndex(s => new { s.OrgId, s.Year }).IsUnique();
            sheet.HasIndex(s => new { s.OrgPath, s.Year });
            sheet.HasIndex(s => s.Year);
            sheet.OwnsMany(s => s.Items, item =>
            {
                item.ToTable("assessment_score_items");
                item.WithOwner().HasForeignKey("SheetId");
                item.HasKey("SheetId", nameof(ScoreItem.Code));
                item.Property(i => i.Code).HasMaxLength(CodeLength).IsUnicode(false).ValueGeneratedNever();
                item.Property(i => i.SelfEvidence).HasMaxLength(LongText);
                item.Property(i => i.GivenReason).HasMaxLength(ShortText);
            });
            sheet.OwnsMany(s => s.Ballots, ballot =>
            {
                ballot.ToTable("assessment_score_ballots");
                ballot.WithOwner().HasForeignKey("SheetId");
                ballot.HasKey("SheetId", nameof(ScoreBallot.Party));
                ballot.Property(b => b.Party).ValueGeneratedNever();
                ballot.Property(b => b.Record).HasMaxLength(ShortText);
            });
            sheet.OwnsMany(s => s.Versions, version =>
            {
                version.ToTable("assessment_score_versions");
                version.WithOwner().HasForeignKey("SheetId");
                version.HasKey("SheetId", nameof(ScoreVersion.Number));
                version.Property(v => v.Number).ValueGeneratedNever();
                version.Property(v => v.Reason).HasMaxLength(ShortText);
                version.Property(v => v.Lines).AsJson();
            });
            sheet.OwnsMany(s => s.Objections, objection =>
            {
                objection.ToTable("assessment_score_objections");
                objection.WithOwner().HasForeignKey("SheetId");
                objection.HasKey("SheetId", nameof(ScoreObjection.Number));
                objection.Property(o => o.Number).ValueGeneratedNever();
                objection.Property(o => o.Text).HasMaxLength(LongText);
                objection.Property(o => o.Answer).HasMaxLength(LongText);
            });
        });
        model.Entity<ScoreMeasure>(measure =>
        {
            measure.ToTable("assessment_score_measures");
            measure.HasKey(m => m.Id);
            measure.Property(m => m.Code).HasMaxLength(CodeLength).IsUnicode(false);
            measure.Property(m => m.Facts).AsJson();
            measure.HasIndex(m => new { m.SheetId, m.Code, m.Number }).IsUnique();
            measure.HasIndex(m => m.OrgPath);
        });
    }

    private static void MapCheckpoints(ModelBuilder model) => model.Entity<Checkpoint>(checkpoint =>
    {
        checkpoint.ToTable("assessment_checkpoints");
        checkpoint.HasKey(c => c.Id);
        checkpoint.Property(c => c.Finding).HasMaxLength(LongText);
        checkpoint.HasIndex(c => new { c.PairId, c.Kind }).IsUnique();
        checkpoint.HasIndex(c => new { c.OrgPath, c.State });
        checkpoint.HasIndex(c => new { c.State, c.DueOn });
    });

    private static void MapOutcomes(ModelBuilder model) => model.Entity<ScoreOutcome>(outcome =>
    {
        outcome.ToTable("assessment_score_outcomes");
        outcome.HasKey(o => o.Id);
        outcome.Property(o => o.Prize).HasMaxLength(CodeLength).IsUnicode(false);
        outcome.Property(o => o.Rule).HasMaxLength(CodeLength).IsUnicode(false);
        outcome.Property(o => o.Basis).HasMaxLength(LongText);
        outcome.HasIndex(o => new { o.SheetId, o.Kind, o.Prize }).IsUnique();
        outcome.HasIndex(o => new { o.OrgPath, o.Year });
        outcome.OwnsMany(o => o.FollowUps, step =>
        {
            step.ToTable("assessment_outcome_follow_ups");
            step.WithOwner().HasForeignKey("OutcomeId");
            step.HasKey("OutcomeId", nameof(OutcomeFollowUp.Number));
            step.Property(s => s.Number).ValueGeneratedNever();
            step.Property(s => s.Text).HasMaxLength(LongText);
        });
    });
}
