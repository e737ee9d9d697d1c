using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members.Reorganisations;

internal static class ReorganisationFeature
{
    private const int NameLength = 100;

    public static void AddReorganisations(this IServiceCollection services)
    {
        services.AddScoped<ReorganisationPlanner>().AddScoped<ReorganisationDesk>().AddScoped<WorkSince>();
        services.AddScoped<RegistryRows>().AddScoped<IRegroupedRows>(provider => provider.GetRequiredService<RegistryRows>());
    }

    public static void MapReorganisations(this IEndpointRouteBuilder routes)
    {
        ListReorganisations.Map(routes);
        GetReorganisation.Map(routes);
        PreviewReorganisation.Map(routes);
        Reorganise.Map(routes);
        UndoReorganisation.Map(routes);
    }

    public static void MapReorganisationTables(this ModelBuilder model) => model.Entity<Reorganisation>(reorganisation =>
    {
        reorganisation.ToTable("members_reorganisations");
        reorganisation.HasKey(r => r.Id);
        reorganisation.Property(r => r.ByName).HasMaxLength(NameLength);
        reorganisation.Property(r => r.UndoneByName).HasMaxLength(NameLength);
        reorganisation.Property(r => r.DocumentNumber).HasMaxLength(Reorganisation.LongestDocumentNumber);
        reorganisation.Property(r => r.Facts).HasMaxLength(-1);
        reorganisation.HasIndex(r => new { r.OrgPath, r.On });
        reorganisation.HasIndex(r => new { r.OtherPath, r.On });
        reorganisation.HasIndex(r => new { r.State, r.At });
        reorganisation.OwnsMany(r => r.Organisations, one =>
        {
            one.ToTable("members_reorganised_organisations");
            one.WithOwner().HasForeignKey("ReorganisationId");
            one.HasKey("ReorganisationId", nameof(ReorganisedOrganisation.OrganisationId));
            one.Property(o => o.OrganisationId).ValueGeneratedNever();
            one.Property(o => o.NameBefore).HasMaxLength(NameLength);
            one.Property(o => o.NameAfter).HasMaxLength(NameLength);
            one.HasIndex(o => o.OrganisationId);
        });
    });
}
