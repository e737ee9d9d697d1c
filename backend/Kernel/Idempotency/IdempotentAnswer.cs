using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Idempotency;

/// <summary>The answer to a command that came with an <c>Idempotency-Key</c>, kept with the user, the operation and a digest of what was asked. Written and read by <see cref="KeptAnswers"/>.</summary>
[Unscoped("Read only by the key of the user who asked.")]
public sealed class IdempotentAnswer
{
    private IdempotentAnswer()
    {
    }

    public UserId UserId { get; private set; }

    public string Key { get; private set; } = string.Empty;

    public string Operation { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the operation and the request.</summary>
    public string Digest { get; private set; } = string.Empty;

    /// <summary>The value answered, as JSON.</summary>
    public string Answer { get; private set; } = string.Empty;

    public DateTime At { get; private set; }
}
