using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>Which people: all within reach, unless something is asked.</summary>
/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="Name">Whose name holds the text, or whose initials begin with the letters.</param>
/// <param name="Recognised">Whether they stand in the ledger now.</param>
/// <param name="Members">Members only, or others only.</param>
/// <param name="AsOf">The day at which ages and standings in the party are taken; today where none is given.</param>
/// <param name="AgeFrom">In completed years on that day, as are the standings; bounds are inclusive.</param>
/// <param name="Education">By code; several with a comma between, as of composition and of the class of residence.</param>
/// <param name="Identity">Assistance identity, by code.</param>
/// <param name="WithoutIdentity">Who does not hold this assistance identity.</param>
/// <param name="Unspecified">Of whom this fact is not known.</param>
/// <param name="JoinedFrom">Who joined the party from that day on, and to that of <paramref name="JoinedTo"/>.</param>
/// <param name="DuesOverdue">Present members with six months of dues or more unpaid and no reason recorded; or all the others.</param>
/// <param name="Away">Active members who live elsewhere (流动党员); or all the others.</param>
internal sealed record PeopleFilter(
    OrgId? OrganisationId = null, string? Name = null, PersonState? State = null, PartyStatus? PartyStatus = null, NeedTier? Tier = null, bool? Recognised = null, bool? Members = null,
    DateOnly? AsOf = null, int? AgeFrom = null, int? AgeTo = null, int? StandingFrom = null, int? StandingTo = null, Sex? Sex = null, string? Education = null, string? Composition = null,
    string? UrbanRural = null, string? Identity = null, string? WithoutIdentity = null, PersonFact? Unspecified = null, DateOnly? JoinedFrom = null, DateOnly? JoinedTo = null,
    bool? DuesOverdue = null, bool? Away = null) : IFactFilter;

/// <summary>The people of a filter within the caller's reach: for the list and for the roster.</summary>
internal sealed class ChosenPeople(MembersDb db, BusinessClock clock)
{
    public async Task<IQueryable<Person>> OfAsync(PeopleFilter filter, CancellationToken cancellationToken)
    {
        var (people, grams) = (db.InScope<Person>(), db.GramsInReach);
        if (filter.OrganisationId is { } organisation)
        {
            var top = await db.Unscoped<Organisation>("Where an organisation stands is no secret.")
                .Where(o => o.Id == organisation).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
            var path = top ?? OrgPath.Nowhere;
            var end = path.UpperBound;
            people = people.Where(p => p.OrgPath.CompareTo(path) >= 0 && p.OrgPath.CompareTo(end) < 0);
            grams = grams.Where(g => g.OrgPath.CompareTo(path) >= 0 && g.OrgPath.CompareTo(end) < 0);
        }

        people = Matching(people.Named(grams, NameWanted.Of(filter.Name)), filter);
        return await StandingSpan.ReadAsync(db, filter, filter.AsOf ?? clock.Today, cancellationToken) is { } standing ? standing.Of(people) : people;
    }

    private IQueryable<Person> Matching(IQueryable<Person> people, PeopleFilter filter)
    {
        // A record that went into another is nobody of its own.
        people = filter.State is { } state ? people.Where(p => p.State == state) : people.Where(p => p.State != PersonState.Merged);
        if (filter.PartyStatus is { } status)
            people = people.Where(p => p.PartyStatus == status);
        if (filter.Tier is { } tier)
            people = people.Where(p => p.Tier == tier);
        if (filter.Recognised is { } recognised)
            people = people.Where(p => p.Tier != null == recognised);
        if (filter.Members is { } members)
            people = people.Where(p => p.PartyStatus != PartyStatus.NonMember == members);
        if (filter.JoinedFrom is { } from)
            people = people.Where(p => p.JoinedOn >= from);
        if (filter.JoinedTo is { } to)
            people = people.Where(p => p.JoinedOn <= to);
        if (filter.DuesOverdue is { } overdue)
        {
            var shown = Dues.ShownFrom(clock.Today);
            people = people.Where(p =>
                (p.DuesPaidUntil != null && p.DuesPaidUntil <= shown && p.DuesReason == null && p.State == PersonState.Active && p.PartyStatus != PartyStatus.NonMember) == overdue);
        }

        if (filter.Away is { } away)
            people = people.Where(p => (p.Away != null && p.State == PersonState.Active) == away);
        return new FactValues(filter, filter.AsOf ?? clock.Today).Of(people, filter.Unspecified);
    }
}
