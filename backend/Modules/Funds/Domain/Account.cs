using Assistance.Funds.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

/// <summary>What an account of a fund tells.</summary>
internal enum AccountKind
{
    /// <summary>专户存款: what is held of one provenance; never below zero.</summary>
    Cash,

    /// <summary>收入</summary>
    Income,

    /// <summary>支出, by purpose</summary>
    Use,

    /// <summary>划出: to a fund above or below.</summary>
    Sent,

    /// <summary>划入: from a fund above or below.</summary>
    Taken,

    /// <summary>应收借款: principal that borrowers have.</summary>
    Lent,

    /// <summary>核销借款: principal that was given up in the books, less what came back all the same.</summary>
    WrittenOff,
}

/// <summary>One account of a fund's books: of one kind, one provenance and, where money was used, one purpose.</summary>
[NotAudited("Its balance is the sum of the journal's entries, and these are the record.")]
internal sealed class Account : Aggregate, IScoped
{
    private Account()
    {
    }

    public AccountId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public AccountKind Kind { get; private set; }

    public string Source { get; private set; } = string.Empty;

    public bool OfDues { get; private set; }

    public string? EarmarkedFor { get; private set; }

    public string? Purpose { get; private set; }

    /// <summary>All of these as one text, since no engine takes two nulls for the same in an index.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>Debits less credits.</summary>
    public Money Balance { get; private set; }

    public static Account Open(AccountId id, Fund fund, AccountKind kind, Provenance of, string? purpose) => new()
    {
        Id = id,
        FundId = fund.Id,
        OrgPath = fund.OrgPath,
        Kind = kind,
        Source = of.Source,
        OfDues = of.OfDues,
        EarmarkedFor = of.EarmarkedFor,
        Purpose = purpose,
        Place = PlaceOf(kind, of, purpose),
    };

    public static string PlaceOf(AccountKind kind, Provenance of, string? purpose) => $"{kind}/{of.Source}/{(of.OfDues ? "dues" : string.Empty)}/{of.EarmarkedFor}/{purpose}";

    public void Enter(Money amount) => Balance += amount;
}
