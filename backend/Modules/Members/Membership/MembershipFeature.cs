using Assistance.Kernel.Jobs;
using Assistance.Kernel.WorkList;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members.Membership;

internal static class MembershipFeature
{
    public static void AddMembership(this IServiceCollection services)
    {
        services.AddScoped<MembershipHistory>();
        services.AddScoped<Relocation>();
        services.AddScoped<LetterOffice>();
        services.AddScoped<LostMembers>();
        services.AddScheduledJob<RemindOfLetters>();
        services.AddScheduledJob<RemindOfLostContact>();
        services.AddScoped<IWorkItemSource, LettersToAccept>();
        services.AddScoped<IWorkItemSource, LettersOverdue>();
        services.AddScoped<IWorkItemSource, MembershipsToStop>();
        services.AddScoped<IWorkItemSource, MembershipsToEnd>();
        services.AddScoped<IWorkItemSource, AwayToAskAfter>();
    }

    public static void MapMembership(this IEndpointRouteBuilder routes)
    {
        ConfirmFullMember.Map(routes);
        IssueTransfer.Map(routes);
        ListTransfers.Map(routes);
        AcceptTransfer.Map(routes);
        WithdrawTransfer.Map(routes);
        RecordArrival.Map(routes);
        RecordFound.Map(routes);
        RecordAway.Map(routes);
        RecordHome.Map(routes);
        RecordDues.Map(routes);
        RecordBranchDues.Map(routes);
    }
}
