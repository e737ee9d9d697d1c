namespace Assistance.Host.Demo;

/// <summary>The real time, except while the demo's story is told: then the time of the story, running on from where it was set.</summary>
internal sealed class StoryClock : TimeProvider
{
    private Told? _told;

    public override DateTimeOffset GetUtcNow() => _told is { } told ? told.At + GetElapsedTime(told.Since) : base.GetUtcNow();

    /// <summary>Moves the story on; never back.</summary>
    public void TellAt(DateTimeOffset instant)
    {
        var now = GetUtcNow();
        _told = new Told(_told is not null && instant < now ? now : instant, GetTimestamp());
    }

    private sealed record Told(DateTimeOffset At, long Since);
}
