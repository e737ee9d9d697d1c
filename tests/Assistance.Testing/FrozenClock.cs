namespace Assistance.Testing;

/// <summary>Stands still until it is moved. Timers stay real, so that nothing waits for ever.</summary>
public sealed class FrozenClock : TimeProvider
{
    /// <summary>A working day in Shanghai, ten in the morning.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Its day in Shanghai.</summary>
    public static readonly DateOnly Today = new(2026, 3, 10);

    private long _ticks = Start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref _ticks, instant.UtcTicks);

    /// <summary>Ten in the morning of that day in Shanghai.</summary>
    public void Set(DateOnly day) => Set(new DateTimeOffset(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(8)));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
