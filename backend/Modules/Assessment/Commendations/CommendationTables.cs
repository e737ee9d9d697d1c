using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

internal static class CommendationTables
{
    private const int CodeLength = 40;
    private const int NameLength = 120;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Commendation>(commendation =>
        {
            commendation.ToTable("assessment_commendations");
            commendation.HasKey(c => c.Year);
            commendation.Property(c => c.Year).ValueGeneratedNever();
            commendation.OwnsMany(c => c.Classes, one =>
            {
                one.ToTable("assessment_commendation_classes");
                one.WithOwner().HasForeignKey("Year");
                one.HasKey("Year", nameof(CommendationClass.Code));
                one.Property(c => c.Code).HasMaxLength(CodeLength).IsUnicode(false).ValueGeneratedNever();
                one.Property(c => c.Chinese).HasMaxLength(NameLength);
                one.Property(c => c.English).HasMaxLength(NameLength);
                one.Property(c => c.Rule).HasMaxLength(CodeLength).IsUnicode(false);
            });
        });
        model.Entity<Nomination>(nomination =>
        {
            nomination.ToTable("assessment_nominations");
            nomination.HasKey(n => n.Id);
            nomination.Property(n => n.Class).HasMaxLength(CodeLength).IsUnicode(false);
            nomination.Property(n => n.Deed).HasMaxLength(Nomination.LongestText);
            nomination.Property(n => n.Evidence).HasMaxLength(Nomination.LongestText);
            nomination.Property(n => n.Opinion).HasMaxLength(Nomination.LongestReason);
            nomination.Property(n => n.Reason).HasMaxLength(Nomination.LongestReason);
            nomination.HasIndex(n => new { n.OrgPath, n.Year });
            nomination.HasIndex(n => new { n.Year, n.Class, n.State });
            nomination.HasIndex(n => n.PersonId);
        });
    }
}
