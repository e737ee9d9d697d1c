using Assistance.Access.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Assistance.Access.Passwords;

/// <summary>Hashes passwords and checks them, as slowly for an account that does not exist as for one that does (SEC17, SEC21).</summary>
internal sealed class PasswordVault(IPasswordHasher<User> hasher, IOptions<PasswordHasherOptions> options)
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA512.</summary>
    public const int Iterations = 210_000;

    // Of no password: compared with when there is no such account. Made with the same rounds, so that it takes as long.
    private readonly Lazy<string> _nobody = new(() => new PasswordHasher<User>(options).HashPassword(null!, Session.NewToken()));

    public byte[] Hash(string password) => Convert.FromBase64String(hasher.HashPassword(null!, Normal(password)));

    public PasswordVerificationResult Verify(byte[]? hash, string password)
    {
        var none = hash is null or [];
        var result = hasher.VerifyHashedPassword(null!, none ? _nobody.Value : Convert.ToBase64String(hash!), Normal(password));
        return none ? PasswordVerificationResult.Failed : result;
    }

    // The same characters may be typed in several ways; an input method writes some of them wide.
    private static string Normal(string password) => password.Normalize(System.Text.NormalizationForm.FormKC);
}
