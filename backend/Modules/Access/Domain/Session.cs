using System.Security.Cryptography;
using System.Text;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Access.Domain;

/// <summary>A sign-in that lasts until it is idle or old, or ended. The browser holds a random token; here is only its digest.</summary>
[Unscoped("Read by its token, or by its own user.")]
[NotAudited("Signing in and out is noted by name.")]
internal sealed class Session
{
    private const int TokenLength = 32;
    private const int LongestDevice = 200;

    private Session()
    {
    }

    public Session(SessionId id, UserId userId, string token, DateTime at, DateTime endsAt, string source, string device)
    {
        (Id, UserId, TokenHash, StartedAt, LastSeenAt, EndsAt, Source) = (id, userId, HashOf(token), at, at, endsAt, source);
        Device = device.Length > LongestDevice ? device[..LongestDevice] : device;
    }

    public SessionId Id { get; private set; }

    public UserId UserId { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTime StartedAt { get; private set; }

    /// <summary>To the minute: written once a minute at most.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>However busy it is, it ends then.</summary>
    public DateTime EndsAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string Source { get; private set; } = string.Empty;

    public string Device { get; private set; } = string.Empty;

    public static string NewToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenLength));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
