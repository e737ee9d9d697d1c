using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Funds.Loans;
using Assistance.Funds.Payments;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;

namespace Assistance.Funds.BankLoans;

/// <summary>Which loans of banks are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">Borrowers of it and of those below it.</param>
/// <param name="Bank">A part of the name.</param>
/// <param name="Borrower">A part of the name.</param>
/// <param name="DueBy">Not paid back, and due by that day.</param>
internal sealed record BankLoanFilter(OrgId? OrganisationId = null, BankLoanState? State = null, string? Bank = null, string? Borrower = null, DateOnly? DueBy = null);

/// <param name="DaysLate">0 where it is not due yet or is over.</param>
/// <param name="InterestPaid">What stands recorded of it.</param>
/// <param name="Subsidised">By payments that are posted.</param>
internal sealed record BankLoanRow(
    BankLoanId Id,
    PersonId PersonId,
    string PersonName,
    string BranchName,
    string Bank,
    string ContractNumber,
    Money Amount,
    int RateBasisPoints,
    DateOnly LentOn,
    DateOnly DueOn,
    BankSecurity Security,
    BankLoanState State,
    Money Outstanding,
    int DaysLate,
    Money InterestPaid,
    Money Subsidised);

internal sealed record BankRepaymentView(int Number, DateOnly On, Money Amount, string ByName, string? StruckWhy);

/// <param name="Worth">What the pack gives for it now; null where it has a subsidy, or has none by the pack.</param>
internal sealed record BankInterestView(
    int Number, string Slip, DateOnly From, DateOnly Until, DateOnly PaidOn, Money Amount, string ByName, string? StruckWhy, InterestSubsidyView? Subsidy, Money? Worth);

/// <summary>A payment by which a fund bears a part of an interest.</summary>
internal sealed record InterestSubsidyView(PaymentId PaymentId, string FundName, Money Amount, PaymentState State, bool Reversed);

/// <param name="Funds">Those of the caller that may bear a part of the interest.</param>
internal sealed record BankLoanView(
    BankLoanRow Loan,
    int Version,
    string Purpose,
    IReadOnlyList<string> Guarantors,
    string? Project,
    DateOnly? EndedOn,
    string? EndReason,
    string RecordedByName,
    DateOnly RecordedOn,
    IReadOnlyList<BankRepaymentView> Repayments,
    IReadOnlyList<BankInterestView> Interests,
    IReadOnlyList<LendingFund> Funds,
    bool MayRecord) : IVersionedView;

internal sealed class BankLoanFactsValidator : AbstractValidator<BankLoanFacts>
{
    private const int MostNames = 20;
    private const int MostBasisPoints = 3_600;

    public BankLoanFactsValidator()
    {
        RuleFor(f => f.Bank).NotEmpty().MaximumLength(BankLoan.LongestName);
        RuleFor(f => f.ContractNumber).NotEmpty().MaximumLength(BankLoan.LongestName);
        RuleFor(f => f.Amount).IsAmount();
        RuleFor(f => f.RateBasisPoints).InclusiveBetween(0, MostBasisPoints);
        RuleFor(f => f.Purpose).NotEmpty().MaximumLength(BankLoan.LongestText);
        RuleFor(f => f.Guarantors!.Count).LessThanOrEqualTo(MostNames).OverridePropertyName("guarantors").When(f => f.Guarantors is not null);
        RuleForEach(f => f.Guarantors).NotEmpty().MaximumLength(BankLoan.LongestName);
        RuleFor(f => f.Project).MaximumLength(BankLoan.LongestText);
    }
}
