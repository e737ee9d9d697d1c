using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>From which branches help comes and where it goes: to townships, and to the villages of one; with those who still have nobody.</summary>
internal static class GetBoardFlows
{
    private const int Few = 12;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairing-board/flows", (OrgId? placeId, PairKind? kind) => new Query(placeId, kind));

    /// <param name="PlaceId">A township, to see its villages.</param>
    /// <param name="Kind">Only pairs of this kind: a leader's own contacts (rule I4) have no links.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(OrgId? PlaceId = null, PairKind? Kind = null) : IQuery<FlowsView>;

    internal sealed record FlowHelper(OrgId Id, string Name, OrgKind Kind, int Links, int Pairs);

    /// <param name="Opens">A township whose villages may be asked for.</param>
    /// <param name="Recognised">People of the place in the ledger; null where they are beyond the caller's reach.</param>
    /// <param name="Uncovered">Those of them whom nobody helps.</param>
    internal sealed record FlowPlace(OrgId Id, string Name, OrgKind Kind, bool Opens, int Links, int Pairs, int? Recognised, int? Uncovered);

    internal sealed record FlowBand(OrgId HelpingId, OrgId HelpedId, int Links, int Pairs);

    internal sealed record FlowsView(IReadOnlyList<FlowHelper> Helping, IReadOnlyList<FlowPlace> Helped, IReadOnlyList<FlowBand> Bands);

    internal sealed class Handler(PairingDb db, ScopedPlaces places, NeedyPeople needy, IOrganisations organisations, BusinessClock clock) : IQueryHandler<Query, FlowsView>
    {
        public async Task<Result<FlowsView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var below = request.PlaceId is { } id ? (await organisations.FindAsync(id, cancellationToken))?.Path ?? OrgPath.Nowhere : OrgPath.Root;
            var strands = (await StrandsAsync(request.Kind, cancellationToken)).FindAll(strand => below.Covers(strand.HelpedPath));
            var cards = await organisations.CardsAsync([.. strands.SelectMany(strand => new[] { strand.HelpingId, strand.HelpedId })], cancellationToken);
            var linked = await places.HomesAsync([.. strands.Where(strand => strand.Links > 0).Select(strand => cards[strand.HelpedId]).DistinctBy(card => card.Id)], cancellationToken);
            var villages = (await places.VillagesAsync(cancellationToken)).Concat(linked).DistinctBy(place => place.Card.Id).Where(place => below.Covers(place.Home)).ToList();
            var beyond = villages.Select(place => place.Home).Where(home => !places.Roots.Any(root => root.Covers(home))).ToList();
            var theirs = await needy.OfLinkedAsync(beyond, clock.Today, cancellationToken);
            var people = (await needy.OnAsync(clock.Today, below, cancellationToken)).Concat(theirs).DistinctBy(card => card.PersonId).ToList();
            var helped = await needy.HelpedOnAsync(clock.Today, cancellationToken);
            helped.UnionWith(await needy.HelpedOnAsync(theirs, clock.Today, cancellationToken));
            var townships = request.PlaceId is null ? await places.OfKindsAsync([OrgKind.TownshipCommittee], cancellationToken) : [];
            // Whoever has one township only, or none, sees villages at once.
            List<HelpedPlace> known = townships.Count > 1
                ? [.. townships.Select(township => new HelpedPlace(township, township.Path)), .. villages.Where(place => !townships.Any(township => township.Path.Covers(place.Home)))]
                : villages;
            var all = (await organisations.CardsAsync([.. strands.Select(strand => strand.HelpedId), .. people.Select(card => card.OrgId)], cancellationToken)).Values.ToDictionary(card => card.Id);
            OrgCard NodeOf(OrgId organisation, OrgPath path) => known.Find(place => place.Home.Covers(path))?.Card ?? all[organisation];

            var helping = await HelpingAsync([.. strands.Select(strand => cards[strand.HelpingId]).DistinctBy(card => card.Id)], cancellationToken);
            var bands = strands.GroupBy(strand => (From: helping[strand.HelpingId].Id, To: NodeOf(strand.HelpedId, strand.HelpedPath).Id))
                .Select(group => new FlowBand(group.Key.From, group.Key.To, group.Sum(strand => strand.Links), group.Sum(strand => strand.Pairs)))
                .ToList();
            var inNeed = people.ToLookup(card => NodeOf(card.OrgId, card.OrgPath).Id);
            var nodes = known.Select(place => place.Card)
                .Concat(strands.Select(strand => NodeOf(strand.HelpedId, strand.HelpedPath))).Concat(people.Select(card => NodeOf(card.OrgId, card.OrgPath)))
                .DistinctBy(card => card.Id).OrderBy(card => card.Path);
            return new FlowsView(
                [.. helping.Values.DistinctBy(card => card.Id).OrderBy(card => card.Path).Select(card =>
                {
                    var own = bands.FindAll(band => band.HelpingId == card.Id);
                    return new FlowHelper(card.Id, card.Name, card.Kind, own.Sum(band => band.Links), own.Sum(band => band.Pairs));
                })],
                [.. nodes.Select(card =>
                {
                    var own = bands.FindAll(band => band.HelpedId == card.Id);
                    var told = known.Exists(place => place.Card.Id == card.Id) || places.Roots.Any(root => root.Covers(card.Path));
                    return new FlowPlace(
                        card.Id,
                        card.Name,
                        card.Kind,
                        townships.Count > 1 && card.Kind == OrgKind.TownshipCommittee,
                        own.Sum(band => band.Links),
                        own.Sum(band => band.Pairs),
                        told ? inNeed[card.Id].Count() : null,
                        told ? inNeed[card.Id].Count(person => !helped.Contains(person.PersonId.Value)) : null);
                })],
                bands);
        }

        private async Task<List<Strand>> StrandsAsync(PairKind? kind, CancellationToken cancellationToken)
        {
            var pairs = db.Pairs.HeldOn(clock.Today, clock.Today);
            if (kind is { } wanted)
                pairs = pairs.Where(p => p.Kind == wanted);
            var found = (await pairs.GroupBy(p => new { p.HelperOrgId, p.BeneficiaryOrgId, p.OtherPath })
                .Select(g => new { g.Key.HelperOrgId, g.Key.BeneficiaryOrgId, g.Key.OtherPath, Pairs = g.Count() }).ToListAsync(cancellationToken))
                .ConvertAll(g => new Strand(g.HelperOrgId, g.BeneficiaryOrgId, g.OtherPath, 0, g.Pairs));
            if (kind is not PairKind.Leader)
            {
                var links = await db.Links.HeldOn(clock.Today, clock.Today).Select(l => new { l.BranchId, l.PlaceId, l.OtherPath }).ToListAsync(cancellationToken);
                found.AddRange(links.Select(l => new Strand(l.BranchId, l.PlaceId, l.OtherPath, 1, 0)));
            }

            return found;
        }

        // Many branches are drawn as what they stand below, where that is within reach and tells them apart.
        private async Task<Dictionary<OrgId, OrgCard>> HelpingAsync(IReadOnlyList<OrgCard> branches, CancellationToken cancellationToken)
        {
            var themselves = branches.ToDictionary(card => card.Id);
            if (branches.Count <= Few)
                return themselves;
            var parents = await organisations.CardsAsync([.. branches.Select(card => card.ParentId).OfType<OrgId>()], cancellationToken);
            var groups = branches.ToDictionary(card => card.Id, card =>
                card.ParentId is { } parent && places.Roots.Any(root => root.Covers(parents[parent].Path)) ? parents[parent] : card);
            return groups.Values.DistinctBy(card => card.Id).Count() > 2 ? groups : themselves;
        }

        private sealed record Strand(OrgId HelpingId, OrgId HelpedId, OrgPath HelpedPath, int Links, int Pairs);
    }
}
