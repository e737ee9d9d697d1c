using System.Text.Json.Nodes;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>The sensitive numbers. One left out stays as it is; an empty one is removed.</summary>
internal sealed class NumbersForm(MembersDb db, SensitiveNumbers numbers, NumberHolders holders) : FactForm<SetContact.Command>
{
    private const string Number = "citizenId";
    private const string Account = "bankAccount";

    public override ChangeKind Kind => ChangeKind.Numbers;

    // To whose account help is paid is as good as who is helped; a telephone number proves nothing.
    public override bool IsVerified(string field) => field is Number or Account;

    public override async Task<Result<SetContact.Command>> ReadAsync(SetContact.Command body, Person person, CancellationToken cancellationToken)
    {
        var reader = new FieldReader();
        var citizenId = reader.ReadAny(Number, body.CitizenId, CitizenId.Parse);
        var phone = reader.ReadAny("phone", body.Phone, PhoneNumber.Parse);
        var account = reader.ReadAny(Account, body.BankAccount, BankAccount.Parse);
        if (reader.Refusal is { } wrong)
            return wrong;
        return citizenId is not null && await IsTakenAsync(citizenId, person, cancellationToken)
            ? await holders.RefuseAsync(citizenId, cancellationToken)
            : new SetContact.Command(Kept(body.CitizenId, citizenId?.Value), Kept(body.Phone, phone?.Value), Kept(body.BankAccount, account?.Value));
    }

    public override void Write(OpenedFile file, SetContact.Command body)
    {
        if (body.CitizenId is { } citizenId)
            numbers.Identify(file.Person, citizenId.Length == 0 ? null : CitizenId.Parse(citizenId).Value);
        if (body.Phone is { } phone)
            numbers.Reach(file.Person, phone.Length == 0 ? null : PhoneNumber.Parse(phone).Value);
        if (body.BankAccount is { } account)
            numbers.Pay(file.Person, account.Length == 0 ? null : BankAccount.Parse(account).Value);
    }

    public override JsonObject Json(SetContact.Command body)
    {
        var json = base.Json(body);
        foreach (var left in json.Where(field => field.Value is null).Select(field => field.Key).ToList())
            json.Remove(left);
        return json;
    }

    protected override SetContact.Command Said(OpenedFile file) => new(
        numbers.Open(file.Person.Id, SensitiveField.CitizenId, file.Person.CitizenId) ?? string.Empty,
        numbers.Open(file.Person.Id, SensitiveField.Phone, file.Person.Phone) ?? string.Empty,
        numbers.Open(file.Person.Id, SensitiveField.BankAccount, file.Person.BankAccount) ?? string.Empty);

    protected override JsonObject Onto(JsonObject now, JsonObject fields) => fields.DeepClone().AsObject();

    protected override IReadOnlyList<FactText> Words(string field, JsonNode value) => value.GetValue<string>() is not { Length: > 0 } text
        ? []
        : [FactText.Of(field switch
        {
            Number => CitizenId.Parse(text).Value.Masked,
            Account => BankAccount.Parse(text).Value.Masked,
            _ => PhoneNumber.Parse(text).Value.Masked,
        })];

    private Task<bool> IsTakenAsync(CitizenId number, Person person, CancellationToken cancellationToken)
    {
        var index = numbers.IndexOf(number);
        return db.Unscoped<Person>("An identity number is one person's in the whole county.").AnyAsync(p => p.CitizenIdIndex == index && p.Id != person.Id, cancellationToken);
    }

    private static string? Kept(string? given, string? read) => given is null ? null : read ?? string.Empty;
}
