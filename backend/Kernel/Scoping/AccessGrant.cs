using Assistance.Kernel.Values;

namespace Assistance.Kernel.Scoping;

/// <summary>Gives one user one person to look after, from a day to a day, both inclusive. Written through Access's contract.</summary>
[Unscoped("Part of the scope itself.")]
public sealed class AccessGrant
{
    private AccessGrant()
    {
    }

    public AccessGrant(Guid id, UserId userId, Guid subjectId, string reason, DateOnly from) =>
        (Id, UserId, SubjectId, Reason, From) = (id, userId, subjectId, reason, from);

    public Guid Id { get; private set; }

    public UserId UserId { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>What gave it, to be withdrawn by the same name: <c>pairing:{id}</c>.</summary>
    public string Reason { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public void WithdrawOn(DateOnly day) => Until = day;
}
