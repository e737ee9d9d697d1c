using System.Security.Cryptography;

namespace Assistance.Host.Demo;

internal static class DemoPasswords
{
    // No letters or digits that are mistaken for one another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 14;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
