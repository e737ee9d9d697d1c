using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assistance.Assessment.Data;

internal sealed class AssessmentDb(DbContextOptions<AssessmentDb> options, DbSession session) : ModuleDb(options, session, AssessmentModule.Instance)
{
    public DbSet<HalfYearReview> Reviews => Set<HalfYearReview>();
}

internal static class AssessmentTables
{
    private const int LongText = 2000;
    private const int CodeLength = 20;

    public static void Map(ModelBuilder model) => model.Entity<HalfYearReview>(review =>
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
        });
    });

    private sealed class HalfYearConverter() : ValueConverter<HalfYear, string>(half => half.ToString(), text => HalfYear.Parse(text));
}
