using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Disbursements;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disclosures;

/// <summary>Draws a statement from the books and the payment lists; holds no more than the pack tells.</summary>
internal sealed class StatementReader(FundsDb db, IPeople people, IOrganisations organisations, IPolicies policies, BusinessClock clock)
{
    public async Task<DisclosureStatement> ReadAsync(Fund fund, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var policy = policies.SectionOf<DisclosurePolicy>(await policies.InForceAsync(fund.OrgPath, clock.Today, cancellationToken), DisclosurePolicy.SectionName);
        var sums = await db.AccountSumsAsync(db.Vouchers.Where(v => v.FundId == fund.Id), from, to, cancellationToken);
        var paid = policy.Tells(DisclosedField.People) || policy.Tells(DisclosedField.Recipients) ? await PaidAsync(fund.Id, from, to, cancellationToken) : [];
        var uses = sums.Where(sum => sum.Kind == AccountKind.Use).GroupBy(sum => sum.Purpose!, StringComparer.Ordinal)
            .Select(use => new DisclosedUse(use.Key, new Money(use.Sum(Moved)), policy.Tells(DisclosedField.People) ? paid.Where(line => line.Purpose == use.Key).DistinctBy(line => line.PersonId).Count() : null))
            .Where(use => use.Amount != Money.Zero).OrderBy(use => ByList.PurposeAt(use.Purpose)).ToList();
        var owner = await organisations.FindAsync(fund.OrgId, cancellationToken);
        return new DisclosureStatement(
            fund.Name, owner?.Name ?? string.Empty, from, to,
            [.. sums.GroupBy(sum => sum.Provenance.Source, StringComparer.Ordinal).Select(source => LineOf(source.Key, [.. source]))],
            uses,
            policy.Tells(DisclosedField.Recipients) ? await RecipientsAsync(paid, cancellationToken) : []);
    }

    private Task<List<PaidLine>> PaidAsync(FundId fund, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        db.DisbursementLines.Where(l => l.State == DisbursementLineState.Paid && l.PaidOn >= from && l.PaidOn <= to && db.Disbursements.Any(b => b.Id == l.DisbursementId && b.FundId == fund))
            .OrderBy(l => l.Purpose).ThenBy(l => l.Id).Select(l => new PaidLine(l.PersonId, l.Purpose, l.Amount)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<DisclosedPerson>> RecipientsAsync(List<PaidLine> paid, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([.. paid.Select(line => line.PersonId).Distinct()], cancellationToken);
        return [.. paid.GroupBy(line => (line.PersonId, line.Purpose))
            .Select(one => DisclosedPerson.Of(cards[one.Key.PersonId].Name, cards[one.Key.PersonId].OrgName, one.Key.Purpose, new Money(one.Sum(line => line.Amount.Fen))))];
    }

    private static DisclosedSource LineOf(string source, IReadOnlyList<AccountSum> sums)
    {
        var cash = sums.Where(sum => sum.Kind == AccountKind.Cash).ToList();
        var (income, used) = (-Of(AccountKind.Income), Of(AccountKind.Use));
        var (opening, closing) = (cash.Sum(sum => sum.Opening.Fen), cash.Sum(sum => sum.Closing.Fen));
        return new DisclosedSource(source, new Money(opening), new Money(income), new Money(closing - opening - income + used), new Money(used), new Money(closing));

        long Of(AccountKind kind) => sums.Where(sum => sum.Kind == kind).Sum(Moved);
    }

    private static long Moved(AccountSum sum) => sum.Debit.Fen - sum.Credit.Fen;

    private sealed record PaidLine(PersonId PersonId, string Purpose, Money Amount);
}
