namespace Assistance.Pairing.Matching.Solver;

/// <summary>
/// Gives every person one seat over a full table of costs: people bid for seats twice over, then whoever is left without one gets it along the shortest
/// way (Jonker and Volgenant's two steps, for more seats than people, where a seat that nobody takes keeps its own price).
/// </summary>
internal sealed class DenseAssignment
{
    private const int Nobody = -1;

    private readonly int[] _helperOf;
    private readonly int _helpers;
    private readonly int[] _costs;
    private readonly long[] _price;
    private readonly int[] _seatOf;
    private readonly int[] _personOn;

    private DenseAssignment(int people, int[] helperOf, long[] price, int helpers, int[] costs)
    {
        (_helperOf, _price, _helpers, _costs) = (helperOf, price, helpers, costs);
        (_seatOf, _personOn) = (new int[people], new int[helperOf.Length]);
        Array.Fill(_seatOf, Nobody);
        Array.Fill(_personOn, Nobody);
    }

    /// <param name="helperOf">The helper of each seat.</param>
    /// <param name="seatCosts">What taking each seat costs, whoever takes it.</param>
    /// <param name="costs">A row of all helpers for each person.</param>
    /// <returns>For each person the helper and the price of the seat.</returns>
    public static (int Helper, long Price)[] Solve(int people, int[] helperOf, long[] seatCosts, int helpers, int[] costs, CancellationToken cancellationToken)
    {
        var assignment = new DenseAssignment(people, helperOf, [.. seatCosts], helpers, costs);
        var without = Enumerable.Range(0, people).ToList();
        // With a single seat there is no second best to bid against.
        for (var round = 0; round < 2 && helperOf.Length > 1; round++)
            without = assignment.Bid(without);
        foreach (var person in without)
        {
            cancellationToken.ThrowIfCancellationRequested();
            assignment.Place(person);
        }

        return [.. assignment._seatOf.Select(seat => (helperOf[seat], assignment._price[seat]))];
    }

    private ReadOnlySpan<int> CostsOf(int person) => _costs.AsSpan(person * _helpers, _helpers);

    private List<int> Bid(List<int> without)
    {
        var still = new List<int>();
        foreach (var first in without)
        {
            var person = first;
            while (person != Nobody)
            {
                var (best, second, gain) = TwoBest(person);
                var seat = gain == 0 && _personOn[best] != Nobody ? second : best;
                var before = _personOn[seat];
                if (seat == best)
                    _price[seat] += gain;
                (_seatOf[person], _personOn[seat]) = (seat, person);
                if (before != Nobody)
                    _seatOf[before] = Nobody;
                // Where nothing was gained, bidding on would go round in a circle.
                if (before != Nobody && gain == 0)
                {
                    still.Add(before);
                    break;
                }

                person = before;
            }
        }

        return still;
    }

    private (int Best, int Second, long Gain) TwoBest(int person)
    {
        var costs = CostsOf(person);
        var (least, next, best, second) = (long.MaxValue, long.MaxValue, Nobody, Nobody);
        for (var seat = 0; seat < _price.Length; seat++)
        {
            var cost = costs[_helperOf[seat]] + _price[seat];
            if (cost >= next)
                continue;
            if (cost < least)
                (next, second, least, best) = (least, best, cost, seat);
            else
                (next, second) = (cost, seat);
        }

        return (best, second, next - least);
    }

    private void Place(int person)
    {
        var seats = _price.Length;
        var (distance, by, order) = (new long[seats], new int[seats], new int[seats]);
        var costs = CostsOf(person);
        for (var seat = 0; seat < seats; seat++)
            (distance[seat], by[seat], order[seat]) = (costs[_helperOf[seat]] + _price[seat], person, seat);

        // Up to `scanned` the seats are done with, up to `nearest` they are at the least distance, the rest lie further.
        var (scanned, nearest, done, least, end) = (0, 0, 0, 0L, Nobody);
        while (end == Nobody)
        {
            if (scanned == nearest)
            {
                done = scanned;
                (least, nearest) = Nearest(order, distance, scanned);
                for (var k = scanned; k < nearest && end == Nobody; k++)
                    end = _personOn[order[k]] == Nobody ? order[k] : Nobody;
                if (end != Nobody)
                    break;
            }

            var from = order[scanned++];
            var holder = _personOn[from];
            var theirs = CostsOf(holder);
            var start = least - theirs[_helperOf[from]] - _price[from];
            for (var k = nearest; k < seats; k++)
            {
                var seat = order[k];
                var there = start + theirs[_helperOf[seat]] + _price[seat];
                if (there >= distance[seat])
                    continue;
                (distance[seat], by[seat]) = (there, holder);
                if (there > least)
                    continue;
                if (_personOn[seat] == Nobody)
                {
                    end = seat;
                    break;
                }

                (order[k], order[nearest]) = (order[nearest], seat);
                nearest++;
            }
        }

        for (var k = 0; k < done; k++)
            _price[order[k]] += least - distance[order[k]];
        while (true)
        {
            var mover = by[end];
            _personOn[end] = mover;
            (end, _seatOf[mover]) = (_seatOf[mover], end);
            if (mover == person)
                return;
        }
    }

    private static (long Least, int Until) Nearest(int[] order, long[] distance, int from)
    {
        var (least, until) = (long.MaxValue, from);
        for (var k = from; k < order.Length; k++)
        {
            var seat = order[k];
            var there = distance[seat];
            if (there > least)
                continue;
            if (there < least)
                (least, until) = (there, from);
            (order[k], order[until]) = (order[until], seat);
            until++;
        }

        return (least, until);
    }
}
