using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Trials;

internal enum TrialOutcome
{
    Recognised,

    NotRecognised,

    /// <summary>Would have gone on past the point where it ended, or would need a decision anew; nobody knows how it would have ended.</summary>
    Undecided,
}

/// <summary>How a case came out, or would.</summary>
internal sealed record Verdict(TrialOutcome Outcome, NeedTier? Tier, Money? Amount)
{
    public static readonly Verdict NotRecognised = new(TrialOutcome.NotRecognised, null, null);

    public static readonly Verdict Undecided = new(TrialOutcome.Undecided, null, null);
}

/// <summary>Why it would come out otherwise, in the words in which the pack would refuse.</summary>
internal sealed record TrialReason(string Code, string Chinese, string English)
{
    public static TrialReason Of(Refusal refusal) => new(refusal.Code, refusal.Chinese, refusal.English);
}
