using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Vouchers;

/// <summary>Which vouchers are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">Of its fund and of those below it.</param>
internal sealed record VoucherFilter(
    FundId? FundId = null, OrgId? OrganisationId = null, VoucherKind? Kind = null, string? Source = null, string? Purpose = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>A voucher in the ledger.</summary>
/// <param name="Received">Negative where it reverses, as is <paramref name="Paid"/>.</param>
internal sealed record VoucherRow(
    VoucherId Id,
    FundId FundId,
    string FundName,
    string Number,
    VoucherKind Kind,
    DateOnly Day,
    string Summary,
    string? Party,
    Provenance Provenance,
    string? Purpose,
    Money Received,
    Money Paid,
    VoucherId? ReversalOf,
    VoucherId? ReversedBy,
    string MadeByName,
    string? CheckedByName);

/// <param name="Amount">Debits positive, credits negative.</param>
internal sealed record EntryLine(AccountKind Account, string? Purpose, Money Amount);

internal sealed record VoucherBrief(VoucherId Id, string Number, VoucherKind Kind, DateOnly Day, Money Amount);

/// <param name="Related">What it reverses, what reversed it, what came back of it, and the other fund's voucher where that is within reach.</param>
/// <param name="Left">Of a payment that stands: what may still come back.</param>
internal sealed record VoucherView(
    VoucherRow Voucher, IReadOnlyList<EntryLine> Entries, IReadOnlyList<VoucherBrief> Related, DateTime PostedAt, Money Left, bool MayReverse, bool MayTakeBack);
