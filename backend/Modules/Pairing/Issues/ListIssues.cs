using Assistance.Kernel.Calendar;
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

namespace Assistance.Pairing.Issues;

/// <summary>Needs that were passed on, within scope: to whom, by when, what came of them (rule I4).</summary>
internal static class ListIssues
{
    private static readonly SortMap<ReferredIssue, ReferredIssueId> Sorts = new SortMap<ReferredIssue, ReferredIssueId>(i => i.Id, "dueOn")
        .By("dueOn", i => i.DueOn).By("raisedOn", i => i.RaisedOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/referred-issues", ([AsParameters] PageRequest page, [AsParameters] IssueFilter filter) => new Query(page, filter));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, IssueFilter Filter) : IQuery<Page<IssueRow>>;

    internal sealed class Handler(PairingDb db, BondNames names, IOrganisations organisations, RequestContext context, BusinessClock clock)
        : IQueryHandler<Query, Page<IssueRow>>
    {
        public async Task<Result<Page<IssueRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, today) = (request.Filter, clock.Today);
            var rows = await organisations.TouchingAsync(db.Issues, filter.OrganisationId, cancellationToken);
            if (filter.State is { } state)
                rows = rows.Where(i => i.State == state);
            if (filter.Overdue is { } overdue)
                rows = rows.Where(i => (i.State == IssueState.Open && i.DueOn < today) == overdue);
            if (filter.Mine == true)
            {
                var posts = context.Actor.Posts.Select(post => post.OrganisationId).Distinct().ToList();
                rows = rows.Where(i => posts.Contains(i.OwnerId));
            }

            var page = await rows.ToPageAsync(request.Page, Sorts, i => i, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var ends = await names.OfAsync(page.Value.Items, i => i.PairId, i => i.LinkId, cancellationToken);
            var owners = await organisations.CardsAsync([.. page.Value.Items.Select(i => i.OwnerId)], cancellationToken);
            return new Page<IssueRow>([.. page.Value.Items.Select(i => Row(i, ends(i), owners[i.OwnerId].Name, today))], page.Value.Next);
        }

        private IssueRow Row(ReferredIssue issue, EndNames ends, string owner, DateOnly today) => new(
            IssueView.Of(issue, owner),
            ends.Helping,
            ends.HelpingUnit,
            ends.Helped,
            ends.HelpedPlace,
            issue.State == IssueState.Open && issue.DueOn < today,
            issue.State == IssueState.Open && context.Scope.Covers(issue.ThirdPath));
    }
}
