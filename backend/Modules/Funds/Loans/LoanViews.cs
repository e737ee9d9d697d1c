using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Loans;

/// <summary>Which loans are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">Borrowers of it and of those below it.</param>
/// <param name="Late">Only those of which a payment is late.</param>
/// <param name="Borrower">A part of the name.</param>
internal sealed record LoanFilter(FundId? FundId = null, OrgId? OrganisationId = null, LoanState? State = null, bool? Late = null, string? Borrower = null);

/// <summary>A loan in a list.</summary>
/// <param name="Outstanding">Principal that the books show, in fen.</param>
/// <param name="WrittenOff">Principal that was written off and is still owed.</param>
/// <param name="Late">Of the principal, what should have been paid by yesterday.</param>
/// <param name="DaysLate">0 where nothing is.</param>
/// <param name="ArrearsClass">0 where nothing is late, else 1 and up, as the county's pack classes it.</param>
internal sealed record LoanRow(
    LoanId Id,
    int Version,
    string Number,
    FundId FundId,
    string FundName,
    PersonId BorrowerId,
    string BorrowerName,
    string BranchName,
    string ProductChinese,
    string ProductEnglish,
    LoanState State,
    LoanOpinionBy? AwaitedOpinion,
    Money Amount,
    int Months,
    int ExtendedMonths,
    DateOnly MadeOn,
    DateOnly? LentOn,
    DateOnly? Term,
    DateOnly? NextDueOn,
    Money Repaid,
    Money Outstanding,
    Money WrittenOff,
    Money Late,
    int DaysLate,
    int ArrearsClass);

internal sealed record GuarantorView(GuarantorId Id, PersonId? PersonId, string Name, DateOnly? ReleasedOn);

internal sealed record LoanOpinionView(LoanOpinionBy By, bool Agrees, string Text, string ByName, DateOnly On);

internal sealed record LoanEntryView(LoanEntryKind Kind, DateOnly Day, Money Principal, Money Fee, VoucherId? VoucherId, string? Note, string MadeByName, string? CheckedByName);

internal sealed record LoanChangeView(LoanChangeKind Kind, int Months, string? GuarantorName, string Reason, string MadeByName, DateOnly MadeOn);

/// <summary>Principal that a fund holds and may lend.</summary>
internal sealed record PrincipalHeld(Provenance Provenance, Money Held);

/// <param name="FeeDue">Usage fee that has run up by today.</param>
/// <param name="Schedule">Empty until it is lent.</param>
/// <param name="Principal">What it could be lent from; empty for who does not pay it out now.</param>
internal sealed record LoanView(
    LoanRow Loan,
    int Version,
    LoanProduct Product,
    string Purpose,
    LoanProject? Project,
    IReadOnlyList<GuarantorView> Guarantors,
    IReadOnlyList<LoanOpinionView> Opinions,
    IReadOnlyList<Instalment> Schedule,
    IReadOnlyList<LoanEntryView> Entries,
    Money FeePaid,
    Money FeeDue,
    LoanChangeView? Change,
    string MadeByName,
    string? ApprovedByName,
    DateOnly? ApprovedOn,
    string? Reason,
    Provenance? Provenance,
    IReadOnlyList<PrincipalHeld> Principal,
    bool MayOpine,
    bool MayApprove,
    bool MayWithdraw,
    bool MayLend,
    bool MayRecord,
    bool MaySettle) : IVersionedView;
