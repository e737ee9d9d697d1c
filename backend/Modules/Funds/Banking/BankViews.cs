using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Banking;

/// <summary>A file of the bank that was taken.</summary>
/// <param name="Matches">Matches that one of its lines is in; as long as there are any it stays.</param>
internal sealed record BankStatementView(BankStatementId Id, FundId FundId, string FileName, DateOnly From, DateOnly To, int Lines, int Matches, string TakenByName, DateOnly TakenOn);

/// <summary>What of bank and books is the same money.</summary>
/// <param name="Net">What came in less what went out.</param>
/// <param name="ByHand">Somebody said so; else it was found.</param>
internal sealed record BankMatchView(
    BankMatchId Id, FundId FundId, Money Net, DateOnly LastDay, bool ByHand, string? Note, string MadeByName, DateOnly MadeOn, IReadOnlyList<BankSide> Lines, IReadOnlyList<BookSide> Vouchers);

/// <summary>A voucher of the books as it is held against the bank.</summary>
internal sealed record BookSide(VoucherId Id, string Number, DateOnly Day, string Summary, string? Party, Money Received, Money Paid)
{
    public static BookSide Of(Voucher voucher) => new(voucher.Id, voucher.Number, voucher.Day, voucher.Summary, voucher.Party, voucher.Received, voucher.Paid);
}

/// <summary>A line of the bank as it is held against the books.</summary>
internal sealed record BankSide(BankLineId Id, DateOnly Day, string? Party, string? Summary, string? Reference, Money Received, Money Paid)
{
    public static BankSide Of(BankLine line) => new(line.Id, line.Day, line.Party, line.Summary, line.Reference, line.Received, line.Paid);
}
