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
        < 20 => StepKind.Close,
        < 24 => StepKind.Lend,
        < 27 => StepKind.Repay,
        < 28 => StepKind.UndoRepayment,
        _ => StepKind.WriteOff,
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
    Lend,
    Repay,
    UndoRepayment,
    WriteOff,
}

/// <summary>Money of one provenance.</summary>
internal static class Heap
{
    public static readonly IReadOnlyList<Provenance> All =
    [
        new("fiscalAppropriation"), new("partyDues", OfDues: true), new("higherLevel", OfDues: true), new("higherLevel"), new("socialDonation", EarmarkedFor: "education"),
        new("fiscalAppropriation", EarmarkedFor: "loan"), new("higherLevel", OfDues: true, EarmarkedFor: "loan"),
    ];

    public static readonly IReadOnlyList<string> Purposes = ["grant", "loan", "education"];
}

/// <summary>What the rules say, as simply as it can be said: heaps of money, a list of what was done, and the first day that is open in each fund.</summary>
internal sealed class MoneyModel
{
    // The frozen clock's day is the 69th of the year.
    private const int Today = 68;
    private static readonly int[] MonthEnds = [30, 58, 89];

    private readonly long[,] _held = new long[2, 7];
    private readonly List<Debt> _debts = [];
    private readonly int[] _closed = [-1, -1];
    private readonly List<Act> _acts = [];

    public long Held(int fund, int heap) => _held[fund, heap];

    /// <summary>What borrowers of the fund owe: in its books, and written off.</summary>
    public (long InTheBooks, long WrittenOff) Owed(int fund) => (_debts.Where(d => d.Fund == fund).Sum(d => d.Owed), _debts.Where(d => d.Fund == fund).Sum(d => d.WrittenOff));

    /// <returns>Whether the act is allowed.</returns>
    public bool Take(Step step) => step.Kind switch
    {
        // Dues never become principal.
        StepKind.Contribute => step.Heap != 6 && IsOpen(step.Fund, step.Day) && Do(new Act(step.Fund, step.Heap, step.Fen, StepKind.Contribute, step.Day)),
        StepKind.Grant => Serves(step.Heap, step.Purpose) && IsOpen(step.Fund, step.Day) && _held[step.Fund, step.Heap] >= step.Fen
            && Do(new Act(step.Fund, step.Heap, -step.Fen, StepKind.Grant, step.Day)),
        StepKind.Transfer => IsOpen(0, step.Day) && IsOpen(1, step.Day) && _held[step.Fund, step.Heap] >= step.Fen
            && Do(new Act(step.Fund, step.Heap, -step.Fen, StepKind.Transfer, step.Day)),
        StepKind.Return => _acts.Count > 0 && Return(_acts[step.Pick % _acts.Count], step),
        StepKind.Reverse => _acts.Count > 0 && Reverse(_acts[step.Pick % _acts.Count], step),
        StepKind.Lend => step.Heap == 5 && IsOpen(step.Fund, step.Day) && _held[step.Fund, step.Heap] >= step.Fen && Lend(step),
        StepKind.Repay => _debts.Count > 0 && Repay(_debts[step.Pick % _debts.Count], step),
        StepKind.UndoRepayment => _debts.Count > 0 && Undo(_debts[step.Pick % _debts.Count]),
        StepKind.WriteOff => _debts.Count > 0 && WriteOff(_debts[step.Pick % _debts.Count]),
        _ => Close(step.Fund),
    };

    private static bool Serves(int heap, int purpose) => (heap, purpose) switch
    {
        // Loans are lent, not spent, and principal is nothing but lent.
        (_, 1) => false,
        (4, _) => purpose == 2,
        (5 or 6, _) => false,
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

    // A loan's voucher is not reversed by itself.
    private void Note(int fund, StepKind kind) => _acts.Add(new Act(fund, 5, 0, kind, Today));

    private bool Reverse(Act act, Step step)
    {
        if (act.Kind is StepKind.Lend or StepKind.Repay or StepKind.UndoRepayment or StepKind.WriteOff)
            return false;
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

    private bool Lend(Step step)
    {
        _held[step.Fund, 5] -= step.Fen;
        _debts.Add(new Debt(step.Fund) { Owed = step.Fen, Since = step.Day });
        Note(step.Fund, StepKind.Lend);
        return true;
    }

    // The fee is on another heap of the same source; here it is free.
    private bool Repay(Debt debt, Step step)
    {
        var owed = debt.IsWrittenOff ? debt.WrittenOff : debt.Owed;
        if (step.Fen > owed || step.Day < debt.LastDay || !IsOpen(debt.Fund, step.Day) || (!debt.IsWrittenOff && debt.Owed == 0))
            return false;
        if (debt.IsWrittenOff)
            debt.WrittenOff -= step.Fen;
        else
            debt.Owed -= step.Fen;
        _held[debt.Fund, 5] += step.Fen;
        debt.Paid.Push((step.Fen, step.Day));
        debt.MayUndo = true;
        Note(debt.Fund, StepKind.Repay);
        return true;
    }

    // Undone as of today, which may be closed or not; only what came last.
    private bool Undo(Debt debt)
    {
        if (!debt.MayUndo || !IsOpen(debt.Fund, Today) || debt.Paid.Count == 0 || _held[debt.Fund, 5] < debt.Paid.Peek().Fen)
            return false;
        var (fen, _) = debt.Paid.Pop();
        _held[debt.Fund, 5] -= fen;
        if (debt.IsWrittenOff)
            debt.WrittenOff += fen;
        else
            debt.Owed += fen;
        debt.MayUndo = false;
        Note(debt.Fund, StepKind.UndoRepayment);
        return true;
    }

    private bool WriteOff(Debt debt)
    {
        if (debt.IsWrittenOff || debt.Owed == 0 || !IsOpen(debt.Fund, Today))
            return false;
        (debt.WrittenOff, debt.Owed, debt.IsWrittenOff, debt.Since) = (debt.Owed, 0, true, Today);
        debt.MayUndo = false;
        Note(debt.Fund, StepKind.WriteOff);
        return true;
    }

    private bool Close(int fund)
    {
        var end = Array.Find(MonthEnds, end => end > _closed[fund]);
        if (end == 0 || end >= Today)
            return false;
        _closed[fund] = end;
        return true;
    }

    private sealed class Debt(int fund)
    {
        public int Fund => fund;

        public long Owed { get; set; }

        public long WrittenOff { get; set; }

        public bool IsWrittenOff { get; set; }

        public int Since { get; set; }

        public bool MayUndo { get; set; }

        public Stack<(long Fen, int Day)> Paid { get; } = new();

        public int LastDay => Paid.Count == 0 ? Since : Math.Max(Since, Paid.Peek().Day);
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
