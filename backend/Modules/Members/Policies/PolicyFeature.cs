using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members.Policies;

/// <summary>The store of policy packs, as the module registers it.</summary>
internal static class PolicyFeature
{
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<PolicyBook>();
        services.AddScoped<IPolicies>(provider => provider.GetRequiredService<PolicyBook>());
        services.AddScoped<IPolicySetUp>(provider => provider.GetRequiredService<PolicyBook>());
        services.AddSingleton<PolicyShelf>();
        return services.AddSingleton<PolicyDocument>();
    }

    public static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        ListPolicies.Map(routes);
        GetPolicy.Map(routes);
        AddPolicy.Map(routes);
        EditPolicy.Map(routes);
        RemovePolicy.Map(routes);
        CheckPolicy.Map(routes);
        PutPolicyInForce.Map(routes);
        GetPolicySchema.Map(routes);
    }

    public static void MapPolicyTables(this ModelBuilder model) => model.Entity<PolicyVersion>(policy =>
    {
        policy.ToTable("members_policies");
        policy.HasKey(p => p.Id);
        policy.Property(p => p.Key).HasMaxLength(40).IsUnicode(false);
        policy.Property(p => p.Name).HasMaxLength(100);
        policy.Property(p => p.EnglishName).HasMaxLength(100);
        policy.Property(p => p.Document).HasMaxLength(-1);
        policy.HasIndex(p => new { p.Key, p.Number }).IsUnique();
    });
}
