using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Banking;

/// <summary>What the bank says came and went on a fund's account, as one file told it.</summary>
internal sealed class BankStatement : Aggregate, IScoped
{
    public const int LongestFileName = 200;

    private BankStatement()
    {
    }

    public BankStatementId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>Within the fund, from 1, as they were taken.</summary>
    public int Number { get; private set; }

    public string FileName { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>Lines that it was the first to tell.</summary>
    public int Lines { get; private set; }

    public UserId TakenBy { get; private set; }

    public string TakenByName { get; private set; } = string.Empty;

    public DateOnly TakenOn { get; private set; }

    public static BankStatement Take(BankStatementId id, Fund fund, int number, string fileName, IReadOnlyList<StatementRow> rows, Hands by, DateOnly today) => new()
    {
        Id = id,
        FundId = fund.Id,
        OrgPath = fund.OrgPath,
        Number = number,
        FileName = fileName.Length <= LongestFileName ? fileName : fileName[^LongestFileName..],
        From = rows.Min(row => row.Day),
        To = rows.Max(row => row.Day),
        Lines = rows.Count,
        TakenBy = by.MadeBy,
        TakenByName = by.MadeByName,
        TakenOn = today,
    };
}

/// <summary>A line of a statement: money that came or went, on a day, as the bank says.</summary>
internal sealed class BankLine : Aggregate, IScoped
{
    public const int LongestText = 200;
    public const int KeyLength = 50;
    private const int RowsPerStatement = 100_000;

    private BankLine()
    {
    }

    public BankLineId Id { get; private set; }

    public BankStatementId StatementId { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Among the lines of a day: as the bank has them, earlier files first.</summary>
    public long Place { get; private set; }

    public Money Received { get; private set; }

    public Money Paid { get; private set; }

    /// <summary>After it; null where the file has no such column.</summary>
    public Money? Balance { get; private set; }

    public string? Party { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>The bank's own number of it.</summary>
    public string? Reference { get; private set; }

    /// <summary>Tells it again in another file: no line is taken twice.</summary>
    public string Key { get; private set; } = string.Empty;

    public BankMatchId? MatchId { get; private set; }

    public Money Net => Received - Paid;

    public static BankLine Of(BankLineId id, BankStatement statement, StatementRow row, string key) => new()
    {
        Id = id,
        StatementId = statement.Id,
        FundId = statement.FundId,
        OrgPath = statement.OrgPath,
        Day = row.Day,
        Place = ((long)statement.Number * RowsPerStatement) + row.Ordinal,
        Received = row.Received,
        Paid = row.Paid,
        Balance = row.Balance,
        Party = row.Party,
        Summary = row.Summary,
        Reference = row.Reference,
        Key = key,
    };

    public void Match(BankMatchId? match) => MatchId = match;
}

/// <summary>
/// Lines of the bank and vouchers of the books that are the same money, whatever their number: one payment to the bank may be many in the books, and the other way round. Both sides
/// amount to the same; what only one side wrote and took back is a match of that side alone.
/// </summary>
internal sealed class BankMatch : Aggregate, IScoped
{
    private readonly List<MatchedVoucher> _vouchers = [];

    private BankMatch()
    {
    }

    public BankMatchId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>What came in less what went out.</summary>
    public Money Net { get; private set; }

    /// <summary>The last day of any of them: before it, one side had what the other had not.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Somebody said so; else it was found.</summary>
    public bool ByHand { get; private set; }

    public string? Note { get; private set; }

    public UserId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = string.Empty;

    public DateOnly MadeOn { get; private set; }

    public IReadOnlyList<MatchedVoucher> Vouchers => _vouchers;

    /// <summary>Joins them. Whoever calls it has seen that both sides amount to the same and are in no other match.</summary>
    public static BankMatch Of(BankMatchId id, Fund fund, IReadOnlyCollection<BankLine> lines, IReadOnlyCollection<Voucher> vouchers, (bool ByHand, string? Note) how, Hands by, DateOnly today)
    {
        var match = new BankMatch
        {
            Id = id,
            FundId = fund.Id,
            OrgPath = fund.OrgPath,
            Net = lines.Count > 0 ? new Money(lines.Sum(line => line.Net.Fen)) : Money.Zero,
            LastDay = lines.Select(line => line.Day).Concat(vouchers.Select(voucher => voucher.Day)).Max(),
            ByHand = how.ByHand,
            Note = how.Note,
            MadeBy = by.MadeBy,
            MadeByName = by.MadeByName,
            MadeOn = today,
        };
        match._vouchers.AddRange(vouchers.Select(voucher => new MatchedVoucher { VoucherId = voucher.Id }));
        foreach (var line in lines)
            line.Match(id);
        return match;
    }
}

/// <summary>A voucher of a match; it is in no other.</summary>
internal sealed class MatchedVoucher
{
    public VoucherId VoucherId { get; init; }
}
