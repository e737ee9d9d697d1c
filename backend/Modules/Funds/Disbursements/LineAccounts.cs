using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Disbursements;

/// <summary>Seals the account of a line for that line, and opens it again.</summary>
internal sealed class LineAccounts(FieldProtector protector)
{
    /// <param name="text">Nothing changes where it is blank.</param>
    public Refusal? Enter(DisbursementLine line, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var account = BankAccount.Parse(text);
        if (account.Refusal is not null)
            return account.Refusal.ForField("account");
        Keep(line, account.Value);
        return null;
    }

    public void Keep(DisbursementLine line, BankAccount account) =>
        line.PayTo(protector.Seal(DisbursementLine.AccountField, line.Id.Value, account.Value, account.Masked));

    public string? Open(DisbursementLine line) => line.Account is { } account ? protector.Open(DisbursementLine.AccountField, line.Id.Value, account) : null;
}
