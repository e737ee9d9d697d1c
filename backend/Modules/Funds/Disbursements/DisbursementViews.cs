using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Disbursements;

/// <summary>A batch in a list.</summary>
/// <param name="Count">Lines that are paid or to be paid, and <paramref name="Total"/> their sum in fen.</param>
/// <param name="Held">Lines that are held back.</param>
/// <param name="Failed">Lines that the bank could not pay and that are not settled.</param>
/// <param name="Overpaid">Lines paid in excess, on which nobody has decided.</param>
internal sealed record DisbursementRow(
    DisbursementId Id, int Version, FundId FundId, string FundName, string Title, DisbursementState State, PayRhythm Pay, string Period, DateOnly FactsOn, string MadeByName, DateOnly MadeOn,
    string? CheckedByName, DateOnly? CheckedOn, string? ApprovedByName, DateOnly? PostedOn, string? Reason, int Count, Money Total, int Held, int Failed, int Overpaid);

/// <summary>What a batch pays by one entitlement.</summary>
/// <param name="ByCounty">Zero where nothing is said of who bears it.</param>
internal sealed record DisbursementSum(string Rule, string Chinese, string English, string Purpose, int Count, Money Amount, Money ByCounty, Money ByTownship);

/// <summary>A batch with its sums and what the caller may do.</summary>
internal sealed record DisbursementView(
    DisbursementRow Batch, int Version, IReadOnlyList<Provenance> Sources, IReadOnlyList<DisbursementSum> Sums, IReadOnlyList<EntitlementView> Rules, bool MayChange, bool MayCheck, bool MayApprove, bool MayWithdraw,
    bool MaySettle) : IVersionedView;

/// <summary>An entitlement as the pack in force has it.</summary>
internal sealed record EntitlementView(
    string Code, string Chinese, string English, EntitlementBasis RestsOn, PayRhythm Pay, string Purpose, string Rule, Money? Amount, Money? Most, IReadOnlyList<CostShare> Bearers, IReadOnlyList<EntitlementItem> Items)
{
    public static EntitlementView Of(EntitlementRule rule) => new(
        rule.Code, rule.Chinese, rule.English, rule.RestsOn, rule.Pay, rule.Purpose, rule.Rule, rule.Amount, rule.Most, rule.Bearers ?? [], rule.Items ?? []);
}

/// <summary>A line with names.</summary>
/// <param name="DisbursementId">Null where the batch is a higher level's, of which its title alone is told.</param>
/// <param name="Batch">Its title, and <paramref name="Period"/> what it pays for.</param>
/// <param name="Facts">On which it rests, as of <paramref name="FactsOn"/>.</param>
/// <param name="Held">Why it is held back; <paramref name="HeldNote"/> says what more is known.</param>
/// <param name="Note">Why it was put there, changed, taken off, came back or was paid again.</param>
/// <param name="AccountTail">Last four digits of the account that it goes to; null where there is none.</param>
/// <param name="OverpaidSince">Since when nothing was due any more, though it was paid.</param>
internal sealed record DisbursementLineView(
    DisbursementLineId Id, int Version, DisbursementId? DisbursementId, string Batch, string Period, PersonId PersonId, string Name, OrgId OrganisationId, string OrganisationName, string Rule, string Chinese, string English,
    string Purpose, DisbursementLineState State, Money Amount, IReadOnlyList<BorneAmount> Shares, IReadOnlyList<GroundFact> Facts, DateOnly FactsOn, HeldFor? Held, string? HeldNote, bool ByHand, string? Note,
    DateOnly? AttestedOn, string? AttestedBy, string? Payee, string? PayeeRelation, string? AccountTail, DateOnly? PaidOn, DateOnly? OverpaidSince, HeldFor? OverpaidFor, OverpaymentDecision? Decision,
    Money Recovered) : IVersionedView;

/// <summary>Which batches are wanted; all in scope where nothing is said.</summary>
internal sealed record DisbursementFilter(FundId? FundId = null, DisbursementState? State = null, PayRhythm? Pay = null, string? Period = null);

/// <summary>Which lines are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="Name">Any part of the person's name.</param>
/// <param name="Overpaid">Only those paid in excess, on which nobody has decided.</param>
internal sealed record DisbursementLineFilter(
    DisbursementId? DisbursementId = null, PersonId? PersonId = null, OrgId? OrganisationId = null, string? Rule = null, DisbursementLineState? State = null, HeldFor? Held = null, bool Overpaid = false,
    string? Name = null);
