namespace Assistance.Recognition.Domain;

internal enum NoticeState
{
    /// <summary>Prepared, not yet shown to anybody outside.</summary>
    Draft,

    /// <summary>Stands for its time.</summary>
    Posted,

    /// <summary>At least one objection waits for its finding.</summary>
    Objected,

    /// <summary>Has stood its time; no objection is open.</summary>
    Ended,

    /// <summary>Taken down before its time: the case went back or ended.</summary>
    Withdrawn,
}

internal enum NoticeAction
{
    PostNotice,
    RecordObjection,
    AnswerObjection,
    EndNotice,
    WithdrawNotice,
}

internal static class NoticeTransitions
{
    private static readonly Dictionary<NoticeState, NoticeAction[]> Table = new()
    {
        [NoticeState.Draft] = [NoticeAction.PostNotice, NoticeAction.WithdrawNotice],
        [NoticeState.Posted] = [NoticeAction.RecordObjection, NoticeAction.EndNotice, NoticeAction.WithdrawNotice],
        [NoticeState.Objected] = [NoticeAction.RecordObjection, NoticeAction.AnswerObjection, NoticeAction.WithdrawNotice],
        [NoticeState.Ended] = [],
        [NoticeState.Withdrawn] = [],
    };

    public static IReadOnlyList<NoticeAction> Allowed(NoticeState state) => Table[state];
}
