using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Duties;

/// <summary>A village, its township, and the rules of its pack.</summary>
internal sealed record DutyVillage(OrgCard Card, OrgCard? Township, DutyPolicy Policy);

/// <summary>What the use cases of duties share: who acts, which villages there are, by which rules.</summary>
internal sealed class DutyDesk(IPolicies policies, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    public DateOnly Today => clock.Today;

    public ProjectHand Hand => new(context.Actor.UserId!.Value, context.Actor.Name);

    /// <summary>Within scope; township or county too, where <paramref name="villagesOnly"/> is false.</summary>
    public async Task<Result<OrgCard>> PlaceAsync(OrgId id, bool villagesOnly, CancellationToken cancellationToken)
    {
        var place = await organisations.FindAsync(id, cancellationToken);
        if (place is null || !context.Scope.Covers(place.Path))
            return DutyRefusals.PlaceNotFound;
        return villagesOnly && place.Kind is not (OrgKind.Village or OrgKind.Community) ? DutyRefusals.NotAVillage : place;
    }

    public async Task<(DutyPolicy Policy, string Pack)> RulesAsync(OrgPath path, DateOnly on, CancellationToken cancellationToken)
    {
        var pack = await policies.InForceAsync(path, on, cancellationToken);
        return (policies.SectionOf<DutyPolicy>(pack, DutyPolicy.Section), pack.Name);
    }

    /// <summary>All villages and communities within reach, each by the pack of its township on the day.</summary>
    public async Task<IReadOnlyList<DutyVillage>> VillagesAsync(DateOnly on, CancellationToken cancellationToken)
    {
        if (await organisations.CountyAsync(cancellationToken) is not { } county)
            return [];
        var townships = await organisations.BelowAsync(county.Path, [OrgKind.TownshipCommittee, OrgKind.WorkCommittee], cancellationToken);
        var villages = new List<DutyVillage>();
        foreach (var root in context.Scope.Everything ? [county.Path] : context.Scope.Roots)
        {
            var cards = await organisations.BelowAsync(root, [OrgKind.Village, OrgKind.Community], cancellationToken);
            foreach (var some in cards.GroupBy(card => townships.FirstOrDefault(township => township.Path.Covers(card.Path))))
            {
                var (policy, _) = await RulesAsync(some.Key?.Path ?? root, on, cancellationToken);
                villages.AddRange(some.Select(card => new DutyVillage(card, some.Key, policy)));
            }
        }

        return [.. villages.DistinctBy(village => village.Card.Id)];
    }
}
