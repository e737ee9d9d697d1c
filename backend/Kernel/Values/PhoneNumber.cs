using System.Text;
using System.Text.RegularExpressions;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Values;

/// <summary>
/// A mobile number (<c>13800001234</c>) or a landline with its area code (<c>0793-3212345</c>, with an extension <c>0793-3212345-801</c>).
/// As text it shows its masked form only.
/// </summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string value, bool isMobile) => (Value, IsMobile) = (value, isMobile);

    public string Value { get; }

    public bool IsMobile { get; }

    /// <summary><c>138****1234</c>, <c>0793-***2345</c></summary>
    public string Masked
    {
        get
        {
            if (IsMobile)
                return $"{Value[..3]}****{Value[7..]}";
            var parts = Value.Split('-');
            return $"{parts[0]}-{new string('*', parts[1].Length - 4)}{parts[1][^4..]}";
        }
    }

    public static Result<PhoneNumber> Parse(string? text)
    {
        var written = (text ?? string.Empty).Normalize(NormalizationForm.FormKC);
        var number = Separators().Replace(written, "-").Trim('-');
        if (number.Length == 0)
            return Refusal.Rule("phone.missing", "请填写联系电话。", "The phone number is missing.");

        var bare = CountryCode().Replace(number.Replace("-", string.Empty, StringComparison.Ordinal), string.Empty);
        if (Mobile().IsMatch(bare))
            return new PhoneNumber(bare, isMobile: true);

        var landline = Landline().Match(CountryCode().Replace(number, string.Empty).TrimStart('-'));
        if (landline.Success)
        {
            var extension = landline.Groups["extension"] is { Success: true } group ? $"-{group.Value}" : string.Empty;
            return new PhoneNumber($"{landline.Groups["area"].Value}-{landline.Groups["local"].Value}{extension}", isMobile: false);
        }

        return Local().IsMatch(bare)
            ? Refusal.Rule("phone.area_code_missing", "固定电话请加区号，例如0793-3212345。", "Give a landline with its area code, as in 0793-3212345.")
            : Refusal.Rule("phone.form", "联系电话应为11位手机号码，或带区号的固定电话。", "A phone number is a mobile number of 11 digits or a landline with its area code.");
    }

    public override string ToString() => Masked;

    [GeneratedRegex(@"[\s\-‐–—()转#]+", RegexOptions.None, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(\+86|0086|86(?=-|1\d{10}$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountryCode();

    // 12 is not given to anybody: demonstrations use it.
    [GeneratedRegex(@"^1[2-9]\d{9}$", RegexOptions.None, 1000)]
    private static partial Regex Mobile();

    // Area codes 010 and 02x are of three digits, all others of four.
    [GeneratedRegex(@"^(?<area>010|02\d|0[3-9]\d{2})-?(?<local>[2-9]\d{6,7})(-(?<extension>\d{1,6}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Landline();

    [GeneratedRegex(@"^[2-9]\d{6,7}$", RegexOptions.None, 1000)]
    private static partial Regex Local();
}
