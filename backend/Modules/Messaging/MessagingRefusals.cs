using Assistance.Kernel.Refusals;

namespace Assistance.Messaging;

internal static class MessagingRefusals
{
    public static readonly Refusal MessageNotFound = Refusal.NotFound("messaging.message_not_found", "没有这条消息。", "There is no such message.");

    public static readonly Refusal UnknownKind = Refusal.NotFound("messaging.unknown_work_kind", "没有这类待办事项。", "There is no such kind of work.");
}
