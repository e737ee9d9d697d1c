using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Posts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Entitlements;

/// <summary>Reads from the register and the ledger to whom something is due. Whose years or tenure reach is not for the database to say.</summary>
internal sealed class EntitlementFacts(MembersDb db, IOrganisations organisations, IPolicies policies) : IEntitlementFacts
{
    // SQL Server takes 2,100 parameters in a statement.
    private const int IdsAtOnce = 1000;

    public async Task<IReadOnlyList<LedgerStay>> OfLedgerAsync(DueDays days, OrgPath below, CancellationToken cancellationToken)
    {
        var (from, to, end) = (days.From, days.To, below.UpperBound);
        var stays = await db.InScope<LedgerEntry>()
            .Where(e => e.OrgPath.CompareTo(below) >= 0 && e.OrgPath.CompareTo(end) < 0 && e.From <= to && (e.Until == null || e.Until >= from))
            .Select(e => new { e.PersonId, e.Tier, e.Amount, e.CaseNumber, e.From, e.Until, e.ExitReason }).ToListAsync(cancellationToken);
        var last = stays.GroupBy(stay => stay.PersonId).Select(group => group.MaxBy(stay => stay.From)!).ToList();
        var people = new Dictionary<PersonId, RegisteredPerson>();
        foreach (var some in last.Select(stay => stay.PersonId).Chunk(IdsAtOnce))
        {
            foreach (var person in await db.InScope<Person>().Where(p => some.Contains(p.Id)).ToListAsync(cancellationToken))
                people.Add(person.Id, Of(person, to));
        }

        return [.. last.Where(stay => people.ContainsKey(stay.PersonId))
            .Select(stay => new LedgerStay(people[stay.PersonId], stay.Tier, stay.Amount, stay.CaseNumber, stay.From, stay.Until, stay.ExitReason))];
    }

    public async Task<IReadOnlyList<DueByAge>> OfAgeAsync(DueDays days, OrgPath below, CancellationToken cancellationToken)
    {
        var due = new List<DueByAge>();
        foreach (var (area, pack) in await AreasAsync(days.To, below, cancellationToken))
        {
            var allowance = policies.SectionOf<AgedAllowancePolicy>(pack, AgedAllowancePolicy.SectionName);
            var (_, before) = allowance.BirthDates(days.To, days.To);
            var people = await Members(days, below).Where(p => p.BirthDate != null && p.BirthDate < before).ToListAsync(cancellationToken);
            due.AddRange(people.Where(person => area(person.OrgPath)).Select(person => (Person: person, From: allowance.EntitledFrom(person.BirthDate!.Value)))
                .Where(one => one.From <= days.To).Select(one => new DueByAge(Of(one.Person, days.To), allowance.Age, one.From, allowance.Monthly)));
        }

        return due;
    }

    public async Task<IReadOnlyList<DueByPost>> OfPostsAsync(string benefit, DueDays days, OrgPath below, CancellationToken cancellationToken)
    {
        var (due, holders) = (new List<DueByPost>(), await HoldersAsync(days, below, cancellationToken));
        foreach (var (area, pack) in await AreasAsync(days.To, below, cancellationToken))
        {
            if (policies.SectionOf<IReadOnlyList<PostBenefit>>(pack, PostBenefit.SectionName).FirstOrDefault(one => one.Code == benefit) is not { } rule)
                continue;
            foreach (var holder in holders.Where(holder => area(holder.OrgPath)))
            {
                if (rule.EntitledFrom(holder.PostsHeld!, days.To) is { } from)
                    due.Add(new DueByPost(Of(holder, days.To), benefit, from, rule.MonthsBy(holder.PostsHeld!, days.To), LastPost(holder, days.To), rule.Amount));
            }
        }

        return due;
    }

    public async Task<IReadOnlyList<DueByPost>> OfTenureAsync(int months, DueDays days, OrgPath below, CancellationToken cancellationToken) =>
        [.. (await HoldersAsync(days, below, cancellationToken)).Select(holder => (Holder: holder, Tenure: Tenure.Of(holder.PostsHeld!)))
            .Where(one => one.Tenure.LeftOn(days.To) is not null && one.Tenure.MonthsBy(days.To) >= months)
            .Select(one => new DueByPost(
                Of(one.Holder, days.To), string.Empty, one.Tenure.LeftOn(days.To)!.Value.AddDays(1), one.Tenure.MonthsBy(days.To), LastPost(one.Holder, days.To), null))];

    public async Task<IReadOnlyList<RegisteredPerson>> OfStandingAsync(int age, int years, DueDays days, OrgPath below, CancellationToken cancellationToken)
    {
        var bornBy = days.To.AddYears(-age);
        var old = await Members(days, below).Where(p => p.BirthDate <= bornBy).ToListAsync(cancellationToken);
        return [.. old.Select(person => Of(person, days.To)).Where(person => person.Standing >= years)];
    }

    private static string LastPost(Person holder, DateOnly on) =>
        holder.PostsHeld!.Where(post => post.From <= on).OrderBy(post => post.Until ?? DateOnly.MaxValue).ThenBy(post => post.From).Last().Post;

    // The standing of somebody who has gone runs until then.
    private static RegisteredPerson Of(Person person, DateOnly on) => new(
        person.Id, person.Name, person.OrgId, person.OrgPath, person.State, person.StateSince, person.BirthDate,
        PartyStanding.YearsOf(person.PartyStatus, person.JoinedOn, person.FullMemberOn, person.UncountedTimes, person.State, person.StateSince, on));

    private async Task<List<Person>> HoldersAsync(DueDays days, OrgPath below, CancellationToken cancellationToken) =>
        await Present(days, below).Where(p => p.PostsHeld != null).ToListAsync(cancellationToken);

    private IQueryable<Person> Members(DueDays days, OrgPath below) => Present(days, below).Where(p => p.PartyStatus != PartyStatus.NonMember);

    private IQueryable<Person> Present(DueDays days, OrgPath below)
    {
        var (from, end) = (days.From, below.UpperBound);
        return db.InScope<Person>()
            .Where(p => p.OrgPath.CompareTo(below) >= 0 && p.OrgPath.CompareTo(end) < 0)
            .Where(p => p.State == PersonState.Active || (p.State != PersonState.Merged && p.StateSince >= from))
            .OrderBy(p => p.OrgPath).ThenBy(p => p.Name).ThenBy(p => p.Id);
    }

    /// <summary>The packs that are in force below a path, each with the places where it is.</summary>
    private async Task<IReadOnlyList<(Func<OrgPath, bool> Area, PolicyPack Pack)>> AreasAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken)
    {
        var common = await policies.InForceAsync(below, on, cancellationToken);
        var own = new List<(OrgPath Path, PolicyPack Pack)>();
        foreach (var committee in await organisations.BelowAsync(below, [OrgKind.TownshipCommittee, OrgKind.WorkCommittee], cancellationToken))
        {
            var pack = await policies.InForceAsync(committee.Path, on, cancellationToken);
            if (pack.Id != common.Id)
                own.Add((committee.Path, pack));
        }

        return [(path => !own.Exists(area => area.Path.Covers(path)), common), .. own.Select(area => ((Func<OrgPath, bool>)area.Path.Covers, area.Pack))];
    }
}
