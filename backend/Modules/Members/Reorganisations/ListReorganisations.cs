using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Reorganisations;

/// <summary>Past reorganisations, the latest first; those of one organisation where it is named.</summary>
internal static class ListReorganisations
{
    private static readonly SortMap<Reorganisation, ReorganisationId> Sorts = new SortMap<Reorganisation, ReorganisationId>(r => r.Id, "-on").By("on", r => r.On);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/reorganisations", ([AsParameters] PageRequest page, ReorganisationKind? kind, OrgId? organisationId) => new Query(page, kind, organisationId));

    [Allow(Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ReorganisationKind? Kind = null, OrgId? OrganisationId = null) : IQuery<Page<ReorganisationRow>>;

    internal sealed class Handler(MembersDb db) : IQueryHandler<Query, Page<ReorganisationRow>>
    {
        public async Task<Result<Page<ReorganisationRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<Reorganisation> rows = db.Set<Reorganisation>();
            if (request.Kind is { } kind)
                rows = rows.Where(r => r.Kind == kind);
            if (request.OrganisationId is { } organisation)
                rows = rows.Where(r => r.Organisations.Any(one => one.OrganisationId == organisation));
            var page = await rows.ToPageAsync(request.Page, Sorts, r => r, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<ReorganisationRow>([.. page.Value.Items.Select(ReorganisationRow.Of)], page.Value.Next);
        }
    }
}
