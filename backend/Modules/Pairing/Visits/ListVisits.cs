using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Visits;

/// <summary>Visits within scope, planned and made; both ends of the period count.</summary>
internal static class ListVisits
{
    private static readonly SortMap<Visit, VisitId> Sorts = new SortMap<Visit, VisitId>(v => v.Id, "-day").By("day", v => v.Day);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/visits", (
            [AsParameters] PageRequest page, VisitState? state, VisitOccasion? occasion, string? campaign, DateOnly? from, DateOnly? until, OrgId? organisationId, bool? toPlaces) =>
            new Query(page, state, occasion, campaign, from, until, organisationId, toPlaces));

    /// <param name="ToPlaces">True for visits of branches to villages, false for visits to people.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(
        PageRequest Page,
        VisitState? State = null,
        VisitOccasion? Occasion = null,
        string? Campaign = null,
        DateOnly? From = null,
        DateOnly? Until = null,
        OrgId? OrganisationId = null,
        bool? ToPlaces = null) : IQuery<Page<VisitRow>>;

    internal sealed record VisitRow(VisitView Visit, string HelpingName, string HelpingUnit, string HelpedName, string HelpedPlace);

    internal sealed class Handler(PairingDb db, Subtree subtree, BondNames names) : IQueryHandler<Query, Page<VisitRow>>
    {
        public async Task<Result<Page<VisitRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await subtree.OfAsync(db.Visits, request.OrganisationId, cancellationToken);
            if (request.State is { } state)
                rows = rows.Where(v => v.State == state);
            if (request.Occasion is { } occasion)
                rows = rows.Where(v => v.Occasion == occasion);
            if (request.Campaign is { } campaign)
                rows = rows.Where(v => v.Campaign == campaign);
            if (request.From is { } from)
                rows = rows.Where(v => v.Day >= from);
            if (request.Until is { } until)
                rows = rows.Where(v => v.Day <= until);
            if (request.ToPlaces is { } toPlaces)
                rows = rows.Where(v => (v.LinkId != null) == toPlaces);
            var page = await rows.ToPageAsync(request.Page, Sorts, VisitView.Select, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var ends = await names.OfAsync(page.Value.Items, v => v.PairId, v => v.LinkId, cancellationToken);
            return new Page<VisitRow>(
                [.. page.Value.Items.Select(v => new VisitRow(v, ends(v).Helping, ends(v).HelpingUnit, ends(v).Helped, ends(v).HelpedPlace))], page.Value.Next);
        }
    }
}
