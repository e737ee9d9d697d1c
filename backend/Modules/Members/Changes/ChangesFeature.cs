using Assistance.Kernel.Uploads;
using Assistance.Kernel.WorkList;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members.Changes;

/// <summary>A verified fact changes by a request with evidence, and somebody else's consent.</summary>
internal static class ChangesFeature
{
    private const int NameLength = 100;

    public static void AddChanges(this IServiceCollection services)
    {
        services.AddForm<FactsForm>().AddForm<NumbersForm>().AddForm<ProfileForm>().AddForm<HouseholdForm>();
        services.AddScoped<ChangeDesk>().AddScoped<ChangePapers>().AddScoped<ToldOfChanges>();
        services.AddScoped<IWorkItemSource, ChangesToDecide>().AddScoped<IWorkItemSource, ChangesForTheCounty>();
    }

    public static void MapChanges(this IEndpointRouteBuilder routes)
    {
        RequestChange.Map(routes);
        ListChangeRequests.Map(routes);
        GetChangeRequest.Map(routes);
        AcceptChange.Map(routes);
        RejectChange.Map(routes);
        WithdrawChange.Map(routes);
        HandInChangePaper.Map(routes);
        OpenChangePaper.Map(routes);
        WithdrawChangePaper.Map(routes);
    }

    public static void MapChangeTables(this ModelBuilder model)
    {
        model.Entity<ChangeRequest>(MapRequest);
        model.MapContents<ChangePaperContent>("members_change_paper_contents");
    }

    private static void MapRequest(EntityTypeBuilder<ChangeRequest> request)
    {
        request.ToTable("members_change_requests");
        request.HasKey(r => r.Id);
        request.Ignore(r => r.FieldNames);
        request.Property(r => r.Fields).HasMaxLength(ChangeRequest.LongestFields);
        request.Property(r => r.Reason).HasMaxLength(ChangeRequest.LongestReason);
        request.Property(r => r.Evidence).HasMaxLength(ChangeRequest.LongestReason);
        request.Property(r => r.Decision).HasMaxLength(ChangeRequest.LongestReason);
        request.Property(r => r.MadeByName).HasMaxLength(NameLength);
        request.Property(r => r.DecidedByName).HasMaxLength(NameLength);
        request.HasIndex(r => new { r.OpenKey, r.Kind }).IsUnique();
        request.HasIndex(r => r.PersonId);
        request.HasIndex(r => new { r.OrgPath, r.State });
        request.OwnsMany(r => r.Papers, paper =>
        {
            paper.ToTable("members_change_papers");
            paper.WithOwner().HasForeignKey("ChangeRequestId");
            paper.MapFile();
        });
    }

    private static IServiceCollection AddForm<TForm>(this IServiceCollection services)
        where TForm : FactForm => services.AddScoped<TForm>().AddScoped<FactForm>(provider => provider.GetRequiredService<TForm>());
}
