using Assistance.Kernel.Data;
using Assistance.Kernel.Uploads;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.Recognition.Data;

internal static class RecognitionTables
{
    private const int NumberLength = 20;
    private const int NameLength = 100;
    private const int CodeLength = 40;
    private const int TextLength = 2000;

    // Kept as text in one column; EF would take them for entities.
    private static readonly Type[] Texts =
    [
        typeof(HouseholdSnapshot), typeof(OtherAid), typeof(Declaration), typeof(Investigator), typeof(IncomeOfSource), typeof(ExpenseOfKind), typeof(DuesRecord),
    ];

    public static void Map(ModelBuilder model)
    {
        foreach (var text in Texts)
            model.Ignore(text);
        model.Entity<Case>(Map);
        model.MapContents<AttachmentContent>("recognition_attachment_contents");
        model.Entity<Notice>(Map);
        model.Entity<NumberSeries>(series =>
        {
            series.ToTable("recognition_number_series");
            series.HasKey(s => s.Year);
            series.Property(s => s.Year).ValueGeneratedNever();
        });
    }

    private static void Map(EntityTypeBuilder<Case> table)
    {
        table.ToTable("recognition_cases");
        table.HasKey(c => c.Id);
        table.Property(c => c.Number).HasMaxLength(NumberLength).IsUnicode(false);
        table.Property(c => c.PersonName).HasMaxLength(NameLength);
        table.Property(c => c.OrgName).HasMaxLength(NameLength);
        table.Property(c => c.TownshipName).HasMaxLength(NameLength);
        table.Property(c => c.EndReason).HasMaxLength(TextLength);
        table.Property(c => c.DecisionSnapshot).AsJson();
        table.Ignore(c => c.CurrentStep);
        table.HasIndex(c => c.Number).IsUnique();
        table.HasIndex(c => c.OpenKey).IsUnique();
        table.HasIndex(c => c.PersonId);
        table.HasIndex(c => new { c.OrgPath, c.SubmittedOn });
        table.HasIndex(c => new { c.Stage, c.StepDueOn });
        table.OwnsOne(c => c.Application, application =>
        {
            // Beside the case's own tier, which is the one decided.
            application.Property(a => a.Tier).HasColumnName("applied_tier");
            application.Property(a => a.Route).HasMaxLength(CodeLength).IsUnicode(false);
            application.Property(a => a.PrimaryCause).HasMaxLength(CodeLength).IsUnicode(false);
            application.Property(a => a.OtherCauses).AsJson(TextLength);
            application.Property(a => a.OtherAid).AsJson();
            application.Property(a => a.Declarations).AsJson();
            application.Property(a => a.Attested).AsJson(TextLength);
            application.Property(a => a.Reason).HasMaxLength(TextLength);
            application.Property(a => a.Snapshot).AsJson();
        });
        table.Navigation(c => c.Application).IsRequired();
        table.OwnsMany(c => c.Steps, step =>
        {
            Part(step, "recognition_case_steps");
            step.HasKey(s => s.Id);
            step.Property(s => s.ActorName).HasMaxLength(NameLength);
            step.Property(s => s.Note).HasMaxLength(TextLength);
            step.Property(s => s.Reference).HasMaxLength(NameLength);
        });
        table.OwnsMany(c => c.Visits, visit =>
        {
            Part(visit, "recognition_home_visits");
            visit.HasKey(v => v.Id);
            visit.Property(v => v.Investigators).AsJson();
            visit.Property(v => v.Incomes).AsJson();
            visit.Property(v => v.Expenses).AsJson();
            visit.Property(v => v.VerifiedWith).AsJson();
            visit.Property(v => v.Assets).HasMaxLength(TextLength);
            visit.Property(v => v.NeighboursOpinion).HasMaxLength(TextLength);
            visit.Property(v => v.Findings).HasMaxLength(TextLength);
        });
        table.OwnsMany(c => c.Appraisals, appraisal =>
        {
            Part(appraisal, "recognition_appraisals");
            appraisal.HasKey(a => a.Id);
            appraisal.Ignore(a => a.RateBasisPoints);
            appraisal.Property(a => a.Absences).HasMaxLength(TextLength);
            appraisal.Property(a => a.Minutes).HasMaxLength(TextLength);
        });
        table.OwnsMany(c => c.Opinions, opinion =>
        {
            Part(opinion, "recognition_opinions");
            opinion.HasKey(o => o.Id);
            opinion.Property(o => o.Verification).HasMaxLength(TextLength);
            opinion.Property(o => o.Text).HasMaxLength(TextLength);
            opinion.Property(o => o.ActorName).HasMaxLength(NameLength);
        });
        table.OwnsMany(c => c.Freezes, freeze =>
        {
            Part(freeze, "recognition_freezes");
            freeze.HasKey(f => f.Id);
            freeze.Property(f => f.Reason).HasMaxLength(TextLength);
            freeze.Property(f => f.FrozenBy).HasMaxLength(NameLength);
        });
        table.OwnsMany(c => c.Appeals, appeal =>
        {
            Part(appeal, "recognition_appeals");
            appeal.HasKey(a => a.Id);
            appeal.Property(a => a.RecordedBy).HasMaxLength(NameLength);
            appeal.Property(a => a.Reason).HasMaxLength(TextLength);
            appeal.Property(a => a.Finding).HasMaxLength(TextLength);
            appeal.Property(a => a.AnsweredBy).HasMaxLength(NameLength);
        });
        table.OwnsMany(c => c.Attachments, attachment =>
        {
            Part(attachment, "recognition_attachments");
            attachment.MapFile();
        });
    }

    private static void Map(EntityTypeBuilder<Notice> table)
    {
        table.ToTable("recognition_notices");
        table.HasKey(n => n.Id);
        table.Ignore(n => n.HasOpenObjection);
        table.Property(n => n.Places).AsJson(TextLength);
        table.Property(n => n.Hotline).HasMaxLength(CodeLength);
        table.Property(n => n.ReceivingUnit).HasMaxLength(NameLength);
        table.Property(n => n.PostedBy).HasMaxLength(NameLength);
        table.HasIndex(n => n.CaseId);
        table.HasIndex(n => new { n.State, n.Until });
        table.HasIndex(n => n.OrgPath);
        table.OwnsOne(n => n.Line, line =>
        {
            line.Property(l => l.MaskedName).HasMaxLength(NameLength);
            line.Property(l => l.BranchName).HasMaxLength(NameLength);
            line.Property(l => l.TownshipName).HasMaxLength(NameLength);
            line.Property(l => l.Tier);
            line.Property(l => l.Amount);
        });
        table.Navigation(n => n.Line).IsRequired();
        table.OwnsMany(n => n.Objections, objection =>
        {
            objection.ToTable("recognition_objections");
            objection.WithOwner().HasForeignKey(nameof(Contracts.NoticeId));
            objection.HasKey(o => o.Id);
            objection.Property(o => o.Text).HasMaxLength(TextLength);
            objection.Property(o => o.Finding).HasMaxLength(TextLength);
            objection.Property(o => o.RecordedBy).HasMaxLength(NameLength);
            objection.Property(o => o.AnsweredBy).HasMaxLength(NameLength);
            objection.HasIndex(o => new { o.Source, o.ReceivedAt });
        });
    }

    private static void Part<T>(OwnedNavigationBuilder<Case, T> part, string table)
        where T : class
    {
        part.ToTable(table);
        part.WithOwner().HasForeignKey(nameof(Contracts.CaseId));
    }
}
