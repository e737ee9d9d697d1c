using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>What kind of person is helped (对象类别, form 10).</summary>
internal enum BeneficiaryKind
{
    /// <summary>困难党员</summary>
    NeedyMember,

    /// <summary>老党员</summary>
    VeteranMember,

    /// <summary>离任村干部</summary>
    FormerVillageCadre,

    /// <summary>产业大户</summary>
    IndustryHousehold,

    /// <summary>群众</summary>
    NonMember,

    Other,
}

/// <summary>Who stands behind the pair: a member helps, or a leader keeps contact (rule I4).</summary>
internal enum PairKind
{
    Member,
    Leader,
}

/// <summary>One end of a pair on the day of the act.</summary>
internal sealed record PairEnd(PersonId PersonId, OrgId OrgId, OrgPath Path);

/// <summary>A helper and a beneficiary, for as long as it takes (rule A12). Anybody may have several of either.</summary>
internal sealed class Pair : Bond, IGrantable
{
    private readonly List<CasePlan> _plans = [];

    private Pair()
    {
    }

    public PairId Id { get; private set; }

    public PersonId HelperId { get; private set; }

    /// <summary>The helper's branch.</summary>
    public OrgId HelperOrgId { get; private set; }

    /// <summary>The beneficiary.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The beneficiary's branch or village.</summary>
    public OrgId BeneficiaryOrgId { get; private set; }

    public BeneficiaryKind BeneficiaryKind { get; private set; }

    public PairKind Kind { get; private set; }

    /// <summary>The agreed term (期限); the pair goes on after it until a reason ends it.</summary>
    public DateOnly? AgreedUntil { get; private set; }

    /// <summary>The pair that this one took over from.</summary>
    public PairId? Predecessor { get; private set; }

    /// <summary>When the first plan was drawn up; until then the pair is not planned.</summary>
    public DateOnly? PlannedOn { get; private set; }

    public IReadOnlyList<CasePlan> Plans => _plans;

    public CasePlan? Plan => _plans.MaxBy(plan => plan.Number);

    public PersonId BeneficiaryId => new(SubjectId);

    internal override Guid Helped => SubjectId;

    protected override Guid Self => Id.Value;

    /// <param name="seat">Which of the helper's places it takes, from 1 to the pack's maximum.</param>
    public static Result<Pair> Propose(PairId id, PairEnd helper, PairEnd beneficiary, BeneficiaryKind beneficiaryKind, PairKind kind, int seat, DateOnly? agreedUntil, DateOnly on)
    {
        if (helper.PersonId == beneficiary.PersonId)
            return PairingRefusals.SamePerson;
        return new Pair
        {
            Id = id,
            HelperId = helper.PersonId,
            HelperOrgId = helper.OrgId,
            OrgPath = helper.Path,
            SubjectId = beneficiary.PersonId.Value,
            BeneficiaryOrgId = beneficiary.OrgId,
            OtherPath = beneficiary.Path,
            BeneficiaryKind = beneficiaryKind,
            Kind = kind,
            AgreedUntil = agreedUntil,
            ProposedOn = on,
            OpenKey = KeyOf(helper.PersonId, beneficiary.PersonId),
            SeatKey = SeatOf(helper.PersonId.Value, seat),
        };
    }

    /// <summary>Of an open pair.</summary>
    public static string KeyOf(PersonId helper, PersonId beneficiary) => $"{helper.Value:N}:{beneficiary.Value:N}";

    /// <summary>Ends this pair and makes the one that goes on with a new helper, in one act.</summary>
    public Result<Pair> HandOver(PairId successorId, PairEnd newHelper, int seat, DateOnly on, string note)
    {
        if (newHelper.PersonId == HelperId)
            return PairingRefusals.SameHelper;
        if (End(on, Contracts.EndReason.Replaced, note) is { } refusal)
            return refusal;
        var proposed = Propose(successorId, newHelper, new PairEnd(BeneficiaryId, BeneficiaryOrgId, OtherPath), BeneficiaryKind, Kind, seat, AgreedUntil, on);
        if (!proposed.Succeeded)
            return proposed;
        var successor = proposed.Value;
        successor.Predecessor = Id;
        return successor.Issue(on) is { } illegal ? illegal : successor;
    }

    /// <summary>A new version of the plan; the ones before it stay.</summary>
    public Refusal? DrawUp(PlanContent content, DateOnly on)
    {
        if (NotActive() is { } refusal)
            return refusal;
        var plan = CasePlan.DrawUp(_plans.Count + 1, content, on);
        if (plan.Refusal is not null)
            return plan.Refusal;
        _plans.Add(plan.Value);
        PlannedOn ??= on;
        return null;
    }

    /// <summary>The beneficiary belongs to another branch now.</summary>
    public void BeneficiaryMovedTo(OrgId orgId, OrgPath path)
    {
        BeneficiaryOrgId = orgId;
        FollowTo(path);
    }

    /// <summary>The helper belongs to another branch now and goes on from there.</summary>
    public void HelperMovedTo(OrgId orgId, OrgPath path) => (HelperOrgId, OrgPath) = (orgId, path);
}
