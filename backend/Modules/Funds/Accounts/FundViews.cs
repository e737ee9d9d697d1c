using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Accounts;

/// <summary>A fund in a list.</summary>
/// <param name="Level">Of the organisation that keeps it.</param>
/// <param name="Balance">In fen, of all sources.</param>
/// <param name="Waiting">Payments that wait for approval.</param>
internal sealed record FundRow(
    FundId Id,
    int Version,
    OrgId OrganisationId,
    string OrganisationName,
    OrgKind Level,
    string Name,
    string Bank,
    string AccountTail,
    string Custodian,
    string Oversight,
    DateOnly OpenedOn,
    DateOnly? ClosedThrough,
    Money Balance,
    int Waiting);

/// <summary>What a fund holds of one provenance, and what came of it in the year.</summary>
internal sealed record HeldLine(Provenance Provenance, Money Opening, Money Received, Money Paid, Money Balance);

/// <param name="Month">1 to 12.</param>
internal sealed record MonthLine(int Month, Money Received, Money Paid);

/// <param name="Lines">By provenance, all that ever held something.</param>
/// <param name="FirstOpenDay">The first day on which something may be posted.</param>
/// <param name="NextClosing">The last day of the month that can be closed now; null where none can.</param>
internal sealed record FundView(
    FundRow Fund,
    int Version,
    int Year,
    IReadOnlyList<HeldLine> Lines,
    IReadOnlyList<MonthLine> Months,
    Money Received,
    Money Paid,
    DateOnly FirstOpenDay,
    DateOnly? NextClosing,
    bool MayRecord,
    bool MayApprove) : IVersionedView;

/// <summary>A fund that money may be sent to.</summary>
internal sealed record OtherFund(FundId Id, string Name, string OrganisationName);

internal sealed record OtherFunds(IReadOnlyList<OtherFund> Items);
