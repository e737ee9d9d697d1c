using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

internal sealed record FoundPerson(PersonId Id, string Name, string OrganisationName);

/// <summary>Whose an identity number is, for those who reach the person.</summary>
internal sealed class NumberHolders(MembersDb db, SensitiveNumbers numbers)
{
    public async Task<Holder?> FindAsync(BlindIndex index, CancellationToken cancellationToken)
    {
        var found = await (from person in db.InScope<Person>()
                           join branch in db.Unscoped<Organisation>("What an organisation is called is no secret.") on person.OrgId equals branch.Id
                           where person.CitizenIdIndex == index
                           select new { person.Id, person.Name, person.OrgPath, Organisation = branch.Name }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new Holder(new FoundPerson(found.Id, found.Name, found.Organisation), found.OrgPath);
    }

    /// <summary>Why a number cannot be given to a second person.</summary>
    public async Task<Refusal> RefuseAsync(CitizenId? number, CancellationToken cancellationToken) =>
        number is not null && await FindAsync(numbers.IndexOf(number), cancellationToken) is { } holder ? MembersRefusals.CitizenIdTakenBy(holder.Person) : MembersRefusals.CitizenIdTaken;

    internal sealed record Holder(FoundPerson Person, OrgPath Path);
}
