namespace Assistance.Access;

/// <summary>Section <c>Access</c> of the configuration.</summary>
internal sealed class AccessOptions
{
    /// <summary>A session that nothing is asked of ends then, in minutes.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>However busy, a session ends then, in hours.</summary>
    public int AbsoluteHours { get; set; } = 12;

    /// <summary>Requests a minute that one session may make, in bursts of as many as a quarter of that; 0 for no limit. Without a session it counts by address.</summary>
    public int RequestsPerMinute { get; set; } = 2400;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);
}
