using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

internal static class QuestionnaireTables
{
    public static void Map(ModelBuilder model)
    {
        // Kept as texts: none of these is a row.
        model.Ignore<Question>().Ignore<SheetAnswer>();
        model.Entity<Questionnaire>(questionnaire =>
        {
            questionnaire.ToTable("projects_questionnaires");
            questionnaire.HasKey(q => q.Id);
            questionnaire.Property(q => q.Title).HasMaxLength(Limits.Word);
            questionnaire.Property(q => q.Introduction).HasMaxLength(Limits.Paragraph);
            questionnaire.Property(q => q.Questions).AsJson(-1);
            questionnaire.Property(q => q.DrawnUpByName).HasMaxLength(Limits.Word);
            questionnaire.HasIndex(q => new { q.OrgPath, q.OpensOn });
            questionnaire.HasIndex(q => q.InspectionId);
            questionnaire.HasIndex(q => q.CodeIndex).IsUnique();
        });
        model.Entity<QuestionnaireSheet>(sheet =>
        {
            sheet.ToTable("projects_questionnaire_sheets");
            sheet.HasKey(s => s.Id);
            sheet.Property(s => s.Id).ValueGeneratedNever();
            sheet.Property(s => s.Answers).AsJson(-1);
            sheet.HasIndex(s => s.QuestionnaireId);
        });
        model.Entity<AnswerCounter>(counter =>
        {
            counter.ToTable("projects_answer_counters");
            counter.HasKey(c => c.Key);
            counter.Property(c => c.Key).HasMaxLength(BlindIndex.Length).IsUnicode(false);
        });
    }
}
