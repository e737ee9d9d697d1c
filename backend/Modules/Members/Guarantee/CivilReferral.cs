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
    private const string NoIdentity = "none";

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

    /// <summary>First day of the allowance; null where it was not granted.</summary>
    public DateOnly? GrantedFrom { get; private set; }

    /// <summary>Whether the person's file says so because of this answer: what it wrote is what its withdrawal takes out.</summary>
    public bool WroteIdentity { get; private set; }

    public static CivilReferral Of(ReferralId id, Person person, DateOnly on, string? note) => new()
    {
        Id = id,
        PersonId = person.Id,
        OrgPath = person.OrgPath,
        OpenKey = person.Id.Value,
        ReferredOn = on,
        Note = note,
    };

    /// <param name="from">First day of the allowance; the day of the answer unless given.</param>
    public Refusal? Answered(ReferralOutcome outcome, DateOnly on, string? answer, DateOnly? from)
    {
        if (Outcome != ReferralOutcome.Pending)
            return GuaranteeRefusals.Answered;
        if (outcome == ReferralOutcome.Pending)
            return GuaranteeRefusals.NoAnswer;
        if (on < ReferredOn)
            return GuaranteeRefusals.AnswerTooEarly;
        if (from is { } first && (first < ReferredOn.AddYears(-1) || first > on.AddYears(1)))
            return GuaranteeRefusals.FromOutOfBounds;
        (Outcome, AnsweredOn, Answer, OpenKey) = (outcome, on, answer, null);
        GrantedFrom = outcome == ReferralOutcome.Granted ? from ?? on : null;
        return null;
    }

    /// <summary>What was granted stands in the person's file at once (rules A6, I6).</summary>
    public void WriteInto(Person person)
    {
        var held = person.Profile.Identities.Codes;
        if (Outcome != ReferralOutcome.Granted || held.Contains(ListGuaranteeGap.Allowance, StringComparer.Ordinal))
            return;
        person.Profiled(person.Profile.Copy(ChosenCodes.Of([.. held.Where(code => code != NoIdentity), ListGuaranteeGap.Allowance])));
        WroteIdentity = true;
    }

    /// <summary>The answer was recorded by mistake: it is awaited again, and what it wrote into the file goes out of it.</summary>
    public Refusal? Withdraw(Person person)
    {
        if (Outcome == ReferralOutcome.Pending)
            return GuaranteeRefusals.NotAnswered;
        if (WroteIdentity)
            person.Profiled(person.Profile.Copy(ChosenCodes.Of(person.Profile.Identities.Codes.Where(code => code != ListGuaranteeGap.Allowance))));
        (Outcome, AnsweredOn, Answer, GrantedFrom, WroteIdentity, OpenKey) = (ReferralOutcome.Pending, null, null, null, false, PersonId.Value);
        return null;
    }

    public void MovedTo(OrgPath path) => OrgPath = path;
}
