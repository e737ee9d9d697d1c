using Assistance.Kernel.Audit;
using Assistance.Kernel.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Data;

/// <summary>The kernel's own tables, for its own work.</summary>
public sealed class KernelDb(DbContextOptions<KernelDb> options, DbSession session) : ModuleDb(options, session, NoTables)
{
    private static readonly Module NoTables = new Nothing();

    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    private sealed class Nothing : Module
    {
        public override string Name => "kernel";

        public override void AddServices(IServiceCollection services, IConfiguration configuration)
        {
        }

        public override void MapEndpoints(IEndpointRouteBuilder routes)
        {
        }

        public override void MapTables(ModelBuilder model)
        {
        }
    }
}
