using System.Globalization;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Values;

public enum Sex
{
    Female,
    Male,
}

/// <summary>
/// A citizen identity number of 18 characters (GB 11643): area, birth date, sequence, check. As text it shows its masked form only;
/// <see cref="Value"/> is the number itself and is personal data.
/// </summary>
public sealed record CitizenId
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenId(string value, DateOnly birthDate) => (Value, BirthDate) = (value, birthDate);

    public string Value { get; }

    public DateOnly BirthDate { get; }

    /// <summary>The county in which the number was first given (GB/T 2260); it may be abolished since, or another than the person's own.</summary>
    public string AreaCode => Value[..6];

    public Sex Sex => (Value[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary><c>999901********1013</c></summary>
    public string Masked => $"{AreaCode}********{Value[14..]}";

    /// <summary>Takes the 18 characters; the X may be in either case, full-width digits and spaces are forgiven.</summary>
    public static Result<CitizenId> Parse(string? text)
    {
        var number = TypedText.Digits(text);
        if (number.Length == 0)
            return Refusal.Rule("citizen_id.missing", "请填写公民身份号码。", "The identity number is missing.");
        if (TypedText.IsScientific(number))
        {
            return Refusal.Rule("citizen_id.scientific", "身份号码被表格软件改成了科学计数，末几位已经丢失；请把该列设为文本后重新填写。",
                "The spreadsheet turned the identity number into a rounded figure; make the column text and enter it again.");
        }

        if (number.Length != 18 || !IsDigits(number.AsSpan(0, 17)) || !(char.IsAsciiDigit(number[17]) || number[17] == 'X'))
            return Refusal.Rule("citizen_id.form", "公民身份号码应为18位，前17位是数字。", "An identity number has 18 characters, the first 17 of them digits.");
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate)
            || birthDate.Year < 1800)
            return Refusal.Rule("citizen_id.birth_date", "身份号码中的出生日期不存在。", "The birth date in the identity number does not exist.");
        return CheckOf(number) == number[17]
            ? new CitizenId(number, birthDate)
            : Refusal.Rule("citizen_id.check", "身份号码的校验码不对，请逐位核对。", "The check character of the identity number is wrong; compare every digit.");
    }

    /// <summary>
    /// Reads what an older list may hold: the 15 digits of a card of the first generation are converted and flagged, and an area
    /// that is not known is flagged, never refused.
    /// </summary>
    /// <param name="text">15 or 18 characters.</param>
    /// <param name="knowsArea">Whether a county code of six digits is or was in use; nothing is said on areas without it.</param>
    public static Result<Reading<CitizenId>> Read(string? text, Func<string, bool>? knowsArea = null)
    {
        var number = TypedText.Digits(text);
        var isOldCard = number.Length == 15 && IsDigits(number);
        var parsed = Parse(isOldCard ? FromOldCard(number) : number);
        if (!parsed.Succeeded)
            return parsed.Refusal;

        List<Caution> cautions = [];
        if (isOldCard)
        {
            cautions.Add(new("citizen_id.old_card", "这是15位的旧身份证号码，已换算为18位；旧证已停用，请核对现用证件。",
                "This is the 15-digit number of an old card, converted to 18; compare it with the card now in use."));
        }

        if (knowsArea is not null && !knowsArea(parsed.Value.AreaCode))
        {
            cautions.Add(new("citizen_id.unknown_area", $"行政区划代码{parsed.Value.AreaCode}不在现行代码表中，可能已撤并，请核对。",
                $"The area code {parsed.Value.AreaCode} is not among those in use; it may be abolished. Please compare."));
        }

        return new Reading<CitizenId>(parsed.Value, cautions);
    }

    /// <summary>The check character that belongs to the first 17 digits.</summary>
    public static char CheckOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (digits[i] - '0') * Weights[i];
        return Checks[sum % 11];
    }

    public override string ToString() => Masked;

    // Sequences 996 to 999 of the old cards belonged to people born in the nineteenth century.
    private static string FromOldCard(string number)
    {
        var century = string.CompareOrdinal(number, 12, "996", 0, 3) >= 0 ? "18" : "19";
        var body = number[..6] + century + number[6..];
        return body + CheckOf(body);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
