using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Assistance.Kernel.Data;

/// <summary>All modules' tables in one model: what migrations are made from and what they bring up to date. Never asked for rows.</summary>
public sealed class SchemaDb(DbContextOptions<SchemaDb> options, IReadOnlyList<Module> modules, IDatabaseEngine engine) : DbContext(options)
{
    internal IReadOnlyList<Module> Modules => modules;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ReplaceService<IModelCacheKeyFactory, ModelKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in modules)
            module.MapTables(modelBuilder);
        KernelTables.Map(modelBuilder);
        Conventions.Finish(modelBuilder, engine);
    }
}
