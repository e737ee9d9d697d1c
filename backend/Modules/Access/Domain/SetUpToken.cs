using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;

namespace Assistance.Access.Domain;

/// <summary>Lets somebody who reads the server's output make the first administrators, once (SEC20). Only its digest is kept.</summary>
[Unscoped("Digests; there is nobody yet whose rows they could be.")]
[NotAudited("What is set up with it is audited.")]
internal sealed class SetUpToken
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    private const int Length = 24;

    private SetUpToken()
    {
    }

    public SetUpToken(string token, DateTime at) => (TokenHash, ExpiresAt) = (HashOf(token), at + Lasts);

    public string TokenHash { get; private set; } = string.Empty;

    public DateTime ExpiresAt { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public static string NewToken() => RandomNumberGenerator.GetHexString(Length * 2, lowercase: true);

    /// <summary>The one that was printed as this, where it still opens the set-up.</summary>
    public static Expression<Func<SetUpToken, bool>> Opening(string token, DateTime now)
    {
        var hash = HashOf(token);
        return stored => stored.TokenHash == hash && stored.UsedAt == null && stored.ExpiresAt > now;
    }

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
