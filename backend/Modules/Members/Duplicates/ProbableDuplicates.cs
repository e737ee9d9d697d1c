using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>
/// Records within the caller's reach that are probably of one person: the same name and birth date anywhere, or the same name in one branch where a birth date
/// is missing. Two identity numbers are two people, and so are those of whom somebody said it.
/// </summary>
internal sealed class ProbableDuplicates(MembersDb db, BusinessClock clock)
{
    private IQueryable<Person> Records => db.InScope<Person>().Where(p => p.State != PersonState.Merged);

    private IQueryable<DuplicateDismissal> Dismissed => db.Unscoped<DuplicateDismissal>("Whoever said it, the two are not asked about again.");

    /// <summary>Each record to which there is an earlier one.</summary>
    public IQueryable<Person> All()
    {
        var (others, dismissed) = (Records, Dismissed);
        return Records.Where(p => others.Any(o => o.Name == p.Name && o.Id.CompareTo(p.Id) < 0
            && (o.CitizenIdIndex == null || p.CitizenIdIndex == null)
            && ((p.BirthDate != null && o.BirthDate == p.BirthDate) || (o.OrgId == p.OrgId && (o.BirthDate == null || p.BirthDate == null)))
            && !dismissed.Any(d => (d.FirstId == o.Id && d.SecondId == p.Id) || (d.FirstId == p.Id && d.SecondId == o.Id))));
    }

    public async Task<IReadOnlyList<DuplicateView>> WithOthersAsync(IReadOnlyList<PersonId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.ToList();
        var names = await Records.Where(p => wanted.Contains(p.Id)).Select(p => p.Name).Distinct().ToListAsync(cancellationToken);
        var alike = await Records.Where(p => names.Contains(p.Name)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var all = alike.Select(p => p.Id).ToList();
        var told = (await Dismissed.Where(d => all.Contains(d.FirstId) && all.Contains(d.SecondId)).Select(d => new { d.FirstId, d.SecondId }).ToListAsync(cancellationToken))
            .Select(d => (d.FirstId, d.SecondId)).ToHashSet();
        var views = (await ViewsAsync(alike, cancellationToken)).ToDictionary(view => view.Id);
        return
        [
            .. alike.Where(p => wanted.Contains(p.Id)).OrderBy(p => wanted.IndexOf(p.Id)).Select(p => new DuplicateView(
                views[p.Id],
                [.. alike.Where(o => MayBeOne(p, o) && !told.Contains((p.Id, o.Id)) && !told.Contains((o.Id, p.Id))).Select(o => views[o.Id])])),
        ];
    }

    public async Task<IReadOnlyList<RecordView>> ViewsAsync(IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var ids = people.Select(p => p.OrgId).Distinct().ToList();
        var organisations = db.Unscoped<Organisation>("What an organisation is called is no secret.");
        var places = await (from branch in organisations
                            join committee in organisations on branch.CommitteeId equals (OrgId?)committee.Id into committees
                            from committee in committees.DefaultIfEmpty()
                            where ids.Contains(branch.Id)
                            select new { branch.Id, branch.Name, Township = committee == null ? null : committee.Name }).ToDictionaryAsync(place => place.Id, cancellationToken);
        return
        [
            .. people.Select(p => new RecordView(
                p.Id, p.Name, p.Sex, p.BirthDate, p.CitizenId?.Masked, p.Phone?.Masked, p.PartyStatus, p.State, p.JoinedOn, p.OrgId, places[p.OrgId].Name, places[p.OrgId].Township, p.Tier,
                clock.DayOf(Ids.MadeAt(p.Id.Value)))),
        ];
    }

    /// <summary>Of rows in scope that name them.</summary>
    public async Task<IReadOnlyDictionary<PersonId, NamedRecord>> NamedAsync(IReadOnlyList<PersonId> ids, CancellationToken cancellationToken) =>
        await (from person in db.Unscoped<Person>("Whom a row in scope names.")
               join branch in db.Unscoped<Organisation>("What an organisation is called is no secret.") on person.OrgId equals branch.Id
               where ids.Contains(person.Id)
               select new NamedRecord(person.Id, person.Name, branch.Name)).ToDictionaryAsync(record => record.Id, cancellationToken);

    private static bool MayBeOne(Person one, Person other) => one.Id != other.Id && one.Name == other.Name
        && (one.CitizenIdIndex is null || other.CitizenIdIndex is null)
        && ((one.BirthDate is not null && one.BirthDate == other.BirthDate) || (one.OrgId == other.OrgId && (one.BirthDate is null || other.BirthDate is null)));
}
