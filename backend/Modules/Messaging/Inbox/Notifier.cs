using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Messaging.Contracts;
using Assistance.Messaging.Data;
using Assistance.Messaging.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Messaging.Inbox;

internal sealed class Notifier(MessagingDb db, IUsers users, BusinessClock clock) : INotifier
{
    // What this command has sent is not yet in the table.
    private readonly HashSet<(UserId, string, string, string, DateOnly)> _sent = [];

    public async Task<int> SendAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        var to = await ResolveAsync(reminder.To, cancellationToken);
        var told = await db.Messages
            .Where(m => m.Kind == reminder.Kind && m.SubjectType == reminder.SubjectType && m.SubjectId == reminder.SubjectId && m.BusinessDate == reminder.On)
            .Where(m => to.Contains(m.UserId))
            .Select(m => m.UserId).ToListAsync(cancellationToken);
        var fresh = to.Except(told).Where(user => _sent.Add((user, reminder.Kind, reminder.SubjectType, reminder.SubjectId, reminder.On))).ToList();
        foreach (var user in fresh)
            db.Messages.Add(Message.Of(reminder, user, Ids.New<MessageId>(clock.Time), clock.Now));
        return fresh.Count;
    }

    private async Task<List<UserId>> ResolveAsync(IEnumerable<Recipients> recipients, CancellationToken cancellationToken)
    {
        var found = new List<UserId>();
        foreach (var one in recipients)
        {
            found.AddRange(one switch
            {
                Recipients.Named named => named.Users,
                Recipients.Holding holding => await users.HoldingAsync([holding.Role], holding.Path, holding.Held, cancellationToken),
                _ => throw new InvalidOperationException("Recipients of no known kind."),
            });
        }

        return [.. found.Distinct().Order()];
    }
}
