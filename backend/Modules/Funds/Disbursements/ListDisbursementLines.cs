using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>Who is paid what and why, or held back for what reason: of the caller's places, whichever level's batch it is in.</summary>
internal static class ListDisbursementLines
{
    private static readonly SortMap<DisbursementLine, DisbursementLineId> Sorts = new SortMap<DisbursementLine, DisbursementLineId>(l => l.Id, "place")
        .By("place", l => l.OrgPath).By("amount", l => l.Amount);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/disbursement-lines", ([AsParameters] PageRequest page, [AsParameters] DisbursementLineFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, DisbursementLineFilter Filter) : IQuery<Page<DisbursementLineView>>;

    internal sealed class Handler(FundsDb db, DisbursementDesk batches, IOrganisations organisations, IPeople people) : IQueryHandler<Query, Page<DisbursementLineView>>
    {
        public async Task<Result<Page<DisbursementLineView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var within = await organisations.WithinAsync(db.DisbursementLines, request.Filter.OrganisationId, cancellationToken);
            var wanted = Matching(within, request.Filter, await people.NamedAsync(request.Filter.Name, cancellationToken));
            var page = await wanted.ToPageAsync(request.Page, Sorts, l => l, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<DisbursementLineView>(await batches.LineViewsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }

        private static IQueryable<DisbursementLine> Matching(IQueryable<DisbursementLine> lines, DisbursementLineFilter filter, IReadOnlyList<PersonId>? named)
        {
            if (filter.DisbursementId is { } batch)
                lines = lines.Where(l => l.DisbursementId == batch);
            if (filter.PersonId is { } person)
                lines = lines.Where(l => l.PersonId == person);
            if (filter.Rule is { } rule)
                lines = lines.Where(l => l.RuleCode == rule);
            if (filter.State is { } state)
                lines = lines.Where(l => l.State == state);
            if (filter.Held is { } held)
                lines = lines.Where(l => l.Held == held);
            if (filter.Overpaid)
                lines = lines.Where(l => l.OverpaidSince != null && l.Decision == null);
            return named is null ? lines : lines.Where(l => named.Contains(l.PersonId));
        }
    }
}
