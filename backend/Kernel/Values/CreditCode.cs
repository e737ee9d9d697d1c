using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Values;

/// <summary>
/// A unified social credit code of 18 characters (GB 32100). It belongs to the unit that hosts a branch, not to the branch. Codes with
/// a wrong check circulate officially, so a wrong check is a caution that a person may confirm.
/// </summary>
public sealed record CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The nine characters that were the organisation code (GB 11714).</summary>
    public string OrganisationCode => Value[8..17];

    public bool IsCheckCorrect => CheckOf(Value) == Value[17] && OrganisationCheckOf(OrganisationCode) == OrganisationCode[8];

    /// <summary>Takes any code of the right form, also one whose check a person has confirmed to be as issued.</summary>
    public static Result<CreditCode> Parse(string? text)
    {
        var code = TypedText.Digits(text);
        if (code.Length == 0)
            return Refusal.Rule("credit_code.missing", "请填写统一社会信用代码。", "The unified social credit code is missing.");
        return code.Length == 18 && code.All(Alphabet.Contains)
            ? new CreditCode(code)
            : Refusal.Rule("credit_code.form", "统一社会信用代码应为18位数字或大写字母，不用I、O、S、V、Z。",
                "A unified social credit code has 18 digits or capital letters, without I, O, S, V and Z.");
    }

    /// <summary>Reads a code and cautions where a check is wrong.</summary>
    public static Result<Reading<CreditCode>> Read(string? text)
    {
        var parsed = Parse(text);
        if (!parsed.Succeeded)
            return parsed.Refusal;
        Caution[] cautions = parsed.Value.IsCheckCorrect
            ? []
            : [new("credit_code.check", "统一社会信用代码的校验码不对；如证照上确实如此，请确认后保留。",
                "The check of the credit code is wrong; confirm it if the certificate really says so.")];
        return new Reading<CreditCode>(parsed.Value, cautions);
    }

    /// <summary>The check character that belongs to the first 17.</summary>
    public static char CheckOf(ReadOnlySpan<char> code) => Alphabet[(31 - (Sum(code, Weights) % 31)) % 31];

    /// <summary>The check character that belongs to the first eight of an organisation code: 0 to 9 or X.</summary>
    public static char OrganisationCheckOf(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
            sum += OrganisationWeights[i] * (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10);
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var check => (char)('0' + check) };
    }

    public override string ToString() => Value;

    private static int Sum(ReadOnlySpan<char> code, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * weights[i];
        return sum;
    }
}
