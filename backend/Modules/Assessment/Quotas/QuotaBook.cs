using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Quotas;

/// <summary>A township or work committee, or the county for members of no committee.</summary>
internal sealed record QuotaPlace(OrgId Id, string Name, int Members);

/// <summary>Members and list of a day, within the caller's reach: those of a list that was fixed, or as they stand today.</summary>
/// <param name="ListYear">Null where no list is fixed yet: this is what today's ledger would give.</param>
/// <param name="Amounts">What a year's help is, by tier.</param>
internal sealed record QuotaDay(
    int? ListYear, DateOnly On, QuotaPolicy Policy, IReadOnlyDictionary<NeedTier, Money> Amounts, IReadOnlyList<QuotaPlace> Places, IReadOnlyList<Ranked> People)
{
    public Money Planned(IEnumerable<Ranked> people) => new(people.Sum(one => Amounts.GetValueOrDefault(one.Tier).Fen));
}

internal sealed class QuotaBook(AssessmentDb db, IPolicies policies, IOrganisations organisations, IRegistryStatistics registry, ILedger ledger, IPeople people, BusinessClock clock)
{
    /// <param name="listYear">Today's ledger where it is null.</param>
    /// <returns>Null where the list of that year is not fixed.</returns>
    public async Task<QuotaDay?> ReadAsync(int? listYear, CancellationToken cancellationToken)
    {
        if (listYear is not { } year)
            return await TodayAsync(cancellationToken);
        var survey = await db.Surveys.Where(s => s.ListYear == year && s.FixedOn != null && s.PackId != null).Select(s => new { s.FixedOn, s.PackId }).FirstOrDefaultAsync(cancellationToken);
        return survey is null ? null : await FixedAsync(year, survey.FixedOn!.Value, await policies.GetAsync(survey.PackId!.Value, cancellationToken), cancellationToken);
    }

    private async Task<QuotaDay> TodayAsync(CancellationToken cancellationToken)
    {
        var committees = await Committees.ReadAsync(organisations, cancellationToken);
        var county = committees.County.Path;
        var members = committees.Members(await registry.MembersByBranchAsync(county, cancellationToken));
        // Whoever left the ledger today is in it until today, and would not be on a list.
        var entries = (await ledger.OnAsync(clock.Today, county, cancellationToken)).Where(entry => entry.Until is null).ToList();
        var cards = await people.CardsAsync([.. entries.Select(entry => entry.PersonId)], cancellationToken);
        return Day(
            null, clock.Today, await policies.InForceAsync(county, clock.Today, cancellationToken),
            [.. committees.All.Select(one => new QuotaPlace(one.Id, one.Name, members.GetValueOrDefault(one.Id)))],
            [.. entries.Select(entry => (Entry: entry, Person: cards[entry.PersonId])).Select(one => new Ranked(
                one.Entry.PersonId, one.Person.Name, committees.Of(one.Entry.OrgPath).Id, one.Person.OrgName, one.Entry.Tier, one.Entry.PerCapita, one.Person.BirthDate, one.Entry.From))]);
    }

    private async Task<QuotaDay> FixedAsync(int year, DateOnly on, PolicyPack pack, CancellationToken cancellationToken) => Day(
        year, on, pack,
        await db.ListedPlaces.Where(place => place.ListYear == year).OrderBy(place => place.Id).Select(place => new QuotaPlace(place.OrgId, place.Name, place.Members)).ToListAsync(cancellationToken),
        await db.Listed.Where(one => one.ListYear == year)
            .Select(one => new Ranked(one.PersonId, one.Name, one.CommitteeId, one.Place, one.Tier, one.PerCapita, one.BirthDate, one.Since)).ToListAsync(cancellationToken));

    private QuotaDay Day(int? year, DateOnly on, PolicyPack pack, IReadOnlyList<QuotaPlace> places, IReadOnlyList<Ranked> listed)
    {
        var amounts = pack.Section<IReadOnlyList<TierPolicy>>(TierPolicy.SectionName).ToDictionary(tier => tier.Tier, tier => tier.Amount);
        var reached = listed.Select(one => one.CommitteeId).ToHashSet();
        return new QuotaDay(
            year, on, policies.SectionOf<QuotaPolicy>(pack, QuotaPolicy.SectionName), amounts, [.. places.Where(place => place.Members > 0 || reached.Contains(place.Id))], listed);
    }
}
