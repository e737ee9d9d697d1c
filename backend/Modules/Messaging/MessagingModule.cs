using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.Messages;
using Assistance.Messaging.Contracts;
using Assistance.Messaging.Data;
using Assistance.Messaging.Inbox;
using Assistance.Messaging.WorkList;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Messaging;

/// <summary>What people are told, and what waits for them.</summary>
public sealed class MessagingModule : Module
{
    public static MessagingModule Instance { get; } = new();

    public override string Name => "messaging";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<MessagingDb>().AddUseCases(typeof(MessagingModule).Assembly);
        services.AddScoped<INotifier, Notifier>();
        services.AddScoped<IUnreadCount, UnreadCount>();
        services.AddSingleton<WorkListReader>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ListMessages.Map(routes);
        MarkMessageRead.Map(routes);
        MarkAllMessagesRead.Map(routes);
        ListWorkItems.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => MessagingTables.Map(model);
}
