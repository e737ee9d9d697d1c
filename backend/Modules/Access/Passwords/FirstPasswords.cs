using System.Security.Cryptography;
using Assistance.Access.Domain;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Values;

namespace Assistance.Access.Passwords;

/// <summary>
/// A first password in two halves: the system administrator who makes or resets an account reads one, whoever releases it the other,
/// and only the user hears both. So neither of them can sign in as somebody else.
/// </summary>
internal sealed class FirstPasswords(FieldProtector protector)
{
    private const string Field = "user.firstHalf";
    private const int HalfLength = 8;

    // Without those that are mistaken for one another when read out.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string NewHalf() => RandomNumberGenerator.GetString(Letters, HalfLength);

    public SealedText Seal(UserId user, string firstHalf) => protector.Seal(Field, user.Value, firstHalf, "…");

    public string Join(User user, string secondHalf) => protector.Open(Field, user.Id.Value, user.FirstHalf!) + secondHalf;
}
