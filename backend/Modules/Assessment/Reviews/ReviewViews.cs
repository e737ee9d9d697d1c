using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Assessment.Reviews;

/// <summary>Which reviews are wanted; all in scope where nothing is said.</summary>
/// <param name="Period">As <c>2026H1</c>.</param>
/// <param name="Overdue">Not submitted, and the day is past.</param>
/// <param name="OrganisationId">At either end, or below it.</param>
internal sealed record ReviewFilter(string? Period = null, ReviewState? State = null, bool? Overdue = null, OrgId? OrganisationId = null, PairId? PairId = null);

/// <summary>A review in a list.</summary>
/// <param name="Period">As <c>2026H1</c>.</param>
internal sealed record ReviewRow(
    ReviewId Id,
    int Version,
    string Period,
    ReviewState State,
    PairId PairId,
    PersonId HelperId,
    string HelperName,
    string HelperUnit,
    PersonId BeneficiaryId,
    string BeneficiaryName,
    string BeneficiaryPlace,
    NeedTier? Tier,
    DateOnly OpenedOn,
    DateOnly DueOn,
    bool Overdue,
    Money? LastPerCapita,
    Money? PresentPerCapita,
    Conclusion? Conclusion,
    NeedTier? NewTier);

/// <summary>The whole form (form 17).</summary>
/// <param name="LastIncomeYear">The year that <see cref="ReviewRow.LastPerCapita"/> is of.</param>
/// <param name="IncomeYear">The year that the incomes are of.</param>
/// <param name="Work">What the pair did in the half-year.</param>
/// <param name="Trainings">That the beneficiary came to in the half-year.</param>
/// <param name="CurrentTier">Today's tier; null where the person is not in the ledger.</param>
internal sealed record ReviewView(
    ReviewRow Review,
    int Version,
    int HouseholdSize,
    int? LastIncomeYear,
    IReadOnlyList<IncomeOfSource> LastIncomes,
    int IncomeYear,
    IReadOnlyList<IncomeOfSource> Incomes,
    string? MeasuresDone,
    string? Changes,
    string? Reason,
    DateOnly? SubmittedOn,
    DateOnly? ConfirmedOn,
    string? ReturnReason,
    NeedTier? CurrentTier,
    PairWork Work,
    int Trainings,
    IReadOnlyList<string> Acts,
    bool MayFill,
    bool MayConfirm) : IVersionedView;
