using Assistance.Kernel.Calendar;
using Assistance.Kernel.Protection;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Directory;

internal sealed class PersonFiles(MembersDb db, IPeople people, SensitiveNumbers numbers, BusinessClock clock) : IPersonFiles
{
    // SQL Server takes 2,100 parameters in a statement.
    private const int IdsAtOnce = 1000;
    private const int TailLength = 4;

    public async Task<PersonFile?> FindAsync(PersonId id, bool inFull, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } person
            || await people.SnapshotAsync(id, cancellationToken) is not { } snapshot)
            return null;
        var places = db.Unscoped<Organisation>("What an organisation is called is no secret.");
        var branch = await places.SingleAsync(o => o.Id == person.OrgId, cancellationToken);
        var committee = branch.CommitteeId is { } above && above != branch.Id ? await places.Where(o => o.Id == above).Select(o => o.Name).SingleAsync(cancellationToken) : null;
        var household = person.HouseholdId is { } home
            ? await db.Unscoped<Household>("The household of a person in scope.").SingleOrDefaultAsync(h => h.Id == home, cancellationToken)
            : null;
        return new PersonFile(
            person.Id, person.Name, person.Sex, person.BirthDate, Number(SensitiveField.CitizenId, person.CitizenId), Number(SensitiveField.Phone, person.Phone),
            person.Address, person.Ethnicity, person.Education, person.Composition, person.Post, person.UrbanRural, person.PartyStatus, person.JoinedOn, person.FullMemberOn,
            person.Standing.YearsOn(clock.Today), person.OrgPath, branch.Name, committee, snapshot,
            [.. (household?.Members ?? []).Select(m => new Relative(m.Name, m.Relation, m.BirthYear, m.Health, m.Occupation, m.AnnualIncome))]);

        string? Number(SensitiveField field, SealedText? number) => inFull ? numbers.Open(person.Id, field, number) : number?.Masked;
    }

    public async Task<IReadOnlyDictionary<PersonId, DateOnly>> JoinedAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken) =>
        await db.Unscoped<Person>("The caller's own rows name them.").Where(p => ids.Contains(p.Id) && p.JoinedOn != null)
            .ToDictionaryAsync(p => p.Id, p => p.JoinedOn!.Value, cancellationToken);

    public async Task<IReadOnlyDictionary<PersonId, string>> NumberTailsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
    {
        var tails = new Dictionary<PersonId, string>();
        foreach (var some in ids.Distinct().Chunk(IdsAtOnce))
        {
            var known = db.Unscoped<Person>("The caller's own rows name them.").Where(p => some.Contains(p.Id) && p.CitizenId != null);
            foreach (var person in await known.Select(p => new { p.Id, p.CitizenId }).ToListAsync(cancellationToken))
                tails.Add(person.Id, person.CitizenId!.Masked[^TailLength..]);
        }

        return tails;
    }
}
