using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Banking;

/// <summary>A batch of payments whose vouchers no line was found for yet.</summary>
/// <param name="Payees">Whom it paid, and what.</param>
internal sealed record PaidBatch(IReadOnlyList<VoucherId> Vouchers, IReadOnlyList<(string Name, Money Amount)> Payees);

/// <summary>Finds which lines of the bank are which vouchers of the books. Only what can be nothing else is joined; the rest is for people.</summary>
internal sealed class Reconciler(IReadOnlyCollection<BankLine> lines, IReadOnlyCollection<Voucher> vouchers)
{
    /// <summary>How many days the bank and the books may be apart.</summary>
    public const int DaysApart = 15;

    private readonly HashSet<BankLine> _lines = [.. lines];
    private readonly Dictionary<VoucherId, Voucher> _vouchers = vouchers.ToDictionary(voucher => voucher.Id);
    private readonly List<(IReadOnlyList<BankLine> Lines, IReadOnlyList<Voucher> Vouchers)> _found = [];

    public IReadOnlyList<(IReadOnlyList<BankLine> Lines, IReadOnlyList<Voucher> Vouchers)> Find(IEnumerable<PaidBatch> batches)
    {
        foreach (var reversal in vouchers.Where(voucher => voucher.ReversalOf is not null).OrderBy(voucher => voucher.Id))
            FindReversed(reversal);
        foreach (var batch in batches)
            FindBatch(batch);
        FindPairs(Agree);
        FindPairs(DoNotDisagree);
        return _found;
    }

    // What was reversed before the bank had it never moved any money.
    private void FindReversed(Voucher reversal)
    {
        if (_vouchers.TryGetValue(reversal.ReversalOf!.Value, out var original) && !_lines.Any(line => IsNear(line, original) && line.Net == NetOf(original)))
            Join([], [original, reversal]);
    }

    // The bank has a batch as one sum, or one line for each who was paid.
    private void FindBatch(PaidBatch batch)
    {
        var paid = batch.Vouchers.Where(_vouchers.ContainsKey).Select(id => _vouchers[id]).ToList();
        if (paid.Count < batch.Vouchers.Count || paid.Count == 0)
            return;
        var total = new Money(paid.Sum(voucher => NetOf(voucher).Fen));
        var near = _lines.Where(line => paid.TrueForAll(voucher => IsNear(line, voucher))).OrderBy(line => line.Day).ThenBy(line => line.Place).ToList();
        // Of one payee the name has to agree as well, and a sum that another voucher has, too, may be that one.
        if (batch.Payees.Count > 1 && near.FindAll(line => line.Net == total) is [var whole] && !_vouchers.Values.Any(other => NetOf(other) == total && IsNear(whole, other) && !paid.Contains(other)))
        {
            Join([whole], paid);
            return;
        }

        var byPayee = near.GroupBy(line => (Plain(line.Party), line.Paid)).ToDictionary(same => same.Key, same => new Queue<BankLine>(same));
        var each = new List<BankLine>();
        foreach (var (name, amount) in batch.Payees)
        {
            if (!byPayee.TryGetValue((Plain(name), amount), out var same) || !same.TryDequeue(out var line))
                return;
            each.Add(line);
        }

        if (each.Sum(line => line.Net.Fen) == total.Fen)
            Join(each, paid);
    }

    // One line and one voucher for which there is no other.
    private void FindPairs(Func<BankLine, Voucher, bool> fit)
    {
        var byNet = _vouchers.Values.ToLookup(NetOf);
        var candidates = _lines.ToDictionary(line => line, line => byNet[line.Net].Where(voucher => IsNear(line, voucher) && fit(line, voucher)).ToList());
        var asked = candidates.SelectMany(one => one.Value, (one, voucher) => (voucher, one.Key)).ToLookup(one => one.voucher, one => one.Key);
        foreach (var (line, fitting) in candidates.OrderBy(one => one.Key.Day).ThenBy(one => one.Key.Place))
        {
            if (fitting is [var only] && asked[only].Take(2).Count() == 1)
                Join([line], [only]);
        }
    }

    private void Join(IReadOnlyList<BankLine> joined, IReadOnlyList<Voucher> with)
    {
        _lines.ExceptWith(joined);
        foreach (var voucher in with)
            _vouchers.Remove(voucher.Id);
        _found.Add((joined, with));
    }

    private static bool Agree(BankLine line, Voucher voucher) => Plain(line.Party) is { } one && Plain(voucher.Party) is { } other && IsSame(one, other);

    private static bool DoNotDisagree(BankLine line, Voucher voucher) => line.Party is null || voucher.Party is null;

    private static bool IsSame(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static string? Plain(string? name) => name is null ? null : CellText.Compact(name);

    private static bool IsNear(BankLine line, Voucher voucher) => Math.Abs(line.Day.DayNumber - voucher.Day.DayNumber) <= DaysApart;

    private static Money NetOf(Voucher voucher) => voucher.Received - voucher.Paid;
}
