using Assistance.Kernel.Values;

namespace Assistance.Access.Contracts;

/// <summary>Gives a helper a person to look after, and takes the person back; within the current command's transaction.</summary>
public interface IAccessGrants
{
    /// <param name="userId">The helper.</param>
    /// <param name="subjectId">The person looked after.</param>
    /// <param name="reason">What gives it, as <c>pairing:{id}</c>; the same word withdraws it.</param>
    /// <param name="from">First day, inclusive.</param>
    void Give(UserId userId, Guid subjectId, string reason, DateOnly from);

    /// <param name="reason">What gave it.</param>
    /// <param name="until">Last day, inclusive; yesterday to withdraw at once.</param>
    Task WithdrawAsync(string reason, DateOnly until, CancellationToken cancellationToken);

    /// <summary>How many reach a person today because it was given to them.</summary>
    Task<int> CountAsync(Guid subjectId, CancellationToken cancellationToken);

    /// <summary>The record of a person went into another: whoever looks after them reaches that one.</summary>
    /// <param name="act">Under which what was before is kept.</param>
    Task FollowAsync(Guid act, Guid from, Guid to, CancellationToken cancellationToken);

    /// <summary>As it was before the act.</summary>
    Task UndoAsync(Guid act, CancellationToken cancellationToken);
}
