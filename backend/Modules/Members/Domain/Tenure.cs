using System.Runtime.InteropServices;

namespace Assistance.Members.Domain;

/// <summary>For how long somebody held posts (rules D2, D3): the days on which they held any, however many at a time.</summary>
internal sealed class Tenure
{
    // As many as the longest month has: the odd days of one time never come to a month, and no month is counted before its time.
    private const int DaysOfMonth = 31;
    private readonly IReadOnlyList<Run> _runs;

    private Tenure(IReadOnlyList<Run> runs) => _runs = runs;

    public static Tenure Of(IEnumerable<PostHeld> posts)
    {
        var runs = new List<Run>();
        foreach (var post in posts.OrderBy(post => post.From))
        {
            var run = new Run(post.From, post.Until);
            if (runs.Count > 0 && runs[^1].Reaches(run.From))
                runs[^1] = runs[^1].With(run);
            else
                runs.Add(run);
        }

        return new Tenure(runs);
    }

    /// <summary>Since when they hold a post without a break; null where they hold none on the day.</summary>
    public DateOnly? HeldSince(DateOnly on) => _runs.Where(run => run.From <= on && (run.Until is not { } until || on <= until)).Select(run => (DateOnly?)run.From).FirstOrDefault();

    /// <summary>The last day in a post; null where they never held one until the day, or hold one on it.</summary>
    public DateOnly? LeftOn(DateOnly on) => HeldSince(on) is null ? _runs.Where(run => run.From <= on).Select(run => run.Until).LastOrDefault() : null;

    /// <summary>Completed months in posts until a day, the day included.</summary>
    /// <param name="continuous">The longest time without a break alone; else all times together, thirty-one odd days making a month.</param>
    public int MonthsBy(DateOnly on, bool continuous = false)
    {
        var spans = _runs.Where(run => run.From <= on).Select(run => MonthsAndDays(run.From, run.Until is { } until && until < on ? until : on)).ToList();
        if (continuous)
            return spans.Count == 0 ? 0 : spans.Max(span => span.Months);
        return spans.Sum(span => span.Months) + (spans.Sum(span => span.Days) / DaysOfMonth);
    }

    /// <summary>The first day on which so many months are completed; null where they are not by the day.</summary>
    public DateOnly? ReachedOn(int months, bool continuous, DateOnly by)
    {
        if (_runs.Count == 0 || MonthsBy(by, continuous) < months)
            return null;
        var (low, high) = (_runs[0].From.DayNumber, by.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (MonthsBy(DateOnly.FromDayNumber(middle), continuous) >= months)
                high = middle;
            else
                low = middle + 1;
        }

        return DateOnly.FromDayNumber(high);
    }

    /// <param name="last">Inclusive.</param>
    private static (int Months, int Days) MonthsAndDays(DateOnly from, DateOnly last)
    {
        var end = last.AddDays(1);
        var months = ((end.Year - from.Year) * 12) + end.Month - from.Month;
        if (from.AddMonths(months) > end)
            months--;
        return (months, end.DayNumber - from.AddMonths(months).DayNumber);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(DateOnly From, DateOnly? Until)
    {
        /// <summary>A run that begins on the day belongs to this one: there is no day between them.</summary>
        public bool Reaches(DateOnly day) => Until is not { } until || day <= until.AddDays(1);

        public Run With(Run other) => this with { Until = Until is { } until && other.Until is { } end ? (until > end ? until : end) : null };
    }
}
