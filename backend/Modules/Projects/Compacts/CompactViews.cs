using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Lists;

namespace Assistance.Projects.Compacts;

/// <summary>A compact, its years and what happened by it.</summary>
/// <param name="Current">It lasts today.</param>
/// <param name="MayRecord">The caller records what the village had, and visits.</param>
/// <param name="MayEnd">The caller ends it early.</param>
internal sealed record VillageCompactView(
    VillageCompactId Id,
    int Version,
    CompactKind Kind,
    OrgId PlaceId,
    string PlaceName,
    string? TownshipName,
    OrgId PartnerId,
    string PartnerName,
    string Terms,
    DateOnly From,
    DateOnly Until,
    DateOnly? EndedOn,
    string? EndReason,
    bool Current,
    IReadOnlyList<CompactYearView> Years,
    IReadOnlyList<CompactExchangeView> Exchanges,
    bool MayRecord,
    bool MayEnd) : IVersionedView;

/// <param name="Target">What was agreed; null where nothing was.</param>
/// <param name="Received">What the village had; null until it is recorded.</param>
/// <param name="Source">What it came from.</param>
/// <param name="Short">What is missing of the target of a year that is over; null where nothing is.</param>
internal sealed record CompactYearView(int Year, Money? Target, Money? Received, string? Source, string? ByName, Money? Short);

/// <param name="Hosted">At the village that is helped on, and not at its partner.</param>
internal sealed record CompactExchangeView(int Number, DateOnly On, bool Hosted, int People, string Text, string ByName);

internal sealed class CompactViews(IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    private static readonly Role[] Writers = [Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];
    private static readonly Role[] Enders = [Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];

    public async Task<IReadOnlyList<VillageCompactView>> OfAsync(IReadOnlyList<VillageCompact> compacts, CancellationToken cancellationToken)
    {
        var places = await new ProjectPlaces(organisations).OfAsync([.. compacts.Select(c => c.PlaceId), .. compacts.Select(c => c.PartnerId)], cancellationToken);
        return [.. compacts.Select(c => ViewOf(c, places[c.PlaceId], places[c.PartnerId].Name))];
    }

    private VillageCompactView ViewOf(VillageCompact compact, ProjectPlace place, string partner)
    {
        var (id, today, roles) = (compact.Id, clock.Today, context.Actor.Posts.Select(post => post.Role).ToList());
        return new VillageCompactView(
            id, compact.Version, compact.Kind, compact.PlaceId, place.Name, place.Township, compact.PartnerId, partner, compact.Terms, compact.From, compact.Until, compact.EndedOn, compact.EndReason,
            compact.LastsOn(today), [.. compact.Years.OrderBy(year => year.Year).Select(year => ViewOf(year, today))],
            [.. compact.Exchanges.OrderByDescending(one => one.On).ThenByDescending(one => one.Number).Select(one => new CompactExchangeView(one.Number, one.On, one.Hosted, one.People, one.Text, one.ByName))],
            roles.Exists(Writers.Contains), compact.EndedOn is null && compact.Until >= today && roles.Exists(Enders.Contains));
    }

    private static CompactYearView ViewOf(CompactYear year, DateOnly today) => new(
        year.Year, year.Target, year.Received, year.Source, year.ByName,
        year.Year < today.Year && year.Target is { } target && target > (year.Received ?? Money.Zero) ? target - (year.Received ?? Money.Zero) : null);
}
