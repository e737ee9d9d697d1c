using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Messaging.Data;
using Assistance.Messaging.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Messaging.Inbox;

internal static class MarkMessageRead
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/messages/{messageId}/read", (MessageId messageId) => new Command(messageId));

    [AllowSignedIn]
    internal sealed record Command(MessageId MessageId) : ICommand<Done>;

    internal sealed class Handler(MessagingDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = context.Actor.UserId!.Value;
            var message = await db.Messages.AsTracking().SingleOrDefaultAsync(m => m.Id == request.MessageId && m.UserId == user, cancellationToken);
            if (message is null)
                return MessagingRefusals.MessageNotFound;
            message.MarkRead(clock.Now);
            return Done.Value;
        }
    }
}
