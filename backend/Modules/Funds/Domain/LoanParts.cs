using Assistance.Funds.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Domain;

internal enum LoanState
{
    /// <summary>申请中</summary>
    Applied,

    /// <summary>已批准</summary>
    Approved,

    /// <summary>已发放</summary>
    Lent,

    /// <summary>已结清</summary>
    Repaid,

    /// <summary>已核销</summary>
    WrittenOff,

    /// <summary>未通过</summary>
    Refused,

    /// <summary>已撤回</summary>
    Withdrawn,
}

internal enum LoanEntryKind
{
    /// <summary>发放</summary>
    Lent,

    /// <summary>还款</summary>
    Repaid,

    /// <summary>展期</summary>
    Extended,

    /// <summary>核销</summary>
    WrittenOff,

    /// <summary>核销后收回</summary>
    Recovered,

    /// <summary>解除担保</summary>
    GuarantorReleased,

    /// <summary>冲销还款</summary>
    Undone,
}

internal enum LoanChangeKind
{
    /// <summary>展期</summary>
    Extend,

    /// <summary>核销</summary>
    WriteOff,

    /// <summary>解除担保</summary>
    ReleaseGuarantor,

    /// <summary>冲销最近一次还款</summary>
    UndoPayment,
}

/// <summary>What a start-up loan is for (rule A9).</summary>
/// <param name="Cost">Of the whole project.</param>
/// <param name="Own">What the borrower can put into it.</param>
internal sealed record LoanProject(string Name, Money Cost, Money Own);

/// <summary>What is asked for.</summary>
/// <param name="Guarantors">How many stand for it.</param>
internal sealed record LoanWish(Money Amount, int Months, string Purpose, LoanProject? Project, int Guarantors);

internal sealed record LoanBorrower(PersonCard Card, bool IsInLedger);

internal sealed record LoanOpinion(LoanOpinionBy By, bool Agrees, string Text, UserId ByUser, string ByName, DateOnly On);

/// <param name="Months">Of an extension.</param>
/// <param name="GuarantorId">Who is to be released.</param>
internal sealed record LoanChange(LoanChangeKind Kind, int Months, GuarantorId? GuarantorId, string Reason, UserId MadeBy, string MadeByName, DateOnly MadeOn);

/// <summary>What happened to a loan; it is added and never changed.</summary>
/// <param name="VoucherId">Of the principal.</param>
/// <param name="FeeFenDaysBefore">What had run up before it, should it be undone.</param>
[AppendOnly]
[NotAudited("It is itself the record.")]
internal sealed record LoanEntry(
    int Ordinal, LoanEntryKind Kind, DateOnly Day, Money Principal, Money Fee, VoucherId? VoucherId, VoucherId? FeeVoucherId, string? Note, string MadeByName, string? CheckedByName, long FeeFenDaysBefore, DateOnly FeeUntilBefore);

/// <summary>Somebody who stands for a loan: alone as guarantor, or one of those who are liable together (联保).</summary>
internal sealed class LoanGuarantor : Aggregate, IScoped
{
    public const int LongestName = 50;

    private LoanGuarantor()
    {
    }

    public GuarantorId Id { get; private set; }

    public LoanId LoanId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>Where the roster has them.</summary>
    public PersonId? PersonId { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public DateOnly? ReleasedOn { get; private set; }

    public static LoanGuarantor Of(GuarantorId id, Loan loan, PersonId? person, string name) =>
        new() { Id = id, LoanId = loan.Id, OrgPath = loan.OrgPath, PersonId = person, Name = name.Trim() };

    public void Release(DateOnly on) => ReleasedOn = on;

    public void Follow(OrgPath path) => OrgPath = path;
}
