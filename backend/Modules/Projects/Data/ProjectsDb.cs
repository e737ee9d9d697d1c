using Assistance.Kernel.Data;
using Assistance.Projects.Compacts;
using Assistance.Projects.Domain;
using Assistance.Projects.Duties;
using Assistance.Projects.Duties.Talks;
using Assistance.Projects.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.Projects.Data;

internal sealed class ProjectsDb(DbContextOptions<ProjectsDb> options, DbSession session) : ModuleDb(options, session, ProjectsModule.Instance)
{
    public DbSet<Project> Projects => Set<Project>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<Training> Trainings => Set<Training>();

    public DbSet<Trainee> Trainees => Set<Trainee>();

    public DbSet<Agent> Agents => Set<Agent>();

    public DbSet<ServiceEntry> ServiceEntries => Set<ServiceEntry>();

    public DbSet<VillageMeeting> VillageMeetings => Set<VillageMeeting>();

    public DbSet<VillageAssignment> VillageAssignments => Set<VillageAssignment>();

    public DbSet<ReserveCadre> ReserveCadres => Set<ReserveCadre>();

    public DbSet<VillageTalk> Talks => Set<VillageTalk>();

    public DbSet<VillageCompact> Compacts => Set<VillageCompact>();

    public DbSet<LiaisonOfficer> Officers => Set<LiaisonOfficer>();

    public DbSet<LiaisonCover> Covers => Set<LiaisonCover>();

    public DbSet<Inspection> Inspections => Set<Inspection>();

    public DbSet<InspectionFinding> Findings => Set<InspectionFinding>();

    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    public DbSet<QuestionnaireSheet> QuestionnaireSheets => Set<QuestionnaireSheet>();

    public DbSet<AnswerCounter> AnswerCounters => Set<AnswerCounter>();
}

internal static class ProjectsTables
{
    private const int KeyLength = 60;

    public static void Map(ModelBuilder model)
    {
        // Kept as texts: none of these is a row.
        model.Ignore<ProjectTender>().Ignore<ProjectAcceptance>().Ignore<ProjectAudit>();
        DutyTables.Map(model);
        TalkTables.Map(model);
        CompactTables.Map(model);
        model.Entity<Project>(Map);
        TrainingTables.Map(model);
        InformationTables.Map(model);
        InspectionTables.Map(model);
        QuestionnaireTables.Map(model);
        model.Entity<Enrolment>(enrolment =>
        {
            enrolment.ToTable("projects_enrolments");
            enrolment.HasKey(e => e.Id);
            enrolment.HasIndex(e => new { e.ProjectId, e.PersonId }).IsUnique();
            enrolment.HasIndex(e => e.PersonId);
            enrolment.HasIndex(e => e.OrgPath);
        });
    }

    private static void Map(EntityTypeBuilder<Project> project)
    {
        project.ToTable("projects_projects");
        project.HasKey(p => p.Id);
        project.Ignore(p => p.Awaited);
        project.Ignore(p => p.Next);
        project.Ignore(p => p.TakesPeople);
        project.Property(p => p.Name).HasMaxLength(Limits.Word);
        project.Property(p => p.Industry).HasMaxLength(Limits.Word);
        project.Property(p => p.Content).HasMaxLength(Limits.Paragraph);
        project.Property(p => p.Scale).HasMaxLength(Limits.Sentence);
        project.Property(p => p.Responsible).HasMaxLength(Limits.Word);
        project.Property(p => p.Liaison).HasMaxLength(Limits.Word);
        project.Property(p => p.Skills).AsJson(Limits.Paragraph);
        project.Property(p => p.Wishes).AsJson(Limits.Paragraph);
        project.Property(p => p.ProposedByName).HasMaxLength(Limits.Word);
        project.Property(p => p.CapKey).HasMaxLength(KeyLength).IsUnicode(false);
        project.Property(p => p.Tender).AsJson(Limits.Paragraph);
        project.Property(p => p.Acceptance).AsJson(-1);
        project.Property(p => p.Audit).AsJson(-1);
        project.HasIndex(p => p.CapKey).IsUnique();
        project.HasIndex(p => new { p.OrgPath, p.State });
        project.HasIndex(p => new { p.PlaceId, p.Year });
        project.OwnsMany(p => p.Funding, line =>
        {
            line.ToTable("projects_funding");
            line.WithOwner().HasForeignKey("ProjectId");
            line.HasKey("ProjectId", nameof(FundingLine.Source));
        });
        project.OwnsMany(p => p.Steps, step =>
        {
            step.ToTable("projects_steps");
            step.WithOwner().HasForeignKey("ProjectId");
            step.HasKey("ProjectId", nameof(ProjectStep.Number));
            step.Property(s => s.Number).ValueGeneratedNever();
            step.Property(s => s.ByName).HasMaxLength(Limits.Word);
            step.Property(s => s.Text).HasMaxLength(Limits.Paragraph);
        });
        project.OwnsMany(p => p.Notes, note =>
        {
            note.ToTable("projects_notes");
            note.WithOwner().HasForeignKey("ProjectId");
            note.HasKey("ProjectId", nameof(ProjectNote.Number));
            note.Property(n => n.Number).ValueGeneratedNever();
            note.Property(n => n.Text).HasMaxLength(Limits.Paragraph);
            note.Property(n => n.Department).HasMaxLength(Limits.Word);
            note.Property(n => n.Adviser).HasMaxLength(Limits.Word);
            note.Property(n => n.ByName).HasMaxLength(Limits.Word);
        });
        project.Ignore(p => p.CanBeBase);
        project.OwnsMany(p => p.Bases, one =>
        {
            one.ToTable("projects_demonstration_bases");
            one.WithOwner().HasForeignKey("ProjectId");
            one.HasKey("ProjectId", nameof(DemonstrationBase.Number));
            one.Property(b => b.Number).ValueGeneratedNever();
            one.Property(b => b.Reason).HasMaxLength(Limits.Sentence);
            one.Property(b => b.NamedBy).HasMaxLength(Limits.Word);
            one.Property(b => b.WithdrawnWhy).HasMaxLength(Limits.Sentence);
            one.Property(b => b.WithdrawnBy).HasMaxLength(Limits.Word);
        });
        project.OwnsMany(p => p.Led, led =>
        {
            led.ToTable("projects_led_along");
            led.WithOwner().HasForeignKey("ProjectId");
            led.HasKey("ProjectId", nameof(LedAlong.Year), nameof(LedAlong.Half));
            led.Property(l => l.Year).ValueGeneratedNever();
            led.Property(l => l.Half).ValueGeneratedNever();
            led.Property(l => l.ByName).HasMaxLength(Limits.Word);
        });
        project.OwnsMany(p => p.Spendings, spending =>
        {
            spending.ToTable("projects_spendings");
            spending.WithOwner().HasForeignKey("ProjectId");
            spending.HasKey("ProjectId", nameof(ProjectSpending.Number));
            spending.Property(s => s.Number).ValueGeneratedNever();
            spending.Property(s => s.ByName).HasMaxLength(Limits.Word);
            spending.Property(s => s.StruckBy).HasMaxLength(Limits.Word);
        });
    }
}
