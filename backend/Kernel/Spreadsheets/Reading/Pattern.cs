using System.Text.RegularExpressions;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>How texts from a foreign hand are matched: only named groups are kept, and no text can hold the matcher for long.</summary>
internal static class Pattern
{
    public const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public const int Timeout = 1000;
}
