using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Commendations;

/// <summary>Who was put forward within scope, and what came of it.</summary>
internal static class ListNominations
{
    private static readonly SortMap<Nomination, NominationId> Sorts = new SortMap<Nomination, NominationId>(n => n.Id, "organisation")
        .By("organisation", n => n.OrgPath).By("nominatedOn", n => n.NominatedOn).By("class", n => n.Class);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/commendation-nominations", ([AsParameters] PageRequest page, [AsParameters] NominationFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, NominationFilter Filter) : IQuery<Page<NominationRow>>;

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, CommendationViews views) : IQueryHandler<Query, Page<NominationRow>>
    {
        public async Task<Result<Page<NominationRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            IQueryable<Nomination> wanted = db.Nominations;
            if (filter.Year is { } year)
                wanted = wanted.Where(n => n.Year == year);
            if (filter.Class is { Length: > 0 } code)
                wanted = wanted.Where(n => n.Class == code);
            if (filter.State is { } state)
                wanted = wanted.Where(n => n.State == state);
            wanted = await organisations.WithinAsync(wanted, filter.OrganisationId, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, n => n, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<NominationRow>(await views.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

/// <summary>Which nominations are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">Of people at or below this organisation.</param>
internal sealed record NominationFilter(int? Year = null, string? Class = null, NominationState? State = null, OrgId? OrganisationId = null);
