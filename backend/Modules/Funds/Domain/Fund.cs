using Assistance.Funds.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Domain;

/// <summary>Who keeps a fund, where, and who watches over it (rule B1: 专户储存、专人管理).</summary>
/// <param name="Bank">Where the dedicated account is kept.</param>
/// <param name="AccountTail">Its last four digits.</param>
/// <param name="Custodian">The one who keeps it (专管员).</param>
/// <param name="Oversight">Who watches over it: a person or a panel.</param>
internal sealed record FundFacts(string Name, string Bank, string AccountTail, string Custodian, string Oversight);

/// <summary>An organisation's care fund: one for each, in a dedicated account with a named custodian. Its months are closed in order and stay closed.</summary>
internal sealed class Fund : Aggregate, IScoped
{
    public const int LongestName = 100;
    public const int TailLength = 4;

    private static readonly OrgKind[] Keepers = [OrgKind.CountyDepartment, OrgKind.WorkCommittee, OrgKind.TownshipCommittee];

    private Fund()
    {
    }

    public FundId Id { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string Bank { get; private set; } = string.Empty;

    public string AccountTail { get; private set; } = string.Empty;

    public string Custodian { get; private set; } = string.Empty;

    public string Oversight { get; private set; } = string.Empty;

    public DateOnly OpenedOn { get; private set; }

    /// <summary>The last day of the last month that is closed.</summary>
    public DateOnly? ClosedThrough { get; private set; }

    /// <summary>The first day on which something may still be posted.</summary>
    public DateOnly FirstOpenDay => ClosedThrough?.AddDays(1) ?? OpenedOn;

    public static Result<Fund> Open(FundId id, OrgCard of, FundFacts facts, DateOnly openedOn, DateOnly today)
    {
        if (!Keepers.Contains(of.Kind))
            return FundRefusals.KeepsNoFund;
        if (openedOn > today)
            return FundRefusals.NotThatDay(openedOn, today);
        var fund = new Fund { Id = id, OrgId = of.Id, OrgPath = of.Path, OpenedOn = openedOn };
        fund.Describe(facts);
        return fund;
    }

    public void Describe(FundFacts facts) =>
        (Name, Bank, AccountTail, Custodian, Oversight) = (facts.Name.Trim(), facts.Bank.Trim(), facts.AccountTail, facts.Custodian.Trim(), facts.Oversight.Trim());

    public Refusal? RefuseDay(DateOnly day, DateOnly today) => day < FirstOpenDay || day > today ? FundRefusals.NotThatDay(FirstOpenDay, today) : null;

    public Refusal? Close(int year, int month, DateOnly today)
    {
        var next = FirstOpenDay;
        var last = new DateOnly(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month));
        if ((year, month) != (next.Year, next.Month) || last >= today)
            return FundRefusals.NotThatMonth(next);
        ClosedThrough = last;
        return null;
    }
}
