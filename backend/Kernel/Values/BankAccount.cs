using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Values;

/// <summary>The number of a bank card or a passbook. As text it shows its last four digits only.</summary>
public sealed record BankAccount
{
    private const int MinimumLength = 8;
    private const int MaximumLength = 30;

    private BankAccount(string value) => Value = value;

    public string Value { get; }

    /// <summary>The last four digits.</summary>
    public string Tail => Value[^4..];

    /// <summary><c>****1234</c></summary>
    public string Masked => $"****{Tail}";

    /// <summary>Cards have 16 to 19 digits and end in a Luhn check; passbooks have other lengths and none.</summary>
    public bool IsCheckCorrect => Value.Length is < 16 or > 19 || SumOf(Value) % 10 == 0;

    public static Result<BankAccount> Parse(string? text)
    {
        var number = TypedText.Digits(text);
        if (number.Length == 0)
            return Refusal.Rule("bank_account.missing", "请填写银行账号。", "The bank account is missing.");
        if (TypedText.IsScientific(number))
        {
            return Refusal.Rule("bank_account.scientific", "银行账号被表格软件改成了科学计数，末几位已经丢失；请把该列设为文本后重新填写。",
                "The spreadsheet turned the account into a rounded figure; make the column text and enter it again.");
        }

        return number.Length is >= MinimumLength and <= MaximumLength && number.All(char.IsAsciiDigit)
            ? new BankAccount(number)
            : Refusal.Rule("bank_account.form", $"银行账号应为{MinimumLength}至{MaximumLength}位数字。",
                $"A bank account has {MinimumLength} to {MaximumLength} digits.");
    }

    /// <summary>Reads an account and cautions where a card's check is wrong: passbooks of the same length exist.</summary>
    public static Result<Reading<BankAccount>> Read(string? text)
    {
        var parsed = Parse(text);
        if (!parsed.Succeeded)
            return parsed.Refusal;
        Caution[] cautions = parsed.Value.IsCheckCorrect
            ? []
            : [new("bank_account.check", "银行卡号的校验位不对，请核对；如为存折账号可确认后保留。",
                "The check digit of the card is wrong; compare it, or confirm it if it is a passbook's.")];
        return new Reading<BankAccount>(parsed.Value, cautions);
    }

    public override string ToString() => Masked;

    private static int SumOf(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum;
    }
}
