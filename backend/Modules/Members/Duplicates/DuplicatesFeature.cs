using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members.Duplicates;

internal static class DuplicatesFeature
{
    private const int NameLength = 100;

    public static void AddDuplicates(this IServiceCollection services)
    {
        services.AddScoped<ProbableDuplicates>().AddScoped<MergerDesk>().AddScoped<FactFilling>();
        services.AddScoped<RegistryPersonRows>().AddScoped<IPersonRows>(provider => provider.GetRequiredService<RegistryPersonRows>());
        services.AddScoped<IWorkItemSource, DuplicatesToCheck>();
    }

    public static void MapDuplicates(this IEndpointRouteBuilder routes)
    {
        ListDuplicates.Map(routes);
        DismissDuplicate.Map(routes);
        ListDismissals.Map(routes);
        WithdrawDismissal.Map(routes);
        ListMergers.Map(routes);
        PreviewMerger.Map(routes);
        MergeRecords.Map(routes);
        GetMerger.Map(routes);
        UndoMerger.Map(routes);
    }

    public static void MapDuplicateTables(this ModelBuilder model)
    {
        model.Entity<DuplicateDismissal>(dismissal =>
        {
            dismissal.ToTable("members_duplicate_dismissals");
            dismissal.HasKey(d => d.Id);
            dismissal.Property(d => d.ByName).HasMaxLength(NameLength);
            dismissal.HasIndex(d => new { d.FirstId, d.SecondId }).IsUnique();
        });
        model.Entity<PersonMerger>(merger =>
        {
            merger.ToTable("members_mergers");
            merger.HasKey(m => m.Id);
            merger.Property(m => m.ByName).HasMaxLength(NameLength);
            merger.Property(m => m.UndoneByName).HasMaxLength(NameLength);
            merger.Property(m => m.Facts).HasMaxLength(-1);
            merger.HasIndex(m => m.KeptId);
            merger.HasIndex(m => m.MergedId);
        });
    }
}
