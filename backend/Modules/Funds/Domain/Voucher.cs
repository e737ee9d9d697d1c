using System.Globalization;
using Assistance.Funds.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

internal enum VoucherKind
{
    /// <summary>收入</summary>
    Income,

    /// <summary>支出</summary>
    Spending,

    /// <summary>退回: money of a payment that came back to where it was taken from.</summary>
    Return,

    /// <summary>划出</summary>
    Sent,

    /// <summary>划入</summary>
    Taken,

    /// <summary>放款</summary>
    Lent,

    /// <summary>收回本金</summary>
    Repaid,

    /// <summary>占用费: income from what was lent, which is principal no more (rule G6).</summary>
    Fee,

    /// <summary>核销借款: moves no cash.</summary>
    WrittenOff,

    /// <summary>核销后收回</summary>
    Recovered,
}

/// <summary>Who drafted, and who approved; what came in has no approver.</summary>
internal sealed record Hands(UserId MadeBy, string MadeByName, UserId? CheckedBy = null, string? CheckedByName = null);

/// <summary>What a voucher says in words.</summary>
/// <param name="Summary">摘要</param>
/// <param name="Party">Who gave it, or who was paid.</param>
internal sealed record VoucherText(DateOnly Day, string Summary, string? Party, Hands Hands);

/// <summary>A posted voucher with its entries. It is never changed or removed, which the database sees to: a mistake is reversed by another (SEC14).</summary>
[AppendOnly(FollowsItsOrganisation = true)]
internal sealed class Voucher : IScoped
{
    public const int LongestText = 200;

    private static readonly VoucherKind[] ComesIn = [VoucherKind.Income, VoucherKind.Return, VoucherKind.Taken, VoucherKind.Repaid, VoucherKind.Fee, VoucherKind.Recovered];
    private static readonly VoucherKind[] OfLoans = [VoucherKind.Lent, VoucherKind.Repaid, VoucherKind.Fee, VoucherKind.WrittenOff, VoucherKind.Recovered];

    private readonly List<Entry> _entries = [];

    private Voucher()
    {
    }

    public VoucherId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public int Year { get; private set; }

    /// <summary>Within fund and year, from 1, without a gap.</summary>
    public int Sequence { get; private set; }

    public VoucherKind Kind { get; private set; }

    public DateOnly Day { get; private set; }

    public string Summary { get; private set; } = string.Empty;

    public string? Party { get; private set; }

    public string Source { get; private set; } = string.Empty;

    public bool OfDues { get; private set; }

    public string? EarmarkedFor { get; private set; }

    public string? Purpose { get; private set; }

    /// <summary>Negative where it reverses what came in.</summary>
    public Money Received { get; private set; }

    /// <summary>Negative where it reverses what went out.</summary>
    public Money Paid { get; private set; }

    public VoucherId? ReversalOf { get; private set; }

    public VoucherId? ReturnOf { get; private set; }

    /// <summary>Of the other fund, where money went from one to another.</summary>
    public VoucherId? CounterpartId { get; private set; }

    public UserId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = string.Empty;

    public UserId? CheckedBy { get; private set; }

    public string? CheckedByName { get; private set; }

    public DateTime PostedAt { get; private set; }

    public IReadOnlyList<Entry> Entries => _entries;

    public string Number => NumberOf(Year, Sequence);

    /// <summary>Whether a loan's own record follows from it.</summary>
    public bool IsOfALoan => OfLoans.Contains(Kind);

    public Provenance Provenance => new(Source, OfDues, EarmarkedFor);

    /// <summary>What it moved, whichever way.</summary>
    public Money Amount => Received + Paid;

    public static string NumberOf(int year, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-PZ-{sequence:000000}");

    /// <param name="amount">What the first account holds afterwards, less what it held before: of cash, but for what is written off.</param>
    public static Voucher Post(VoucherId id, Fund fund, int sequence, VoucherKind kind, Money amount, (Account First, Account Other) accounts, VoucherText text, DateTime now, Reference refers)
    {
        var of = accounts.First;
        var cash = of.Kind == AccountKind.Cash ? amount : Money.Zero;
        var comesIn = ComesIn.Contains(kind);
        var voucher = new Voucher
        {
            Id = id,
            FundId = fund.Id,
            OrgPath = fund.OrgPath,
            Year = text.Day.Year,
            Sequence = sequence,
            Kind = kind,
            Day = text.Day,
            Summary = text.Summary,
            Party = text.Party,
            Source = of.Source,
            OfDues = of.OfDues,
            EarmarkedFor = of.EarmarkedFor,
            Purpose = accounts.Other.Purpose,
            Received = comesIn ? cash : Money.Zero,
            Paid = comesIn ? Money.Zero : Money.Zero - cash,
            ReversalOf = refers.ReversalOf,
            ReturnOf = refers.ReturnOf,
            CounterpartId = refers.Counterpart,
            MadeBy = text.Hands.MadeBy,
            MadeByName = text.Hands.MadeByName,
            CheckedBy = text.Hands.CheckedBy,
            CheckedByName = text.Hands.CheckedByName,
            PostedAt = now,
        };
        voucher.Enter(accounts.First, amount);
        voucher.Enter(accounts.Other, Money.Zero - amount);
        return voucher;
    }

    private void Enter(Account account, Money amount)
    {
        account.Enter(amount);
        _entries.Add(Entry.Of(_entries.Count + 1, account.Id, amount));
    }

    /// <summary>Other vouchers that one is about.</summary>
    internal sealed record Reference(VoucherId? ReversalOf = null, VoucherId? ReturnOf = null, VoucherId? Counterpart = null);
}

/// <summary>A line of a voucher: debits are positive, credits negative, and those of a voucher sum to zero.</summary>
[AppendOnly]
[NotAudited("It is itself the record.")]
internal sealed class Entry
{
    private Entry()
    {
    }

    public int Ordinal { get; private set; }

    public AccountId AccountId { get; private set; }

    public Money Amount { get; private set; }

    public static Entry Of(int ordinal, AccountId account, Money amount) => new() { Ordinal = ordinal, AccountId = account, Amount = amount };
}
