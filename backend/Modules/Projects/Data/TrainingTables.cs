using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Data;

internal static class TrainingTables
{
    private const int CodeLength = 40;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Training>(training =>
        {
            training.ToTable("projects_trainings");
            training.HasKey(t => t.Id);
            training.Ignore(t => t.Next);
            training.Property(t => t.Topic).HasMaxLength(Limits.Word);
            training.Property(t => t.Skill).HasMaxLength(CodeLength).IsUnicode(false);
            training.Property(t => t.Place).HasMaxLength(Limits.Word);
            training.Property(t => t.Teacher).HasMaxLength(Limits.Word);
            training.Property(t => t.Audience).HasMaxLength(Limits.Sentence);
            training.Property(t => t.DraftedByName).HasMaxLength(Limits.Word);
            training.Property(t => t.CheckInCode).HasMaxLength(CodeLength).IsUnicode(false);
            training.Property(t => t.CancelReason).HasMaxLength(Limits.Sentence);
            training.HasIndex(t => new { t.OrgPath, t.On });
            training.HasIndex(t => t.CheckInCode);
        });
        model.Entity<Trainee>(trainee =>
        {
            trainee.ToTable("projects_trainees");
            trainee.HasKey(t => t.Id);
            trainee.Property(t => t.Relative).HasMaxLength(Limits.Word);
            trainee.Property(t => t.Employer).HasMaxLength(Limits.Word);
            trainee.HasIndex(t => new { t.TrainingId, t.PersonId, t.Relative }).IsUnique();
            trainee.HasIndex(t => t.PersonId);
            trainee.HasIndex(t => t.OrgPath);
        });
    }
}
