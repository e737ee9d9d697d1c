using Assistance.Kernel.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Data;

internal static class InformationTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<InformationItem>(item =>
        {
            item.ToTable("projects_information");
            item.HasKey(i => i.Id);
            item.Property(i => i.Title).HasMaxLength(Limits.Word);
            item.Property(i => i.Text).HasMaxLength(Limits.Paragraph);
            item.Property(i => i.Contact).HasMaxLength(Limits.Word);
            item.Property(i => i.Skills).AsJson(Limits.Paragraph);
            item.Property(i => i.Wishes).AsJson(Limits.Paragraph);
            item.Property(i => i.ByName).HasMaxLength(Limits.Word);
            item.HasIndex(i => i.ValidUntil);
        });
        model.Entity<Agent>(agent =>
        {
            agent.ToTable("projects_agents");
            agent.HasKey(a => a.Id);
            agent.HasIndex(a => a.OrgPath);
            agent.HasIndex(a => a.PersonId);
        });
        model.Entity<ServiceEntry>(entry =>
        {
            entry.ToTable("projects_service_entries");
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Text).HasMaxLength(Limits.Paragraph);
            entry.Property(e => e.Done).HasMaxLength(Limits.Paragraph);
            entry.Property(e => e.ByName).HasMaxLength(Limits.Word);
            entry.Property(e => e.StruckWhy).HasMaxLength(Limits.Sentence);
            entry.HasIndex(e => new { e.OrgPath, e.On });
            entry.HasIndex(e => e.PersonId);
        });
    }
}
