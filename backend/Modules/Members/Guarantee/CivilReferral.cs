using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Guarantee;

internal enum ReferralOutcome
{
    /// <summary>已转办，待答复</summary>
    Pending,

    /// <summary>已纳入低保</summary>
    Granted,

    /// <summary>不符合条件</summary>
    Refused,
}

/// <summary>Somebody in the ledger without the minimum living allowance, passed to civil affairs (rules A6, I6), and what they answered.</summary>
internal sealed class CivilReferral : Aggregate, IScoped
{
    private CivilReferral()
    {
    }

    public ReferralId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>The person while the answer is open: one referral at a time.</summary>
    public Guid? OpenKey { get; private set; }

    public DateOnly ReferredOn { get; private set; }

    public string? Note { get; private set; }

    public ReferralOutcome Outcome { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? Answer { get; private set; }

    public static CivilReferral Of(ReferralId id, Person person, DateOnly on, string? note) => new()
    {
        Id = id,
        PersonId = person.Id,
        OrgPath = person.OrgPath,
        OpenKey = person.Id.Value,
        ReferredOn = on,
        Note = note,
    };

    public Refusal? Answered(ReferralOutcome outcome, DateOnly on, string? answer)
    {
        if (Outcome != ReferralOutcome.Pending)
            return GuaranteeRefusals.Answered;
        if (outcome == ReferralOutcome.Pending)
            return GuaranteeRefusals.NoAnswer;
        if (on < ReferredOn)
            return GuaranteeRefusals.AnswerTooEarly;
        (Outcome, AnsweredOn, Answer, OpenKey) = (outcome, on, answer, null);
        return null;
    }

    public void MovedTo(OrgPath path) => OrgPath = path;
}
