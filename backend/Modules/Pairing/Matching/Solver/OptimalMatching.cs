namespace Assistance.Pairing.Matching.Solver;

/// <summary>
/// The cheapest matching, as a flow from people through helpers: one search of the shortest way for each helper wanted, with a price on every
/// helper and a worth on every person that keep all distances non-negative and prove the result optimal. No chance is in it: equals are taken in
/// the order of the problem.
/// </summary>
internal sealed class OptimalMatching
{
    private const int None = -1;

    private readonly MatchingProblem _problem;
    private readonly Weights _weights;
    private readonly int[] _first;
    private readonly bool[] _open;
    private readonly bool[] _taken;
    private readonly int[] _most;
    private readonly int[] _firstSeat;
    private readonly int[] _seats;
    private readonly int[] _load;
    private readonly int[] _unmet;
    private readonly long[] _price;
    private readonly long[] _worth;

    private readonly NearestFirst _near = new();
    private readonly long[] _distance;
    private readonly int[] _stamp;
    private readonly bool[] _settled;
    private readonly int[] _by;
    private readonly List<int> _reached = [];
    private int[]? _choices;
    private int[] _firstChoice = [];
    private int _search;
    private long _end;
    private int _endNode;

    private OptimalMatching(MatchingProblem problem)
    {
        _problem = problem;
        _weights = new Weights(problem);
        var (helpers, people) = (problem.Helpers.Count, problem.Demands.Count);
        _first = new int[people + 1];
        // Locked ones are decided; whose seats or wants are all decided takes nobody else.
        _open = [.. problem.Candidates.Select(candidate => !candidate.Locked
            && problem.LockedOfHelper[candidate.Helper] < problem.Helpers[candidate.Helper].Maximum && problem.LockedOfPerson[candidate.Person] < problem.Demands[candidate.Person])];
        _taken = new bool[problem.Candidates.Length];
        _most = new int[helpers];
        _firstSeat = new int[helpers + 1];
        _load = [.. problem.LockedOfHelper];
        _unmet = new int[people];
        _price = new long[helpers];
        _worth = new long[people];
        (_distance, _stamp, _settled, _by) = (new long[helpers + people + 1], new int[helpers + people + 1], new bool[helpers + people + 1], new int[helpers + people + 1]);
        var choices = new int[helpers];
        foreach (var candidate in problem.Candidates)
        {
            _first[candidate.Person + 1]++;
            choices[candidate.Helper]++;
        }

        for (var person = 0; person < people; person++)
            _first[person + 1] += _first[person];
        for (var helper = 0; helper < helpers; helper++)
        {
            _most[helper] = Math.Min(choices[helper], problem.Helpers[helper].Maximum);
            _firstSeat[helper + 1] = _firstSeat[helper] + _most[helper];
            _price[helper] = SeatCost(helper, _load[helper]);
        }

        _seats = new int[_firstSeat[helpers]];
    }

    /// <summary>Per person, how many helpers fewer than wanted.</summary>
    public IReadOnlyList<int> Unmet => _unmet;

    /// <summary>Whom each helper has, the locked ones included.</summary>
    public IReadOnlyList<int> Loads => _load;

    /// <summary>Which candidates are chosen, the locked ones included.</summary>
    public IEnumerable<int> Chosen => Enumerable.Range(0, _taken.Length).Where(IsChosen);

    public Toll Toll
    {
        get
        {
            var cost = Chosen.Sum(candidate => (long)_problem.Candidates[candidate].Cost);
            var missing = 0L;
            for (var helper = 0; helper < _load.Length; helper++)
            {
                cost += _problem.Load * ((long)_load[helper] * (_load[helper] - 1) / 2);
                missing += Math.Max(0, _problem.Helpers[helper].Minimum - _load[helper]);
            }

            return new Toll(_unmet.Sum(), missing, cost);
        }
    }

    /// <summary>Whether the prices prove that nothing is cheaper: no choice left out is worth taking, none taken is worth leaving.</summary>
    public bool IsProvedOptimal
    {
        get
        {
            for (var i = 0; i < _taken.Length; i++)
            {
                if (_open[i] && (_taken[i] ? Reduced(i) > 0 : Reduced(i) < 0))
                    return false;
            }

            for (var person = 0; person < _unmet.Length; person++)
            {
                if (_worth[person] > _weights.Unmet || (_unmet[person] > 0 && _worth[person] < _weights.Unmet))
                    return false;
            }

            for (var helper = 0; helper < _load.Length; helper++)
            {
                if ((HasSeat(helper) && _price[helper] > SeatCost(helper, _load[helper])) || (MayLeave(helper) && _price[helper] < SeatCost(helper, _load[helper] - 1)))
                    return false;
            }

            return true;
        }
    }

    public static OptimalMatching Solve(MatchingProblem problem, CancellationToken cancellationToken)
    {
        var matching = new OptimalMatching(problem);
        if (problem.IsDense)
        {
            matching.Adopt(cancellationToken);
            return matching;
        }

        for (var person = 0; person < problem.Demands.Count; person++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var wanted = problem.Demands[person] - problem.LockedOfPerson[person]; wanted > 0; wanted--)
                matching.Help(person);
        }

        return matching;
    }

    public bool IsChosen(int candidate) => _taken[candidate] || _problem.Candidates[candidate].Locked;

    /// <summary>
    /// Whom else the person could have, and what the whole would cost more then, everybody else being placed anew as well as may be: one search back from the
    /// person for all of them. What is locked may leave none.
    /// </summary>
    /// <returns>The cheapest first; where several cost the same, not all of them need be among so few.</returns>
    public IReadOnlyList<(int Candidate, Toll Extra)> Alternatives(int person, int most)
    {
        var others = Enumerable.Range(_first[person], _first[person + 1] - _first[person]).Where(i => _open[i] && !_taken[i]).ToDictionary(i => _problem.Candidates[i].Helper);
        var least = others.Count == 0 ? 0 : others.Values.Min(Reduced);
        var best = new PriorityQueue<int, (long, int)>();
        Begin();
        Go(Helpers + person, 0);
        while (_near.Count > 0)
        {
            var (distance, node) = _near.Take();
            if (best.Count == most && best.TryPeek(out _, out var worst) && distance + least >= -worst.Item1)
                break;
            if (!Settle(node))
                continue;
            if (node == Sink)
            {
                IntoSink(distance, person);
                continue;
            }

            if (node >= Helpers)
            {
                IntoPerson(node - Helpers, distance);
                continue;
            }

            if (others.TryGetValue(node, out var candidate))
            {
                best.Enqueue(candidate, (-(distance + Reduced(candidate)), -candidate));
                if (best.Count > most)
                    best.Dequeue();
            }

            IntoHelper(node, distance, person);
        }

        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => (item.Element, _weights.Read(-item.Priority.Item1)))];
    }

    private int Helpers => _load.Length;

    // The place where the flow ends: everybody who has a seat, and whoever has to do without.
    private int Sink => Helpers + _unmet.Length;

    private long SeatCost(int helper, int taken) => (_problem.Load * (long)taken) - (taken < _problem.Helpers[helper].Minimum ? _weights.Short : 0);

    private bool HasSeat(int helper) => _load[helper] < _most[helper];

    private bool MayLeave(int helper) => _load[helper] > _problem.LockedOfHelper[helper];

    private long Reduced(int candidate)
    {
        ref readonly var edge = ref _problem.Candidates[candidate];
        return edge.Cost + _price[edge.Helper] - _worth[edge.Person];
    }

    private ReadOnlySpan<int> SeatsOf(int helper) => _seats.AsSpan(_firstSeat[helper], _load[helper] - _problem.LockedOfHelper[helper]);

    private void Help(int person)
    {
        _worth[person] = _weights.Unmet;
        for (var i = _first[person]; i < _first[person + 1]; i++)
        {
            if (!_taken[i] && _open[i])
                _worth[person] = Math.Min(_worth[person], _problem.Candidates[i].Cost + _price[_problem.Candidates[i].Helper]);
        }

        Begin();
        Leave(person, 0);
        while (_near.Count > 0)
        {
            var (distance, node) = _near.Take();
            if (distance >= _end)
                break;
            if (!Settle(node))
                continue;
            if (node >= Helpers)
            {
                Leave(node - Helpers, distance);
                continue;
            }

            foreach (var seat in SeatsOf(node))
            {
                var neighbour = Helpers + _problem.Candidates[seat].Person;
                var there = distance - Reduced(seat);
                if (there < _end && Nearer(neighbour, there, seat))
                    _near.Add(there, neighbour);
            }
        }

        foreach (var node in _reached)
        {
            if (!_settled[node])
                continue;
            if (node < Helpers)
                _price[node] += _end - _distance[node];
            else
                _worth[node - Helpers] += _end - _distance[node];
        }

        Shift(person);
    }

    private void Leave(int person, long distance)
    {
        var node = Helpers + person;
        if (_stamp[node] != _search)
            Nearer(node, distance, None);
        _settled[node] = true;
        EndAt(node, distance + _weights.Unmet - _worth[person]);
        for (var i = _first[person]; i < _first[person + 1]; i++)
        {
            if (_taken[i] || !_open[i])
                continue;
            var helper = _problem.Candidates[i].Helper;
            var there = distance + Reduced(i);
            if (there >= _end || !Nearer(helper, there, i))
                continue;
            if (HasSeat(helper))
                EndAt(helper, there + SeatCost(helper, _load[helper]) - _price[helper]);
            if (there < _end)
                _near.Add(there, helper);
        }
    }

    private void EndAt(int node, long distance)
    {
        if (distance < _end)
            (_end, _endNode) = (distance, node);
    }

    // Everybody on the way moves on by one, from where it ends back to whom it was for.
    private void Shift(int person)
    {
        var node = _endNode;
        if (node >= Helpers)
            _unmet[node - Helpers]++;
        var grows = node < Helpers;
        while (true)
        {
            if (node < Helpers)
            {
                var entered = _by[node];
                _taken[entered] = true;
                _seats[_firstSeat[node] + _load[node] - _problem.LockedOfHelper[node] - (grows ? 0 : 1)] = entered;
                if (grows)
                    _load[node]++;
                grows = false;
                node = Helpers + _problem.Candidates[entered].Person;
                continue;
            }

            if (node - Helpers == person)
                return;
            var left = _by[node];
            _taken[left] = false;
            node = _problem.Candidates[left].Helper;
            var seats = _seats.AsSpan(_firstSeat[node], _load[node] - _problem.LockedOfHelper[node]);
            seats[seats.IndexOf(left)] = seats[^1];
        }
    }

    private void Adopt(CancellationToken cancellationToken)
    {
        var helpers = Helpers;
        var assignment = DenseAssignment.Solve(
            _unmet.Length,
            [.. Enumerable.Range(0, helpers).SelectMany(helper => Enumerable.Repeat(helper, _most[helper]))],
            [.. Enumerable.Range(0, helpers).SelectMany(helper => Enumerable.Range(0, _most[helper]).Select(taken => SeatCost(helper, taken)))],
            helpers,
            [.. _problem.Candidates.Select(candidate => candidate.Cost)],
            cancellationToken);
        for (var person = 0; person < _unmet.Length; person++)
        {
            var (helper, price) = assignment[person];
            var chosen = (person * helpers) + helper;
            _taken[chosen] = true;
            _seats[_firstSeat[helper] + _load[helper]] = chosen;
            _load[helper]++;
            _price[helper] = price;
            _worth[person] = _problem.Candidates[chosen].Cost + price;
        }
    }

    // Whoever holds the person could let go of them, and so could who is doing without.
    private void IntoPerson(int person, long distance)
    {
        for (var i = _first[person]; i < _first[person + 1]; i++)
        {
            if (_taken[i])
                Go(_problem.Candidates[i].Helper, distance - Reduced(i));
        }

        if (_unmet[person] > 0)
            Go(Sink, distance + _worth[person] - _weights.Unmet);
    }

    private void IntoHelper(int helper, long distance, int target)
    {
        foreach (var i in ChoicesOf(helper))
        {
            var person = _problem.Candidates[i].Person;
            if (!_taken[i] && _open[i] && person != target)
                Go(Helpers + person, distance + Reduced(i));
        }

        if (MayLeave(helper))
            Go(Sink, distance + _price[helper] - SeatCost(helper, _load[helper] - 1));
    }

    private void IntoSink(long distance, int target)
    {
        for (var helper = 0; helper < Helpers; helper++)
        {
            if (HasSeat(helper))
                Go(helper, distance + SeatCost(helper, _load[helper]) - _price[helper]);
        }

        for (var person = 0; person < _unmet.Length; person++)
        {
            if (person != target)
                Go(Helpers + person, distance + _weights.Unmet - _worth[person]);
        }
    }

    private ReadOnlySpan<int> ChoicesOf(int helper)
    {
        if (_choices is null)
        {
            _firstChoice = new int[Helpers + 1];
            foreach (var candidate in _problem.Candidates)
                _firstChoice[candidate.Helper + 1]++;
            for (var i = 0; i < Helpers; i++)
                _firstChoice[i + 1] += _firstChoice[i];
            var next = _firstChoice.ToArray();
            _choices = new int[_problem.Candidates.Length];
            for (var i = 0; i < _choices.Length; i++)
                _choices[next[_problem.Candidates[i].Helper]++] = i;
        }

        return _choices.AsSpan(_firstChoice[helper], _firstChoice[helper + 1] - _firstChoice[helper]);
    }

    private void Go(int node, long distance)
    {
        if (Nearer(node, distance, None))
            _near.Add(distance, node);
    }

    private void Begin()
    {
        _search++;
        _near.Clear();
        _reached.Clear();
        (_end, _endNode) = (long.MaxValue, None);
    }

    private bool Nearer(int node, long distance, int by)
    {
        if (_stamp[node] == _search)
        {
            if (_settled[node] || distance >= _distance[node])
                return false;
        }
        else
        {
            _stamp[node] = _search;
            _settled[node] = false;
            _reached.Add(node);
        }

        (_distance[node], _by[node]) = (distance, by);
        return true;
    }

    private bool Settle(int node)
    {
        if (_settled[node])
            return false;
        _settled[node] = true;
        return true;
    }
}
