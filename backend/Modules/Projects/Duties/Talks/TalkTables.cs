using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties.Talks;

internal static class TalkTables
{
    /// <summary>Of the sealed form of the longest text.</summary>
    private const int SealedLength = 4000;

    public static void Map(ModelBuilder model) => model.Entity<VillageTalk>(talk =>
    {
        talk.ToTable("projects_village_talks");
        talk.HasKey(t => t.Id);
        talk.Property(t => t.Leader).HasMaxLength(Limits.Word);
        talk.Property(t => t.Asked).HasMaxLength(SealedLength);
        talk.Property(t => t.Outcome).HasMaxLength(SealedLength);
        talk.Property(t => t.ByName).HasMaxLength(Limits.Word);
        talk.HasIndex(t => new { t.OrgPath, t.On });
        talk.HasIndex(t => t.PlaceId);
        talk.HasIndex(t => t.PersonId);
    });
}
