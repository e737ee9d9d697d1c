using System.Data.Common;
using Assistance.Testing;

namespace Assistance.Kernel.Tests;

public sealed class AppendOnlyTests
{
    [EngineTheory]
    [InlineData("UPDATE kernel_audit_records SET operation = 'other'")]
    [InlineData("DELETE FROM kernel_audit_records")]
    [InlineData("UPDATE kernel_audit_seals SET hash = 'other'")]
    [InlineData("DELETE FROM kernel_audit_seals")]
    public async Task The_database_itself_keeps_what_was_audited(Engine engine, string statement)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.ChangeAsync("INSERT INTO kernel_audit_seals (sequence, record_id, hash, at) VALUES (1, '019cd578-f500-7c75-ae37-73c1b9b984fd', 'x', '2026-01-01')");
        await app.ChangeAsync("""
            INSERT INTO kernel_audit_records (id, at, action, subject_type, subject_id, actor_name, operation, source, trace_id, org_path)
            VALUES ('019cd578-f500-7c75-ae37-73c1b9b984fd', '2026-01-01', 'Added', 'person', 'x', 'x', 'x', 'x', 'x', '0001')
            """);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => app.ChangeAsync(statement));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }
}
