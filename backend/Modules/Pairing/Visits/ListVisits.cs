using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Visits;

/// <summary>Visits within scope, planned and made; both ends of the period count.</summary>
internal static class ListVisits
{
    private static readonly SortMap<Visit, VisitId> Sorts = new SortMap<Visit, VisitId>(v => v.Id, "-day").By("day", v => v.Day);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/visits", ([AsParameters] PageRequest page, [AsParameters] VisitFilter filter) => new Query(page, filter));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, VisitFilter Filter) : IQuery<Page<VisitRow>>;

    internal sealed class Handler(PairingDb db, IOrganisations organisations, BondNames names) : IQueryHandler<Query, Page<VisitRow>>
    {
        public async Task<Result<Page<VisitRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visits = Matching(await organisations.TouchingAsync(db.Visits, request.Filter.OrganisationId, cancellationToken), request.Filter);
            var page = await visits.ToPageAsync(request.Page, Sorts, VisitView.Select, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var ends = await names.OfAsync(page.Value.Items, v => v.PairId, v => v.LinkId, cancellationToken);
            var campaigns = await CampaignsAsync(page.Value.Items, cancellationToken);
            return new Page<VisitRow>([.. page.Value.Items.Select(v => Row(v, ends(v), v.Campaign is { } key ? campaigns.GetValueOrDefault(key) : null))], page.Value.Next);
        }

        private static VisitRow Row(VisitView visit, EndNames ends, string? campaign) => new(visit, ends.Helping, ends.HelpingUnit, ends.Helped, ends.HelpedPlace, campaign);

        private async Task<Dictionary<string, string>> CampaignsAsync(IReadOnlyList<VisitView> visits, CancellationToken cancellationToken)
        {
            var keys = visits.Select(v => v.Campaign).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return keys.Count == 0 ? [] : await db.Campaigns.Where(c => keys.Contains(c.Key)).ToDictionaryAsync(c => c.Key, c => c.Chinese, StringComparer.Ordinal, cancellationToken);
        }

        private static IQueryable<Visit> Matching(IQueryable<Visit> visits, VisitFilter filter)
        {
            if (filter.State is { } state)
                visits = visits.Where(v => v.State == state);
            if (filter.Occasion is { } occasion)
                visits = visits.Where(v => v.Occasion == occasion);
            if (filter.Campaign is { } campaign)
                visits = visits.Where(v => v.Campaign == campaign);
            if (filter.From is { } from)
                visits = visits.Where(v => v.Day >= from);
            if (filter.Until is { } until)
                visits = visits.Where(v => v.Day <= until);
            if (filter.ToPlaces is { } toPlaces)
                visits = visits.Where(v => (v.LinkId != null) == toPlaces);
            return visits;
        }
    }
}
