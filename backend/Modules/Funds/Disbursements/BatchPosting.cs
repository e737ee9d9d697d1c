using System.Globalization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>
/// Puts a batch into the journal, and takes back what comes back of it. Each line knows from which vouchers it was paid, so that every fen goes back to the source that it
/// came from.
/// </summary>
internal sealed class BatchPosting(FundsDb db, FundDesk desk, IPeople people, BusinessClock clock)
{
    /// <summary>Whoever calls it has the fund's turn. Judges all before it posts any.</summary>
    public async Task<Refusal?> PostAsync(Fund fund, Disbursement batch, IReadOnlyList<DisbursementLine> due, CancellationToken cancellationToken)
    {
        var (today, hand) = (clock.Today, desk.Maker);
        var book = await desk.OpenWholeBookAsync(fund, today, cancellationToken);
        var left = batch.Sources.ToDictionary(source => source, book.Held);
        var parts = due.ToDictionary(line => line, _ => new List<(Provenance Of, Money Amount)>());
        var lacking = Money.Zero;
        // Earmarked money serves its purpose alone; taking it first leaves the rest to the others.
        foreach (var line in due)
        {
            var open = line.Amount;
            foreach (var source in batch.Sources.Where(source => source.RefuseFor(line.Purpose) is null).OrderBy(source => source.EarmarkedFor is null))
            {
                var part = left[source] < open ? left[source] : open;
                if (part <= Money.Zero)
                    continue;
                (left[source], open) = (left[source] - part, open - part);
                parts[line].Add((source, part));
            }

            lacking += open;
        }

        if (lacking > Money.Zero)
            return DisbursementRefusals.NotCovered(lacking);

        var vouchers = new Dictionary<(Provenance Of, string Purpose), Voucher>();
        var sums = parts.SelectMany(one => one.Value, (one, part) => (Key: (part.Of, one.Key.Purpose), one.Key.PersonId, part.Amount)).GroupBy(one => one.Key).ToList();
        var first = await people.CardsAsync([.. sums.Select(sum => sum.First().PersonId)], cancellationToken);
        foreach (var sum in sums)
        {
            var party = PartyOf(first[sum.First().PersonId].Name, sum.Count());
            var text = new VoucherText(today, batch.Title, party, new Hands(batch.MadeBy, batch.MadeByName, hand.MadeBy, hand.MadeByName));
            var posted = book.Spend(sum.Aggregate(Money.Zero, (total, one) => total + one.Amount), sum.Key.Of, sum.Key.Purpose, text);
            if (posted.Refusal is not null)
                return posted.Refusal;
            vouchers.Add(sum.Key, posted.Value);
        }

        desk.Keep(book, vouchers.Values);
        foreach (var (line, paid) in parts)
            line.Pay([.. paid.Select(part => new PaidPart(vouchers[(part.Of, line.Purpose)].Id, part.Amount))], today);
        return null;
    }

    /// <summary>Money of a line comes back: to where it was taken from. Whoever calls it has the fund's turn.</summary>
    public async Task<Refusal?> TakeBackAsync(Fund fund, DisbursementLine line, Money amount, string summary, CancellationToken cancellationToken)
    {
        var book = await desk.OpenWholeBookAsync(fund, clock.Today, cancellationToken);
        var vouchers = new List<Voucher>();
        foreach (var part in line.Parts)
        {
            var back = part.Amount < amount ? part.Amount : amount;
            if (back <= Money.Zero)
                break;
            var paid = await db.Vouchers.SingleAsync(v => v.Id == part.VoucherId, cancellationToken);
            var posted = book.TakeBack(paid, await desk.AftermathAsync(paid.Id, cancellationToken), back, new VoucherText(clock.Today, summary, paid.Party, desk.Maker));
            if (posted.Refusal is not null)
                return posted.Refusal;
            vouchers.Add(posted.Value);
            amount -= back;
        }

        desk.Keep(book, vouchers);
        return null;
    }

    private static string PartyOf(string first, int count) => count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first}等{count}人");
}
