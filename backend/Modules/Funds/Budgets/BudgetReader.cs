using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Budgets;

/// <summary>What a source may give for a purpose, and what of it is used.</summary>
/// <param name="Budgeted">Zero where something is paid that nobody has planned.</param>
/// <param name="Drafted">In payments that wait for approval.</param>
/// <param name="Spent">By the books, what came back taken off.</param>
/// <param name="Free">Below zero where it is overrun.</param>
internal sealed record BudgetLineView(string Source, string Purpose, Money Budgeted, Money Drafted, Money Spent, Money Free);

/// <param name="Version">0 while nothing is planned.</param>
/// <param name="Appropriated">What the finance has paid in during the year, which keeps or does not keep what the budget says.</param>
internal sealed record FundBudgetView(
    FundId FundId,
    int Version,
    int Year,
    BudgetShares Shares,
    IReadOnlyList<FloorCheck> Floors,
    Money Appropriated,
    IReadOnlyList<BudgetLineView> Lines,
    BudgetLineView Total,
    bool MayEdit) : IVersionedView;

/// <summary>Shows a budget beside the books of its year.</summary>
internal sealed class BudgetReader(FundsDb db, FundDesk desk, IPolicies policies, IOrganisations organisations, BusinessClock clock)
{
    private const int FirstYear = 2000;
    private const string Appropriation = "fiscalAppropriation";

    /// <summary>Next year's is made this year.</summary>
    public bool Has(int year) => year >= FirstYear && year <= clock.Today.Year + 1;

    public async Task<FundBudgetView> ViewAsync(Fund fund, int year, Budget? budget, CancellationToken cancellationToken)
    {
        var level = (await organisations.CardsAsync([fund.OrgId], cancellationToken))[fund.OrgId].Kind;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var sums = await db.AccountSumsAsync(db.Vouchers.Where(v => v.FundId == fund.Id), from, to, cancellationToken);
        var drafts = await db.Payments.Where(p => p.FundId == fund.Id && p.State == PaymentState.Drafted && p.Purpose != null && p.Day >= from && p.Day <= to)
            .GroupBy(p => new { p.Source, p.Purpose }).Select(g => new { g.Key.Source, g.Key.Purpose, Fen = g.Sum(p => (long)(object)p.Amount) }).ToListAsync(cancellationToken);
        var shares = budget?.Shares ?? new BudgetShares(Money.Zero, Money.Zero, Money.Zero);
        var lines = LinesOf(
            [.. (budget?.Lines ?? []).Select(line => new Part(line.Source, line.Purpose, line.Amount.Fen))],
            [.. drafts.Select(draft => new Part(draft.Source, draft.Purpose!, draft.Fen))],
            [.. sums.Where(sum => sum.Kind == AccountKind.Use).Select(sum => new Part(sum.Provenance.Source, sum.Purpose!, sum.Debit.Fen - sum.Credit.Fen))]);
        var appropriated = sums.Where(sum => sum.Kind == AccountKind.Income && sum.Provenance.Source == Appropriation).Sum(sum => sum.Credit.Fen - sum.Debit.Fen);
        return new FundBudgetView(
            fund.Id, budget?.Version ?? 0, year, shares, (await FloorsAsync(fund.OrgPath, year, cancellationToken)).Check(level, shares), new Money(appropriated),
            lines, Line(string.Empty, string.Empty, lines.Sum(l => l.Budgeted.Fen), lines.Sum(l => l.Drafted.Fen), lines.Sum(l => l.Spent.Fen)), desk.Checks(fund.OrgId));
    }

    /// <summary>By the pack in force at the year's end, or today where it has not ended.</summary>
    public async Task<BudgetFloors> FloorsAsync(OrgPath of, int year, CancellationToken cancellationToken)
    {
        var end = new DateOnly(year, 12, 31);
        return policies.SectionOf<BudgetFloors>(await policies.InForceAsync(of, end < clock.Today ? end : clock.Today, cancellationToken), BudgetFloors.SectionName);
    }

    private static List<BudgetLineView> LinesOf(IReadOnlyList<Part> budgeted, IReadOnlyList<Part> drafted, IReadOnlyList<Part> spent)
    {
        var keys = budgeted.Concat(drafted).Concat(spent).Where(part => part.Fen != 0).Select(part => (part.Source, part.Purpose)).Distinct();
        return
        [
            .. keys.OrderBy(key => new Provenance(key.Source), ByList.Instance).ThenBy(key => ByList.PurposeAt(key.Purpose))
                .Select(key => Line(key.Source, key.Purpose, Sum(budgeted, key), Sum(drafted, key), Sum(spent, key))),
        ];

        static long Sum(IEnumerable<Part> parts, (string Source, string Purpose) of) => parts.Where(part => (part.Source, part.Purpose) == of).Sum(part => part.Fen);
    }

    private static BudgetLineView Line(string source, string purpose, long budgeted, long drafted, long spent) =>
        new(source, purpose, new Money(budgeted), new Money(drafted), new Money(spent), new Money(budgeted - drafted - spent));

    private sealed record Part(string Source, string Purpose, long Fen);
}
