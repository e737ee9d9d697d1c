using Assistance.Kernel.Messages;
using Assistance.Kernel.Values;
using Assistance.Messaging.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Messaging.Inbox;

internal sealed class UnreadCount(MessagingDb db) : IUnreadCount
{
    public Task<int> CountAsync(UserId user, CancellationToken cancellationToken) =>
        db.Messages.CountAsync(m => m.UserId == user && m.ReadAt == null, cancellationToken);
}
