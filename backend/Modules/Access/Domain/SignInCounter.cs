using System.Security.Cryptography;
using System.Text;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;

namespace Assistance.Access.Domain;

/// <summary>Tries at one account, from one address, or at one from the other; in the database, so that it holds across instances.</summary>
[Unscoped("Technical: digests and counts.")]
[NotAudited("Each try is noted by name.")]
internal sealed class SignInCounter
{
    /// <summary>Before any request that may be under way: two read the clock, and the later one writes first.</summary>
    public static readonly DateTime NotBlocked = DateTime.UnixEpoch;

    private SignInCounter()
    {
    }

    public SignInCounter(string key, int tries, DateTime at) => (Key, Tries, LastAt, BlockedUntil) = (key, tries, at, NotBlocked);

    /// <summary>A digest: what was typed as an account may have been a password.</summary>
    public string Key { get; private set; } = string.Empty;

    public int Tries { get; private set; }

    public DateTime LastAt { get; private set; }

    public DateTime BlockedUntil { get; private set; }

    public static string KeyOf(string kind, params string[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{string.Join('\n', parts)}")));
}
