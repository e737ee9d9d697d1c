using Assistance.Kernel.Audit;
using Assistance.Kernel.Idempotency;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Data;

/// <summary>The kernel's own tables: part of every module's context, so that they are written in the module's transaction.</summary>
public static class KernelTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AccessGrant>(grant =>
        {
            grant.ToTable("kernel_access_grants");
            grant.HasIndex(g => new { g.UserId, g.SubjectId });
            grant.HasIndex(g => g.SubjectId);
            grant.HasIndex(g => g.Reason);
        });
        model.Entity<AuditRecord>(record =>
        {
            record.ToTable("kernel_audit_records");
            record.Property(r => r.Before).HasMaxLength(-1);
            record.Property(r => r.After).HasMaxLength(-1);
            record.HasIndex(r => r.At);
            record.HasIndex(r => new { r.SubjectType, r.SubjectId });
            record.HasIndex(r => new { r.ActorId, r.At });
        });
        model.Entity<AuditSeal>(seal =>
        {
            seal.ToTable("kernel_audit_seals");
            seal.HasKey(s => s.Sequence);
            seal.Property(s => s.Sequence).ValueGeneratedNever();
            seal.HasIndex(s => s.RecordId).IsUnique();
        });
        model.Entity<IdempotentAnswer>(answer =>
        {
            answer.ToTable("kernel_idempotent_answers");
            answer.HasKey(a => new { a.UserId, a.Key });
            answer.Property(a => a.Answer).HasMaxLength(-1);
            answer.HasIndex(a => a.At);
        });
        model.Entity<RowTrace>(trace =>
        {
            trace.ToTable("kernel_row_traces");
            trace.Property(t => t.Module).HasMaxLength(RowTrace.LongestName).IsUnicode(false);
            trace.Property(t => t.RowKind).HasMaxLength(RowTrace.LongestName).IsUnicode(false);
            trace.Property(t => t.Property).HasMaxLength(RowTrace.LongestName).IsUnicode(false);
            trace.Property(t => t.Before).HasMaxLength(-1);
            trace.Property(t => t.RowIds).HasMaxLength(-1);
            trace.HasIndex(t => new { t.ActId, t.Ordinal });
        });
        model.Entity<JobRun>(run =>
        {
            run.ToTable("kernel_job_runs");
            run.Property(r => r.Job).HasMaxLength(64).IsUnicode(false);
            run.Property(r => r.Holder);
            run.Property(r => r.HeldUntil);
            run.HasIndex(r => new { r.Job, r.BusinessDate }).IsUnique();
            run.HasIndex(r => r.State);
        });
    }
}
