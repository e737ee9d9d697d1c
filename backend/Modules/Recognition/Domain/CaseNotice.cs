using Assistance.Kernel.Refusals;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>What a notice brings about for its case.</summary>
internal sealed partial class Case
{
    /// <summary>The notice ends, having stood its time without an open objection, and the case goes on.</summary>
    public Result<Done> PassNotice(Notice notice, Sitting sitting)
    {
        if (RefuseOutcome() is { } refusal)
            return refusal;
        var ended = notice.End(sitting.Today);
        if (ended.Succeeded)
            Advance(sitting, $"公示 {notice.From:yyyy-MM-dd} 至 {notice.Until:yyyy-MM-dd}");
        return ended;
    }

    /// <summary>An objection was found right, and can be mended.</summary>
    public Result<Done> ReturnOnObjection(StepKind to, string finding, Sitting sitting) =>
        RefuseOutcome() is { } refusal ? refusal : Return(to, finding, sitting);

    /// <summary>An objection was found right, and no correction can mend it.</summary>
    public Result<Done> RejectOnObjection(string finding, Sitting sitting)
    {
        if (RefuseOutcome() is { } refusal)
            return refusal;
        Close(CaseStage.NotApproved, finding, sitting);
        return Done.Value;
    }

    public void Hold(bool held) => Held = held;

    // Only where the case stands at its notice, with its clocks running: that is where one may be posted.
    private Refusal? RefuseOutcome() => Refuse(CaseAction.PostNotice);
}
