using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Messaging.Contracts;

namespace Assistance.Messaging.Domain;

/// <summary>What one person was told, about one subject, on one business date.</summary>
[Unscoped("Somebody's own inbox: every query asks for the caller's messages only.")]
[NotAudited("A message is itself the record of what was said.")]
internal sealed class Message
{
    public const int LongestWord = 40;
    public const int LongestSubject = 64;
    public const int LongestText = 400;

    private Message()
    {
    }

    public MessageId Id { get; private set; }

    public UserId UserId { get; private set; }

    public string Kind { get; private set; } = string.Empty;

    public string SubjectType { get; private set; } = string.Empty;

    public string SubjectId { get; private set; } = string.Empty;

    public DateOnly BusinessDate { get; private set; }

    public string Chinese { get; private set; } = string.Empty;

    public string English { get; private set; } = string.Empty;

    public DateOnly? DueOn { get; private set; }

    public DateTime SentAt { get; private set; }

    public DateTime? ReadAt { get; private set; }

    public static Message Of(Reminder reminder, UserId to, MessageId id, DateTime now) => new()
    {
        Id = id,
        UserId = to,
        Kind = reminder.Kind,
        SubjectType = reminder.SubjectType,
        SubjectId = reminder.SubjectId,
        BusinessDate = reminder.On,
        Chinese = reminder.Chinese,
        English = reminder.English,
        DueOn = reminder.DueOn,
        SentAt = now,
    };

    public void MarkRead(DateTime now) => ReadAt ??= now;
}
