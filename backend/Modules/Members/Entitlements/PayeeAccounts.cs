using Assistance.Kernel.Protection;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Entitlements;

internal sealed class PayeeAccounts(MembersDb db, SensitiveNumbers numbers) : IPayeeAccounts
{
    private const int IdsAtOnce = 1000;
    private const int TailLength = 4;

    public async Task<IReadOnlyDictionary<PersonId, string>> TailsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken) =>
        (await SealedAsync(ids, cancellationToken)).ToDictionary(one => one.Id, one => one.Account.Masked[^TailLength..]);

    public async Task<IReadOnlyDictionary<PersonId, BankAccount>> OpenAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken) =>
        (await SealedAsync(ids, cancellationToken)).Select(one => (one.Id, Account: BankAccount.Parse(numbers.Open(one.Id, SensitiveField.BankAccount, one.Account))))
            .Where(one => one.Account.Succeeded).ToDictionary(one => one.Id, one => one.Account.Value);

    private async Task<IReadOnlyList<(PersonId Id, SealedText Account)>> SealedAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
    {
        var found = new List<(PersonId, SealedText)>();
        foreach (var some in ids.Distinct().Chunk(IdsAtOnce))
        {
            var rows = await db.Unscoped<Person>("The caller's own rows name these people.").Where(p => some.Contains(p.Id) && p.BankAccount != null)
                .Select(p => new { p.Id, p.BankAccount }).ToListAsync(cancellationToken);
            found.AddRange(rows.Select(row => (row.Id, row.BankAccount!)));
        }

        return found;
    }
}
