using Assistance.Kernel.Protection;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.People;

/// <summary>Which number of a person.</summary>
internal enum SensitiveField
{
    CitizenId,
    Phone,
    BankAccount,
}

/// <summary>Seals a person's numbers for that person and field, and opens them again.</summary>
internal sealed class SensitiveNumbers(FieldProtector protector)
{
    private const string CitizenIdField = "person.citizenId";
    private const string PhoneField = "person.phone";
    private const string BankAccountField = "person.bankAccount";

    public void Identify(Person person, CitizenId? number)
    {
        if (number is null)
            person.Identify(null, null);
        else
            person.Identify(protector.Seal(CitizenIdField, person.Id.Value, number.Value, number.Masked), IndexOf(number));
    }

    public void Reach(Person person, PhoneNumber? phone) =>
        person.ReachedBy(phone is null ? null : protector.Seal(PhoneField, person.Id.Value, phone.Value, phone.Masked));

    public void Pay(Person person, BankAccount? account) =>
        person.PaidTo(account is null ? null : protector.Seal(BankAccountField, person.Id.Value, account.Value, account.Masked));

    public BlindIndex IndexOf(CitizenId number) => protector.IndexOf(CitizenIdField, number.Value);

    public string? Open(PersonId id, SensitiveField field, SealedText? number) => number is null
        ? null
        : protector.Open(field switch
        {
            SensitiveField.CitizenId => CitizenIdField,
            SensitiveField.Phone => PhoneField,
            _ => BankAccountField,
        }, id.Value, number);
}
