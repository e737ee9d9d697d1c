using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Messaging.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Messaging.Inbox;

internal static class MarkAllMessagesRead
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/messages/read", (Command body) => body);

    /// <param name="SentUntil">When the newest message seen was sent: one that has come since stays unread.</param>
    [AllowSignedIn]
    internal sealed record Command(DateTime SentUntil) : ICommand<Done>;

    internal sealed class Handler(MessagingDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = context.Actor.UserId!.Value;
            await db.Messages.Where(m => m.UserId == user && m.ReadAt == null && m.SentAt <= request.SentUntil)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, clock.Now), cancellationToken);
            return Done.Value;
        }
    }
}
