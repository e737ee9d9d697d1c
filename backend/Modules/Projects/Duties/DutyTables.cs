using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties;

internal static class DutyTables
{
    private const int KeyLength = 60;

    public static void Map(ModelBuilder model)
    {
        model.Entity<VillageMeeting>(meeting =>
        {
            meeting.ToTable("projects_village_meetings");
            meeting.HasKey(m => m.Id);
            meeting.Property(m => m.Chair).HasMaxLength(Limits.Word);
            meeting.Property(m => m.Minutes).HasMaxLength(Limits.Paragraph);
            meeting.Property(m => m.ByName).HasMaxLength(Limits.Word);
            meeting.Property(m => m.StruckWhy).HasMaxLength(Limits.Sentence);
            meeting.Property(m => m.StruckBy).HasMaxLength(Limits.Word);
            meeting.HasIndex(m => new { m.PlaceId, m.Day, m.Kind, m.ClosedAs }).IsUnique();
            meeting.HasIndex(m => new { m.OrgPath, m.Day });
            meeting.OwnsMany(m => m.Attenders, attender =>
            {
                attender.ToTable("projects_meeting_attenders");
                attender.WithOwner().HasForeignKey("MeetingId");
                attender.HasKey("MeetingId", nameof(MeetingAttender.AssignmentId));
            });
        });
        model.Entity<VillageAssignment>(assignment =>
        {
            assignment.ToTable("projects_village_assignments");
            assignment.HasKey(a => a.Id);
            assignment.Ignore(a => a.IsSecondment);
            assignment.Property(a => a.Organ).HasMaxLength(Limits.Word);
            assignment.Property(a => a.EndReason).HasMaxLength(Limits.Sentence);
            assignment.Property(a => a.Report).HasMaxLength(Limits.Paragraph);
            assignment.HasIndex(a => new { a.OrgPath, a.From });
            assignment.HasIndex(a => a.PlaceId);
            assignment.HasIndex(a => a.PersonId);
        });
        model.Entity<ReserveCadre>(reserve =>
        {
            reserve.ToTable("projects_reserve_cadres");
            reserve.HasKey(r => r.Id);
            reserve.Property(r => r.Note).HasMaxLength(Limits.Sentence);
            reserve.Property(r => r.ProposedByName).HasMaxLength(Limits.Word);
            reserve.Property(r => r.ConfirmedByName).HasMaxLength(Limits.Word);
            reserve.Property(r => r.LeftWhy).HasMaxLength(Limits.Sentence);
            reserve.Property(r => r.SeatKey).HasMaxLength(KeyLength).IsUnicode(false);
            reserve.HasIndex(r => r.SeatKey).IsUnique();
            reserve.HasIndex(r => new { r.PersonId, r.ClosedAs }).IsUnique();
            reserve.HasIndex(r => new { r.OrgPath, r.State });
            reserve.HasIndex(r => r.PlaceId);
        });
    }
}
