using Assistance.Kernel.Values;

namespace Assistance.Kernel.Messages;

/// <summary>How many messages wait unread in somebody's inbox; the client asks with every session.</summary>
public interface IUnreadCount
{
    Task<int> CountAsync(UserId user, CancellationToken cancellationToken);
}
