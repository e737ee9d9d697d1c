using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Hotline;

/// <summary>Which reports are wanted; all in scope where nothing is said.</summary>
/// <param name="Overdue">Not answered though the last day is past.</param>
internal sealed record HotlineFilter(FundId? FundId = null, HotlineState? State = null, bool? Overdue = null);

/// <summary>Reports about the funds within scope, the latest first.</summary>
internal static class ListHotlineCases
{
    private static readonly SortMap<HotlineCase, HotlineCaseId> Sorts = new SortMap<HotlineCase, HotlineCaseId>(c => c.Id, "-receivedOn").By("receivedOn", c => c.ReceivedOn).By("dueOn", c => c.DueOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/hotline-cases", ([AsParameters] PageRequest page, [AsParameters] HotlineFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, HotlineFilter Filter) : IQuery<Page<HotlineCaseView>>;

    internal sealed class Handler(FundsDb db, HotlineDesk hotline, BusinessClock clock) : IQueryHandler<Query, Page<HotlineCaseView>>
    {
        public async Task<Result<Page<HotlineCaseView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, today) = (request.Filter, clock.Today);
            IQueryable<HotlineCase> wanted = db.HotlineCases;
            if (filter.FundId is { } fund)
                wanted = wanted.Where(c => c.FundId == fund);
            if (filter.State is { } state)
                wanted = wanted.Where(c => c.State == state);
            if (filter.Overdue is { } overdue)
                wanted = wanted.Where(c => (c.State == HotlineState.Received && c.DueOn < today) == overdue);
            var page = await wanted.ToPageAsync(request.Page, Sorts, c => c, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<HotlineCaseView>(await hotline.ViewsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}
