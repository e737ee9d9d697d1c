using Assistance.Kernel.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Data;

internal static class InspectionTables
{
    public static void Map(ModelBuilder model)
    {
        // Kept as texts: none of these is a row.
        model.Ignore<InspectionAnswers>().Ignore<InspectionAnswer>();
        model.Entity<LiaisonOfficer>(officer =>
        {
            officer.ToTable("projects_liaison_officers");
            officer.HasKey(o => o.Id);
            officer.Property(o => o.Name).HasMaxLength(Limits.Word);
            officer.Property(o => o.Duty).HasMaxLength(Limits.Word);
            officer.HasIndex(o => o.OrgPath);
        });
        model.Entity<LiaisonCover>(cover =>
        {
            cover.ToTable("projects_liaison_covers");
            cover.HasKey(c => c.Id);
            cover.Property(c => c.OfficerName).HasMaxLength(Limits.Word);
            cover.HasIndex(c => new { c.OfficerId, c.Until });
            cover.HasIndex(c => new { c.OrgPath, c.Until });
        });
        model.Entity<Inspection>(inspection =>
        {
            inspection.ToTable("projects_inspections");
            inspection.HasKey(i => i.Id);
            inspection.Property(i => i.SubjectName).HasMaxLength(Limits.Word);
            inspection.Property(i => i.Inspectors).HasMaxLength(Limits.Sentence);
            inspection.Property(i => i.PlannedByName).HasMaxLength(Limits.Word);
            inspection.Property(i => i.Answers).AsJson(-1);
            inspection.Property(i => i.Summary).HasMaxLength(Limits.Paragraph);
            inspection.Property(i => i.ReportedByName).HasMaxLength(Limits.Word);
            inspection.Property(i => i.DropReason).HasMaxLength(Limits.Sentence);
            inspection.HasIndex(i => new { i.OrgPath, i.On });
            inspection.HasIndex(i => i.ProjectId);
        });
        model.Entity<InspectionFinding>(finding =>
        {
            finding.ToTable("projects_inspection_findings");
            finding.HasKey(f => f.Id);
            finding.Property(f => f.SubjectName).HasMaxLength(Limits.Word);
            finding.Property(f => f.Text).HasMaxLength(Limits.Paragraph);
            finding.Property(f => f.Answer).HasMaxLength(Limits.Paragraph);
            finding.Property(f => f.AnsweredByName).HasMaxLength(Limits.Word);
            finding.Property(f => f.Remark).HasMaxLength(Limits.Sentence);
            finding.Property(f => f.JudgedByName).HasMaxLength(Limits.Word);
            finding.HasIndex(f => new { f.InspectionId, f.Number }).IsUnique();
            finding.HasIndex(f => new { f.State, f.DueOn });
            finding.HasIndex(f => f.OrgPath);
        });
    }
}
