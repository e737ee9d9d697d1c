using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members.Development;

/// <summary>Development of new members: from the application to the probationary membership (rules F1 to F3).</summary>
internal static class DevelopmentFeature
{
    private const int CodeLength = 40;

    public static void AddDevelopment(this IServiceCollection services)
    {
        services.AddSingleton<IPolicySection, DevelopmentSection>();
        services.AddScoped<CandidateDesk>().AddScoped<GoodNews>();
    }

    public static void MapDevelopment(this IEndpointRouteBuilder routes)
    {
        ListCandidates.Map(routes);
        GetCandidate.Map(routes);
        RecordApplicant.Map(routes);
        EditCandidate.Map(routes);
        RecordCandidateStep.Map(routes);
        ExceptFromTenure.Map(routes);
        AdvanceCandidate.Map(routes);
        EndCandidate.Map(routes);
        GetCohort.Map(routes);
        GetGoodNews.Map(routes);
        ExportGoodNews.Map(routes);
    }

    public static void MapDevelopmentTables(this ModelBuilder model) => model.Entity<Candidate>(candidate =>
    {
        candidate.ToTable("members_candidates");
        candidate.HasKey(c => c.Id);
        candidate.Ignore(c => c.Since);
        candidate.Ignore(c => c.Next);
        candidate.Ignore(c => c.TenureException);
        candidate.Ignore(c => c.AdvancedBy);
        candidate.Property(c => c.Employer).HasMaxLength(Candidate.LongestName);
        candidate.Property(c => c.Home).HasMaxLength(Candidate.LongestName);
        candidate.Property(c => c.EndReason).HasMaxLength(Candidate.LongestReason);
        candidate.HasIndex(c => c.OpenKey).IsUnique();
        candidate.HasIndex(c => c.PersonId);
        candidate.HasIndex(c => new { c.OrgPath, c.Stage });
        candidate.HasIndex(c => new { c.OrgPath, c.AdmittedOn });
        candidate.OwnsMany(c => c.Steps, step =>
        {
            step.ToTable("members_candidate_steps");
            step.WithOwner().HasForeignKey("CandidateId");
            step.HasKey(s => s.Id);
            step.Property(s => s.Code).HasMaxLength(CodeLength).IsUnicode(false);
            step.Property(s => s.Evidence).HasMaxLength(TakenStep.LongestEvidence);
            step.Property(s => s.ByName).HasMaxLength(Candidate.LongestName);
        });
    });
}
