using System.Text;
using Assistance.Access.Domain;
using Assistance.Kernel.Refusals;

namespace Assistance.Access.Passwords;

/// <summary>Length and no guessable ones; nothing about kinds of characters (SEC18).</summary>
internal static class PasswordRules
{
    public const int Shortest = 8;
    public const int Longest = 128;

    /// <summary>In UTF-16, as a request is measured before anything is hashed: a character may take two.</summary>
    public const int LongestTyped = Longest * 2;

    private const int ShortestTellingAccount = 4;

    public static Refusal? Check(string password, string account)
    {
        var length = password.EnumerateRunes().Count();
        if (length < Shortest)
            return Refusal.Rule("access.password_short", $"密码至少 {Shortest} 个字符。", $"A password has at least {Shortest} characters.");
        if (length > Longest)
            return Refusal.Rule("access.password_long", $"密码最多 {Longest} 个字符。", $"A password has at most {Longest} characters.");
        var folded = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (CommonPasswords.Contains(folded))
            return Refusal.Rule("access.password_common", "这个密码太常见，容易被猜到，请换一个。", "This password is among the most common; choose another.");
        var key = User.KeyOf(account).ToLowerInvariant();
        return key.Length >= ShortestTellingAccount && folded.Contains(key, StringComparison.Ordinal)
            ? Refusal.Rule("access.password_contains_account", "密码不能包含账号。", "The password must not contain the account.")
            : null;
    }

    public static Refusal? Check(string password, string account, string field) => Check(password, account)?.ForField(field);
}
