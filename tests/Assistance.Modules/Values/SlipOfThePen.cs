namespace Assistance.Modules.Tests.Values;

/// <summary>What goes wrong where somebody copies a number by hand.</summary>
internal static class SlipOfThePen
{
    /// <returns>The number with one slip; never the number itself.</returns>
    public static string In(string number, string alphabet, Chance chance)
    {
        while (true)
        {
            var at = chance.Below(number.Length);
            var wrong = chance.Below(4) switch
            {
                0 => number.Remove(at, 1),
                1 => number.Insert(at, number[at].ToString()),
                2 when at + 1 < number.Length => number[..at] + number[at + 1] + number[at] + number[(at + 2)..],
                _ => number[..at] + alphabet[chance.Below(alphabet.Length)] + number[(at + 1)..],
            };
            if (wrong != number)
                return wrong;
        }
    }
}
