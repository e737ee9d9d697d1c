using System.Security.Cryptography;
using System.Text;
using Assistance.Access.Domain;
using Microsoft.AspNetCore.Http;

namespace Assistance.Access.Sessions;

/// <summary>The session that this request came with; nothing is set for a visitor.</summary>
internal sealed class CurrentSession
{
    public const string CookieName = "__Host-assistance";

    private static readonly CookieOptions Cookie = new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict };

    public SessionId? Id { get; private set; }

    public SessionUser? User { get; private set; }

    /// <summary>Follows from the session's token, which no page can read, and says nothing of it.</summary>
    public string AntiforgeryToken { get; private set; } = string.Empty;

    public void Set(SessionId id, SessionUser user, string token)
    {
        (Id, User) = (id, user);
        AntiforgeryToken = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "antiforgery"u8));
    }

    public void PasswordChanged() => User = User! with { MustChangePassword = false };

    public bool MayChange(string? antiforgeryToken) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(antiforgeryToken ?? string.Empty), Encoding.UTF8.GetBytes(AntiforgeryToken));

    public static void Give(HttpContext http, string token) => http.Response.Cookies.Append(CookieName, token, Cookie);

    public static void Take(HttpContext http) => http.Response.Cookies.Delete(CookieName, Cookie);
}
