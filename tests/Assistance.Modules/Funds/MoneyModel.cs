using Assistance.Funds.Domain;

namespace Assistance.Modules.Tests.Funds;

/// <summary>One random act; each number means what the act makes of it.</summary>
/// <param name="Fund">0 the county's, 1 the township's.</param>
/// <param name="Day">Days from New Year.</param>
/// <param name="Pick">Which of the vouchers posted before.</param>
internal sealed record Step(int Act, int Fund, int Heap, int Purpose, int Fen, int Day, int Pick)
{
    public static readonly DateOnly NewYear = new(2026, 1, 1);

    public DateOnly On => NewYear.AddDays(Day);

    public StepKind Kind => Act switch
    {
        < 6 => StepKind.Contribute,
        < 11 => StepKind.Grant,
        < 14 => StepKind.Transfer,
        < 16 => StepKind.Return,
        < 19 => StepKind.Reverse,
        _ => StepKind.Close,
    };
}

internal enum StepKind
{
    Contribute,
    Grant,
    Transfer,
    Return,
    Reverse,
    Close,
}

/// <summary>Money of one provenance.</summary>
internal static class Heap
{
    public static readonly IReadOnlyList<Provenance> All =
    [
        new("fiscalAppropriation"), new("partyDues", OfDues: true), new("higherLevel", OfDues: true), new("higherLevel"), new("socialDonation", EarmarkedFor: "education"),
    ];

    public static readonly IReadOnlyList<string> Purposes = ["grant", "loan", "education"];
}

/// <summary>What the rules say, as simply as it can be said: heaps of money, a list of what was done, and the first day that is open in each fund.</summary>
internal sealed class MoneyModel
{
    // The frozen clock's day is the 69th of the year.
    private const int Today = 68;
    private static readonly int[] MonthEnds = [30, 58, 89];

    private readonly long[,] _held = new long[2, 5];
    private readonly int[] _closed = [-1, -1];
    private readonly List<Act> _acts = [];

    public long Held(int fund, int heap) => _held[fund, heap];

    /// <returns>Whether the act is allowed.</returns>
    public bool Take(Step step) => step.Kind switch
    {
        StepKind.Contribute => IsOpen(step.Fund, step.Day) && Do(new Act(step.Fund, step.Heap, step.Fen, StepKind.Contribute, step.Day)),
        StepKind.Grant => Serves(step.Heap, step.Purpose) && IsOpen(step.Fund, step.Day) && _held[step.Fund, step.Heap] >= step.Fen
            && Do(new Act(step.Fund, step.Heap, -step.Fen, StepKind.Grant, step.Day)),
        StepKind.Transfer => IsOpen(0, step.Day) && IsOpen(1, step.Day) && _held[step.Fund, step.Heap] >= step.Fen
            && Do(new Act(step.Fund, step.Heap, -step.Fen, StepKind.Transfer, step.Day)),
        StepKind.Return => _acts.Count > 0 && Return(_acts[step.Pick % _acts.Count], step),
        StepKind.Reverse => _acts.Count > 0 && Reverse(_acts[step.Pick % _acts.Count], step),
        _ => Close(step.Fund),
    };

    private static bool Serves(int heap, int purpose) => (heap, purpose) switch
    {
        (4, _) => purpose == 2,
        (1 or 2, 1) => false,
        _ => true,
    };

    private bool IsOpen(int fund, int day) => day > _closed[fund] && day <= Today;

    private bool Do(Act act)
    {
        _held[act.Fund, act.Heap] += act.Change;
        if (act.Kind == StepKind.Transfer)
            _held[1 - act.Fund, act.Heap] -= act.Change;
        _acts.Add(act);
        return true;
    }

    private bool Return(Act paid, Step step)
    {
        if (paid.Kind != StepKind.Grant || paid.Undoes is not null || paid.IsUndone || step.Fen > -paid.Change - paid.CameBack || step.Day < paid.Day || !IsOpen(paid.Fund, step.Day))
            return false;
        paid.CameBack += step.Fen;
        return Do(new Act(paid.Fund, paid.Heap, step.Fen, StepKind.Return, step.Day) { Returns = paid });
    }

    private bool Reverse(Act act, Step step)
    {
        if (act.Undoes is not null || act.IsUndone || act.CameBack > 0 || step.Day < act.Day || !IsOpen(act.Fund, step.Day))
            return false;
        if (act.Kind == StepKind.Transfer && !IsOpen(1 - act.Fund, step.Day))
            return false;
        var (loser, loses) = act.Kind == StepKind.Transfer ? (1 - act.Fund, -act.Change) : (act.Fund, act.Change);
        if (_held[loser, act.Heap] < loses)
            return false;
        act.IsUndone = true;
        if (act.Returns is { } paid)
            paid.CameBack -= act.Change;
        return Do(new Act(act.Fund, act.Heap, -act.Change, act.Kind, step.Day) { Undoes = act });
    }

    private bool Close(int fund)
    {
        var end = Array.Find(MonthEnds, end => end > _closed[fund]);
        if (end == 0 || end >= Today)
            return false;
        _closed[fund] = end;
        return true;
    }

    /// <param name="Change">What the fund holds more afterwards.</param>
    private sealed record Act(int Fund, int Heap, long Change, StepKind Kind, int Day)
    {
        public bool IsUndone { get; set; }

        public long CameBack { get; set; }

        public Act? Undoes { get; init; }

        public Act? Returns { get; init; }
    }
}
