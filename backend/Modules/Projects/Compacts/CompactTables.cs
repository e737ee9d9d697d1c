using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Compacts;

internal static class CompactTables
{
    public static void Map(ModelBuilder model) => model.Entity<VillageCompact>(compact =>
    {
        compact.ToTable("projects_village_compacts");
        compact.HasKey(c => c.Id);
        compact.Property(c => c.Terms).HasMaxLength(Limits.Paragraph);
        compact.Property(c => c.EndReason).HasMaxLength(Limits.Sentence);
        compact.HasIndex(c => new { c.OrgPath, c.From });
        compact.HasIndex(c => c.OtherPath);
        compact.HasIndex(c => new { c.PlaceId, c.PartnerId });
        compact.OwnsMany(c => c.Years, year =>
        {
            year.ToTable("projects_compact_years");
            year.WithOwner().HasForeignKey("CompactId");
            year.HasKey("CompactId", nameof(CompactYear.Year));
            year.Property(y => y.Year).ValueGeneratedNever();
            year.Property(y => y.Source).HasMaxLength(Limits.Sentence);
            year.Property(y => y.ByName).HasMaxLength(Limits.Word);
        });
        compact.OwnsMany(c => c.Exchanges, exchange =>
        {
            exchange.ToTable("projects_compact_exchanges");
            exchange.WithOwner().HasForeignKey("CompactId");
            exchange.HasKey("CompactId", nameof(CompactExchange.Number));
            exchange.Property(e => e.Number).ValueGeneratedNever();
            exchange.Property(e => e.Text).HasMaxLength(Limits.Paragraph);
            exchange.Property(e => e.ByName).HasMaxLength(Limits.Word);
        });
    });
}
