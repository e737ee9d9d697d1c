using Assistance.Assessment.Commendations;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assistance.Assessment.Data;

internal sealed class AssessmentDb(DbContextOptions<AssessmentDb> options, DbSession session) : ModuleDb(options, session, AssessmentModule.Instance)
{
    public DbSet<HalfYearReview> Reviews => Set<HalfYearReview>();

    public DbSet<Survey> Surveys => Set<Survey>();

    public DbSet<SurveySheet> Sheets => Set<SurveySheet>();

    public DbSet<ListedPerson> Listed => Set<ListedPerson>();

    public DbSet<ListedPlace> ListedPlaces => Set<ListedPlace>();

    public DbSet<FundPlan> FundPlans => Set<FundPlan>();

    public DbSet<DecisionRecord> Decisions => Set<DecisionRecord>();

    public DbSet<ScoringRound> ScoringRounds => Set<ScoringRound>();

    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();

    public DbSet<ScoreMeasure> ScoreMeasures => Set<ScoreMeasure>();

    public DbSet<ScoreOutcome> ScoreOutcomes => Set<ScoreOutcome>();

    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();

    public DbSet<Commendation> Commendations => Set<Commendation>();

    public DbSet<Nomination> Nominations => Set<Nomination>();
}

internal static class AssessmentTables
{
    private const int LongText = 2000;
    private const int CodeLength = 20;
    private const int ShortText = 400;
    private const int NameLength = 120;

    public static void Map(ModelBuilder model)
    {
        MapReviews(model);
        MapSurveys(model);
        MapFundPlans(model);
        MapDecisions(model);
        ScoringTables.Map(model);
        CommendationTables.Map(model);
    }

    private static void MapFundPlans(ModelBuilder model) => model.Entity<FundPlan>(plan =>
    {
        plan.ToTable("assessment_fund_plans");
        plan.HasKey(p => p.Year);
        plan.Property(p => p.Year).ValueGeneratedNever();
        plan.OwnsMany(p => p.Sources, source =>
        {
            source.ToTable("assessment_fund_plan_sources");
            source.WithOwner().HasForeignKey("Year");
            source.HasKey("Year", nameof(PlannedSource.Source));
            source.Property(s => s.Source).HasMaxLength(CodeLength).IsUnicode(false).ValueGeneratedNever();
            source.Property(s => s.Note).HasMaxLength(ShortText);
        });
    });

    private static void MapDecisions(ModelBuilder model) => model.Entity<DecisionRecord>(decision =>
    {
        decision.ToTable("assessment_decisions");
        decision.HasKey(d => d.Id);
        decision.Ignore(d => d.Steps);
        decision.Property(d => d.Title).HasMaxLength(DecisionRecord.LongestTitle);
        decision.Property(d => d.Resolution).HasMaxLength(DecisionRecord.LongestResolution);
        decision.Property(d => d.DocumentNumber).HasMaxLength(DecisionRecord.LongestName);
        decision.Property(d => d.Chair).HasMaxLength(DecisionRecord.LongestName);
        decision.Property(d => d.PackName).HasMaxLength(NameLength);
        decision.HasIndex(d => new { d.OrgPath, d.HeldOn });
        decision.HasIndex(d => d.SupersededBy);
    });

    private static void MapSurveys(ModelBuilder model)
    {
        model.Entity<Survey>(survey =>
        {
            survey.ToTable("assessment_surveys");
            survey.HasKey(s => s.ListYear);
            survey.Property(s => s.ListYear).ValueGeneratedNever();
            survey.Property(s => s.FixedBecause).HasMaxLength(ShortText);
        });
        model.Entity<SurveySheet>(sheet =>
        {
            sheet.ToTable("assessment_survey_sheets");
            sheet.HasKey(s => s.Id);
            sheet.Property(s => s.ReturnReason).HasMaxLength(ShortText);
            sheet.HasIndex(s => new { s.OrgId, s.ListYear }).IsUnique();
            sheet.HasIndex(s => new { s.OrgPath, s.ListYear });
            sheet.HasIndex(s => new { s.ListYear, s.State });
            sheet.OwnsMany(s => s.Lines, line =>
            {
                line.ToTable("assessment_survey_lines");
                line.WithOwner().HasForeignKey("SheetId");
                line.Ignore(l => l.PersonId);
                line.HasKey("SheetId", nameof(SurveyLine.SubjectId));
                line.Property(l => l.Reason).HasMaxLength(ShortText);
                line.Property(l => l.LeftBecause).HasMaxLength(LongText);
                line.HasIndex(l => l.SubjectId);
            });
        });
        model.Entity<ListedPerson>(listed =>
        {
            listed.ToTable("assessment_listed_people");
            listed.HasKey(l => l.Id);
            listed.Property(l => l.Name).HasMaxLength(NameLength);
            listed.Property(l => l.Place).HasMaxLength(NameLength);
            listed.Property(l => l.Committee).HasMaxLength(NameLength);
            listed.Property(l => l.Cause).HasMaxLength(CodeLength).IsUnicode(false);
            listed.HasIndex(l => new { l.ListYear, l.PersonId }).IsUnique();
            listed.HasIndex(l => new { l.OrgPath, l.ListYear });
        });
        model.Entity<ListedPlace>(place =>
        {
            place.ToTable("assessment_listed_places");
            place.HasKey(p => p.Id);
            place.Property(p => p.Name).HasMaxLength(NameLength);
            place.HasIndex(p => new { p.ListYear, p.OrgId }).IsUnique();
            place.HasIndex(p => p.OrgPath);
        });
    }

    private static void MapReviews(ModelBuilder model) => model.Entity<HalfYearReview>(review =>
    {
        review.ToTable("assessment_half_year_reviews");
        review.HasKey(r => r.Id);
        review.Ignore(r => r.BeneficiaryId);
        review.Property(r => r.Period).HasConversion<HalfYearConverter>().HasMaxLength(HalfYear.Length).IsUnicode(false);
        review.Property(r => r.MeasuresDone).HasMaxLength(LongText);
        review.Property(r => r.Changes).HasMaxLength(LongText);
        review.HasIndex(r => new { r.PairId, r.Period }).IsUnique();
        review.HasIndex(r => new { r.OrgPath, r.Period });
        review.HasIndex(r => new { r.OtherPath, r.Period });
        review.HasIndex(r => new { r.State, r.DueOn });
        review.HasIndex(r => r.SubjectId);
        review.HasIndex(r => r.HelperId);
        review.OwnsMany(r => r.Incomes, income =>
        {
            income.ToTable("assessment_reviewed_incomes");
            income.WithOwner().HasForeignKey("ReviewId");
            income.HasKey("ReviewId", nameof(ReviewedIncome.Source));
            income.Property(i => i.Source).HasMaxLength(CodeLength).IsUnicode(false).ValueGeneratedNever();
            income.Property(i => i.Accounting).HasMaxLength(CodeLength).IsUnicode(false);
        });
    });

    private sealed class HalfYearConverter() : ValueConverter<HalfYear, string>(half => half.ToString(), text => HalfYear.Parse(text));
}
