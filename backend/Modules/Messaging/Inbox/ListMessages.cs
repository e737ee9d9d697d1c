using System.Linq.Expressions;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Messaging.Data;
using Assistance.Messaging.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Messaging.Inbox;

internal static class ListMessages
{
    private static readonly SortMap<Message, MessageId> Sorts =
        new SortMap<Message, MessageId>(m => m.Id, "-sentAt").By("sentAt", m => m.SentAt);

    private static readonly Expression<Func<Message, MessageView>> View = m => new MessageView(
        m.Id, m.Kind, m.SubjectType, m.SubjectId, m.BusinessDate, m.Chinese, m.English, m.DueOn, m.SentAt, m.ReadAt);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/messages", ([AsParameters] PageRequest page, bool? unread, string? kind) => new Query(page, unread, kind));

    /// <param name="Unread">True for those not yet read, false for the others.</param>
    [AllowSignedIn]
    internal sealed record Query(PageRequest Page, bool? Unread, string? Kind) : IQuery<Page<MessageView>>;

    /// <param name="BusinessDate">The day that the message is of; one of a missed day may be sent later.</param>
    internal sealed record MessageView(
        MessageId Id, string Kind, string SubjectType, string SubjectId, DateOnly BusinessDate, string Chinese, string English, DateOnly? DueOn, DateTime SentAt, DateTime? ReadAt);

    internal sealed class Handler(MessagingDb db, RequestContext context) : IQueryHandler<Query, Page<MessageView>>
    {
        public Task<Result<Page<MessageView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var user = context.Actor.UserId!.Value;
            var mine = db.Messages.Where(m => m.UserId == user);
            if (request.Unread is { } unread)
                mine = mine.Where(m => m.ReadAt == null == unread);
            if (request.Kind is { } kind)
                mine = mine.Where(m => m.Kind == kind);
            return mine.ToPageAsync(request.Page, Sorts, View, cancellationToken);
        }
    }
}
