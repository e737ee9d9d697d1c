using Assistance.Assessment.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Assessment.Domain;

internal enum ReviewState
{
    /// <summary>待填报</summary>
    Open,

    /// <summary>待确认</summary>
    Submitted,

    /// <summary>已退回: to be filled in again.</summary>
    Returned,

    /// <summary>已确认</summary>
    Confirmed,

    /// <summary>已失效: the pair ended before the review was made.</summary>
    Lapsed,
}

internal enum Conclusion
{
    /// <summary>继续帮扶</summary>
    Continue,

    /// <summary>调整困难等级</summary>
    ChangeTier,

    /// <summary>退出</summary>
    Exit,
}

/// <summary>Income of one source in the year under review.</summary>
internal sealed class ReviewedIncome
{
    private ReviewedIncome()
    {
    }

    public ReviewedIncome(IncomeOfSource income) => (Source, Amount, Accounting) = (income.Source, income.Amount, income.Accounting);

    /// <summary>By code, as in the household's file.</summary>
    public string Source { get; private set; } = string.Empty;

    public Money Amount { get; private set; }

    /// <summary>By which rule it was reckoned; null where nobody said.</summary>
    public string? Accounting { get; private set; }

    public IncomeOfSource Found() => new(Source, Amount, Accounting);
}

/// <summary>What is filled in on the form (form 17).</summary>
internal sealed record ReviewContent(IReadOnlyList<IncomeOfSource> Incomes, string MeasuresDone, string Changes, Conclusion Conclusion, NeedTier? NewTier, string? Reason);

/// <summary>One pair's review for one half-year (rule B8): opened by the calendar, filled in by helper or branch, confirmed by the township.</summary>
internal sealed class HalfYearReview : Aggregate, IScopedTwice, IGrantable
{
    private static readonly Dictionary<ReviewState, string[]> Allowed = new()
    {
        [ReviewState.Open] = ["submit"],
        [ReviewState.Submitted] = ["confirm", "return"],
        [ReviewState.Returned] = ["submit"],
        [ReviewState.Confirmed] = [],
        [ReviewState.Lapsed] = [],
    };

    private readonly List<ReviewedIncome> _incomes = [];

    private HalfYearReview()
    {
    }

    public ReviewId Id { get; private set; }

    public HalfYear Period { get; private set; }

    public PairId PairId { get; private set; }

    public PersonId HelperId { get; private set; }

    public OrgId HelperOrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>The beneficiary.</summary>
    public Guid SubjectId { get; private set; }

    public OrgId BeneficiaryOrgId { get; private set; }

    public OrgPath OtherPath { get; private set; }

    public ReviewState State { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>上期人均年收入, and the year that it is of; null where nobody knows.</summary>
    public Money? LastPerCapita { get; private set; }

    public int? LastIncomeYear { get; private set; }

    public int HouseholdSize { get; private set; }

    /// <summary>Tier when the review was opened; null where the beneficiary was not in the ledger.</summary>
    public NeedTier? Tier { get; private set; }

    /// <summary>本期收入, by source.</summary>
    public IReadOnlyList<ReviewedIncome> Incomes => _incomes;

    /// <summary>本期人均年收入</summary>
    public Money? PresentPerCapita { get; private set; }

    /// <summary>措施落实</summary>
    public string? MeasuresDone { get; private set; }

    /// <summary>变化</summary>
    public string? Changes { get; private set; }

    public Conclusion? Conclusion { get; private set; }

    public NeedTier? NewTier { get; private set; }

    public string? Reason { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    public UserId? SubmittedBy { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public string? ReturnReason { get; private set; }

    public PersonId BeneficiaryId => new(SubjectId);

    internal IReadOnlyList<string> Acts => Allowed[State];

    public static HalfYearReview Open(ReviewId id, HalfYear period, PairCard pair, HouseholdSnapshot? household, NeedTier? tier, DateOnly on, DateOnly dueOn) => new()
    {
        Id = id,
        Period = period,
        PairId = pair.Id,
        HelperId = pair.HelperId,
        HelperOrgId = pair.HelperOrgId,
        OrgPath = pair.HelperPath,
        SubjectId = pair.BeneficiaryId.Value,
        BeneficiaryOrgId = pair.BeneficiaryOrgId,
        OtherPath = pair.BeneficiaryPath,
        OpenedOn = on,
        DueOn = dueOn,
        LastPerCapita = household?.PerCapita,
        LastIncomeYear = household?.IncomeYear,
        HouseholdSize = Math.Max(1, household?.HouseholdSize ?? 1),
        Tier = tier,
    };

    public Refusal? Submit(ReviewContent content, NeedTier? currentTier, DateOnly on, UserId? by)
    {
        if (State is not (ReviewState.Open or ReviewState.Returned))
            return AssessmentRefusals.Illegal(State, Acts);
        if (content.Conclusion != Domain.Conclusion.Continue)
        {
            if (currentTier is null)
                return AssessmentRefusals.NotInLedger;
            if (string.IsNullOrWhiteSpace(content.Reason))
                return AssessmentRefusals.ReasonMissing;
        }

        if (content.Conclusion == Domain.Conclusion.ChangeTier)
        {
            if (content.NewTier is null)
                return AssessmentRefusals.TierMissing;
            if (content.NewTier == currentTier)
                return AssessmentRefusals.SameTier;
        }

        _incomes.Clear();
        _incomes.AddRange(content.Incomes.Select(income => new ReviewedIncome(income)));
        PresentPerCapita = new Money(content.Incomes.Sum(income => income.Amount.Fen) / HouseholdSize);
        (MeasuresDone, Changes, Conclusion, Reason) = (content.MeasuresDone, content.Changes, content.Conclusion, content.Reason);
        NewTier = content.Conclusion == Domain.Conclusion.ChangeTier ? content.NewTier : null;
        (State, SubmittedOn, SubmittedBy, ReturnReason) = (ReviewState.Submitted, on, by, null);
        return null;
    }

    public Refusal? Confirm(DateOnly on, UserId? by)
    {
        if (State != ReviewState.Submitted)
            return AssessmentRefusals.Illegal(State, Acts);
        if (by is not null && by == SubmittedBy)
            return AssessmentRefusals.OwnSubmission;
        (State, ConfirmedOn) = (ReviewState.Confirmed, on);
        return null;
    }

    public Refusal? Return(string reason)
    {
        if (State != ReviewState.Submitted)
            return AssessmentRefusals.Illegal(State, Acts);
        if (string.IsNullOrWhiteSpace(reason))
            return AssessmentRefusals.ReasonMissing;
        (State, ReturnReason) = (ReviewState.Returned, reason);
        return null;
    }

    /// <summary>The pair ended before the review was confirmed: there is nothing to review any more.</summary>
    public void Lapse()
    {
        if (State is not (ReviewState.Confirmed or ReviewState.Lapsed))
            State = ReviewState.Lapsed;
    }

    /// <summary>A new helper has taken over, and the review with the person.</summary>
    public void PassTo(PairCard successor) =>
        (PairId, HelperId, HelperOrgId, OrgPath) = (successor.Id, successor.HelperId, successor.HelperOrgId, successor.HelperPath);

    public void BeneficiaryMovedTo(OrgId orgId, OrgPath path) => (BeneficiaryOrgId, OtherPath) = (orgId, path);

    public void HelperMovedTo(OrgId orgId, OrgPath path) => (HelperOrgId, OrgPath) = (orgId, path);
}
