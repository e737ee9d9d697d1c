using System.Text.Json;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Statistics;

/// <summary>
/// People by one fact: the database groups by the fact as it is stored, and days become years here, by the rule of the lists,
/// for no two engines reckon years alike.
/// </summary>
internal sealed class FactCounts(MembersDb db)
{
    public async Task<IReadOnlyList<FactCount>> CountAsync(CountedPeople people, PersonFact fact, CancellationToken cancellationToken)
    {
        if (people.Population == Population.Members)
            return await OfPeopleAsync(Members(people), fact, people.On, cancellationToken);
        var entries = Entries(people);
        return fact switch
        {
            PersonFact.PerCapita => Folded(await GroupAsync(entries.Select(e => e.PerCapita), cancellationToken), amount => (null, amount?.Fen)),
            PersonFact.Cause => Folded(await GroupAsync(entries.Select(e => e.Cause), cancellationToken), cause => (cause.Length == 0 ? null : cause, null)),
            PersonFact.Tier => await TiersAsync(entries, people.On, cancellationToken),
            PersonFact.Place => Folded(await GroupAsync(entries.Select(e => e.OrgPath), cancellationToken), path => (path.Text, null)),
            _ => await OfPeopleAsync(
                entries.Join(db.Unscoped<Person>("A fact of a ledger entry in scope."), e => e.PersonId, p => p.Id, (e, p) => p), fact, people.On, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<FactCount>> OfPeopleAsync(IQueryable<Person> people, PersonFact fact, DateOnly on, CancellationToken cancellationToken) => fact switch
    {
        PersonFact.Age => Folded(await GroupAsync(people.Select(p => p.BirthDate), cancellationToken), day => (null, Years.Completed(day, on))),
        PersonFact.Standing => await StandingsAsync(people, on, cancellationToken),
        PersonFact.Sex => Folded(await GroupAsync(people.Select(p => p.Sex), cancellationToken), sex => (sex switch { Sex.Male => "male", Sex.Female => "female", _ => null }, null)),
        PersonFact.Education => Folded(await GroupAsync(people.Select(p => p.Education), cancellationToken), code => (code, null)),
        PersonFact.Composition => Folded(await GroupAsync(people.Select(p => p.Composition), cancellationToken), code => (code, null)),
        PersonFact.UrbanRural => Folded(await GroupAsync(people.Select(p => p.UrbanRural), cancellationToken), code => (code, null)),
        PersonFact.Identity => Folded(
            await GroupAsync(people.Select(p => p.Profile.Identities), cancellationToken), held => (held.Codes.Count == 0 ? null : string.Join(',', held.Codes), null)),
        PersonFact.Place => Folded(await GroupAsync(people.Select(p => p.OrgPath), cancellationToken), path => (path.Text, null)),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Known of the ledger only."),
    };

    // What a standing rests on is read line by line; the rules of the time of joining are no engine's.
    private static async Task<IReadOnlyList<FactCount>> StandingsAsync(IQueryable<Person> people, DateOnly on, CancellationToken cancellationToken)
    {
        var lines = await people.Select(p => new { p.PartyStatus, p.JoinedOn, p.FullMemberOn, p.UncountedTimes, p.State, p.StateSince }).ToListAsync(cancellationToken);
        return
        [
            .. lines.GroupBy(p => PartyStanding.YearsOf(p.PartyStatus, p.JoinedOn, p.FullMemberOn, p.UncountedTimes, p.State, p.StateSince, on))
                .Select(years => new FactCount(null, years.Key, years.Count())),
        ];
    }

    // The tier of the day. Only a server could group by it, so that the narrow lines are folded here.
    private static async Task<IReadOnlyList<FactCount>> TiersAsync(IQueryable<LedgerEntry> entries, DateOnly on, CancellationToken cancellationToken)
    {
        var tiers = await entries.Select(e => e.Tiers.Where(t => t.From <= on).OrderByDescending(t => t.From).Select(t => t.Tier).FirstOrDefault()).ToListAsync(cancellationToken);
        return Folded([.. tiers.CountBy(tier => tier).Select(tier => new Group<NeedTier>(tier.Key, tier.Value))], tier => (JsonNamingPolicy.CamelCase.ConvertName(tier.ToString()), null));
    }

    private static Task<List<Group<T>>> GroupAsync<T>(IQueryable<T> facts, CancellationToken cancellationToken) =>
        facts.GroupBy(fact => fact).Select(group => new Group<T>(group.Key, group.Count())).ToListAsync(cancellationToken);

    private static IReadOnlyList<FactCount> Folded<T>(IEnumerable<Group<T>> groups, Func<T, (string? Code, long? Number)> read) =>
        [.. groups.GroupBy(group => read(group.Fact)).Select(group => new FactCount(group.Key.Code, group.Key.Number, group.Sum(one => one.Count)))];

    private IQueryable<LedgerEntry> Entries(CountedPeople people)
    {
        var (on, low, end) = (people.On, people.Below, people.Below.UpperBound);
        return db.InScope<LedgerEntry>().Where(e => e.OrgPath.CompareTo(low) >= 0 && e.OrgPath.CompareTo(end) < 0 && e.From <= on && (e.Until == null || e.Until >= on));
    }

    private IQueryable<Person> Members(CountedPeople people)
    {
        var (on, low, end) = (people.On, people.Below, people.Below.UpperBound);
        var members = db.InScope<Person>()
            .Where(p => p.OrgPath.CompareTo(low) >= 0 && p.OrgPath.CompareTo(end) < 0 && p.State == PersonState.Active && p.PartyStatus != PartyStatus.NonMember);
        return people.JoinedFrom is { } from ? members.Where(p => p.JoinedOn >= from && p.JoinedOn <= on) : members;
    }

    private sealed record Group<T>(T Fact, int Count);
}
