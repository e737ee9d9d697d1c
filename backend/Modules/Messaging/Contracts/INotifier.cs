using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Messaging.Contracts;

/// <summary>Puts reminders into inboxes. Runs in the caller's transaction: what is rolled back has told nobody.</summary>
public interface INotifier
{
    /// <summary>
    /// Finds the recipients as their posts stand now, and leaves each one message for this kind, subject and day:
    /// a second call with the same makes no second message.
    /// </summary>
    /// <returns>How many messages are new.</returns>
    Task<int> SendAsync(Reminder reminder, CancellationToken cancellationToken);
}

/// <param name="Kind">Stable, in camel case, as <c>visitOverdue</c>; part of the natural key.</param>
/// <param name="SubjectType">What it is about, in camel case; the client makes the link from it. Part of the natural key.</param>
/// <param name="On">The business date that it is of; part of the natural key.</param>
/// <param name="Chinese">One sentence for the reader; no sensitive number.</param>
/// <param name="DueOn">The last day of what is to be done, where there is one.</param>
public sealed record Reminder(string Kind, string SubjectType, string SubjectId, DateOnly On, string Chinese, string English, DateOnly? DueOn, params Recipients[] To);

/// <summary>Whom a reminder is for. Several together are one set: nobody is told twice.</summary>
public abstract record Recipients
{
    private Recipients()
    {
    }

    /// <summary>These users.</summary>
    public static Recipients Of(params IReadOnlyCollection<UserId> users) => new Named(users);

    /// <summary>Those who hold the role at the organisation itself.</summary>
    public static Recipients At(OrgPath path, Role role) => new Holding(role, path, Standing.At);

    /// <summary>Those who hold the role at the organisation or at one that contains it: a branch's township committee.</summary>
    public static Recipients AtOrAbove(OrgPath path, Role role) => new Holding(role, path, Standing.AtOrAbove);

    /// <summary>Those who hold the role at the organisation or at one within it: all secretaries of a township.</summary>
    public static Recipients AtOrBelow(OrgPath path, Role role) => new Holding(role, path, Standing.AtOrBelow);

    internal sealed record Named(IReadOnlyCollection<UserId> Users) : Recipients;

    internal sealed record Holding(Role Role, OrgPath Path, Standing Held) : Recipients;
}
